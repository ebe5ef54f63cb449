// From start to the first answer, from submission to receipt, from effect to both mails; memory when idle.
import { callsTo, claimAndDecide, eventually, removal, waitingCase } from '../journeys/calls.ts'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { percentile, table, withBar } from './figures.ts'
import { residentMegabytes } from './processes.ts'

const ROUNDS = 20
const PORT = 18_860
/** Environments that the start needed have ended by then. */
const IDLE_AFTER_MS = 100_000

export async function benchLatency(): Promise<string> {
  // The first start makes the template; what is measured is every other one.
  await (await startSystem({ port: PORT })).stop()
  const from = performance.now()
  const [system, answered] = await Promise.all([startSystem({ port: PORT }), firstAnswer()])
  try {
    const { receipts, outcomes } = await rounds(system)
    await new Promise((resolve) => setTimeout(resolve, IDLE_AFTER_MS))
    const idle = residentMegabytes(system.pid)
    const p95 = (values: readonly number[]): number => percentile(values, 0.95) / 1000
    return table(
      ['figure', 'measured', 'bar', ''],
      [
        ['start to first 2xx, bundles and template being there, s', ...withBar((answered - from) / 1000, { atMost: 3 }, 2)],
        ['memory of all processes, idle for 100 s, MB', ...withBar(idle, { atMost: 400 })],
        [`submission to receipt, p95 of ${receipts.length}, s`, ...withBar(p95(receipts), { atMost: 2 }, 2)],
        [`effect to both mails, p95 of ${outcomes.length}, s`, ...withBar(p95(outcomes), { atMost: 2 }, 2)],
      ],
    )
  } finally {
    await system.stop()
  }
}

/** When the form is there for the first time. */
async function firstAnswer(): Promise<number> {
  await eventually(
    'the form',
    () =>
      fetch(`http://127.0.0.1:${PORT}/en`).then(
        ({ ok }) => ok,
        () => false,
      ),
    60,
  )
  return performance.now()
}

async function rounds(system: RunningSystem) {
  const calls = callsTo(system.endpoints.api)
  const moderator = await system.token('moderator')
  const receipts: number[] = []
  const outcomes: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const seller = { id: `bench-${round}`, email: `seller-${round}@bench.example` }
    const notifier = `notifier-${round}@bench.example`
    const location = `https://shop.example/item/${seller.id}`
    await register(system, { ...seller, location })
    const submitted = performance.now()
    await calls.submit({ locations: [location], notifier: { email: notifier } })
    await mailsTo(system, [notifier], 1)
    receipts.push(performance.now() - submitted)
    const { caseId } = await waitingCase(calls, moderator, location)
    await claimAndDecide(calls, moderator, { caseId, decision: removal })
    const { decision } = (await calls.open(moderator, caseId)).body
    await mailsTo(system, [seller.email, notifier], 3)
    // Where a decision can be undone for a while, people wait from its effect on.
    outcomes.push(Date.now() - Date.parse(decision?.takesEffectAt ?? ''))
  }
  return { receipts, outcomes }
}

const mailsTo = (system: RunningSystem, addresses: readonly string[], count: number) =>
  eventually(
    `${count} mails`,
    async () => (await system.mails()).filter((mail) => mail.to.some((to) => addresses.includes(to))).length >= count,
    60,
  )

async function register(
  system: RunningSystem,
  { id, email, location }: { id: string; email: string; location: string },
): Promise<void> {
  const { call } = callsTo(system.endpoints.api)
  const token = system.platformKey
  await call('PUT', `/v1/recipients/${id}`, {
    token,
    body: { kind: 'trader', displayName: `Seller ${id}`, email, languages: ['en'] },
  })
  await call('PUT', `/v1/contents/${id}`, {
    token,
    body: { type: 'listing', recipientId: id, urls: [location], title: `Product ${id}`, postedAt: '2026-01-10T08:00:00.000Z' },
  })
}
