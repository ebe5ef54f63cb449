import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assignComplaint, type ComplaintToDecide, decideComplaint, giveBackComplaint } from '../../shared/domain/complaint.ts'
import type { ComplaintRuling } from '../../shared/dsa/complaint.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import {
  aCase,
  aCaseId,
  aDecision,
  aDecisionToLeave,
  after,
  aReference,
  aRestriction,
  aRuling,
  aRulingToLeave,
} from '../support/builders.ts'
import { aClaimedComplaint, aComplaint, aComplaintId } from '../support/complaint-builders.ts'
import { scaled } from '../support/scale.ts'

const settings = { serviceId: 'shop', providerClass: 'online-platform', termsVersion: '2026-09-01' } as const
const decidedCase = aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) })
const notifier = { kind: 'notifier', noticeId: aReference() } as const

const parts = (changed: Partial<ComplaintToDecide> = {}): ComplaintToDecide => ({
  state: decidedCase,
  allegations: ['counterfeit-or-copied'],
  orders: [],
  complaint: aClaimedComplaint(),
  standing: aDecision(),
  acknowledged: false,
  ...changed,
})
const decide = (ruling: ComplaintRuling, changed: Partial<ComplaintToDecide> = {}, by = 'aino') =>
  decideComplaint(parts(changed), { by, ruling, at: after(70), settings })
const upheld: ComplaintRuling = { outcome: 'upheld', explanation: 'The certificate is for another brand.' }
const reversed: ComplaintRuling = { outcome: 'reversed', explanation: 'The licence is good.', decision: aRulingToLeave() }

describe('who decides', () => {
  test('A20-06 whoever took the first decision can neither claim nor decide', () => {
    const claim = { by: 'maria', at: after(61), leaseMinutes: 10, takeOver: true }
    expect(assignComplaint(aComplaint(), claim)).toMatchObject({ because: 'first-decider' })
    const complaint = aClaimedComplaint('maria')
    expect(decide(upheld, { complaint }, 'maria')).toMatchObject({ because: 'first-decider' })
  })

  test('whoever reversed one complaint can answer the others by that decision, for they did not take the contested one', () => {
    const standing = aDecisionToLeave({ decidedBy: 'aino', decisionId: 'decision-2', supersedes: 'decision-1' })
    expect(decide({ outcome: 'reversed', explanation: 'Another complaint has led to this.' }, { standing }).allowed).toBe(true)
  })

  test('only whoever holds it, and one after the other', () => {
    expect(decide(upheld, { complaint: aComplaint() })).toMatchObject({ because: 'not-under-review' })
    expect(decide(upheld, {}, 'ben')).toMatchObject({ because: 'assigned-to-another-moderator' })
    expect(decide(upheld, { complaint: aClaimedComplaint('aino', { status: 'closed' }) })).toMatchObject({
      because: 'already-decided',
    })
    expect(giveBackComplaint(aClaimedComplaint(), { by: 'aino', at: after(66) })).toMatchObject({
      next: aComplaint({ revision: 3 }),
    })
    expect(giveBackComplaint(aClaimedComplaint(), { by: 'ben', at: after(66) })).toMatchObject({ allowed: false })
  })
})

