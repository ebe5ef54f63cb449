import { describe, expect, test } from 'vitest'
import { complaintForReview, complaintPage } from '../../../shared/api/complaint-bodies.ts'
import type { Case } from '../../../shared/dsa/case.ts'
import { aDecision, aDecisionToLeave, after } from '../../support/builders.ts'
import { aClaimedComplaint, aComplaint, aComplaintId } from '../../support/complaint-builders.ts'
import { type As, aino, aWorld, ben, clara, type World } from './calling.ts'
import { aContestedWorld, caseId, decisionId, lodge, noticeId, notifier } from './contesting.ts'

const children: Partial<Case> = { team: 'child-safety', picturesOff: true, allegations: ['child-sexualisation'] }
const maria: As = { person: 'maria', roles: ['moderator', 'appeals'], teams: ['general'] }

const listed = async (world: World, as: As, query: Record<string, string> = {}) =>
  complaintPage.parse((await world.call('listComplaints', { as, query })).body)

describe('the list', () => {
  test('has what has the least time left first, page after page, each complaint once', async () => {
    const world = await aWorld()
    for (const [n, due] of [50, 10, 40, 20, 30].entries())
      await world.stores.complaints.lodge(aComplaint({ complaintId: aComplaintId(n), dueAt: after(due) }))
    const seen: string[] = []
    for (let next: string | undefined = ''; next !== undefined; ) {
      const page = await listed(world, aino, { limit: '2', ...(next && { cursor: next }) })
      seen.push(...page.complaints.map(({ dueAt }) => dueAt))
      next = page.next
    }
    expect(seen).toEqual([10, 20, 30, 40, 50].map((minutes) => after(minutes)))
  })

  test('shows complaints about a child to that team only', async () => {
    const world = await aWorld()
    await world.stores.complaints.lodge(aComplaint({ complaintId: aComplaintId(1) }))
    await world.stores.complaints.lodge(aComplaint({ complaintId: aComplaintId(2), team: 'child-safety' }))
    const ids = async (as: As) => (await listed(world, as)).complaints.map(({ complaintId }) => complaintId)
    expect([await ids(aino), await ids(clara)]).toEqual([[aComplaintId(1)], [aComplaintId(1), aComplaintId(2)]])
  })

  test('shows a claim until it has run out, and no complaint that was answered', async () => {
    const { clock, ...world } = await aContestedWorld()
    await world.claim(ben)
    expect((await listed({ ...world, clock }, aino)).complaints).toMatchObject([{ assignment: { moderatorId: 'ben' } }])
    clock.now = after(70)
    expect((await listed({ ...world, clock }, aino)).complaints[0]).not.toHaveProperty('assignment')
    await world.claim(aino)
    await world.decide(aino, { outcome: 'upheld', explanation: 'It is a copy.' }, '"3"')
    expect((await listed({ ...world, clock }, aino)).complaints).toEqual([])
  })

  test('a cursor that is not ours breaks nothing', async () => {
    const world = await aContestedWorld()
    for (const cursor of ['x', '{}', '../../etc'])
      expect((await world.call('listComplaints', { as: aino, query: { cursor } })).status).toBeLessThan(500)
  })
})

