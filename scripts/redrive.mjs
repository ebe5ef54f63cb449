// `npm run redrive -- <dead-letter queue>`: moves its messages back to where they failed.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('scripts/redrive-messages.ts', process.argv.slice(2))
