// How many write units the life of one notice costs, counted on the table itself while the real steps run one after the other.
import { demoNotices } from '../../local/demo/notices.ts'
import { settings } from '../../shared/runtime/service-settings.ts'
import { createStores } from '../../shared/storage/dynamodb/table.ts'
import { sealerWith } from '../../shared/storage/sealing.ts'
import type { Stores } from '../../shared/storage/stores.ts'
import { startEmulator } from '../support/emulator.ts'
import { metered } from '../support/faulty-client.ts'
import { scaled } from '../support/scale.ts'
import { testKeys } from '../support/table-stores.ts'
import { table, withBar } from './figures.ts'
import { liveThrough } from './notice-life.ts'
import { type Entry, ledgerOf } from './unit-ledger.ts'

/** For the spine: from submission to both letters, the platform's acknowledgement and the last mark that is cleared. */
const BAR = 25
/** What follows from a decision besides: duties (Art. 18, 32), and the public record (Art. 24(5)). */
const BESIDES = ['open-duties', 'publish-statement-of-reasons']

/** `SCALE=1 npm run bench -- write-units` takes 10,000 notices. */
export async function benchWriteUnits(): Promise<string> {
  const notices = demoNotices(scaled(10_000, 500))
  const emulator = await startEmulator()
  try {
    const tableName = await emulator.newTable()
    const storesOver = (client: ReturnType<typeof emulator.client>): Stores =>
      createStores({ client, tableName, sealer: sealerWith(testKeys), settings })
    await registerListings(storesOver(emulator.client()), notices)
    const client = emulator.client()
    const ledger = ledgerOf(client, metered(client))
    const lived = await liveThrough(notices, {
      stores: storesOver(client),
      step: ledger.step,
      changes: () => emulator.changes(tableName),
    })
    const besides = ledger.entries().filter(({ step }) => BESIDES.includes(step))
    const all = ledger.units() / notices.length
    const spine = all - besides.reduce((sum, { units }) => sum + units, 0) / notices.length
    return [
      `${notices.length} notices of the demo on ${lived.cases} contents, all registered; two of three cases end with a restriction; ${lived.mails} mails.`,
      table(['step', 'item', 'writes a notice', 'units a write', 'units a notice'], rowsOf(ledger.entries(), notices.length)),
      table(
        ['figure', 'measured', 'bar', ''],
        [
          ['write units a notice, without duties and publication', ...withBar(spine, { atMost: BAR }, 1)],
          ['write units a notice, with them', all.toFixed(1), '', ''],
        ],
      ),
    ].join('\n\n')
  } finally {
    await emulator.stop()
  }
}

/** As a platform has done long before; none of it belongs to the life of a notice. */
async function registerListings({ contents, recipients }: Stores, notices: ReturnType<typeof demoNotices>): Promise<void> {
  const at = new Date().toISOString()
  const urls = new Set(notices.flatMap(({ submission }) => submission.locations.map((location) => location.replace(/\?.*$/, ''))))
  for (const url of urls) {
    const id = url.split('/').at(-1) ?? url
    const recipientId = `seller-${id}`
    const reachable = { displayName: `Seller ${id}`, email: `${recipientId}@bench.example`, languages: ['en'] }
    await recipients.upsert(recipientId, { ...reachable, kind: 'trader' }, at)
    await contents.upsert(id, { type: 'listing', recipientId, urls: [url], title: `Product ${id}`, postedAt: at }, at)
  }
}

function rowsOf(entries: readonly Entry[], notices: number): readonly (readonly string[])[] {
  const steps = [...new Set(entries.map(({ step }) => step))]
  return steps.flatMap((step) => {
    const own = entries.filter((entry) => entry.step === step)
    const sum = own.reduce((total, { units }) => total + units, 0)
    const rows = own.map(({ item, writes, units }) => ['', item, per(writes, notices), per(units, writes), per(units, notices)])
    return [[step, '', '', '', per(sum, notices)], ...rows]
  })
}

const per = (sum: number, of: number): string => (sum / of).toFixed(2)
