import { describe, expect, test } from 'vitest'
import { aDecision, after, aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { type As, aino, ben } from './calling.ts'
import { aClaimedWorld, aContestedWorld, caseId, code, decisionId, lodge, notifier, reversed, upheld } from './contesting.ts'

const maria: As = { person: 'maria', roles: ['appeals'] }
describe('an answer', () => {
  test('A20-05 that the decision stands ends the complaint with its reasons, and changes nothing else', async () => {
    const { decide, stores, complaintId, types } = await aClaimedWorld()
    const { status, headers, body } = await decide(aino, upheld)
    expect([status, headers['etag'], body]).toEqual([200, '"3"', { complaintId, revision: 3 }])
    expect(await stores.complaints.find(complaintId)).toMatchObject({
      state: { status: 'closed' },
      answer: { ...upheld, decidedBy: 'aino', decidedAt: after(60) },
    })
    expect((await stores.cases.find(caseId))?.state.decisionId).toBe(decisionId)
    expect(types().filter((type) => type === 'CaseDecided')).toHaveLength(1)
    expect(types().at(-1)).toBe('ComplaintDecided')
  })

  test('A20-04 that it was wrong is a new decision that takes effect at once, and stays open until all is put right', async () => {
    const { decide, stores, complaintId, types } = await aClaimedWorld()
    const newDecisionId = `${caseId}.d4`
    expect((await decide(aino, reversed)).body).toEqual({ complaintId, revision: 3, newDecisionId })
    expect(await stores.complaints.find(complaintId)).toMatchObject({ state: { status: 'awaiting-restoration' } })
    const parts = await stores.cases.find(caseId)
    expect(parts).toMatchObject({
      state: { status: 'decided', decisionId: newDecisionId, revision: 4 },
      decision: {
        outcome: 'no-action',
        decidedBy: 'aino',
        supersedes: decisionId,
        complaintId,
        decidedAt: after(60),
        takesEffectAt: after(60),
        serviceId: 'shop',
        providerClass: 'online-platform',
        termsVersion: '2026-09-01',
      },
    })
    expect(types().slice(-3).sort()).toEqual(['CaseDecided', 'ComplaintDecided', 'DecisionTookEffect'])
    expect(await stores.cases.decision(caseId, decisionId)).toMatchObject({ outcome: 'restricted' })
  })

  test('that another complaint has led to the right decision closes it at once, where the platform has put all right', async () => {
    const world = await aClaimedWorld()
    const other = String((await lodge(world, { explanation: 'x', complainant: notifier })).body['complaintId'])
    const partly = {
      outcome: 'partly-reversed',
      explanation: 'Demoting is enough.',
      decision: aRuling({ restrictions: [aRestriction({ measure: 'demoted' })] }),
    }
    await world.decide(aino, partly)
    const effectiveAt = after(61)
    await world.stores.cases.record({
      type: 'RestrictionAcknowledged',
      factId: 'acknowledged',
      at: effectiveAt,
      caseId,
      decisionId: `${caseId}.d4`,
      effectiveAt,
    })
    const path = { complaintId: other }
    await world.call('assignComplaint', { as: ben, path, body: {} })
    const body = { outcome: 'partly-reversed', explanation: 'A demotion has followed already.' }
    const { status } = await world.call('decideComplaint', { as: ben, path, body, headers: { 'if-match': '"2"' } })
    expect(status).toBe(200)
    expect(await world.stores.complaints.find(other)).toMatchObject({
      state: { status: 'closed' },
      answer: { newDecisionId: `${caseId}.d4` },
    })
  })
})

describe('A20-06 whoever decided first', () => {
  test('cannot decide, with any revision and whoever holds it', async () => {
    const world = await aContestedWorld()
    for (const hold of [undefined, aino]) {
      if (hold) await world.claim(hold)
      for (const ruling of [upheld, reversed]) {
        const { status, body } = await world.decide(maria, ruling, '"1"')
        expect([status, code(body.type)]).toEqual([409, 'first-decider'])
      }
    }
  })

  test('is refused by the write itself, should the rule ever be passed by', async () => {
    const { stores, complaintId } = await aClaimedWorld()
    const parts = await stores.complaints.find(complaintId)
    if (!parts) throw new Error('nobody complained')
    const answer = { complaintId, caseId, decisionId, outcome: 'upheld', explanation: 'No.', decidedBy: 'maria' } as const
    const next = { ...parts.state, status: 'closed', revision: 3 } as const
    expect(await stores.complaints.answer({ next, answer: { ...answer, decidedAt: after(60) } }, 2)).toBe('stale')
  })
})

describe('the same answer by the same person again', () => {
  test.each([
    ['the decision stands', upheld],
    ['a new decision', reversed],
  ])('is answered like the first time, on whichever revision, and answers nothing twice: %s', async (_, ruling) => {
    const { decide, types } = await aClaimedWorld()
    const first = await decide(aino, ruling)
    for (const ifMatch of ['"2"', '"3"', '']) expect((await decide(aino, ruling, ifMatch)).body).toEqual(first.body)
    expect(types().filter((type) => type === 'ComplaintDecided')).toHaveLength(1)
  })

  test('at the very same moment too', async () => {
    const { decide, types } = await aClaimedWorld()
    const answers = await Promise.all([1, 2, 3].map(() => decide(aino, reversed)))
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1)
    expect(answers[0]?.status).toBe(200)
    expect(types().filter((type) => type === 'ComplaintDecided')).toHaveLength(1)
  })

  test('another one is refused, with what stands', async () => {
    const { decide } = await aClaimedWorld()
    const answers = await Promise.all([decide(aino, reversed), decide(aino, upheld)])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    const refused = answers.find(({ status }) => status === 409)
    expect([code(refused?.body.type), refused?.body.current]).toEqual([
      'already-decided',
      expect.objectContaining({ revision: 3 }),
    ])
    expect((await decide(ben, reversed)).status).toBe(409)
  })
})

