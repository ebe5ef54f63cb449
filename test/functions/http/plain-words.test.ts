import { describe, expect, test } from 'vitest'
import type * as z from 'zod'
import { orderSubmission } from '../../../shared/dsa/authority.ts'
import { contentUpsert } from '../../../shared/dsa/content.ts'
import { decisionSubmission } from '../../../shared/dsa/decision.ts'
import { noticeSubmission } from '../../../shared/dsa/notice.ts'
import { fieldErrorsOf, pointerOf } from '../../../shared/http/field-errors.ts'
import { anOrderSubmission } from '../../support/authority-builders.ts'
import { aRestriction, aRuling, aSubmission } from '../../support/builders.ts'

function told(schema: z.ZodType, sent: unknown): Record<string, string> {
  const parsed = schema.safeParse(sent)
  if (parsed.success) throw new Error('nothing is wrong with it')
  return Object.fromEntries(fieldErrorsOf(parsed.error, sent).map(({ pointer = '', detail }) => [pointer, detail]))
}

test('an empty notice is told everything that is missing, as what to do', () => {
  expect(told(noticeSubmission, {})).toEqual({
    '/locations': 'Say where the content is: at least one address or item number.',
    '/reasons': 'Choose at least one reason.',
    '/explanation': 'Explain in your own words.',
    '/goodFaith': 'Confirm with true that you believe in good faith that this is accurate and complete.',
  })
})

test.each([
  ['too long a text', { explanation: 'x'.repeat(6120) }, '/explanation', 'Write at most 5,000 characters; you wrote 6,120.'],
  ['too many places', { locations: Array.from({ length: 51 }, () => 'a') }, '/locations', 'Give at most 50; you gave 51.'],
  ['no reason', { reasons: [] }, '/reasons', 'Choose at least one reason.'],
  ['one reason twice', { reasons: ['not-sure', 'not-sure'] }, '/reasons', 'Choose each reason once.'],
  ['something unknown', { colour: 'red' }, '/colour', 'This field is not known. Remove it.'],
  ['something unknown inside', { notifier: { 'a/b~c': 1 } }, '/notifier/a~1b~0c', 'This field is not known. Remove it.'],
  [
    'no e-mail address',
    { notifier: { email: 'nora@' } },
    '/notifier/email',
    'This is not an e-mail address. Write it like name@example.org.',
  ],
  ['a number as text', { explanation: 5 }, '/explanation', 'Write a text here.'],
  [
    'no good faith',
    { goodFaith: false },
    '/goodFaith',
    'Confirm with true that you believe in good faith that this is accurate and complete.',
  ],
  ['a language in words', { language: 'English' }, '/language', 'Give the language as two small letters, for example "de".'],
  ['a list as text', { reasons: 'not-sure' }, '/reasons', 'Give a list here.'],
  ['a text as object', { notifier: 'Nora' }, '/notifier', 'Give an object with fields here.'],
])('a notice with %s', (...[, wrong, pointer, detail]) => {
  expect(told(noticeSubmission, { ...aSubmission(), ...wrong })).toEqual({ [pointer]: detail })
})

test('an unknown reason is told all that can be chosen, and not what was sent', () => {
  const detail = told(noticeSubmission, aSubmission({ reasons: ['racist'] as never }))['/reasons/0']
  expect(detail).toMatch(/^Choose one of: unsafe-product, .*, not-sure\.$/)
  expect(detail).not.toContain('racist')
})

describe('a decision that cannot be written down', () => {
  const withRestriction = (parts: Record<string, unknown>) =>
    told(decisionSubmission, { ...aRuling(), restrictions: [{ ...aRestriction(), ...parts }] })

  test('without an outcome, both are named', () => {
    expect(told(decisionSubmission, {})).toEqual({
      '/outcome': 'Say whether the content is restricted or not: "restricted" or "no-action".',
    })
    expect(told(decisionSubmission, { ...aRuling(), outcome: 'maybe' })).toEqual({
      '/outcome': 'Choose one of: restricted, no-action.',
    })
  })

  test('a restriction without a ground is told so, and nothing of shapes it was not meant to have', () => {
    expect(withRestriction({ ground: undefined })).toEqual({
      '/restrictions/0/ground': 'Give the ground: illegal content, terms and conditions, or an authority’s order.',
    })
  })

  test('a measure that does not exist is told every measure of its kind', () => {
    expect(withRestriction({ measure: 'burnt' })['/restrictions/0/measure']).toBe(
      'Choose one of: removed, disabled, demoted, age-restricted, interaction-restricted, labelled, other.',
    )
  })

  test('a kind that does not exist is told every kind', () => {
    expect(withRestriction({ kind: 'wall', measure: undefined })['/restrictions/0/kind']).toBe(
      'Choose one of: visibility, payment, service, account.',
    )
  })

  test('territories have one sentence for both ways to write them', () => {
    const detail = 'Write "everywhere-in-the-union", or a list of country codes such as ["DE", "FR"].'
    for (const territories of ['DE', undefined])
      expect(withRestriction({ territories })).toEqual({ '/restrictions/0/territories': detail })
  })
})

test('instants, days and addresses are shown as they must be', () => {
  expect(told(orderSubmission, anOrderSubmission({ receivedAt: 'yesterday' }))).toEqual({
    '/receivedAt': 'Give the instant in UTC with milliseconds, for example 2026-11-24T08:30:00.000Z.',
  })
  expect(
    told(contentUpsert, {
      type: 'listing',
      recipientId: 'a b',
      urls: ['ftp://x'],
      title: 'x',
      postedAt: '2026-01-01T00:00:00.000Z',
    }),
  ).toEqual({
    '/recipientId': 'This has the wrong form. Use letters, digits and . _ ~ : - without spaces.',
    '/urls/0': 'Give the whole address, beginning with https://.',
  })
})

test('a pointer stays short and well-formed, whatever a field is called', () => {
  expect(pointerOf(['x'.repeat(1000), 0, 'a/b'])).toBe(`/${'x'.repeat(80)}/0/a~1b`)
  expect(pointerOf(['\ud800']).isWellFormed()).toBe(true)
})
