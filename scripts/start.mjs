// `npm start`: the whole system on this machine. `-- --fresh` begins anew.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('local/start.ts', process.argv.slice(2))
