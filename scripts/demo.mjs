// `npm run demo`: fills the running system with 500 notices.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('local/demo.ts', process.argv.slice(2))