describe('what an answer does', () => {
  test('A20-05 upheld or omitted: the complaint is closed with reasons and the decision stands', () => {
    expect(decide(upheld)).toMatchObject({ next: { status: 'closed' }, answer: { outcome: 'upheld', decidedBy: 'aino' } })
    expect(decide(upheld)).not.toHaveProperty('renewed')
    expect(decide({ outcome: 'omitted', because: 'withdrawn', explanation: 'Withdrawn on Monday.' })).toMatchObject({
      answer: { outcome: 'omitted', because: 'withdrawn' },
    })
  })

  test('A20-04 reversed: a new decision takes effect at once, and the complaint waits for the platform', () => {
    const outcome = decide(reversed)
    expect(outcome).toMatchObject({
      next: { status: 'awaiting-restoration' },
      answer: { outcome: 'reversed', newDecisionId: `${aCaseId()}.d4` },
      renewed: {
        next: { status: 'decided', revision: 4, decisionId: `${aCaseId()}.d4` },
        decision: { outcome: 'no-action', supersedes: 'decision-1', complaintId: aComplaintId(), takesEffectAt: after(70) },
      },
    })
    expect(outcome.allowed && outcome.renewed?.facts.map(({ type }) => type)).toEqual(['CaseDecided', 'DecisionTookEffect'])
  })

  test.each<[string, ComplaintRuling, Partial<ComplaintToDecide> & { readonly pointer: string }]>([
    ['the same restrictions again', { ...reversed, outcome: 'partly-reversed', decision: aRuling() }, { pointer: '/decision' }],
    [
      'a restriction left over and called reversed',
      { ...reversed, decision: aRuling({ restrictions: [aRestriction({ measure: 'demoted' })] }) },
      { pointer: '/decision/restrictions' },
    ],
    [
      'a notifier who is right without a restriction',
      reversed,
      { complaint: aClaimedComplaint('aino', { complainant: notifier }), standing: aDecision(), pointer: '/decision/outcome' },
    ],
    [
      'an allegation that the first decision did not reach',
      reversed,
      { allegations: ['counterfeit-or-copied', 'unsafe-product'], pointer: '/decision/rulings' },
    ],
    ['no decision at all', { outcome: 'reversed', explanation: 'So be it.' }, { pointer: '/decision' }],
  ])('what does not fit is said: %s', (_, ruling, { pointer, ...changed }) => {
    const outcome = decide(ruling, changed)
    expect(outcome).toMatchObject({ allowed: false, because: 'decision-does-not-fit' })
    expect(!outcome.allowed && outcome.detail?.map((finding) => finding.pointer)).toContain(pointer)
  })

  test('an authority’s order is not ours to lift', () => {
    const ground = { type: 'authority-order', orderId: 'order-1' } as const
    const standing = aDecision({ restrictions: [aRestriction({ ground, answers: [] }), aRestriction({ measure: 'demoted' })] })
    const given = { standing, orders: ['order-1'] }
    expect(decide(reversed, given)).toMatchObject({ detail: [{ pointer: '/decision/restrictions' }] })
    const left = aRuling({
      rulings: [{ reason: 'counterfeit-or-copied', ruling: 'not-founded' }],
      restrictions: [aRestriction({ ground, answers: [] })],
    })
    expect(decide({ ...reversed, decision: left }, given).allowed).toBe(true)
  })

  test('of thousands who are right, the first leads to the new decision and the others are answered by it', () => {
    const standing: Decision = aDecisionToLeave({ decisionId: 'decision-2', decidedBy: 'ben', supersedes: 'decision-1' })
    const byIt: ComplaintRuling = { outcome: 'reversed', explanation: 'Another complaint has led to this already.' }
    expect(decide(byIt, { standing })).toMatchObject({
      next: { status: 'awaiting-restoration' },
      answer: { newDecisionId: 'decision-2' },
    })
    expect(decide(byIt, { standing, acknowledged: true })).toMatchObject({ next: { status: 'closed' } })
    expect(decide(reversed, { standing })).toMatchObject({ because: 'decision-was-replaced' })
  })

  test('nobody is told that they were right by a decision that gives them nothing', () => {
    const byIt: ComplaintRuling = { outcome: 'reversed', explanation: 'Another complaint has led to this already.' }
    const complaint = aClaimedComplaint('aino', { complainant: notifier })
    const left: Decision = aDecisionToLeave({ decisionId: 'decision-2', decidedBy: 'ben', supersedes: 'decision-1' })
    const demoted = aDecision({
      decisionId: 'decision-2',
      decidedBy: 'ben',
      restrictions: [aRestriction({ measure: 'demoted' })],
    })
    for (const given of [{ complaint, standing: left }, { standing: demoted }])
      expect(decide(byIt, given)).toMatchObject({ because: 'decision-does-not-fit', detail: [{ pointer: '/outcome' }] })
    expect(decide({ ...byIt, outcome: 'partly-reversed' }, { standing: demoted }).allowed).toBe(true)
  })
})

test('A20-06 whatever people do in whatever order, no complaint is ever answered by its first decider', () => {
  const people = ['maria', 'aino', 'ben'] as const
  const step = fc.record({
    by: fc.constantFrom(...people),
    what: fc.constantFrom('claim', 'take', 'back', 'uphold', 'reverse'),
    wait: fc.nat(15),
  })
  fc.assert(
    fc.property(fc.constantFrom(...people), fc.array(step, { maxLength: 12 }), (first, steps) => {
      let complaint = aComplaint({ firstDecidedBy: first })
      let at = 60
      for (const { by, what, wait } of steps) {
        at += wait
        const claim = { by, at: after(at), leaseMinutes: 10, takeOver: what === 'take' }
        if (what === 'claim' || what === 'take' || what === 'back') {
          const outcome = what === 'back' ? giveBackComplaint(complaint, claim) : assignComplaint(complaint, claim)
          if (outcome.allowed) complaint = outcome.next
          continue
        }
        const ruling = what === 'uphold' ? upheld : reversed
        const outcome = decideComplaint(parts({ complaint, standing: aDecision({ decidedBy: first }) }), {
          by,
          ruling,
          at: after(at),
          settings,
        })
        if (!outcome.allowed) continue
        expect(outcome.answer.decidedBy).not.toBe(first)
        complaint = outcome.next
      }
    }),
    { numRuns: scaled(10_000) },
  )
})
