import { describe, expect, test } from 'vitest'
import type { CaseForReview } from '../../../shared/api/bodies.ts'
import { caseForReview } from '../../../shared/api/bodies.ts'
import { anOrder, aSignal } from '../../support/authority-builders.ts'
import {
  aCase,
  aCaseId,
  aContentUpsert,
  aDecision,
  after,
  aJoinedNotice,
  aNotice,
  aRecipient,
  aReference,
  aRulingToLeave,
  NOON,
} from '../../support/builders.ts'
import { aWorld, jonas, mila, type World } from './calling.ts'
import { aDecidedCase } from './decided.ts'

const DUE = { dueAt: aCase().dueAt, dueBasis: aCase().dueBasis }

const { caseId } = aCase()

async function opened(world: World, as = mila, path = { caseId }): Promise<CaseForReview> {
  const { body } = await world.call('openCase', { as, path })
  return caseForReview.parse(body)
}

async function withNotices(world: World, count: number) {
  for (let n = 0; n < count; n += 1) {
    const noticeId = aReference(n)
    await world.stores.notices.submit(
      aNotice({ noticeId, explanation: `Notice ${n}.` }),
      { name: 'Nora Notifier', email: 'nora@mail.example' },
      noticeId,
    )
    await world.stores.cases.join(caseId, aJoinedNotice({ noticeId }), DUE)
  }
}

test('a moderator reads the case, what was said, what is known of the content, and what may happen next', async () => {
  const world = await aWorld()
  await world.stores.contents.upsert('88213', aContentUpsert({ pictures: ['picture-1'] }), NOON)
  const { recipientId: _, recordedAt: __, ...recipient } = aRecipient()
  await world.stores.recipients.upsert('seller-1', recipient, NOON)
  await world.stores.cases.open(aCase({ contentId: '88213' }))
  await world.stores.authorities.recordSignal(aSignal(), 'x')
  await world.stores.cases.joinSignal(caseId, aSignal().signalId, { reasons: [], due: DUE })
  await world.stores.authorities.recordOrder(anOrder(), 'x')
  await world.stores.cases.joinOrder(caseId, anOrder().orderId, { reasons: [], due: DUE })
  await withNotices(world, 1)

  const { headers } = await world.call('openCase', { as: mila, path: { caseId } })
  expect(headers['etag']).toBe('"1"')
  expect(await opened(world)).toMatchObject({
    case: { caseId, status: 'waiting' },
    notices: [{ noticeId: aReference(0), explanation: 'Notice 0.', contactable: true }],
    moreNotices: false,
    signals: [{ detector: 'picture-match 3' }],
    orders: [{ orderId: anOrder().orderId, authority: 'Market Surveillance Authority' }],
    content: { title: 'Handbag, brown', pictures: ['picture-1'] },
    recipient: { displayName: 'Bags and More', reachable: true },
    history: expect.arrayContaining([expect.objectContaining({ type: 'CaseOpened' })]),
    next: { claim: true, decide: false },
  })
})

test('who sent a notice, and where the seller is reached, are not in it', async () => {
  const world = await aWorld()
  await world.stores.contents.upsert('88213', aContentUpsert(), NOON)
  const { recipientId: _, recordedAt: __, ...recipient } = aRecipient()
  await world.stores.recipients.upsert('seller-1', recipient, NOON)
  await world.stores.cases.open(aCase({ contentId: '88213' }))
  await withNotices(world, 1)
  const { body } = await world.call('openCase', { as: mila, path: { caseId } })
  expect(JSON.stringify(body)).not.toMatch(/nora|seller@bags/i)
})

test('only the first twenty notices come along, and it is said that there are more', async () => {
  const world = await aWorld()
  await world.stores.cases.open(aCase())
  await withNotices(world, 21)
  const { notices, moreNotices } = await opened(world)
  expect([notices.length, moreNotices]).toEqual([20, true])
})

