import { describe, expect, it } from 'vitest'
import { redressFor } from '../../shared/domain/redress.ts'
import { isAnsweredBy } from '../../shared/domain/statement.ts'
import { aDecision, aDecisionToLeave, after, aRuling, settings } from '../support/builders.ts'
import { outcomeFor, stated } from './letters.ts'

describe('what a notifier is told', () => {
  it('A16-08: the ruling on their own allegation, what follows, why, and how to contest it', () => {
    expect(outcomeFor()).toMatchObject({
      outcome: 'restricted',
      rulings: [{ reason: 'counterfeit-or-copied', ruling: 'founded' }],
      measures: [{ kind: 'visibility', measure: 'removed' }],
      explanation: aRuling().toNotifiers,
      redress: [
        { kind: 'internal-complaint', contact: 'complaints@shop.example', months: 6 },
        { kind: 'out-of-court-settlement' },
        { kind: 'court' },
      ],
      takesEffectAt: after(5),
    })
  })

  it('A16-08: also when nothing was done', () => {
    expect(outcomeFor({ decision: aDecisionToLeave() })).toMatchObject({
      outcome: 'no-action',
      measures: [],
      rulings: [{ ruling: 'not-founded' }],
    })
  })

  it('A16-09: whether machines took part', () => {
    expect(outcomeFor({ detectedAutomatically: true, decision: aDecision({ automation: 'assisted' }) }).means).toEqual({
      detectedAutomatically: true,
      decision: 'assisted',
    })
  })

  it('A16-10: nothing of what others alleged', () => {
    const rulings = [...aRuling().rulings, { reason: 'personal-data', ruling: 'not-reached' } as const]
    expect(outcomeFor({ decision: aDecision({ rulings }), reasons: ['personal-data'] }).rulings).toEqual([
      { reason: 'personal-data', ruling: 'not-reached' },
    ])
  })

  it('A16-08: is no answer to a notice that alleges what was not ruled on', () => {
    expect(isAnsweredBy(aDecision(), ['counterfeit-or-copied'])).toBe(true)
    expect(isAnsweredBy(aDecision(), ['counterfeit-or-copied', 'unsafe-product'])).toBe(false)
  })
})

describe('redress', () => {
  it('A21-01: names the bodies that work in the reader’s language, or all where none does', () => {
    const bodies = [
      { name: 'Nordic', url: 'https://nordic.example/', languages: ['sv', 'da'], country: 'SE' },
      { name: 'Both', url: 'https://both.example/', languages: ['sv', 'de'], country: 'DE' },
    ] as const
    const named = (language?: string) =>
      redressFor({ ...settings, redressBodies: bodies }, { language }).flatMap((way) =>
        way.kind === 'out-of-court-settlement' ? way.body : [],
      )
    expect(named('de')).toEqual(['Both'])
    expect(named('sv')).toEqual(['Nordic', 'Both'])
    expect(named('mt')).toEqual(['Nordic', 'Both'])
    expect(named()).toEqual(['Nordic', 'Both'])
  })

  it('A20-01: gives six months for a complaint, to platforms of every size but micro and small', () => {
    for (const providerClass of ['online-platform', 'very-large'] as const) {
      expect(redressFor({ ...settings, service: { providerClass } })[0]).toEqual({
        kind: 'internal-complaint',
        contact: 'complaints@shop.example',
        months: 6,
      })
    }
  })

  it('A17-08: names the courts alone for a micro or small provider (Art. 19)', () => {
    expect(
      redressFor(
        { ...settings, service: { providerClass: 'micro-or-small' } },
        { language: 'en', complaintUrl: 'https://notices.shop.example/decision/1' },
      ),
    ).toEqual([{ kind: 'court' }])
  })

  it('is that of the provider’s class when it was decided', () => {
    expect(stated({ decision: aDecision({ providerClass: 'micro-or-small' }) }).redress).toEqual([{ kind: 'court' }])
    expect(outcomeFor({ decision: aDecision({ providerClass: 'micro-or-small' }) }).redress).toEqual([{ kind: 'court' }])
  })
})
