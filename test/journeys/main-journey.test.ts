import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { type Calls, callsTo, claimAndDecide, eventually, noAction, removal, waitingCase } from './calls.ts'

let system: RunningSystem
let calls: Calls
let moderator: string

beforeAll(async () => {
  system = await startSystem({ port: 18_600 })
  calls = callsTo(system.endpoints.api)
  moderator = await system.token('moderator')
}, 60_000)
afterAll(() => system.stop())

const mailTo = (address: string, about: string) =>
  eventually(`a mail to ${address} with ${about}`, async () =>
    (await system.mails()).find((mail) => mail.to.includes(address) && mail.text.includes(about)),
  )

const registeredListing = async () => {
  const listings = (await (await fetch(new URL('/listings', system.endpoints.platform))).json()) as {
    id: string
    url: string
    status: string
    sellerEmail: string
  }[]
  const live = listings.find((listing) => listing.status === 'live')
  if (!live) throw new Error('the marketplace has no live listing')
  return live
}

test('A16-07 A16-08 A17-02 a notice travels from the API to the receipt, the decision, both messages and the removal', async () => {
  const listing = await registeredListing()
  const notifier = { name: 'Nora Notifier', email: 'nora@mail.example' }
  const submitted = await calls.submit({ locations: [listing.url], notifier })
  expect(submitted.status).toBe(201)
  expect(submitted.body.reference).toMatch(/^NA-\w{4}-\w{4}-\w{3}$/)

  const receipt = await mailTo(notifier.email, submitted.body.reference)
  expect(receipt.text).toContain(submitted.body.statusUrl)

  const { caseId } = await waitingCase(calls, moderator, listing.url)
  expect((await calls.follow(submitted.body)).body.locations[0]?.status).toBe('received')
  expect((await claimAndDecide(calls, moderator, { caseId, decision: removal })).status).toBe(200)

  const outcome = await mailTo(notifier.email, 'electric shock')
  expect(outcome.text).not.toContain(listing.sellerEmail)
  const statement = await mailTo(listing.sellerEmail, 'Regulation (EU) 2023/988, Art. 5')
  expect(`${statement.subject} ${statement.text} ${statement.html}`).not.toMatch(/nora/i)

  await eventually('the listing is taken down', async () => (await registeredStatus(listing.id)) === 'removed')
  const acknowledged = await eventually(
    'the acknowledgement',
    async () => (await calls.open(moderator, caseId)).body.acknowledgedAt,
  )
  expect(Date.parse(acknowledged)).toBeGreaterThan(Date.parse(submitted.body.submittedAt))

  const followed = (await calls.follow(submitted.body)).body
  expect(followed.receipt).toBe('sent')
  expect(followed.locations[0]).toMatchObject({
    status: 'decided',
    decision: { outcome: 'restricted', measures: [{ kind: 'visibility', measure: 'removed' }] },
  })
  expect(followed.locations[0]?.decision?.redress.map((way) => way.kind)).toEqual(
    expect.arrayContaining(['internal-complaint', 'court']),
  )
}, 60_000)

const registeredStatus = async (id: string) =>
  ((await (await fetch(new URL('/listings', system.endpoints.platform))).json()) as { id: string; status: string }[]).find(
    (listing) => listing.id === id,
  )?.status

test('A16-08 an unnamed notice about a link nobody registered is answered on its status page', async () => {
  const location = 'https://shop.example/item/unregistered-1'
  const submitted = (await calls.submit({ locations: [location] })).body
  const { caseId } = await waitingCase(calls, moderator, location)
  await claimAndDecide(calls, moderator, { caseId, decision: noAction })
  const followed = await eventually('the decision on the status page', async () => {
    const { body } = await calls.follow(submitted)
    return body.locations[0]?.decision && body
  })
  expect(followed).toMatchObject({
    receipt: 'no-contact-given',
    locations: [{ decision: { outcome: 'no-action', explanation: noAction.toNotifiers } }],
  })
}, 30_000)

test('two notices on one listing at the same moment are one case, however the address is written', async () => {
  const location = 'https://shop.example/item/twice'
  const [first, second] = await Promise.all([
    calls.submit({ locations: [location], notifier: { email: 'first@mail.example' } }),
    calls.submit({
      locations: [`HTTPS://Shop.Example:443/item/twice/?utm_source=x#top`],
      notifier: { email: 'second@mail.example' },
    }),
  ])
  const { caseId } = await waitingCase(calls, moderator, location)
  const both = await eventually('both notices in the case', async () => {
    const { notices } = (await calls.open(moderator, caseId)).body
    return notices.length === 2 && notices
  })
  expect(both.map((notice) => notice.noticeId).sort()).toEqual([first.body.noticeId, second.body.noticeId].sort())
  await claimAndDecide(calls, moderator, { caseId, decision: noAction })
  await mailTo('first@mail.example', noAction.toNotifiers)
  await mailTo('second@mail.example', noAction.toNotifiers)
}, 30_000)

test('A16-02 a notice on five listings is five cases, each with its own outcome', async () => {
  const locations = [1, 2, 3, 4, 5].map((number) => `https://shop.example/item/five-${number}`)
  const submitted = (await calls.submit({ locations })).body
  const cases = await Promise.all(locations.map((location) => waitingCase(calls, moderator, location)))
  expect(new Set(cases.map(({ caseId }) => caseId)).size).toBe(5)
  await claimAndDecide(calls, moderator, { caseId: cases[0]?.caseId ?? '', decision: removal })
  const followed = (await calls.follow(submitted)).body
  expect(followed.locations.map(({ status }) => status)).toEqual(['decided', 'received', 'received', 'received', 'received'])
}, 30_000)

test('the same submission fifty times in parallel under one Idempotency-Key is one notice', async () => {
  const notice = { locations: ['https://shop.example/item/fifty'], explanation: 'Sent fifty times.' }
  const answers = await Promise.all(Array.from({ length: 50 }, () => calls.submit(notice, 'fifty-in-parallel')))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect((await calls.submit({ ...notice, explanation: 'Something else.' }, 'fifty-in-parallel')).status).toBe(422)
  const { caseId } = await waitingCase(calls, moderator, 'https://shop.example/item/fifty')
  expect((await calls.open(moderator, caseId)).body.notices).toHaveLength(1)
}, 30_000)
