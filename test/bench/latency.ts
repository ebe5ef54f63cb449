// From start to the first answer, from submission to receipt, from effect to both mails; memory when idle.
import { callsTo, claimAndDecide, eventually, removal, waitingCase } from '../journeys/calls.ts'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { percentile, table } from './figures.ts'
import { residentMegabytes } from './memory.ts'

const ROUNDS = 20

export async function benchLatency(): Promise<string> {
  const from = performance.now()
  const system = await startSystem({ port: 18_860 })
  try {
    const started = performance.now() - from
    await new Promise((resolve) => setTimeout(resolve, 5000))
    const idle = residentMegabytes(system.pid)
    const { receipts, outcomes } = await rounds(system)
    const seconds = (values: readonly number[]): string => (percentile(values, 0.95) / 1000).toFixed(2)
    return table(
      ['figure', 'measured', 'bar'],
      [
        ['start to first 2xx, s', (started / 1000).toFixed(2), '3'],
        ['idle memory, MB', idle.toFixed(0), '400'],
        [`submit to receipt, p95 of ${receipts.length}, s`, seconds(receipts), '2'],
        [`took effect to both mails, p95 of ${outcomes.length}, s`, seconds(outcomes), '2'],
      ],
    )
  } finally {
    await system.stop()
  }
}

async function rounds(system: RunningSystem) {
  const calls = callsTo(system.endpoints.api)
  const moderator = await system.token('moderator')
  const receipts: number[] = []
  const outcomes: number[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const seller = { id: `bench-${round}`, email: `seller-${round}@bench.example` }
    const location = `https://shop.example/item/${seller.id}`
    await register(system, { ...seller, location })
    const submitted = performance.now()
    await calls.submit({ locations: [location], notifier: { email: `notifier-${round}@bench.example` } })
    await mailsTo(system, [`notifier-${round}@bench.example`], 1)
    receipts.push(performance.now() - submitted)
    const { caseId } = await waitingCase(calls, moderator, location)
    await claimAndDecide(calls, moderator, { caseId, decision: removal })
    const decided = performance.now()
    await mailsTo(system, [seller.email, `notifier-${round}@bench.example`], 3)
    outcomes.push(performance.now() - decided)
  }
  return { receipts, outcomes }
}

const mailsTo = (system: RunningSystem, addresses: readonly string[], count: number) =>
  eventually(
    `${count} mails`,
    async () => (await system.mails()).filter((mail) => mail.to.some((to) => addresses.includes(to))).length >= count,
    20,
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
