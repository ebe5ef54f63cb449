// `npm test`: every test. `-- --full` takes the counts that the issues name instead of a fiftieth of them.
import { continueOnNode24 } from './ready.mjs'

const args = process.argv.slice(2)
const full = args.includes('--full')
const rest = args.filter((arg) => arg !== '--full')
await continueOnNode24('node_modules/vitest/vitest.mjs', ['run', ...rest], full ? { SCALE: '1' } : {})
