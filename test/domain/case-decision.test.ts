import { describe, expect, it } from 'vitest'
import { caseFact } from '../../events/case-facts.ts'
import { takeEffect } from '../../shared/domain/case.ts'
import { type DecisionSubmission, decision as decisionSchema } from '../../shared/dsa/decision.ts'
import type { Reason } from '../../shared/dsa/reason.ts'
import { aCase, aClaimedCase, after, aRestriction, aRuling, aRulingToLeave } from '../support/builders.ts'
import { decide, type Given, provider } from './deciding.ts'

const pointersOf = (submission: DecisionSubmission, given: Given = {}) => {
  const outcome = decide(submission, given)
  return outcome.allowed || outcome.because !== 'decision-does-not-fit' ? outcome : outcome.detail?.map(({ pointer }) => pointer)
}

describe('deciding a case', () => {
  it('A16-08: ends it, keeps who, when and under which terms, and says that it took effect', () => {
    const outcome = decide(aRuling())
    expect(outcome).toMatchObject({
      allowed: true,
      next: { status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) },
      decision: { decidedBy: 'maria', takesEffectAt: after(5), ...provider, steps: [{ step: 'decision', level: 'human' }] },
      facts: [
        { type: 'CaseDecided', factId: 'decision-1.decided', outcome: 'restricted', byOrder: false, moderatorId: 'maria' },
        { type: 'DecisionTookEffect', factId: 'decision-1.effect', outcome: 'restricted', byOrder: false },
      ],
    })
    if (!outcome.allowed) return
    expect(outcome.next).not.toHaveProperty('assignment')
    expect(decisionSchema.parse(outcome.decision)).toEqual(outcome.decision)
    expect(outcome.facts.map((fact) => caseFact.parse(fact))).toEqual(outcome.facts)
  })

  it('A16-08: is as possible when the content stays', () => {
    expect(decide(aRulingToLeave())).toMatchObject({
      allowed: true,
      decision: { outcome: 'no-action' },
      facts: [{ outcome: 'no-action' }, { outcome: 'no-action' }],
    })
  })

  it('A16-11: takes effect at once where someone can be hurt, or an authority ordered it, whatever the time to undo', () => {
    const unsafe = { reason: 'unsafe-product', ruling: 'founded' } as const
    const dangerous = aRuling({ rulings: [unsafe], restrictions: [aRestriction({ answers: ['unsafe-product'] })] })
    expect(decide(dangerous, { undoSeconds: 60, allegations: ['unsafe-product'] })).toMatchObject({
      decision: { takesEffectAt: after(5) },
      facts: [{ type: 'CaseDecided' }, { type: 'DecisionTookEffect' }],
    })
    expect(decide(aRuling(), { undoSeconds: 60, orders: ['order-1'] })).toMatchObject({ decision: { takesEffectAt: after(5) } })
  })

  it('releases nothing while it can still be undone', () => {
    const outcome = decide(aRuling(), { undoSeconds: 60 })
    expect(outcome).toMatchObject({
      allowed: true,
      decision: { takesEffectAt: after(6) },
      facts: [{ type: 'CaseDecided', takesEffectAt: after(6) }],
    })
    expect(outcome.allowed && outcome.facts).toHaveLength(1)
  })

  it('takes effect with the same fact, however often it is told', () => {
    const outcome = decide(aRuling(), { undoSeconds: 60 })
    if (!outcome.allowed) return expect.unreachable()
    const ids = [takeEffect(outcome.decision, after(6)), takeEffect(outcome.decision, after(9))].map(({ factId }) => factId)
    expect(ids).toEqual(['decision-1.effect', 'decision-1.effect'])
  })

  it('A16-09: keeps how far it was automated', () => {
    expect(decide(aRuling({ automation: 'assisted' }))).toMatchObject({
      decision: { automation: 'assisted', steps: [{ step: 'decision', level: 'assisted' }] },
    })
  })
})

describe('who decides', () => {
  it('is nobody, while the case waits', () => {
    expect(decide(aRuling(), { state: aCase() })).toEqual({ allowed: false, because: 'not-under-review' })
  })
  it('is only the moderator who holds it', () => {
    expect(decide(aRuling(), { by: 'jonas' })).toEqual({ allowed: false, because: 'assigned-to-another-moderator' })
  })
  it('is no longer a moderator whose claim ran out', () => {
    expect(decide(aRuling(), { minute: 10 })).toEqual({ allowed: false, because: 'not-under-review' })
    expect(decide(aRuling(), { minute: 10, by: 'jonas' })).toEqual({ allowed: false, because: 'not-under-review' })
  })
  it('is nobody, once it is decided', () => {
    expect(decide(aRuling(), { state: aClaimedCase('maria', { status: 'decided' }) })).toEqual({
      allowed: false,
      because: 'already-decided',
    })
  })
})

