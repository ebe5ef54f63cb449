import { describe, expect, it } from 'vitest'
import { clausesOf, groundOf, groundsFor, searchGrounds } from '../../shared/domain/ground-choice.ts'
import { ground as groundSchema } from '../../shared/dsa/ground.ts'
import { GROUNDS } from '../../shared/dsa/grounds/catalogue.ts'
import { settings } from '../support/builders.ts'
import { clauses } from './sample-clauses.ts'

const offer = { clauses }
const ids = (choices: readonly { readonly id: string }[]): readonly string[] => choices.map(({ id }) => id)

describe('the grounds that a moderator is offered', () => {
  it('are those for what was alleged, the most usual first, and the law before our terms', () => {
    const offered = ids(groundsFor(['unsafe-product'], offer))
    expect(offered.slice(0, 4)).toEqual(['gpsr-5', 'gpsr-12', 'toys-10', 'low-voltage-3'])
    expect(offered.at(-1)).toBe('knives')
    expect(offered).not.toContain('union-trade-mark-9')
    expect(ids(groundsFor(['prohibited-goods'], offer)).at(-1)).toBe('knives')
    expect(offered.indexOf('medical-devices-5')).toBeGreaterThan(offered.indexOf('machinery-directive-5'))
  })

  it('are those for each of several allegations', () => {
    const offered = ids(groundsFor(['counterfeit-or-copied', 'unsafe-product'], offer))
    expect(offered).toEqual(expect.arrayContaining(['gpsr-5', 'union-trade-mark-9']))
  })

  it('are all where nobody knows what is wrong', () => {
    expect(groundsFor(['not-sure'], offer)).toHaveLength(GROUNDS.length + clauses.length)
    expect(groundsFor([], offer)).toHaveLength(GROUNDS.length + clauses.length)
    expect(ids(groundsFor(['not-sure', 'counterfeit-or-copied'], offer))).not.toContain('gpsr-5')
  })

  it('are law in the state that is asked about', () => {
    const inState = (country?: 'FI' | 'SE'): readonly string[] => ids(groundsFor(['prohibited-goods'], { clauses, country }))
    expect(inState('FI')).toContain('tobacco-17')
    expect(inState('SE')).not.toContain('tobacco-17')
    expect(inState()).toContain('tobacco-17')
  })

  it('apply on the day of the decision', () => {
    const on = (day?: string): readonly string[] => ids(groundsFor(['unsafe-product'], { clauses, day }))
    expect(on('2026-11-24')).not.toContain('machinery-regulation-8')
    expect(on('2027-01-20')).toContain('machinery-regulation-8')
    expect(on()).toContain('machinery-regulation-8')
  })

  it('become a ground that a decision takes', () => {
    for (const choice of groundsFor([], offer)) {
      expect(groundSchema.safeParse(groundOf(choice, '2026-09-01')).success, choice.id).toBe(true)
    }
    const [knives] = groundsFor(['prohibited-goods'], offer).filter(({ id }) => id === 'knives')
    expect(knives && groundOf(knives, '2026-09-01')).toEqual({
      type: 'terms-and-conditions',
      clause: '4.2 Knives and blades',
      termsVersion: '2026-09-01',
      url: 'https://shop.example/terms#4.2',
    })
  })

  it('have no clauses where the configuration lists none', () => {
    expect(clausesOf(settings)).toEqual([])
    expect(clausesOf({ service: { terms: { version: '2026-09-01', clauses } } })).toEqual(clauses)
  })
})

describe('searching a ground', () => {
  it.each([
    ['2023/988 5', 'gpsr-5'],
    ['art. 85c', 'medicines-85c'],
    ['toy saf', 'toys-10'],
    ['TRADE MARK', 'union-trade-mark-9'],
    ['gpsr recalled', 'gpsr-12'],
    ['knives', 'knives'],
    ['hoflichkeit spass', 'courtesy'],
    ['general data protection', 'data-protection-17'],
  ])('finds "%s"', (text, id) => {
    expect(ids(searchGrounds(text, offer))).toContain(id)
  })

  it('finds numbers as wholes, and nothing where a word is nowhere', () => {
    expect(ids(searchGrounds('2023/988 1', offer))).toEqual([])
    expect(searchGrounds('toy zebra', offer)).toEqual([])
  })

  it('puts first what fits the allegation', () => {
    const [first] = searchGrounds('2022/2065', { ...offer, reasons: ['sexual-content'] })
    expect(first?.id).toBe('digital-services-28')
    expect(searchGrounds('', offer)).toHaveLength(GROUNDS.length + clauses.length)
  })
})
