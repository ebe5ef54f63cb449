import { describe, expect, test } from 'vitest'
import { aDatabase, aStatement } from './asking.ts'
import { refusedFields, storedAs } from './refusing.ts'

describe('values', () => {
  test('automated detection is a word in its own case, not a boolean', async () => {
    for (const value of [true, 'yes', 'true'])
      expect(await refusedFields({ automated_detection: value })).toEqual(['automated_detection'])
  })

  test('Greece is GR, Greek is EL, and there is no EU', async () => {
    expect(await refusedFields({ territorial_scope: ['GR', 'IS'], content_language: 'EL' })).toEqual([])
    expect(await refusedFields({ territorial_scope: ['EL'], content_language: 'GR' })).toEqual([
      'territorial_scope',
      'content_language',
    ])
    expect(await refusedFields({ territorial_scope: ['EU'] })).toEqual(['territorial_scope'])
    expect(await refusedFields({ territorial_scope: undefined })).toEqual([])
    expect(await refusedFields({ content_language: 'el' })).toEqual(['content_language'])
  })

  test('a product number has thirteen digits and any check digit; other numbers vanish', async () => {
    expect(await refusedFields({ content_id: { 'EAN-13': '0123456789123' } })).toEqual([])
    expect(await refusedFields({ content_id: { 'EAN-13': '012345678912' } })).toEqual(['content_id.EAN-13'])
    expect(await storedAs({ content_id: { 'EAN-13': '0123456789123', GTIN: '1' } })).toMatchObject({
      content_id: { 'EAN-13': '0123456789123' },
    })
    expect(await storedAs({ content_id: { GTIN: '1' } })).toMatchObject({ content_id: null })
  })

  test.each([
    'https://law.example/a',
    'ftp://law.example',
    'http://localhost/x',
    'https://ann:secret@law.example/?a=b#c',
    'https://law.example/%C2%A7',
  ])('the address %s passes', async (url) => {
    expect(await refusedFields({ decision_ground_reference_url: url })).toEqual([])
  })
  test.each([
    'law.example',
    'https://',
    '//law.example',
    'https://law.example/§5',
    'https://law.example/a b',
    ['https://law.example'],
  ])('the address %j does not', async (url) => {
    expect(await refusedFields({ decision_ground_reference_url: url })).toEqual(['decision_ground_reference_url'])
  })

  test('a puid has letters, digits, hyphens and underscores, and may be a number', async () => {
    for (const puid of ['a b', 'ä', 'a/b', 'a\nb', 'a.b', ['a']]) expect(await refusedFields({ puid })).toEqual(['puid'])
    expect(await refusedFields({ puid: 42 })).toEqual([])
  })

  test('unknown fields vanish', async () => {
    expect(await storedAs({ shoe_size: 43 })).not.toHaveProperty('shoe_size')
  })
})

describe('days', () => {
  test.each([
    ['content_date', '2000-01-01'],
    ['application_date', '2020-01-01'],
  ])('%s lies between %s and 2038-01-01', async (field, first) => {
    const before = new Date(Date.parse(first) - 86_400_000).toISOString().slice(0, 10)
    for (const day of [first, '2038-01-01']) expect(await refusedFields({ [field]: day })).toEqual([])
    for (const day of [before, '2038-01-02', '2026-02-30', '2026-1-1', '24.11.2026', null])
      expect(await refusedFields({ [field]: day })).toEqual([field])
  })

  test('an end may come before the beginning, and belong to nothing', async () => {
    expect(
      await refusedFields({ end_date_visibility_restriction: '1990-01-01', end_date_account_restriction: '2038-01-01' }),
    ).toEqual([])
    expect(await refusedFields({ end_date_service_restriction: '2038-01-02' })).toEqual(['end_date_service_restriction'])
    expect(await refusedFields({ content_date: '2030-01-01', application_date: '2026-11-24' })).toEqual([])
  })

  test('every broken rule of a day is told', async () => {
    const { body } = await aDatabase().one({ content_date: 'yesterday' })
    expect(body).toEqual({
      message: 'The content date does not match the format YYYY-MM-DD. (and 2 more errors)',
      errors: {
        content_date: [
          'The content date does not match the format YYYY-MM-DD.',
          'The content date field must be a date after or equal to 2000-01-01.',
          'The content date field must be a date before or equal to 2038-01-01.',
        ],
      },
    })
  })
})

describe('single and batch', () => {
  const main = aStatement()['category']
  const other = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD'

  test('only the single call takes the main category out of the additional ones', async () => {
    const parts = { category_addition: [main, other] }
    expect((await storedAs(parts, 'one'))['category_addition']).toEqual([other])
    expect((await storedAs(parts))['category_addition']).toEqual([main, other])
  })

  test('only the single call keeps a description without its keyword', async () => {
    const parts = { category_specification_other: 'Odd' }
    expect((await storedAs(parts, 'one'))['category_specification_other']).toBe('Odd')
    expect((await storedAs(parts))['category_specification_other']).toBeNull()
    expect((await storedAs({ ...parts, category_specification: ['KEYWORD_OTHER'] }))['category_specification_other']).toBe('Odd')
  })

  test('only the single call knows a second place for the product number', async () => {
    const parts = { content_id_ean: '0123456789123' }
    expect((await storedAs(parts, 'one'))['content_id']).toEqual({ 'EAN-13': '0123456789123' })
    expect((await storedAs(parts))['content_id']).toBeNull()
  })

  test('both keep lists once and sorted', async () => {
    for (const call of ['one', 'several'] as const)
      expect((await storedAs({ territorial_scope: ['FR', 'DE', 'FR'] }, call))['territorial_scope']).toEqual(['DE', 'FR'])
  })

  test('a keyword need not belong to its category', async () => {
    expect(await refusedFields({ category_specification: ['KEYWORD_UNSAFE_PRODUCTS'] })).toEqual([])
    expect(await refusedFields({ category_specification: ['KEYWORD_DANGEROUS_TOYS'] })).toEqual(['category_specification'])
  })
})
