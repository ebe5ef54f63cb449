import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { categoriesOf, type Grounded } from '../../shared/domain/categories.ts'
import { citationOf } from '../../shared/domain/ground-choice.ts'
import type { PickedGround } from '../../shared/domain/picked-ground.ts'
import { GROUNDS } from '../../shared/dsa/grounds/catalogue.ts'
import { REASONS, type Reason } from '../../shared/dsa/reason.ts'
import { keywordFits } from '../../shared/dsa/transparency-keywords.ts'
import { aRestriction } from '../support/builders.ts'
import { scaled } from '../support/scale.ts'
import { clauses } from './sample-clauses.ts'

const law = (groundId: string): PickedGround => {
  const found = GROUNDS.find((one) => one.groundId === groundId)
  return { type: 'illegal-content', law: found ? citationOf(found) : groundId, groundId }
}
const terms = (clause: string, clauseId?: string): PickedGround => ({
  type: 'terms-and-conditions',
  clause,
  termsVersion: '2026-09-01',
  clauseId,
})
const counted = (ground: PickedGround, ...answers: readonly Reason[]) => categoriesOf({ ground, answers }, clauses)

describe('how a restriction counts in public', () => {
  it('follows from the ground that was picked', () => {
    expect(counted(law('fluorinated-gases-11'), 'prohibited-goods')).toEqual({
      category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
      additional: ['STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY'],
      keywords: ['KEYWORD_PROHIBITED_PRODUCTS', 'KEYWORD_RISK_ENVIRONMENTAL_DAMAGE'],
    })
  })

  it('follows from a provision that was typed as the catalogue cites it, and of several from the one that was alleged', () => {
    const typed = { type: 'illegal-content', law: 'regulation (EU) 2016/679 art 9' } as const
    expect(counted(typed, 'sexual-content').category).toBe('STATEMENT_CATEGORY_CYBER_VIOLENCE')
    expect(counted(typed, 'personal-data').category).toBe('STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS')
    expect(counted(typed).category).toBe('STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS')
    expect(counted({ type: 'illegal-content', law: 'Regulation (EU) 2017/1001, Art. 9' })).toMatchObject({
      keywords: ['KEYWORD_TRADEMARK_INFRINGEMENT'],
    })
  })

  it('follows from the clause, whose heading says what "other" is', () => {
    const knives = { category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC', keywords: ['KEYWORD_GOODS_SERVICES_NOT_PERMITTED'] }
    expect(counted(terms('Section 4.2', 'knives'), 'prohibited-goods')).toEqual({ ...knives, additional: [] })
    expect(counted(terms('4.2 Knives and Blades'), 'prohibited-goods')).toEqual({ ...knives, additional: [] })
    expect(counted(terms('7.1 Höflichkeit und Spaß', 'courtesy'), 'something-else')).toEqual({
      category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
      additional: [],
      keywords: ['KEYWORD_OTHER'],
      keywordOther: '7.1 Höflichkeit und Spaß',
    })
  })

  it('follows from the allegation where the ground is in free words', () => {
    const free = law('Weapons Act, section 7')
    expect(counted(free, 'prohibited-goods')).toMatchObject({ keywords: ['KEYWORD_PROHIBITED_PRODUCTS'], additional: [] })
    expect(counted(free, 'sexual-content').category).toBe('STATEMENT_CATEGORY_PROTECTION_OF_MINORS')
    expect(counted(terms('9 Adults'), 'sexual-content').category).toBe('STATEMENT_CATEGORY_OTHER_VIOLATION_TC')
    expect(counted(free, 'not-sure')).toMatchObject({
      category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE',
      keywordOther: 'Weapons Act, section 7',
    })
    expect(counted(free).category).toBe('STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE')
    expect(counted(terms('12 Anything')).category).toBe('STATEMENT_CATEGORY_OTHER_VIOLATION_TC')
  })

  const both = {
    category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
    additional: ['STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS'],
  }

  it('is unsafe first for a product that is unsafe and a counterfeit, whichever comes first', () => {
    const fake = aRestriction()
    const unsafe = { ground: law('gpsr-5'), answers: ['unsafe-product'] } as const
    expect(categoriesOf([fake, unsafe], [])).toMatchObject({
      ...both,
      keywords: ['KEYWORD_TRADEMARK_INFRINGEMENT', 'KEYWORD_UNSAFE_PRODUCTS'],
    })
    expect(categoriesOf([unsafe, fake], [])).toMatchObject(both)
    expect(counted(law('union-trade-mark-9'), 'counterfeit-or-copied', 'unsafe-product')).toMatchObject(both)
    expect(counted(law('Act on fakes'), 'counterfeit-or-copied', 'unsafe-product')).toMatchObject(both)
  })

  it('forgets what nobody specified as soon as something is specified, but no clause that was picked', () => {
    expect(counted(law('gpsr-5'), 'unsafe-product', 'not-sure', 'something-else')).toEqual({
      category: both.category,
      additional: [],
      keywords: ['KEYWORD_UNSAFE_PRODUCTS'],
    })
    const account = { ground: terms('4.2', 'knives'), answers: [] }
    expect(categoriesOf([{ ground: law('gpsr-5'), answers: ['unsafe-product'] }, account], clauses).additional).toEqual([
      'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    ])
  })

  it('names no category twice, and never says more about "other" than the database takes', () => {
    const animal = { ground: law('wildlife-trade-8'), answers: [] }
    expect(categoriesOf([animal, { ground: law('gpsr-5'), answers: [] }], [])).toMatchObject({
      category: both.category,
      additional: ['STATEMENT_CATEGORY_ANIMAL_WELFARE'],
    })
    const long = ['a', 'b'].map((letter) => ({ ground: law(letter.repeat(400)), answers: [] }))
    expect(categoriesOf(long, []).keywordOther).toHaveLength(500)
  })

  it('is always something that the database takes', () => {
    const ground = fc.oneof(
      fc.constantFrom(...GROUNDS).map(({ groundId }) => law(groundId)),
      fc.constantFrom(...clauses).map(({ title, clauseId }) => terms(title, clauseId)),
      fc.string({ minLength: 1, maxLength: 500 }).map((text) => terms(text)),
      fc.string({ minLength: 1, maxLength: 500 }).map(law),
    )
    const restricted: fc.Arbitrary<Grounded> = fc.record({
      ground,
      answers: fc.uniqueArray(fc.constantFrom(...REASONS), { maxLength: 3 }),
    })
    fc.assert(
      fc.property(fc.array(restricted, { minLength: 1, maxLength: 8 }), (list) => {
        const { category, additional, keywords, keywordOther } = categoriesOf(list, clauses)
        expect(additional).not.toContain(category)
        for (const each of [additional, keywords]) expect(new Set<string>(each).size).toBe(each.length)
        expect(keywords.filter((keyword) => !keywordFits(keyword, [category, ...additional]))).toEqual([])
        expect(keywordOther !== undefined).toBe(keywords.includes('KEYWORD_OTHER'))
        expect(keywordOther?.length ?? 1).toBeLessThanOrEqual(500)
      }),
      { numRuns: scaled(5_000, 300) },
    )
  })
})
