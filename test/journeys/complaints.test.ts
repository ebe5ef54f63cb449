import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ComplaintForReview, ComplaintPage } from '../../shared/api/complaint-bodies.ts'
import type { ComplaintRuling } from '../../shared/dsa/complaint.ts'
import type { DecisionSubmission } from '../../shared/dsa/decision.ts'
import { type RunningSystem, startSystem } from '../support/running-system.ts'
import { type Calls, callsTo, claimAndDecide, eventually, noAction, removal, waitingCase } from './calls.ts'

let system: RunningSystem
let calls: Calls
let moderator: string
let appeals: string

beforeAll(async () => {
  system = await startSystem({ port: 18_760 })
  calls = callsTo(system.endpoints.api)
  ;[moderator, appeals] = await Promise.all([system.token('moderator'), system.token('appeals')])
}, 60_000)
afterAll(() => system.stop())

interface Listing {
  readonly id: string
  readonly url: string
  readonly status: string
  readonly sellerEmail: string
}

const listings = async () => (await (await fetch(new URL('/listings', system.endpoints.platform))).json()) as Listing[]
const statusOf = async (id: string) => (await listings()).find((listing) => listing.id === id)?.status

const liveListing = async () => {
  const live = (await listings()).find(({ status }) => status === 'live')
  if (!live) throw new Error('the marketplace has no live listing')
  return live
}

const mailsTo = async (address: string) => (await system.mails()).filter((mail) => mail.to.includes(address))
const mailTo = (address: string, about: string) =>
  eventually(`a mail to ${address} with ${about}`, async () =>
    (await mailsTo(address)).find(({ subject, text }) => `${subject} ${text}`.includes(about)),
  )

/** Removed after a notice, with both sides told; the link is as it stands in the seller's own message. */
async function removed(notifier: string) {
  const listing = await liveListing()
  await calls.submit({ locations: [listing.url], notifier: { email: notifier } })
  const { caseId } = await waitingCase(calls, moderator, listing.url)
  expect((await claimAndDecide(calls, moderator, { caseId, decision: removal })).status).toBe(200)
  await mailTo(notifier, removal.toNotifiers)
  await eventually('the listing is taken down', async () => (await statusOf(listing.id)) === 'removed')
  return { ...listing, caseId }
}

/** A person's own link to a decision, out of a message to them. */
async function linkFrom(address: string, caseId: string) {
  const found = await eventually(`a link to the decision in a mail to ${address}`, async () => {
    const texts = (await mailsTo(address)).map(({ text }) => text).join('\n')
    return new RegExp(`/decision/(${caseId}\\.d\\d+)/([\\w-]+)/([\\w-]{28})`).exec(texts) ?? undefined
  })
  const [, decisionId = '', party = '', token = ''] = found
  return { decisionId, party, token }
}

const lodge = (token: string, body: object) =>
  calls.call<{ readonly complaintId: string; readonly added: boolean }>('POST', '/v1/complaints', { token, body })

const ofComplaint = (complaintId: string, rest = '') => `/v1/moderation/complaints/${complaintId}${rest}`
const open = async (complaintId: string) =>
  (await calls.call<ComplaintForReview>('GET', ofComplaint(complaintId), { token: appeals })).body
const waiting = async () =>
  (await calls.call<ComplaintPage>('GET', '/v1/moderation/complaints?limit=200', { token: appeals })).body.complaints

async function answer(complaintId: string, body: ComplaintRuling) {
  const token = appeals
  const claimed = await calls.call<{ readonly revision: number }>('PUT', ofComplaint(complaintId, '/assignment'), {
    token,
    body: {},
  })
  expect(claimed.status).toBe(200)
  const headers = { 'if-match': `"${claimed.body.revision}"` }
  return calls.call<object>('PUT', ofComplaint(complaintId, '/decision'), { token, headers, body })
}

const reversal: ComplaintRuling = {
  outcome: 'reversed',
  explanation: 'The test report that was relied on is about another model.',
  decision: noAction,
}

