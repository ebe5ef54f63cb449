// `npm run token -- moderator`: prints a local access token for that role, and nothing else.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('scripts/print-token.ts', process.argv.slice(2))
