// Notices per second through HTTP, durable in DynamoDB, permissions on, relay running.
import autocannon from 'autocannon'
import { demoNotices } from '../../local/demo/notices.ts'
import { startSystem } from '../support/running-system.ts'
import { table } from './figures.ts'

const SECONDS = 8
const BODIES = 4000

const settings = [
  { name: '1 event at a time, 4 environments (as deployed)', env: { PER_ENV: '1', MAX_ENVS: '4' } },
  { name: '25 events at a time, 2 environments', env: { PER_ENV: '25', MAX_ENVS: '2' } },
] as const

export async function benchIntake(): Promise<string> {
  const rows: string[][] = []
  for (const [number, { name, env }] of settings.entries()) {
    const system = await startSystem({ port: 18_800 + number * 20, env })
    try {
      for (const connections of [10, 50])
        rows.push([name, String(connections), ...figures(await load(system.endpoints.api, connections))])
    } finally {
      await system.stop()
    }
  }
  return table(['setting', 'connections', 'notices/s', 'p50 ms', 'p99 ms', 'not 2xx'], rows)
}

/** The demo's mix: a fifth duplicates, most of them named. */
const load = (api: string, connections: number): Promise<autocannon.Result> =>
  autocannon({
    url: api,
    connections,
    duration: SECONDS,
    requests: demoNotices(BODIES).map(({ submission }) => ({
      method: 'POST' as const,
      path: '/v1/notices',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
    })),
  })

const figures = (result: autocannon.Result): string[] => [
  result.requests.average.toFixed(0),
  result.latency.p50.toFixed(0),
  result.latency.p99.toFixed(0),
  String(result.non2xx + result.errors),
]
