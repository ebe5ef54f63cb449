// `npm run bench`, or `npm run bench -- intake burst` for some parts: what it is measured by, and by how much it holds.
import { cpus, loadavg } from 'node:os'
import { bundle } from '../../scripts/bundle.ts'
import { benchBundles } from './bundles.ts'
import { benchBurst } from './burst.ts'
import { benchIntake } from './intake.ts'
import { benchLatency } from './latency.ts'
import { benchWriteUnits } from './write-units.ts'

/** One after the other: each has the machine to itself. */
const parts: Readonly<Record<string, { readonly heading: string; readonly run: () => Promise<string> }>> = {
  bundles: { heading: 'Bundles: bytes and start', run: benchBundles },
  'write-units': { heading: 'Write units of a notice’s life', run: benchWriteUnits },
  latency: { heading: 'Start, memory and how long people wait', run: benchLatency },
  intake: { heading: 'Intake: notices per second', run: benchIntake },
  burst: { heading: 'Burst: 5,000 notices at once', run: benchBurst },
}

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}
await bundle()
for (const [name, { heading, run }] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n${heading}\n${'='.repeat(heading.length)}`)
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} before\n`)
  console.log(await run())
}
