import { describe, expect, test } from 'vitest'
import {
  aCase,
  aCaseId,
  aDecision,
  aDecisionToLeave,
  after,
  aNotice,
  aReference,
  aRestriction,
  settings,
} from '../../support/builders.ts'
import { anAnswer } from '../../support/complaint-builders.ts'
import { aino, decisionTokenOf } from './calling.ts'
import {
  aContestedWorld,
  aDecidedWorld,
  caseId,
  code,
  decisionId,
  linkOf,
  lodge,
  noticeId,
  notifier,
  seller,
} from './contesting.ts'

describe('who complains', () => {
  test.each([
    ['A20-01 A20-03 a seller', seller, 'recipient'],
    ['A20-01 A20-03 A20-07 a notifier who left no contact and has no account', notifier, 'notifier'],
  ] as const)('%s needs the link from their message and their own words, and nothing else', async (_, complainant, by) => {
    const world = await aDecidedWorld()
    const { status, body } = await lodge(world, { complainant, explanation: 'This is wrong!' })
    expect(status).toBe(201)
    const complaintId = String(body['complaintId'])
    expect(body).toEqual({ complaintId, reference: complaintId, receivedAt: after(60), added: false })
    expect(complaintId).toMatch(/^CO-\w{4}-\w{4}-\w{3}$/)
    expect((await world.stores.complaints.find(complaintId))?.state).toMatchObject({
      complainant,
      explanation: 'This is wrong!',
      firstDecidedBy: 'maria',
      status: 'waiting',
      dueAt: after(60 + settings.clocks.houseTargetHours.complaint * 60),
    })
    expect(world.stores.facts).toContainEqual(expect.objectContaining({ type: 'ComplaintLodged', complaintId, by }))
  })

  test.each([
    ['a removal as illegal', aDecision({ decisionId }), [201, 201]],
    [
      'a measure under the terms',
      aDecision({
        decisionId,
        restrictions: [
          aRestriction({
            kind: 'account',
            measure: 'suspended',
            ground: { type: 'terms-and-conditions', clause: '4.2 Copies', termsVersion: '2026-09-01' },
          }),
        ],
      }),
      [201, 201],
    ],
    ['inaction, which restricts no seller', aDecisionToLeave({ decisionId }), [409, 201]],
  ])('A20-02 %s can be contested', async (_, decision, expected) => {
    const world = await aDecidedWorld(decision)
    const answers = [await lodge(world), await lodge(world, { complainant: notifier })]
    expect(answers.map(({ status }) => status)).toEqual(expected)
    if (expected[0] === 409) expect(code(answers[0]?.body.type)).toBe('no-restriction-to-contest')
  })

  test('each person on each decision has a complaint of their own', async () => {
    const world = await aDecidedWorld()
    const ids = [await lodge(world), await lodge(world, { complainant: notifier })].map(({ body }) => body['complaintId'])
    expect(new Set(ids).size).toBe(2)
    expect(await world.stores.complaints.ofCase(caseId)).toHaveLength(2)
  })

  test('a decision that another has replaced can still be contested', async () => {
    const world = await aContestedWorld()
    const { stores, complaintId } = world
    const decision = aDecisionToLeave({ decisionId: `${caseId}.d3`, decidedBy: 'aino', supersedes: decisionId })
    const next = aCase({ status: 'decided', revision: 4, decisionId: decision.decisionId, decidedAt: after(70) })
    const complaint = (await stores.complaints.find(complaintId))?.state
    const answer = anAnswer({ complaintId, caseId, decisionId, outcome: 'reversed', newDecisionId: decision.decisionId })
    if (!complaint) throw new Error('nobody complained')
    await stores.complaints.answer(
      { next: { ...complaint, status: 'closed', revision: 2 }, answer, renewed: { next, decision, facts: [], revision: 3 } },
      1,
    )
    expect((await lodge(world, { complainant: notifier })).status).toBe(201)
  })

  test('a complaint about what sexualises a child waits for that team, also where that was alleged late', async () => {
    const world = await aDecidedWorld()
    const noticed = { noticeId: aReference(2), locationNumber: 0, notifierKind: 'person', contactable: false } as const
    const joined = { ...noticed, reasons: ['child-sexualisation' as const], receivedAt: after(6), joinedAt: after(6) }
    await world.stores.cases.join(caseId, joined, { dueAt: aCase().dueAt, dueBasis: 'house-target' })
    const { body } = await lodge(world)
    expect((await world.stores.complaints.find(String(body['complaintId'])))?.state.team).toBe('child-safety')
  })
})

