import { describe, expect, test } from 'vitest'
import { refusedFields, storedAs } from './refusing.ts'

const long = (limit: number) => 'a'.repeat(limit + 1)

describe('an explicit null', () => {
  test.each(['incompatible_content_illegal', 'category_addition'])(
    'is refused for %s, although it is optional',
    async (field) => {
      expect(await refusedFields({ [field]: null })).toEqual([field])
      expect(await refusedFields({ [field]: undefined })).toEqual([])
    },
  )

  test('is refused for the product number, not for what holds it', async () => {
    expect(await refusedFields({ content_id: { 'EAN-13': null } })).toEqual(['content_id.EAN-13'])
    expect(await refusedFields({ content_id: null })).toEqual([])
  })

  test.each([
    'decision_monetary',
    'account_type',
    'territorial_scope',
    'content_language',
    'category_specification',
    'source_identity',
    'end_date_account_restriction',
    'decision_ground_reference_url',
  ])('is "nothing" for %s', async (field) => {
    expect(await refusedFields({ [field]: null })).toEqual([])
  })
})

describe('the text "null"', () => {
  test('passes for decisions and kinds of accounts, also as the only decision', async () => {
    expect(await refusedFields({ decision_visibility: ['null'], decision_monetary: 'null', account_type: 'null' })).toEqual([])
    expect(await refusedFields({ decision_visibility: null, decision_provision: 'null' })).toEqual([])
    expect(await refusedFields({ decision_ground: 'null' })).toEqual(['decision_ground'])
  })
})

describe('texts', () => {
  test('are trimmed, and blank ones are absent', async () => {
    expect(await storedAs({ decision_facts: '  \n Facts. ', source_identity: '   ' })).toMatchObject({
      decision_facts: 'Facts.',
      source_identity: null,
    })
    expect(await refusedFields({ decision_facts: ' \t ' })).toEqual(['decision_facts'])
    expect(await refusedFields({ decision_facts: ` ${'a'.repeat(5000)} ` })).toEqual([])
    expect(await refusedFields({ decision_facts: '😀'.repeat(5000) })).toEqual([])
  })

  test.each([
    ['decision_facts', 5000],
    ['illegal_content_legal_ground', 500],
    ['illegal_content_explanation', 2000],
    ['category_specification_other', 500],
    ['source_identity', 500],
    ['decision_visibility_other', 500],
    ['content_type_other', 500],
    ['puid', 500],
  ])('%s is refused above %i characters, whether it is needed or not', async (field, limit) => {
    expect(await refusedFields({ [field]: long(limit) })).toEqual([field])
    expect(await refusedFields({ [field]: 'a'.repeat(limit) })).toEqual([])
  })

  test('an over-long source is refused also where it is dropped', async () => {
    expect(await refusedFields({ source_type: 'SOURCE_VOLUNTARY', source_identity: long(500) })).toEqual(['source_identity'])
    expect(await storedAs({ source_type: 'SOURCE_VOLUNTARY', source_identity: 'Someone' })).toMatchObject({
      source_identity: null,
    })
  })

  test.each(['decision_monetary_other', 'incompatible_content_ground', 'incompatible_content_explanation'])(
    '%s is dropped where it is not needed, however long',
    async (field) => {
      expect(await refusedFields({ [field]: long(5000) })).toEqual([])
      expect(await storedAs({ [field]: 'Text' })).toMatchObject({ [field]: null })
    },
  )

  test('a bad word about illegality is refused before it is dropped', async () => {
    expect(await refusedFields({ incompatible_content_illegal: 'Maybe' })).toEqual(['incompatible_content_illegal'])
    expect(await storedAs({ incompatible_content_illegal: 'Yes' })).toMatchObject({ incompatible_content_illegal: null })
  })

  test('may be lists, numbers or false', async () => {
    expect(
      await refusedFields({ decision_facts: ['a', 'b'], illegal_content_legal_ground: 7, illegal_content_explanation: false }),
    ).toEqual([])
  })

  test('"other" has to be described, except for the keyword', async () => {
    expect(await refusedFields({ decision_visibility: ['DECISION_VISIBILITY_OTHER'] })).toEqual(['decision_visibility_other'])
    expect(await refusedFields({ decision_monetary: 'DECISION_MONETARY_OTHER' })).toEqual(['decision_monetary_other'])
    expect(await refusedFields({ content_type: ['CONTENT_TYPE_OTHER'] })).toEqual(['content_type_other'])
    expect(await refusedFields({ category_specification: ['KEYWORD_OTHER'] })).toEqual([])
  })
})

describe('decisions and grounds', () => {
  test('one of four decisions is enough, and an empty list is none', async () => {
    const decisions = ['decision_visibility', 'decision_monetary', 'decision_provision', 'decision_account']
    expect(await refusedFields({ decision_visibility: [] })).toEqual(decisions)
    expect(await refusedFields({ decision_visibility: undefined })).toEqual(decisions)
    expect(await refusedFields({ decision_visibility: undefined, decision_account: 'DECISION_ACCOUNT_TERMINATED' })).toEqual([])
  })

  test('visibility is a list, the others are not', async () => {
    expect(await refusedFields({ decision_visibility: 'DECISION_VISIBILITY_CONTENT_REMOVED' })).toEqual(['decision_visibility'])
    expect(await refusedFields({ decision_account: ['DECISION_ACCOUNT_TERMINATED'] })).toEqual(['decision_account'])
    expect(await refusedFields({ content_type: 'CONTENT_TYPE_PRODUCT' })).toEqual(['content_type'])
  })

  test('each ground needs its own two texts', async () => {
    expect(await refusedFields({ decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' })).toEqual([
      'incompatible_content_ground',
      'incompatible_content_explanation',
    ])
    expect(await refusedFields({ illegal_content_legal_ground: undefined })).toEqual(['illegal_content_legal_ground'])
  })
})
