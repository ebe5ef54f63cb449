import { describe, expect, it } from 'vitest'
import { citationOf } from '../../shared/domain/ground-choice.ts'
import { scrub } from '../../shared/domain/scrub.ts'
import { legalGround } from '../../shared/dsa/ground.ts'
import { GROUNDS } from '../../shared/dsa/grounds/catalogue.ts'
import { CATALOGUE_VERSION } from '../../shared/dsa/grounds/catalogue-version.ts'
import { clause, clauses } from '../../shared/dsa/grounds/clause.ts'
import { KEYWORDS_BY_REASON } from '../../shared/dsa/grounds/keywords-by-reason.ts'
import {
  GRAVITY,
  MEANING_BY_REASON,
  MEANING_UNDER_TERMS,
  MEANING_WITHOUT_REASON,
} from '../../shared/dsa/grounds/public-meaning.ts'
import { ownId } from '../../shared/dsa/identifiers.ts'
import { REASONS } from '../../shared/dsa/reason.ts'
import { keywordFits, PUBLIC_CATEGORIES, PUBLIC_KEYWORDS } from '../../shared/dsa/transparency-keywords.ts'
import { sentences } from '../../shared/messages/en/grounds.ts'

const meanings = [MEANING_BY_REASON, MEANING_UNDER_TERMS, MEANING_WITHOUT_REASON].flatMap((table) => Object.values(table))

/** Kind, year and number of an act from the way it is cited, as the ELI has them. */
function partsOf(act: string): readonly [kind: string, year: string, number: string] {
  const [, name = '', first = '', second = ''] = /^(Regulation|Directive|Framework Decision) .*?(\d+)\/(\d+)/.exec(act) ?? []
  const kind = { Regulation: 'reg', Directive: 'dir' }[name] ?? 'dec_framw'
  const numberFirst = / No /.test(act)
  const [year, number] = numberFirst ? [second, first] : [first, second]
  return [kind, year.length === 2 ? `19${year}` : year, number]
}

describe('the catalogue of grounds', () => {
  it('has a version, and an id of its own for every ground', () => {
    expect(CATALOGUE_VERSION).toMatch(/^\d{4}-\d\d$/)
    expect(new Set(GROUNDS.map(({ groundId }) => groundId)).size).toBe(GROUNDS.length)
    for (const { groundId } of GROUNDS) expect(ownId.safeParse(groundId).success, groundId).toBe(true)
  })

  it('cites each provision once, unless one article forbids several things', () => {
    const shared = GROUNDS.filter((one) => GROUNDS.some((other) => other !== one && citationOf(other) === citationOf(one)))
    expect(shared.map(({ groundId }) => groundId)).toEqual(['data-protection-9', 'data-protection-9-intimate'])
  })

  it.each(GROUNDS)('$groundId links to the act that it names', (ground) => {
    const [kind, year, number] = partsOf(ground.act)
    expect(ground.eli).toBe(`https://data.europa.eu/eli/${kind}/${year}/${number}/oj`)
    expect(legalGround.safeParse({ type: 'illegal-content', law: citationOf(ground), url: ground.eli }).success).toBe(true)
    expect(ground.article).toMatch(/^Art\. \d/)
  })

  it.each(GROUNDS)('$groundId counts in categories to which its keywords belong, each named once', (ground) => {
    const categories = [ground.category, ...(ground.additionalCategories ?? [])]
    expect(PUBLIC_CATEGORIES).toEqual(expect.arrayContaining(categories))
    expect(new Set(categories).size).toBe(categories.length)
    expect(new Set(ground.keywords).size).toBe(ground.keywords.length)
    expect(ground.keywords.filter((keyword) => !keywordFits(keyword, categories))).toEqual([])
  })

  it('starts the clock of product safety for products alone, never for food, medicines or pesticides', () => {
    for (const { groundId, clock, reasons } of GROUNDS) {
      expect(clock === 'gpsr-22-8', groundId).toBe(reasons.some((reason) => reason === 'unsafe-product'))
    }
    const others = GROUNDS.filter(({ act }) => /2001\/83|2019\/6$|178\/2002|2002\/46|1169\/2011|2015\/2283|1107\/2009/.test(act))
    expect(others.length).toBeGreaterThan(7)
    expect(others.filter(({ clock }) => clock !== 'house-target')).toEqual([])
  })

  it('has a ground for every reason that says what is wrong', () => {
    const withGround = REASONS.filter((reason) => GROUNDS.some(({ reasons }) => reasons.includes(reason)))
    expect(withGround).toEqual(REASONS.filter((reason) => reason !== 'not-sure'))
  })

  it('reads as law that applies on a day, where it does not apply yet', () => {
    const later = GROUNDS.filter(({ appliesFrom }) => appliesFrom !== undefined)
    expect(later.map(({ act, appliesFrom }) => `${act}: ${appliesFrom}`)).toEqual([
      'Regulation (EU) 2023/1230: 2027-01-20',
      'Directive (EU) 2024/1385: 2027-06-14',
      'Directive (EU) 2024/1385: 2027-06-14',
      'Directive (EU) 2024/1385: 2027-06-14',
    ])
  })
})

