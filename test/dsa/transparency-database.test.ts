import { describe, expect, it } from 'vitest'
import { MEMBER_STATES, TERRITORIES } from '../../shared/dsa/territory.ts'
import { type PublicRecord, publicRecord } from '../../shared/dsa/transparency-database.ts'
import { keywordFits, PUBLIC_CATEGORIES, PUBLIC_KEYWORDS } from '../../shared/dsa/transparency-keywords.ts'
import {
  PUBLIC_ACCOUNT,
  PUBLIC_ACCOUNT_TYPES,
  PUBLIC_AUTOMATION,
  PUBLIC_CONTENT_TYPES,
  PUBLIC_GROUNDS,
  PUBLIC_LANGUAGES,
  PUBLIC_LIMITS,
  PUBLIC_MONETARY,
  PUBLIC_PROVISION,
  PUBLIC_SOURCES,
  PUBLIC_VISIBILITY,
} from '../../shared/dsa/transparency-values.ts'
import { aPublicRecord } from '../support/public-records.ts'
import facts from './transparency-database-facts.json' with { type: 'json' }

const ours: Readonly<Record<keyof typeof facts.enums, readonly string[]>> = {
  decision_visibility: PUBLIC_VISIBILITY,
  decision_monetary: PUBLIC_MONETARY,
  decision_provision: PUBLIC_PROVISION,
  decision_account: PUBLIC_ACCOUNT,
  account_type: PUBLIC_ACCOUNT_TYPES,
  decision_ground: PUBLIC_GROUNDS,
  incompatible_content_illegal: ['Yes', 'No'],
  content_type: PUBLIC_CONTENT_TYPES,
  category: PUBLIC_CATEGORIES,
  category_specification: PUBLIC_KEYWORDS,
  source_type: PUBLIC_SOURCES,
  automated_detection: ['Yes', 'No'],
  automated_decision: PUBLIC_AUTOMATION,
  territorial_scope: TERRITORIES,
  content_language: PUBLIC_LANGUAGES,
}
interface FieldFacts {
  readonly required: string
  readonly max_length?: number
  readonly format?: string
  readonly min?: string
  readonly max?: string
}
const fieldsOfTheDatabase: readonly (readonly [string, FieldFacts])[] = Object.entries(facts.fields)
const accepts = (parts: object) => publicRecord.safeParse({ ...aPublicRecord(), ...parts }).success
const faultsOf = (parts: object) =>
  publicRecord.safeParse({ ...aPublicRecord(), ...parts }).error?.issues.map(({ path }) => path.join('.')) ?? []
/** A record in which the field may stand, whatever it says. */
const inPlace: Readonly<Record<string, Partial<PublicRecord>>> = {
  decision_visibility_other: { decision_visibility: ['DECISION_VISIBILITY_OTHER'] },
  decision_monetary_other: { decision_monetary: 'DECISION_MONETARY_OTHER' },
  incompatible_content_ground: terms({ incompatible_content_explanation: 'Why.' }),
  incompatible_content_explanation: terms({ incompatible_content_ground: 'Clause 4' }),
  category_specification_other: { category_specification: ['KEYWORD_OTHER'] },
  content_type_other: { content_type: ['CONTENT_TYPE_OTHER'] },
}

function terms(parts: Partial<PublicRecord> = {}): Partial<PublicRecord> {
  return {
    decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
    illegal_content_legal_ground: undefined,
    illegal_content_explanation: undefined,
    ...parts,
  }
}

