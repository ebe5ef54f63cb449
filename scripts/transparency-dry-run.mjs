// `npm run transparency:dry-run`: shows what the DSA Transparency Database would be sent, before there is any access to it.
import { continueOnNode24 } from './ready.mjs'

await continueOnNode24('scripts/transparency-dry-run.ts', process.argv.slice(2))