describe('an open complaint', () => {
  test('lies beside the decision that it contests, with everything that was said and what may happen next', async () => {
    const world = await aContestedWorld()
    await lodge(world, { explanation: 'The certificate is attached.' })
    const { headers, body } = await world.open(aino)
    expect(headers['etag']).toBe('"2"')
    const desk = complaintForReview.parse(body)
    expect(desk).toMatchObject({
      complaint: { by: 'recipient', explanation: 'I am a licensed dealer.', revision: 2, firstDecidedBy: 'maria' },
      additions: [{ explanation: 'The certificate is attached.' }],
      contested: { decisionId, outcome: 'restricted', decidedBy: 'maria' },
      location: 'https://shop.example/item/88213',
      next: { claim: true, decide: false },
    })
    expect(desk).not.toHaveProperty('standing')
  })

  test('does not say who complains', async () => {
    const world = await aContestedWorld()
    const { body } = await lodge(world, { complainant: notifier })
    const opened = await world.call('openComplaint', { as: aino, path: { complaintId: String(body['complaintId']) } })
    expect(opened.body).toMatchObject({ complaint: { by: 'notifier' } })
    expect(JSON.stringify(opened.body)).not.toContain(noticeId)
  })

  test('shows what stands now, where another complaint has led to a new decision', async () => {
    const world = await aContestedWorld()
    const other = String((await lodge(world, { complainant: notifier })).body['complaintId'])
    await world.claim(aino)
    const decision = { outcome: 'no-action', rulings: aDecisionToLeave().rulings, toNotifiers: 'The seller is licensed.' }
    await world.decide(aino, { outcome: 'reversed', explanation: 'The licence is good.', decision })
    const { body } = await world.call('openComplaint', { as: ben, path: { complaintId: other } })
    expect(body).toMatchObject({ contested: { decisionId }, standing: { decisionId: `${caseId}.d4`, outcome: 'no-action' } })
  })

  test('A20-06 offers nothing to whoever took the first decision, and says why', async () => {
    const world = await aContestedWorld()
    expect((await world.open(maria)).body['next']).toEqual({
      claim: false,
      takeOver: false,
      giveBack: false,
      decide: false,
      undo: false,
      because: 'first-decider',
    })
  })

  test('what is offered is what is allowed: whoever may claim can, and whoever may not cannot', async () => {
    const world = await aContestedWorld()
    await world.claim(ben)
    for (const as of [aino, ben, maria]) {
      const { next } = complaintForReview.parse((await world.open(as)).body)
      expect((await world.claim(as)).status === 200, JSON.stringify(as)).toBe(next.claim || next.decide)
    }
  })
})

test('what is unknown and what is about a child get the very same answer, in every call', async () => {
  const world = await aContestedWorld(aDecision({ decisionId }), { ofCase: children })
  expect((await world.open(clara)).status).toBe(200)
  const ruling = { outcome: 'upheld', explanation: 'No.' }
  for (const [operation, body] of [
    ['openComplaint', undefined],
    ['assignComplaint', {}],
    ['giveBackComplaint', undefined],
    ['decideComplaint', ruling],
  ] as const) {
    const ask = (complaintId: string) => world.call(operation, { as: aino, path: { complaintId }, ...(body && { body }) })
    const [hidden, absent] = [await ask(world.complaintId), await ask(aComplaintId(7))]
    expect([hidden.status, { ...hidden.body, instance: '' }]).toEqual([404, { ...absent.body, instance: '' }])
  }
})

test('a complaint of the child-safety team stays theirs, whatever its case says', async () => {
  const { stores, call } = await aContestedWorld()
  const { complaintId } = aComplaint()
  await stores.complaints.lodge(aComplaint({ team: 'child-safety' }))
  const statuses = [aino, clara].map(async (as) => (await call('openComplaint', { as, path: { complaintId } })).status)
  expect(await Promise.all(statuses)).toEqual([404, 200])
})

test('a complaint is gone from others as soon as an allegation about a child joins its case', async () => {
  const world = await aContestedWorld()
  const about = {
    locationNumber: 0,
    notifierKind: 'person',
    contactable: false,
    receivedAt: after(61),
    joinedAt: after(61),
  } as const
  const joined = { ...about, noticeId, reasons: ['child-sexualisation' as const] }
  await world.stores.cases.join(caseId, joined, { dueAt: after(9000), dueBasis: 'house-target' })
  expect([(await world.open(aino)).status, (await world.open(clara)).status]).toEqual([404, 200])
})

test('a claim in the list is nobody’s where it ran out before the list was read', async () => {
  const world = await aWorld()
  await world.stores.complaints.lodge(aClaimedComplaint('ben'))
  world.clock.now = after(75)
  expect((await listed(world, aino)).complaints[0]).not.toHaveProperty('assignment')
})