describe('words sent again', () => {
  test('the same words are the same complaint with the same answer, fifty times at one moment', async () => {
    const world = await aDecidedWorld()
    const answers = await Promise.all(Array.from({ length: 50 }, () => lodge(world)))
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]?.status).toBe(201)
    expect(world.stores.facts.filter(({ type }) => type.startsWith('Complaint'))).toHaveLength(1)
    expect(await world.stores.complaints.ofCase(caseId)).toHaveLength(1)
  })

  test('more words are added to the open complaint, each once, also after the time to complain', async () => {
    const world = await aContestedWorld()
    world.clock.now = '2030-01-01T00:00:00.000Z'
    for (const explanation of ['The certificate is attached.', 'The certificate is attached.', 'Please answer.'])
      expect((await lodge(world, { explanation })).body).toMatchObject({ complaintId: world.complaintId, added: true })
    expect((await lodge(world)).body).toMatchObject({ receivedAt: after(60), added: false })
    const found = await world.stores.complaints.find(world.complaintId)
    expect(found?.additions.map(({ explanation }) => explanation)).toEqual(['The certificate is attached.', 'Please answer.'])
  })

  test('different words at one moment are one complaint, and none of them is lost or repeated', async () => {
    const world = await aDecidedWorld()
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => lodge(world, { explanation: `Reason ${n}.` })))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201))
    expect(answers.filter(({ body }) => body['added'] === false)).toHaveLength(1)
    const found = await world.stores.complaints.find(String(answers[0]?.body['complaintId']))
    expect(found?.additions).toHaveLength(9)
  })

  test('a complaint stays as long as a person can read', async () => {
    const world = await aContestedWorld()
    for (let n = 0; n < 20; n += 1) expect((await lodge(world, { explanation: `Addition ${n}.` })).status).toBe(201)
    const refused = await lodge(world, { explanation: 'One more.' })
    expect([refused.status, code(refused.body.type)]).toEqual([409, 'complaint-is-long-enough'])
    expect((await lodge(world, { explanation: 'Addition 3.' })).status).toBe(201)
  })

  test('once it is answered nothing is added, and the ways that are left are named', async () => {
    const world = await aContestedWorld()
    await world.claim(aino)
    await world.decide(aino, { outcome: 'upheld', explanation: 'The certificate is for another brand.' })
    for (const explanation of ['I am a licensed dealer.', 'Something new.']) {
      const { status, body } = await lodge(world, { explanation })
      expect([status, code(body.type)]).toEqual([409, 'complaint-already-decided'])
      expect(body.current?.redress?.map(({ kind }) => kind)).toEqual(['out-of-court-settlement', 'court'])
    }
  })
})

describe('what cannot be contested', () => {
  test('a decision that can still be taken back', async () => {
    const world = await aDecidedWorld(aDecision({ decisionId, takesEffectAt: after(61) }))
    expect(code((await lodge(world)).body.type)).toBe('decision-not-yet-in-effect')
    world.clock.now = after(61)
    expect((await lodge(world)).status).toBe(201)
  })

  test('a decision of a small platform, which then names the courts only', async () => {
    const world = await aDecidedWorld(aDecision({ decisionId, providerClass: 'micro-or-small' }))
    const { status, body } = await lodge(world)
    expect([status, code(body.type), body.current]).toEqual([409, 'complaints-not-offered', { redress: [{ kind: 'court' }] }])
  })
})

test('what is unknown, somebody else’s or opened with another link gets the very same answer, and leaves nothing behind', async () => {
  const world = await aDecidedWorld()
  const stranger = { kind: 'notifier', noticeId: aReference(9) } as const
  await world.stores.notices.submit(aNotice({ noticeId: stranger.noticeId }), undefined, 'nine')
  const elsewhere = aCaseId(5)
  const unknown = `${caseId}.d9`
  const answers = [
    await lodge(world, { as: { bearer: 'made-up' } }),
    await lodge(world, { as: { bearer: `token-of-${noticeId}` }, complainant: notifier }),
    await lodge(world, { as: linkOf(notifier) }),
    await lodge(world, { as: linkOf(seller), complainant: notifier }),
    await lodge(world, { as: linkOf(seller, unknown) }),
    await lodge(world, { as: linkOf(seller, unknown), body: { decisionId: unknown } }),
    await lodge(world, { body: { caseId: elsewhere } }),
    await lodge(world, { as: { bearer: decisionTokenOf(decisionId, stranger.noticeId) }, complainant: stranger }),
  ]
  expect(new Set(answers.map(({ body, headers }) => JSON.stringify([body, headers]))).size).toBe(1)
  expect([answers[0]?.status, code(answers[0]?.body.type)]).toEqual([404, 'not-found'])
  expect(await world.stores.complaints.ofCase(caseId)).toEqual([])
})

test('nothing of what a person writes is in the log', async () => {
  const world = await aDecidedWorld()
  await lodge(world, { explanation: 'Confidential words.' })
  await lodge(world, { explanation: 'More confidential words.' })
  expect(JSON.stringify(world.logged)).not.toMatch(/onfidential|token-of/)
})
