import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { laneOf, teamOf } from '../../shared/domain/priority.ts'
import { REASONS } from '../../shared/dsa/reason.ts'

const anyReasons = fc.subarray([...REASONS], { minLength: 1, maxLength: 3 })
const anyOrigin = fc.constantFrom('notice', 'signal', 'moderator', 'order')

describe('who is first', () => {
  it('A09-01: an order, whatever it is about', () => {
    fc.assert(fc.property(anyReasons, (reasons) => laneOf({ origin: 'order', reasons }) === 'authority'))
  })

  it('A22-01: then a trusted flagger, whatever they notify', () => {
    fc.assert(
      fc.property(
        anyReasons,
        (reasons) => laneOf({ origin: 'notice', notifierKind: 'trusted-flagger', reasons }) === 'trusted-flagger',
      ),
    )
  })

  it.each(['unsafe-product', 'medicine-or-supplement', 'child-sexualisation', 'prohibited-goods'] as const)(
    'A16-11: then safety: %s, alone or beside another',
    (reason) => {
      expect(laneOf({ origin: 'notice', notifierKind: 'person', reasons: [reason] })).toBe('safety')
      expect(laneOf({ origin: 'signal', reasons: ['not-sure', reason] })).toBe('safety')
    },
  )

  it.each([
    'counterfeit-or-copied',
    'scam-or-hidden-offer',
    'sexual-content',
    'personal-data',
    'something-else',
    'not-sure',
  ] as const)('A16-11: then the rest: %s', (reason) => {
    expect(laneOf({ origin: 'notice', notifierKind: 'organisation', reasons: [reason] })).toBe('rest')
  })

  it('A22-05: an authority that notifies without an order is not put among the trusted flaggers', () => {
    expect(laneOf({ origin: 'notice', notifierKind: 'authority', reasons: ['counterfeit-or-copied'] })).toBe('rest')
    expect(laneOf({ origin: 'notice', notifierKind: 'authority', reasons: ['unsafe-product'] })).toBe('safety')
  })
})

describe('whose case it is', () => {
  it('child safety alone, as soon as one allegation is about a child, even by order', () => {
    fc.assert(
      fc.property(
        anyReasons,
        anyOrigin,
        (reasons, origin) => (teamOf(reasons, origin) === 'child-safety') === reasons.includes('child-sexualisation'),
      ),
    )
  })

  it('the legal team’s, where an authority orders', () => {
    expect(teamOf(['unsafe-product'], 'order')).toBe('legal')
  })

  it.each([
    ['medicines', ['medicine-or-supplement']],
    ['medicines', ['counterfeit-or-copied', 'unsafe-product', 'medicine-or-supplement']],
    ['product-safety', ['unsafe-product']],
    ['product-safety', ['counterfeit-or-copied', 'prohibited-goods']],
    ['ip', ['counterfeit-or-copied', 'scam-or-hidden-offer']],
    ['general', ['scam-or-hidden-offer', 'personal-data', 'not-sure']],
  ] as const)('%s for %j', (team, reasons) => {
    expect(teamOf(reasons, 'notice')).toBe(team)
  })
})
