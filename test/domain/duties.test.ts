import { describe, expect, test } from 'vitest'
import { dutiesAfter } from '../../shared/domain/duties.ts'
import { aCase, aDecision, aDecisionToLeave, after, aRestriction, settings } from '../support/builders.ts'
import { aDutySituation, dutyOf, kindsAfter } from '../support/duty-builders.ts'

const dangerous = aDecision({
  rulings: [{ reason: 'unsafe-product', ruling: 'founded' }],
  restrictions: [
    aRestriction({ answers: ['unsafe-product'], ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' } }),
  ],
})
const counterfeit = aDecision()
const left = (parts: Parameters<typeof aDecisionToLeave>[0] = {}) => aDecisionToLeave(parts)

describe('a dangerous product that is taken down', () => {
  test('GPSR-12, A32-01: authorities, its maker and its buyers learn of it, and where not all buyers can be, everybody', () => {
    expect(kindsAfter(dangerous)).toEqual([
      'safety-business-gateway',
      'inform-economic-operator',
      'inform-buyers',
      'publish-recall',
    ])
  })

  test('GPSR-12: is due by our own targets, from the moment of the decision, and named as such', () => {
    const { dueAt, openedAt, status, team, causes } = dutyOf(dangerous, 'safety-business-gateway')
    expect({ dueAt, openedAt, status, team, causes }).toEqual({
      openedAt: after(5),
      dueAt: after(5 + 24 * 60),
      status: 'open',
      team: 'product-safety',
      causes: ['dangerous-product'],
    })
    expect(dutyOf(dangerous, 'inform-buyers').dueAt).toBe(after(5 + 48 * 60))
  })

  test('A32-01: buyers of the six months before we knew count, from the first hour of their first day', () => {
    expect(dutyOf(dangerous, 'inform-buyers').lookBack).toEqual({
      basis: 'dsa-32-1',
      from: '2026-05-23T23:00:00.000Z',
      to: after(5),
    })
    expect(dutyOf(dangerous, 'safety-business-gateway').lookBack).toBeUndefined()
  })

  test('A32-02: nothing is published where the platform can write to every buyer', () => {
    const everyone = { ...settings, buyerContacts: 'all' } as const
    expect(kindsAfter(dangerous, { settings: everyone })).not.toContain('publish-recall')
    expect(kindsAfter(counterfeit, { settings: everyone, allegations: ['counterfeit-or-copied'] })).toEqual(['inform-buyers'])
  })

  test('GPSR-12: a recall is published in any case', () => {
    const everyone = { ...settings, buyerContacts: 'all' } as const
    const recalled = { settings: everyone, noticeFlags: { accident: false, recall: true } }
    expect(kindsAfter(dangerous, recalled)).toContain('publish-recall')
    expect(kindsAfter(counterfeit, { ...recalled, allegations: ['counterfeit-or-copied'] })).not.toContain('publish-recall')
  })

  test('GPSR-12: by an order, or as an own finding on a provision about safety, is the same', () => {
    const byOrder = aDecision({
      rulings: [{ reason: 'unsafe-product', ruling: 'not-reached' }],
      restrictions: [aRestriction({ answers: [], ground: { type: 'authority-order', orderId: 'order-1' } })],
    })
    expect(kindsAfter(byOrder)).toEqual(kindsAfter(dangerous))
    expect(kindsAfter(byOrder, { allegations: ['scam-or-hidden-offer'] })).toEqual([])
    const ownFinding = aDecision({
      restrictions: [aRestriction({ answers: [], ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' } })],
    })
    expect(kindsAfter(ownFinding, { allegations: ['something-else'] })).toEqual(kindsAfter(dangerous))
  })

  test('GPSR-12: that is only labelled is told to authorities; nobody was told that it is gone', () => {
    const labelled = aDecision({
      restrictions: [aRestriction({ answers: ['unsafe-product'], measure: 'labelled' })],
    })
    expect(kindsAfter(labelled)).toEqual(['safety-business-gateway'])
  })

  test('is a product: a review or a profile about one is not', () => {
    expect(kindsAfter(dangerous, { state: aCase({ contentType: 'review' }) })).toEqual([])
    expect(kindsAfter(dangerous, { state: aCase({ contentType: 'listing' }) })).toHaveLength(4)
  })
})

describe('a product that is illegal and hurts nobody', () => {
  const copied = { state: aCase({ team: 'ip' }), allegations: ['counterfeit-or-copied'] } as const

  test('A32-01: its buyers learn of it as well, by the team that judged it', () => {
    expect(kindsAfter(counterfeit, copied)).toEqual(['inform-buyers', 'publish-recall'])
    expect(dutyOf(counterfeit, 'inform-buyers', copied)).toMatchObject({ causes: ['illegal-product'], team: 'ip' })
  })

  test('A32-01: not on micro and small platforms, which Art. 29 frees; buyers of what is dangerous are told there too', () => {
    expect(kindsAfter({ ...counterfeit, providerClass: 'micro-or-small' }, copied)).toEqual([])
    expect(kindsAfter({ ...dangerous, providerClass: 'micro-or-small' })).toContain('inform-buyers')
  })

  test('A32-01: not where a consumer sold it, nor where only our terms forbid it, nor where a picture was copied', () => {
    expect(kindsAfter(counterfeit, { ...copied, offeredBy: 'consumer' })).toEqual([])
    expect(kindsAfter(counterfeit, { ...copied, offeredBy: 'trader' })).toContain('inform-buyers')
    const ground = { type: 'terms-and-conditions', clause: '4.2 Brands', termsVersion: '2026-09-01' } as const
    expect(kindsAfter(aDecision({ restrictions: [aRestriction({ ground })] }), copied)).toEqual([])
    const picture = { type: 'illegal-content', law: 'Directive 2001/29/EC, Art. 2 and 3' } as const
    expect(kindsAfter(aDecision({ restrictions: [aRestriction({ ground: picture })] }), copied)).toEqual([])
  })

  test('is not one where only the offer is: a scam, or a text about a person', () => {
    const scam = aDecision({
      restrictions: [
        aRestriction({
          answers: ['scam-or-hidden-offer'],
          ground: { type: 'illegal-content', law: 'Directive 2005/29/EC, Art. 6' },
        }),
      ],
    })
    expect(kindsAfter(scam, { allegations: ['scam-or-hidden-offer'] })).toEqual([])
  })
})

describe('an accident', () => {
  const told = ['safety-business-gateway', 'inform-economic-operator', 'inform-trader']

  test('GPSR-12: that a moderator was told of is told to authorities, maker and trader, whatever becomes of the content', () => {
    expect(kindsAfter(left({ alsoTold: ['accident'] }))).toEqual(told)
    expect(kindsAfter(left())).toEqual([])
  })

  test('GPSR-12: with a dangerous product is one duty for each addressee, for both causes', () => {
    const both = { ...dangerous, alsoTold: ['accident' as const] }
    expect(kindsAfter(both).filter((kind) => kind === 'safety-business-gateway')).toHaveLength(1)
    expect(dutyOf(both, 'safety-business-gateway').causes).toEqual(['dangerous-product', 'accident'])
    expect(new Set(kindsAfter(both)).size).toBe(kindsAfter(both).length)
  })

  test('GPSR-12: that a notice names counts where the product was offered here, and else only by a moderator', () => {
    const noticeFlags = { accident: true, recall: false }
    expect(kindsAfter(counterfeit, { noticeFlags, allegations: ['counterfeit-or-copied'] })).toEqual(expect.arrayContaining(told))
    const gone = left({ rulings: [{ reason: 'unsafe-product', ruling: 'already-gone' }] })
    expect(kindsAfter(gone, { noticeFlags })).toEqual(told)
    const elsewhere = left({ rulings: [{ reason: 'unsafe-product', ruling: 'not-on-this-service' }] })
    expect(kindsAfter(elsewhere, { noticeFlags })).toEqual([])
  })
})

test('every duty has an id of its own, made of its decision, so that nobody opens it twice', () => {
  const all = dutiesAfter({ ...dangerous, alsoTold: ['accident', 'threat-to-life'] }, aDutySituation())
  expect(all.map(({ dutyId }) => dutyId)).toEqual(all.map(({ kind }) => `decision-1.${kind}`))
})