describe('what cannot be answered says what is current', () => {
  test('a complaint that somebody else holds, or nobody', async () => {
    const world = await aClaimedWorld()
    const taken = await world.decide(ben, upheld)
    expect([taken.status, taken.body.current]).toEqual([409, { revision: 2, moderatorId: 'aino', until: after(70) }])
    world.clock.now = after(70)
    const lapsed = await world.decide(aino, upheld)
    expect([lapsed.status, code(lapsed.body.type), lapsed.body.current]).toEqual([409, 'not-under-review', { revision: 2 }])
  })

  test('no revision is 428, an old one is 412', async () => {
    const { decide } = await aClaimedWorld()
    for (const [ifMatch, status] of [
      ['', 428],
      ['"1"', 412],
      ['abc', 412],
    ] as const) {
      const answer = await decide(aino, upheld, ifMatch)
      expect([answer.status, answer.body.current]).toEqual([status, { revision: 2 }])
    }
  })

  test('a decision that does not fit is 422, each finding with its place', async () => {
    const { decide, types } = await aClaimedWorld()
    const { status, body } = await decide(aino, { ...reversed, decision: aRulingToLeave({ rulings: [] }) })
    expect([status, code(body.type), body.errors?.[0]?.pointer]).toEqual([422, 'decision-does-not-fit', '/decision/rulings'])
    expect(types()).not.toContain('ComplaintDecided')
  })

  test('a second reversal of what another complaint has already reversed is 409, with the decision that stands', async () => {
    const world = await aClaimedWorld()
    const other = String((await lodge(world, { explanation: 'x', complainant: notifier })).body['complaintId'])
    const path = { complaintId: other }
    await world.call('assignComplaint', { as: ben, path, body: {} })
    await world.decide(aino, reversed)
    const body = {
      outcome: 'reversed',
      explanation: 'More.',
      decision: aRuling({ restrictions: [aRestriction({ measure: 'disabled' })] }),
    }
    const late = await world.call('decideComplaint', { as: ben, path, body, headers: { 'if-match': '"2"' } })
    expect([late.status, code(late.body.type), late.body.current]).toEqual([
      409,
      'decision-was-replaced',
      { revision: 2, decisionId: `${caseId}.d4` },
    ])
  })
})

test('an order of an authority stays when the rest is lifted', async () => {
  const ground = { type: 'authority-order', orderId: 'order-1' } as const
  const restrictions = [aRestriction({ ground, answers: [] }), aRestriction({ measure: 'demoted' })]
  const world = await aClaimedWorld(aDecision({ decisionId, restrictions }))
  await world.stores.cases.joinOrder(caseId, 'order-1', { reasons: [], due: { dueAt: after(9000), dueBasis: 'order' } })
  const refused = await world.decide(aino, reversed)
  expect([refused.status, refused.body.errors?.[0]?.detail]).toEqual([422, expect.stringContaining('order-1')])
  const kept = aRuling({
    rulings: [{ reason: 'counterfeit-or-copied', ruling: 'not-founded' }],
    restrictions: [aRestriction({ ground, answers: [] })],
  })
  expect((await world.decide(aino, { ...reversed, decision: kept })).status).toBe(200)
})