test('A20-01 A20-03 A20-04 A20-05 A20-06 a seller complains with the link from their mail, another person reverses, and all is put right', async () => {
  const { id, caseId, sellerEmail } = await removed('nora@mail.example')
  const { decisionId, party, token } = await linkFrom(sellerEmail, caseId)
  expect(party).toBe('recipient')

  const complaint = { caseId, decisionId, complainant: { kind: 'recipient' }, explanation: 'You tested another model!' }
  const lodged = await lodge(token, complaint)
  expect([lodged.status, lodged.body.added]).toEqual([201, false])
  const { complaintId } = lodged.body
  expect((await lodge(token, complaint)).body).toEqual(lodged.body)
  await mailTo(sellerEmail, complaintId)

  expect((await waiting()).map((one) => one.complaintId)).toContain(complaintId)
  expect(await open(complaintId)).toMatchObject({
    complaint: { by: 'recipient', explanation: complaint.explanation },
    contested: { decisionId },
    next: { claim: true },
  })

  await system.failWebhooks(1, 503)
  expect(await answer(complaintId, reversal)).toMatchObject({ status: 200, body: { newDecisionId: expect.any(String) } })
  await mailTo(sellerEmail, reversal.explanation)
  await mailTo('nora@mail.example', noAction.toNotifiers)
  await eventually('four messages to the seller', async () => (await mailsTo(sellerEmail)).length === 4)
  expect([(await open(complaintId)).complaint.status, await statusOf(id)]).toEqual(['awaiting-restoration', 'removed'])

  await eventually(
    'the listing is live again',
    async () => {
      await system.fire('Clockredrivepending')
      return (await statusOf(id)) === 'live'
    },
    60,
  )
  await eventually('the complaint is closed', async () => (await open(complaintId)).complaint.status === 'closed')
  expect((await calls.open(moderator, caseId)).body).toMatchObject({
    decision: { outcome: 'no-action', supersedes: decisionId, complaintId },
    acknowledgedAt: expect.any(String),
  })
  expect(await mailsTo(sellerEmail)).toHaveLength(4)
  expect(await mailsTo('nora@mail.example')).toHaveLength(3)
}, 120_000)

test('A20-02 A20-07 a notifier without an account contests that nothing was done, adds to it, and hears why it stays so', async () => {
  const location = 'https://shop.example/item/left-alone'
  const notifier = 'noah@mail.example'
  const { noticeId } = (await calls.submit({ locations: [location], notifier: { email: notifier } })).body
  const { caseId } = await waitingCase(calls, moderator, location)
  await claimAndDecide(calls, moderator, { caseId, decision: noAction })
  const { decisionId, party, token } = await linkFrom(notifier, caseId)
  expect(party).toBe(noticeId)

  const complaint = { caseId, decisionId, complainant: { kind: 'notifier', noticeId }, explanation: 'I got a shock from it.' }
  const { complaintId } = (await lodge(token, complaint)).body
  expect((await lodge(token, { ...complaint, explanation: 'Here is a picture of it.' })).body.added).toBe(true)
  expect((await lodge(token, { ...complaint, complainant: { kind: 'recipient' } })).status).toBe(404)

  const explanation = 'The picture shows another lamp. This one was tested, and passed.'
  expect((await answer(complaintId, { outcome: 'upheld', explanation })).status).toBe(200)
  const told = await mailTo(notifier, explanation)
  expect(told.text).toContain('https://www.appealscentre.eu/')
  expect(await open(complaintId)).toMatchObject({ complaint: { status: 'closed' }, additions: [expect.anything()] })

  const late = await lodge(token, { ...complaint, explanation: 'Look again.' })
  expect(late).toMatchObject({
    status: 409,
    body: { current: { redress: [{ kind: 'out-of-court-settlement' }, { kind: 'court' }] } },
  })
}, 60_000)

test('a decision that is taken back in time lies with whoever took it again, and nobody hears of it', async () => {
  const location = 'https://shop.example/item/second-thoughts'
  const notifier = 'nils@mail.example'
  await calls.submit({ locations: [location], reasons: ['counterfeit-or-copied'], notifier: { email: notifier } })
  const { caseId } = await waitingCase(calls, moderator, location)
  const decision = {
    ...noAction,
    rulings: [{ reason: 'counterfeit-or-copied', ruling: 'not-founded' }],
  } satisfies DecisionSubmission
  expect((await claimAndDecide(calls, moderator, { caseId, decision })).status).toBe(200)
  expect((await calls.open(moderator, caseId)).body.next).toMatchObject({ undo: true, decide: false })

  const undone = await calls.call<object>('DELETE', `/v1/moderation/cases/${caseId}/decision`, { token: moderator })
  expect([undone.status, undone.headers.get('etag')]).toEqual([200, '"4"'])
  const { case: state, history, next } = (await calls.open(moderator, caseId)).body
  expect([state.status, next.decide, next.undo]).toEqual(['under-review', true, false])
  expect(history.map(({ type }) => type)).toContain('DecisionUndone')
  expect((await waitingCase(calls, moderator, location)).assignment?.mine).toBe(true)
  expect((await mailsTo(notifier)).filter(({ text }) => text.includes(noAction.toNotifiers))).toEqual([])
}, 30_000)
