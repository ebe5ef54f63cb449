// `npm run bench`: how fast, how big, how many write units.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('test/bench/bench.ts', process.argv.slice(2))