describe('where a child is sexualised', () => {
  const child = aCase({ team: 'child-safety', picturesOff: true, allegations: ['child-sexualisation'], contentId: '88213' })

  test('no picture, and nothing that leads to one, goes out even to the team', async () => {
    const world = await aWorld()
    await world.stores.contents.upsert(
      '88213',
      aContentUpsert({ pictures: ['picture-1'], pictureHashes: ['hash-of-picture-1'] }),
      NOON,
    )
    await world.stores.cases.open(child)
    const { body, status } = await world.call('openCase', { as: jonas, path: { caseId } })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain('picture-1')
    expect(caseForReview.parse(body).content?.title).toBe('Handbag, brown')
  })

  test('everyone else gets what they would get for a case that does not exist', async () => {
    const world = await aWorld()
    await world.stores.cases.open(child)
    const hidden = await world.call('openCase', { as: mila, path: { caseId } })
    const absent = await world.call('openCase', { as: mila, path: { caseId: aCaseId(9) } })
    expect([hidden.status, { ...hidden.body, instance: '' }]).toEqual([404, { ...absent.body, instance: '' }])
  })

  test('the case is gone from others as soon as such an allegation joins', async () => {
    const world = await aWorld()
    await world.stores.cases.open(aCase())
    expect((await world.call('openCase', { as: mila, path: { caseId } })).status).toBe(200)
    await world.stores.cases.join(caseId, aJoinedNotice({ reasons: ['child-sexualisation'] }), DUE)
    expect((await world.call('openCase', { as: mila, path: { caseId } })).status).toBe(404)
    expect((await world.call('openCase', { as: jonas, path: { caseId } })).status).toBe(200)
  })
})

test('earlier cases on the same content are named, the newest first', async () => {
  const world = await aWorld()
  for (const ordinal of [1, 2]) {
    const decision = aDecision({ caseId: aCaseId(0, ordinal), decisionId: `decision-${ordinal}` })
    await world.stores.cases.open(aDecidedCase(decision, { caseId: aCaseId(0, ordinal) }).next)
  }
  await world.stores.cases.open(aCase({ caseId: aCaseId(0, 3) }))
  const { earlierCases } = await opened(world, mila, { caseId: aCaseId(0, 3) })
  expect(earlierCases.map(({ caseId: id, decisionId }) => [id, decisionId])).toEqual([
    [aCaseId(0, 2), 'decision-2'],
    [aCaseId(0, 1), 'decision-1'],
  ])
})

test('a person who only reads sees the case, and that they cannot change it', async () => {
  const world = await aWorld()
  await world.stores.cases.open(aCase())
  const { next } = await opened(world, { person: 'vera', roles: ['viewer'], teams: ['ip'] })
  expect(next).toEqual({ claim: false, takeOver: false, giveBack: false, decide: false, undo: false, because: 'role-only-reads' })
})

test('its history is told in order, from opening to decision, each with who and what', async () => {
  const world = await aWorld()
  await world.stores.cases.open(aCase())
  world.clock.now = after(1)
  await world.call('assignCase', { as: mila, path: { caseId }, body: {} })
  world.clock.now = after(2)
  await world.call('decideCase', { as: mila, path: { caseId }, body: aRulingToLeave(), headers: { 'if-match': '"2"' } })
  const { history } = await opened(world)
  const told = history.map(({ type, detail }) => [type, detail['moderatorId']])
  expect(told).toEqual(
    expect.arrayContaining([
      ['CaseAssigned', 'mila'],
      ['CaseDecided', 'mila'],
    ]),
  )
  expect(history[0]).toMatchObject({
    type: 'CaseOpened',
    at: NOON,
    detail: { origin: 'notice', reasons: 'counterfeit-or-copied' },
  })
  expect(history.map(({ at }) => at)).toEqual(history.map(({ at }) => at).toSorted())
  expect(new Set(history.map(({ type, at }) => `${type} ${at}`)).size).toBe(history.length)
})
