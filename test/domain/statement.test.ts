import { describe, expect, it } from 'vitest'
import { composeStatement } from '../../shared/domain/statement.ts'
import { aClaimedCase, aDecision, aDecisionToLeave, after, aRestriction, settings } from '../support/builders.ts'
import { stated } from './letters.ts'

const byOrder = aRestriction({ ground: { type: 'authority-order', orderId: 'order-1' } })

describe('the statement of reasons', () => {
  it('A17-04: says which restriction, where and for how long (a)', () => {
    const restriction = aRestriction({
      kind: 'visibility',
      measure: 'age-restricted',
      territories: ['DE', 'AT'],
      duration: { type: 'until-day', day: '2027-01-31' },
    })
    expect(stated({ decision: aDecision({ restrictions: [restriction] }) }).restrictions).toEqual([restriction])
  })

  it('A17-05: says the facts, and whether it followed a notice, an own finding, or both (b)', () => {
    expect(stated().restrictions[0]?.facts).toBe(aRestriction().facts)
    expect(stated().basis).toEqual({ afterNotice: true, ownInitiative: false })
    expect(stated({ state: aClaimedCase('maria', { origin: 'signal' }) }).basis).toEqual({
      afterNotice: false,
      ownInitiative: true,
    })
    expect(stated({ state: aClaimedCase('maria', { origin: 'signal' }), noticed: true }).basis).toEqual({
      afterNotice: true,
      ownInitiative: true,
    })
    const own = aDecision({
      restrictions: [aRestriction(), aRestriction({ kind: 'account', measure: 'suspended', answers: [] })],
    })
    expect(stated({ decision: own }).basis).toEqual({ afterNotice: true, ownInitiative: true })
  })

  it('A17-06: says whether machines took part in finding and in deciding (c)', () => {
    expect(stated({ detectedAutomatically: true, decision: aDecision({ automation: 'assisted' }) }).means).toEqual({
      detectedAutomatically: true,
      decision: 'assisted',
    })
    expect(stated().means).toEqual({ detectedAutomatically: false, decision: 'human' })
  })

  it('A17-07: says the law or the clause, and why it applies (d), (e)', () => {
    const clause = aRestriction({
      ground: { type: 'terms-and-conditions', clause: '4.2 Brands', termsVersion: '2026-09-01' },
      explanation: 'You may only sell what you have licence for.',
    })
    const grounds = stated({ decision: aDecision({ restrictions: [aRestriction(), clause] }) }).restrictions.map(
      ({ ground, explanation }) => ({ ground, explanation }),
    )
    expect(grounds).toEqual([
      { ground: { type: 'illegal-content', law: 'Regulation (EU) 2017/1001, Art. 9' }, explanation: aRestriction().explanation },
      {
        ground: { type: 'terms-and-conditions', clause: '4.2 Brands', termsVersion: '2026-09-01' },
        explanation: 'You may only sell what you have licence for.',
      },
    ])
  })

  it('A17-08: says how to contest it (f)', () => {
    expect(stated({ language: 'de' }).redress.map(({ kind }) => kind)).toEqual([
      'internal-complaint',
      'out-of-court-settlement',
      'court',
    ])
  })

  it('A17-02: names the content, and the instant at which the restriction takes effect', () => {
    expect(stated()).toMatchObject({
      statementId: 'decision-1.statement',
      contentId: '88213',
      recipientId: 'seller-1',
      title: 'Handbag, brown',
      takesEffectAt: after(5),
      location: 'https://shop.example/item/88213',
    })
    expect(stated({ content: undefined, state: aClaimedCase('maria', { contentId: '88213' }) })).toMatchObject({
      contentId: '88213',
    })
    expect(stated({ content: undefined })).not.toHaveProperty('recipientId')
  })

  it('A09-04: is not made where an authority ordered it', () => {
    const decision = aDecision({ restrictions: [byOrder] })
    expect(composeStatement({ state: aClaimedCase(), decision, settings, detectedAutomatically: false })).toEqual({
      allowed: false,
      because: 'no-statement-for-orders',
    })
  })

  it('A09-04: leaves out the order where another restriction has a ground of its own', () => {
    expect(stated({ decision: aDecision({ restrictions: [byOrder, aRestriction()] }) }).restrictions).toEqual([aRestriction()])
  })

  it('A17-01: is not made where nothing was restricted', () => {
    expect(
      composeStatement({ state: aClaimedCase(), decision: aDecisionToLeave(), settings, detectedAutomatically: false }),
    ).toEqual({ allowed: false, because: 'no-statement-without-restriction' })
  })
})