describe('our words for the DSA Transparency Database, beside its own', () => {
  it.each(Object.entries(facts.enums))('%s has the same values, none more and none less', (name, theirs) => {
    expect([...(Object.entries(ours).find(([known]) => known === name)?.[1] ?? [])].sort()).toEqual([...theirs].sort())
  })

  it('has as many values as law and documentation count', () => {
    const counted = Object.fromEntries(Object.entries(ours).map(([name, values]) => [name, new Set(values).size]))
    expect(counted).toMatchObject({ decision_visibility: 7, decision_monetary: 3, decision_provision: 4, decision_account: 2 })
    expect(counted).toMatchObject({ account_type: 2, decision_ground: 2, content_type: 8, category: 16 })
    expect(counted).toMatchObject({ category_specification: 69, source_type: 4, automated_decision: 3 })
    expect(counted).toMatchObject({ territorial_scope: 30, content_language: 184 })
  })

  it('has every field but the undocumented one', () => {
    const theirs = fieldsOfTheDatabase.map(([name]) => name).filter((name) => name !== 'content_id_ean')
    expect(Object.keys(publicRecord.shape).sort()).toEqual(theirs.sort())
  })

  it.each(Object.entries(facts.keywordCategories))('%s belongs to the same categories', (keyword, documented) => {
    const known = PUBLIC_KEYWORDS.filter((name) => name === keyword)
    const fitting = PUBLIC_CATEGORIES.filter((category) => known.some((name) => keywordFits(name, [category])))
    const anywhere = documented === 'every category' || documented.length === 0
    expect(fitting).toEqual(anywhere ? PUBLIC_CATEGORIES : documented)
  })

  it('means the same 27 states by the Union, and asks for as many statements in a call', () => {
    expect([...MEMBER_STATES].sort()).toEqual([...facts.memberStates].sort())
    expect(PUBLIC_LIMITS.statementsPerCall).toBe(facts.batch.max)
  })
})

describe('what a field may say', () => {
  const limited = fieldsOfTheDatabase.flatMap(([name, { max_length: limit }]) => (limit === undefined ? [] : [{ name, limit }]))
  const texts = limited.filter(({ name }) => name !== 'decision_ground_reference_url')

  it.each(texts)('$name may have $limit characters and no more', ({ name, limit }) => {
    expect(accepts({ ...inPlace[name], [name]: 'a'.repeat(limit) })).toBe(true)
    expect(faultsOf({ ...inPlace[name], [name]: 'a'.repeat(limit + 1) })).toEqual([name])
  })

  it('an address of the ground has 500 characters at most, and neither blanks nor section signs', () => {
    const address = (length: number) => 'https://law.example/'.padEnd(length, 'a')
    expect(accepts({ decision_ground_reference_url: address(500) })).toBe(true)
    for (const url of [address(501), 'https://law.example/§5', 'https://law.example/a b', 'ftp://law.example/', 'law.example'])
      expect(accepts({ decision_ground_reference_url: url })).toBe(false)
  })

  const dated = fieldsOfTheDatabase.flatMap(([name, field]) =>
    field.format !== undefined && field.max !== undefined ? [{ name, min: field.min, max: field.max }] : [],
  )
  const farAhead: Partial<PublicRecord> = {
    decision_monetary: 'DECISION_MONETARY_SUSPENSION',
    decision_provision: 'DECISION_PROVISION_TOTAL_SUSPENSION',
    decision_account: 'DECISION_ACCOUNT_SUSPENDED',
  }
  it.each(dated)('$name is a day of the calendar, to $max', ({ name, min, max }) => {
    expect(accepts({ ...farAhead, [name]: max })).toBe(true)
    for (const day of ['2038-01-02', '2027-02-29', '2027-1-1', '01-01-2027', '2027-01-01T00:00:00Z'])
      expect(accepts({ ...farAhead, [name]: day })).toBe(false)
    if (min === undefined) return
    const dayBefore = new Date(Date.parse(min) - 86_400_000).toISOString().slice(0, 10)
    expect([accepts({ [name]: min }), accepts({ [name]: dayBefore })]).toEqual([true, false])
  })

  it.each(fieldsOfTheDatabase.filter(([, { required }]) => required.startsWith('always')).map(([name]) => name))(
    '%s can never be left out',
    (name) => {
      expect(faultsOf({ [name]: undefined })).toContain(name)
    },
  )

  it('nothing is null, no text empty, and nothing unknown', () => {
    for (const name of Object.keys(publicRecord.shape)) expect(accepts({ [name]: null })).toBe(false)
    expect(faultsOf({ decision_facts: '   ' })).toEqual(['decision_facts'])
    expect(accepts({ content_id_ean: '4006381333931' })).toBe(false)
  })

  it('a product number has thirteen digits', () => {
    expect(accepts({ content_id: { 'EAN-13': '4006381333931' } })).toBe(true)
    for (const id of [{ 'EAN-13': '400638133393' }, { 'EAN-13': null }, { GTIN: '4006381333931' }])
      expect(accepts({ content_id: id })).toBe(false)
  })

  it('a list says each value once', () => {
    expect(faultsOf({ territorial_scope: ['DE', 'DE'] })).toEqual(['territorial_scope'])
    expect(faultsOf({ content_type: [] })).toEqual(['content_type'])
  })
})

