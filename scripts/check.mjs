// `npm run check`: types, format, lint, import rules, unused code, lockfile.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('scripts/run-checks.ts', process.argv.slice(2))
