// `npm run platform-key`: makes a key for the platform's calls; prints it once, and keeps its hash only.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('scripts/make-platform-key.ts', process.argv.slice(2))
