// `npm run screenshots`: pictures of every page, to be looked at.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('test/screenshots/take-screenshots.ts', process.argv.slice(2))
