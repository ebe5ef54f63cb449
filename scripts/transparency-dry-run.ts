// Turns stored decisions into what would be published, as a table for people and as the very lines that would be sent. Writes nothing
// to the table, and sends nothing to anyone.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { stateDirFrom } from '../local/state-dir.ts'
import { settings } from '../shared/runtime/service-settings.ts'
import { createStores } from '../shared/storage/dynamodb/table.ts'
import { sealerWith } from '../shared/storage/sealing.ts'
import { accessFrom } from './dry-run/access.ts'
import { csvOf } from './dry-run/csv.ts'
import { type DryRun, dryRun } from './dry-run/dry-run.ts'
import { linesOf, rowsOf, summaryOf } from './dry-run/shown.ts'
import { storedDecisions } from './dry-run/stored-decisions.ts'

const usage = `Say whose decisions, and from which day on:

  npm run transparency:dry-run -- --table <name> --since 2026-01-01    in the AWS account of the credentials at hand
  npm run transparency:dry-run -- --local --since 2026-01-01           in the system that npm start runs here

  --to <folder>   where the files go; .local/transparency-dry-run, if left out

It reads the whole table once, and needs the right to scan and query it and to decrypt with the customer key.`

const { values } = parseArgs({
  options: {
    table: { type: 'string' },
    local: { type: 'boolean', default: false },
    since: { type: 'string' },
    to: { type: 'string' },
  },
})

function write({ made, passedOver }: DryRun, folder: string): void {
  mkdirSync(folder, { recursive: true })
  const [table, lines] = [join(folder, 'records.csv'), join(folder, 'records.jsonl')]
  writeFileSync(table, csvOf(rowsOf(made)))
  writeFileSync(lines, linesOf(made))
  console.log(summaryOf({ made, passedOver }))
  console.log(`\nFor people: ${table}\nAs they would be sent: ${lines}`)
}

try {
  const { since = '', to = join(stateDirFrom(process.env), 'transparency-dry-run') } = values
  if (!/^\d{4}-\d\d-\d\d$/.test(since) || (!values.local && !values.table)) throw new Error(usage)
  const { access, wrappingKeys } = accessFrom(values)
  const stores = createStores({ ...access, sealer: sealerWith(wrappingKeys), settings })
  write(await dryRun({ access, stores, settings }, storedDecisions(access, since)), to)
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