describe('a decision that does not fit is refused with every reason at once', () => {
  const both: readonly Reason[] = ['counterfeit-or-copied', 'unsafe-product']

  it('A16-08: an allegation without a ruling', () => {
    expect(pointersOf(aRuling(), { allegations: both })).toEqual(['/rulings'])
    expect(pointersOf(aRulingToLeave({ rulings: [] }))).toEqual(['/rulings'])
  })

  it('a ruling on what nobody alleges, and a second ruling on one allegation', () => {
    const rulings = [
      ...aRulingToLeave().rulings,
      ...aRulingToLeave().rulings,
      { reason: 'not-sure', ruling: 'withdrawn' } as const,
    ]
    expect(pointersOf(aRulingToLeave({ rulings }))).toEqual(['/rulings/1/reason', '/rulings/2/reason'])
  })

  it('a restriction that answers what is not founded', () => {
    expect(pointersOf(aRuling({ rulings: [{ reason: 'counterfeit-or-copied', ruling: 'not-founded' }] }))).toEqual([
      '/restrictions/0/answers/0',
    ])
  })

  it('an allegation that is founded and leads to nothing', () => {
    expect(pointersOf(aRuling({ restrictions: [aRestriction({ answers: [] })] }))).toEqual(['/rulings/0'])
  })

  it('an allegation not reached, where no other one was founded', () => {
    const submission = aRuling({
      rulings: [{ reason: 'counterfeit-or-copied', ruling: 'not-reached' }],
      restrictions: [aRestriction({ answers: [] })],
    })
    expect(pointersOf(submission)).toEqual(['/rulings/0'])
  })

  it('A09-02: an order that is not about this content', () => {
    const submission = aRuling({ restrictions: [aRestriction({ ground: { type: 'authority-order', orderId: 'order-1' } })] })
    expect(pointersOf(submission, { orders: ['order-2'] })).toEqual(['/restrictions/0/ground/orderId'])
  })

  it('a restriction that ended before it began', () => {
    const until = (day: string) => aRuling({ restrictions: [aRestriction({ duration: { type: 'until-day', day } })] })
    expect(pointersOf(until('2026-11-23'))).toEqual(['/restrictions/0/duration/day'])
    expect(decide(until('2026-11-24'))).toMatchObject({ allowed: true })
  })

  it('several things, each at its place and in words', () => {
    const submission = aRuling({
      rulings: [{ reason: 'not-sure', ruling: 'founded' }],
      restrictions: [aRestriction({ answers: ['not-sure', 'personal-data'] })],
    })
    const outcome = decide(submission)
    expect(outcome).toMatchObject({
      because: 'decision-does-not-fit',
      detail: [
        { pointer: '/rulings', message: 'The allegation "counterfeit-or-copied" needs a ruling.' },
        { pointer: '/rulings/0/reason', message: 'Nobody alleges "not-sure" in this case.' },
        { pointer: '/restrictions/0/answers/1', message: 'A restriction cannot answer "personal-data", which is not founded.' },
      ],
    })
  })
})

describe('a decision fits', () => {
  it('where one allegation is founded and another is not reached', () => {
    const rulings = [...aRuling().rulings, { reason: 'unsafe-product', ruling: 'not-reached' } as const]
    expect(decide(aRuling({ rulings }), { allegations: ['counterfeit-or-copied', 'unsafe-product'] })).toMatchObject({
      allowed: true,
    })
  })

  it('A17-05: where a moderator finds what nobody alleged', () => {
    const own = aRuling({
      rulings: [{ reason: 'counterfeit-or-copied', ruling: 'not-founded' }],
      restrictions: [aRestriction({ answers: [] })],
    })
    expect(decide(own)).toMatchObject({ allowed: true })
  })

  it('A09-04: where an order of this case is its ground, and then by order alone', () => {
    const ordered = aRestriction({ answers: [], ground: { type: 'authority-order', orderId: 'order-1' } })
    const rulings = [{ reason: 'counterfeit-or-copied', ruling: 'not-reached' } as const]
    const given = { orders: ['order-1'], state: aClaimedCase('maria', { origin: 'order' }) }
    expect(decide(aRuling({ rulings, restrictions: [ordered] }), given)).toMatchObject({
      allowed: true,
      facts: [{ byOrder: true }, { byOrder: true }],
    })
    expect(decide(aRuling({ restrictions: [ordered, aRestriction()] }), given)).toMatchObject({
      allowed: true,
      facts: [{ byOrder: false }, { byOrder: false }],
    })
  })
})
