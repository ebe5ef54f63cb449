// Notices per second through HTTP, durable in DynamoDB, permissions on, relay running.
import type { Result } from 'autocannon'
import { demoNotices } from '../../local/demo/notices.ts'
import { startSystem } from '../support/running-system.ts'
import { table, withBar } from './figures.ts'
import { submitting } from './load.ts'
import { processorMilliseconds } from './processes.ts'
import { MANY_AT_ONCE, ONE_AT_A_TIME } from './run-settings.ts'
import { untilQuiet } from './until-quiet.ts'

const SECONDS = 8
const WARM_UP_SECONDS = 2
/** More than can be taken in that time. */
const [WARM_UP_NOTICES, NOTICES] = [5000, 20_000]
const AT_LEAST = 1000

const runs = [
  { ...MANY_AT_ONCE, connections: 10, bar: { atLeast: AT_LEAST } },
  { ...MANY_AT_ONCE, connections: 50, bar: undefined },
  { ...ONE_AT_A_TIME, connections: 10, bar: undefined },
  { ...ONE_AT_A_TIME, connections: 50, bar: undefined },
] as const

/** The demo's mix: a fifth is about something that was notified already, six of ten are named. */
export async function benchIntake(): Promise<string> {
  const notices = demoNotices(WARM_UP_NOTICES + NOTICES).map(({ submission }) => submission)
  const warmUp = { notices: notices.slice(0, WARM_UP_NOTICES), until: { duration: WARM_UP_SECONDS } }
  const measured = { notices: notices.slice(WARM_UP_NOTICES), until: { duration: SECONDS } }
  const rows: (readonly string[])[] = []
  for (const [number, { name, env, connections, bar }] of runs.entries()) {
    // Each run has a system and a table of its own: what the one before left behind must not slow it.
    const system = await startSystem({ port: 18_800 + number * 10, env })
    try {
      await submitting(system.endpoints.api, { ...warmUp, connections })
      // Environments are loaded now, and what they were loaded for must not be paid for by what is measured.
      await untilQuiet(system)
      const before = processorMilliseconds(system.pid)
      const result = await submitting(system.endpoints.api, { ...measured, connections })
      await untilQuiet(system)
      const computing = (processorMilliseconds(system.pid) - before) / result.requests.total
      const perSecond = result.requests.average
      rows.push([
        name,
        String(connections),
        ...(bar ? withBar(perSecond, bar) : [perSecond.toFixed(0), '', '']),
        ...waited(result),
        computing.toFixed(0),
      ])
    } finally {
      await system.stop()
    }
  }
  return table(
    ['setting', 'connections', 'notices/s', 'bar', '', 'p50 ms', 'p99 ms', 'not 2xx', 'CPU ms a notice, with all that follows'],
    rows,
  )
}

const waited = ({ latency, non2xx, errors }: Result): readonly string[] => [
  latency.p50.toFixed(0),
  latency.p99.toFixed(0),
  String(non2xx + errors),
]
