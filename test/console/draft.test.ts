import { describe, expect, test } from 'vitest'
import { decisionSubmission } from '../../shared/dsa/decision.ts'
import { type Draft, emptyDraft, MEASURE_KEYS, rulingsFor, type Seen, submissionOf } from '../../web/console/case/draft.ts'
import { gapsIn } from '../../web/console/case/gaps.ts'

const seen: Seen = { allegations: ['unsafe-product', 'counterfeit-or-copied'], orders: [] }
const restricting: Draft = {
  ...emptyDraft('2026-09-01'),
  outcome: 'restricted',
  rulings: { 'unsafe-product': 'founded', 'counterfeit-or-copied': 'not-reached' },
  measure: 'visibility.removed',
  scope: 'everywhere',
  duration: 'indefinite',
  ground: 'illegal-content',
  law: ' Regulation (EU) 2023/988, Art. 5 ',
  facts: 'Live parts can be touched.',
  explanation: 'It may not be sold.',
  toNotifiers: 'You were right.',
}

describe('a draft becomes a decision that the API takes', () => {
  test.each<readonly [string, Partial<Draft>]>([
    ['removed everywhere for good', {}],
    ['in some states until a day', { scope: 'some', territories: 'de, fr', duration: 'until-day', day: '2026-12-31' }],
    [
      'until corrected, by the terms',
      { duration: 'until-corrected', condition: 'a CE mark', ground: 'terms-and-conditions', clause: '4.2' },
    ],
    ['something else, described', { measure: 'visibility.other', description: 'shown without its pictures' }],
  ])('%s', (_, parts) => {
    const draft = { ...restricting, ...parts }
    expect([...gapsIn(draft, seen)]).toEqual([])
    expect(decisionSubmission.safeParse(submissionOf(draft, seen)).error).toBeUndefined()
  })

  test('each measure of the law', () => {
    for (const measure of MEASURE_KEYS.flatMap(({ keys }) => keys)) {
      const draft = { ...restricting, measure, description: 'as agreed' }
      expect(decisionSubmission.safeParse(submissionOf(draft, seen)).error, measure).toBeUndefined()
    }
  })

  test('by an authority’s order', () => {
    const underOrder = { ...seen, orders: ['order-1'] }
    const submission = decisionSubmission.parse(submissionOf({ ...restricting, ground: 'authority-order' }, underOrder))
    expect(submission).toMatchObject({ restrictions: [{ ground: { type: 'authority-order', orderId: 'order-1' } }] })
  })

  test('without action it carries no restriction, whatever was typed before', () => {
    const draft: Draft = {
      ...restricting,
      outcome: 'no-action',
      rulings: { 'unsafe-product': 'not-founded', 'counterfeit-or-copied': 'withdrawn' },
    }
    expect(decisionSubmission.parse(submissionOf(draft, seen))).not.toHaveProperty('restrictions')
  })

  test('it answers the founded allegations, and says what was seen', () => {
    const submission = submissionOf(restricting, { ...seen, lastNoticeSeen: 'NA-2222-2222-222', contentVersion: 3 })
    expect(submission).toMatchObject({
      lastNoticeSeen: 'NA-2222-2222-222',
      contentVersion: 3,
      restrictions: [{ answers: ['unsafe-product'], ground: { law: 'Regulation (EU) 2023/988, Art. 5' } }],
    })
  })
})

describe('what is missing has a place', () => {
  test('in an empty draft: outcome, rulings, message; nothing is chosen beforehand', () => {
    expect([...gapsIn(emptyDraft(), seen).keys()]).toEqual(['/outcome', '/rulings/0/ruling', '/rulings/1/ruling', '/toNotifiers'])
  })

  test.each<readonly [keyof Draft, Partial<Draft>, string]>([
    ['measure', { measure: '' }, '/restrictions/0/measure'],
    ['description', { measure: 'payment.other' }, '/restrictions/0/description'],
    ['scope', { scope: '' }, '/restrictions/0/territories'],
    ['territories', { scope: 'some' }, '/restrictions/0/territories'],
    ['duration', { duration: '' }, '/restrictions/0/duration'],
    ['day', { duration: 'until-day' }, '/restrictions/0/duration/day'],
    ['condition', { duration: 'until-corrected', condition: ' ' }, '/restrictions/0/duration/condition'],
    ['ground', { ground: '' }, '/restrictions/0/ground'],
    ['law', { law: '' }, '/restrictions/0/ground/law'],
    ['clause', { ground: 'terms-and-conditions' }, '/restrictions/0/ground/clause'],
    ['termsVersion', { ground: 'terms-and-conditions', clause: '1', termsVersion: '' }, '/restrictions/0/ground/termsVersion'],
    ['facts', { facts: '' }, '/restrictions/0/facts'],
    ['explanation', { explanation: '' }, '/restrictions/0/explanation'],
    ['toNotifiers', { toNotifiers: '' }, '/toNotifiers'],
  ])('%s', (_, parts, pointer) => {
    expect([...gapsIn({ ...restricting, ...parts }, seen)]).toEqual([[pointer, 'required']])
  })

  test('codes that are no states', () => {
    expect([...gapsIn({ ...restricting, scope: 'some', territories: 'DE, XX' }, seen)]).toEqual([
      ['/restrictions/0/territories', 'codes'],
    ])
  })

  test('a ruling that the outcome does not leave open', () => {
    expect(rulingsFor('no-action')).not.toContain('founded')
    expect([...gapsIn({ ...restricting, outcome: 'no-action' }, seen).keys()]).toEqual(['/rulings/0/ruling', '/rulings/1/ruling'])
  })
})