describe('every category and keyword of the DSA Transparency Database', () => {
  it('can be reached by a ground or by a reason', () => {
    const categories = new Set([...GROUNDS, ...meanings].map(({ category }) => category))
    const byReason = Object.values(KEYWORDS_BY_REASON).flat()
    const keywords = new Set([...GROUNDS.flatMap((ground) => ground.keywords), ...byReason])
    const beside = PUBLIC_CATEGORIES.filter((category) => byReason.some((keyword) => fitsOnly(keyword, category)))
    expect(PUBLIC_CATEGORIES.filter((category) => !categories.has(category) && !beside.includes(category))).toEqual([])
    expect([...keywords].toSorted()).toEqual(PUBLIC_KEYWORDS.toSorted())
    expect(PUBLIC_KEYWORDS).toHaveLength(69)
    expect(PUBLIC_CATEGORIES).toHaveLength(16)
  })

  it('has its place in the order of gravity', () => {
    expect(GRAVITY.toSorted()).toEqual(PUBLIC_CATEGORIES.toSorted())
  })

  it('has keywords that belong to it, where only the reason is known', () => {
    expect(Object.keys(MEANING_BY_REASON)).toEqual([...REASONS])
    expect(meanings.filter(({ category, keywords }) => !keywords.every((one) => keywordFits(one, [category])))).toEqual([])
  })
})

const fitsOnly = (keyword: (typeof PUBLIC_KEYWORDS)[number], category: (typeof PUBLIC_CATEGORIES)[number]): boolean =>
  keywordFits(keyword, [category]) && !keywordFits(keyword, [])

describe('the sentences about a ground', () => {
  it.each(GROUNDS)('$groundId: say what the law demands and why, without anything personal', (ground) => {
    const { rule, consequence } = sentences[ground.groundId]({ title: citationOf(ground) })
    expect(rule).toContain(citationOf(ground))
    expect(rule.includes('national laws')).toBe(!ground.act.startsWith('Regulation'))
    for (const text of [rule, consequence]) {
      expect(text).toMatch(/\.$/)
      expect(
        Math.max(
          ...text
            .replaceAll('Art. ', 'Art ')
            .split(/[.;] /)
            .map((sentence) => sentence.split(' ').length),
        ),
      ).toBeLessThan(45)
      expect(scrub(text).found).toEqual([])
    }
  })

  it('are there for nothing else but clauses', () => {
    expect(Object.keys(sentences).toSorted()).toEqual([...GROUNDS.map(({ groundId }) => groundId), 'clause'].toSorted())
    expect(sentences.clause({ title: '4.2 Brands' }).rule).toContain('4.2 Brands')
  })
})

describe('a clause in the configuration', () => {
  const knives = {
    clauseId: 'knives',
    title: '4.2 Knives',
    reasons: ['prohibited-goods'],
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    keywords: ['KEYWORD_GOODS_SERVICES_NOT_PERMITTED'],
  }
  const refused = (parts: object): readonly string[] =>
    clause.safeParse({ ...knives, ...parts }).error?.issues.map(({ path }) => path.join('.')) ?? []

  it('is taken with its category, its keywords and, if it likes, its address', () => {
    expect(refused({})).toEqual([])
    expect(refused({ url: 'https://shop.example/terms#4.2', keywords: ['KEYWORD_OTHER'] })).toEqual([])
  })

  it('is refused with a keyword of another category, with something twice, and with an address that cannot be published', () => {
    expect(refused({ keywords: ['KEYWORD_PHISHING'] })).toEqual(['keywords'])
    expect(refused({ keywords: ['KEYWORD_NUDITY', 'KEYWORD_NUDITY'] })).toEqual(['keywords'])
    expect(refused({ reasons: ['prohibited-goods', 'prohibited-goods'] })).toEqual(['reasons'])
    expect(refused({ reasons: [] })).toEqual(['reasons'])
    expect(refused({ url: 'https://shop.example/terms§4' })).toEqual(['url'])
    expect(refused({ url: 'http://shop.example/terms' })).toEqual(['url'])
  })

  it('has an id of its own', () => {
    expect(clauses.safeParse([knives, { ...knives, clauseId: 'blades' }]).success).toBe(true)
    expect(clauses.safeParse([knives, knives]).success).toBe(false)
  })
})
