import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { type Calls, callsTo, claimAndDecide, eventually, removal, waitingCase } from './calls.ts'

let system: RunningSystem
let calls: Calls
let moderator: string

beforeAll(async () => {
  system = await startSystem({ port: 18_620 })
  calls = callsTo(system.endpoints.api)
  moderator = await system.token('moderator')
}, 60_000)
afterAll(() => system.stop())

const mails = async (address: string) => (await system.mails()).filter((mail) => mail.to.includes(address))

test('an own-initiative signal opens a case, and its detector shows in the statement of reasons (A17-05, A17-06)', async () => {
  const listing = { id: 'signal-1', url: 'https://shop.example/item/signal-1' }
  const platform = { token: system.platformKey }
  await calls.call('PUT', '/v1/recipients/seller-signal', {
    ...platform,
    body: { kind: 'trader', displayName: 'Signal Trading', email: 'signal-seller@mail.example', languages: ['en'] },
  })
  await calls.call('PUT', `/v1/contents/${listing.id}`, {
    ...platform,
    body: {
      type: 'listing',
      recipientId: 'seller-signal',
      urls: [listing.url],
      title: 'Charger',
      postedAt: '2026-01-10T08:00:00.000Z',
    },
  })
  const recorded = await calls.call('POST', '/v1/signals', {
    ...platform,
    body: {
      location: listing.url,
      reasons: ['unsafe-product'],
      explanation: 'Matches a recalled model.',
      detector: { name: 'recall-matcher', version: '2.1' },
    },
  })
  expect(recorded.status).toBe(201)
  const { caseId } = await waitingCase(calls, moderator, listing.url)
  expect((await calls.open(moderator, caseId)).body).toMatchObject({
    case: { origin: 'signal' },
    signals: [{ detector: expect.stringContaining('recall-matcher') }],
  })
  await claimAndDecide(calls, moderator, { caseId, decision: removal })
  const [statement] = await eventually('the statement', async () => {
    const got = await mails('signal-seller@mail.example')
    return got.length > 0 && got
  })
  expect(statement?.text).toMatch(/automat/i)
}, 40_000)

test('A09-01 A09-03 A09-04 an order leads to its own messages and never to an Art. 17 statement', async () => {
  const location = 'https://shop.example/item/ordered'
  const order = {
    locations: [location],
    reasons: ['unsafe-product'],
    orderReference: 'MSA-2026-77',
    legalBasis: 'Regulation (EU) 2019/1020, Art. 16',
    authority: { name: 'Market Surveillance Authority', memberState: 'IE', email: 'orders@authority.example' },
    statement: 'The product fails the standard.',
    territories: ['IE'],
    receivedAt: '2026-11-24T08:00:00.000Z',
  }
  await calls.call('PUT', '/v1/recipients/seller-ordered', {
    token: system.platformKey,
    body: { kind: 'trader', displayName: 'Ordered Trading', email: 'ordered-seller@mail.example', languages: ['en'] },
  })
  await calls.call('PUT', '/v1/contents/ordered-1', {
    token: system.platformKey,
    body: {
      type: 'listing',
      recipientId: 'seller-ordered',
      urls: [location],
      title: 'Heater',
      postedAt: '2026-01-10T08:00:00.000Z',
    },
  })
  const recorded = await calls.call<{ orderId: string }>('POST', '/v1/orders', { token: system.platformKey, body: order })
  expect(recorded.status).toBe(201)
  const entry = await waitingCase(calls, moderator, location)
  expect(entry.lane).toBe('authority')
  const decision = {
    ...removal,
    restrictions:
      removal.outcome === 'restricted'
        ? removal.restrictions.map((restriction) => ({
            ...restriction,
            ground: { type: 'authority-order' as const, orderId: recorded.body.orderId },
          }))
        : [],
  }
  const legal = await system.token('senior')
  expect((await claimAndDecide(calls, legal, { caseId: entry.caseId, decision: decision as typeof removal })).status).toBe(200)
  await eventually('both answers to the authority', async () => (await mails('orders@authority.example')).length >= 2)
  const [told] = await eventually('the message to the seller', async () => {
    const got = await mails('ordered-seller@mail.example')
    return got.length > 0 && got
  })
  expect(told?.text).toContain('Market Surveillance Authority')
  expect(await system.facts()).not.toContainEqual(
    expect.objectContaining({ type: 'StatementOfReasonsSent', caseId: entry.caseId }),
  )
}, 40_000)

test('child safety is seen by its own team only, from the queue to the case', async () => {
  const location = 'https://shop.example/item/child'
  await calls.submit({ locations: [location], reasons: ['child-sexualisation'], explanation: 'Looks like a child.' })
  const team = await system.token('child-safety')
  const entry = await waitingCase(calls, team, location)
  expect((await calls.open(team, entry.caseId)).body.case.picturesOff).toBe(true)
  expect((await calls.open(moderator, entry.caseId)).status).toBe(404)
  expect((await calls.queue(moderator, '?limit=200')).body.cases.map(({ caseId }) => caseId)).not.toContain(entry.caseId)
}, 30_000)

test('a letter that a moderator records is answered like any other notice, its clock running from the day it came', async () => {
  const location = 'https://shop.example/item/letter'
  const body = {
    locations: [location],
    reasons: ['unsafe-product'],
    explanation: 'By letter.',
    goodFaith: true,
    channel: 'letter',
    receivedAt: '2026-11-23T09:00:00.000Z',
    notifier: { email: 'letter@mail.example' },
  }
  expect((await calls.call('POST', '/v1/moderation/notices', { token: moderator, body })).status).toBe(201)
  const entry = await waitingCase(calls, moderator, location)
  expect(entry).toMatchObject({ dueBasis: 'gpsr-22-8' })
  expect(entry.dueAt.slice(0, 10)).toBe('2026-11-26')
}, 30_000)