describe('what must stand together', () => {
  it('there is at least one restriction, of whatever kind', () => {
    expect(faultsOf({ decision_visibility: undefined })).toEqual(['decision_visibility'])
    expect(accepts({ decision_visibility: undefined, decision_account: 'DECISION_ACCOUNT_TERMINATED' })).toBe(true)
  })

  it('"other" is described, and nothing else is', () => {
    expect(faultsOf({ decision_visibility: ['DECISION_VISIBILITY_OTHER'] })).toEqual(['decision_visibility_other'])
    expect(faultsOf({ decision_monetary: 'DECISION_MONETARY_OTHER' })).toEqual(['decision_monetary_other'])
    expect(faultsOf({ content_type: ['CONTENT_TYPE_OTHER'] })).toEqual(['content_type_other'])
    expect(faultsOf({ content_type_other: 'A shop' })).toEqual(['content_type_other'])
    expect(faultsOf({ category_specification_other: 'Odd' })).toEqual(['category_specification_other'])
  })

  it('each ground has its own two texts, and not those of the other', () => {
    expect(faultsOf(terms())).toEqual(['incompatible_content_ground', 'incompatible_content_explanation'])
    expect(faultsOf({ illegal_content_legal_ground: undefined })).toEqual(['illegal_content_legal_ground'])
    expect(faultsOf({ incompatible_content_ground: 'Clause 4' })).toEqual(['incompatible_content_ground'])
    expect(faultsOf({ incompatible_content_illegal: 'No' })).toEqual(['incompatible_content_illegal'])
  })

  it('an end belongs to a restriction, and does not come before its beginning', () => {
    expect(faultsOf({ end_date_account_restriction: '2027-01-01' })).toEqual(['end_date_account_restriction'])
    expect(faultsOf({ end_date_visibility_restriction: '2026-11-23' })).toEqual(['end_date_visibility_restriction'])
    expect(accepts({ end_date_visibility_restriction: '2026-11-24' })).toBe(true)
  })

  it('keywords belong to the category or an additional one, which is not the same again', () => {
    expect(faultsOf({ category_specification: ['KEYWORD_UNSAFE_PRODUCTS'] })).toEqual(['category_specification'])
    expect(
      accepts({
        category_addition: ['STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS'],
        category_specification: ['KEYWORD_UNSAFE_PRODUCTS'],
      }),
    ).toBe(true)
    expect(faultsOf({ category_addition: [aPublicRecord().category] })).toEqual(['category_addition'])
  })

  it('an own finding names no source', () => {
    expect(faultsOf({ source_type: 'SOURCE_VOLUNTARY', source_identity: 'A watchdog' })).toEqual(['source_identity'])
    expect(accepts({ source_type: 'SOURCE_TRUSTED_FLAGGER', source_identity: 'A watchdog' })).toBe(true)
  })
})
