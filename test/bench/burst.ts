// Five thousand notices as fast as they are taken: how long until the last case of them can be claimed.
import { DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb'
import { demoNotices } from '../../local/demo/notices.ts'
import { QUEUE_INDEX } from '../../shared/storage/keys.ts'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { table, withBar } from './figures.ts'
import { submitting } from './load.ts'
import { MANY_AT_ONCE } from './run-settings.ts'

const COUNT = 5000
const CONNECTIONS = 20
const LONGEST_SECONDS = 10
const GIVE_UP_SECONDS = 300
/** Looking costs the emulator something too. */
const LOOK_EVERY_MS = 250

export async function benchBurst(): Promise<string> {
  const notices = demoNotices(COUNT).map(({ submission }) => submission)
  const contents = new Set(notices.flatMap(({ locations }) => locations.map((location) => location.replace(/\?.*$/, '')))).size
  const system = await startSystem({ port: 18_840, env: MANY_AT_ONCE.env })
  try {
    const from = performance.now()
    const result = await submitting(system.endpoints.api, { notices, connections: CONNECTIONS, until: { amount: COUNT } })
    const accepted = performance.now() - from
    while ((await casesInQueue(system)) < contents) {
      if (performance.now() - from > GIVE_UP_SECONDS * 1000) throw new Error(`not all of ${contents} cases were there in time`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
    const claimable = performance.now() - from
    const rows = [
      ['last notice accepted, s after the first was sent', (accepted / 1000).toFixed(1), '', ''],
      ['last case claimable, s after the first was sent', ...withBar(claimable / 1000, { atMost: LONGEST_SECONDS }, 1)],
    ]
    const setting = `${COUNT} notices on ${contents} contents over ${CONNECTIONS} connections, ${MANY_AT_ONCE.name}`
    return `${setting}; ${result.non2xx + result.errors} refused.\n\n${table(['figure', 'measured', 'bar', ''], rows)}`
  } finally {
    await system.stop()
  }
}

/** Straight from the index that the queue page reads, because no one person sees every team's cases. */
async function casesInQueue({ endpoints }: RunningSystem): Promise<number> {
  const { dynamodb, region, tables } = endpoints.aws
  const client = new DynamoDBClient({
    endpoint: dynamodb,
    region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  let count = 0
  try {
    const counting = { TableName: tables[0], IndexName: QUEUE_INDEX.name, Select: 'COUNT' } as const
    for await (const page of paginateScan({ client }, counting)) count += page.Count ?? 0
    return count
  } finally {
    client.destroy()
  }
}
