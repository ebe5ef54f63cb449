import { describe, expect, it } from 'vitest'
import { AUTOMATION, type PublicParts, sourceTypeOf } from '../../shared/domain/public-record.ts'
import { CONTENT_TYPES } from '../../shared/dsa/content.ts'
import type { NotifierKind } from '../../shared/dsa/notice.ts'
import type { Restriction } from '../../shared/dsa/restriction.ts'
import { aClaimedCase, aContent, aDecision, aRestriction } from '../support/builders.ts'
import { parts, recordOf } from './publishing.ts'

describe('the content of a public record', () => {
  it.each([
    ['listing', 'CONTENT_TYPE_PRODUCT'],
    ['review', 'CONTENT_TYPE_TEXT'],
    ['question', 'CONTENT_TYPE_TEXT'],
    ['shop', 'CONTENT_TYPE_OTHER'],
    ['advertisement', 'CONTENT_TYPE_OTHER'],
    ['message', 'CONTENT_TYPE_TEXT'],
    ['profile', 'CONTENT_TYPE_OTHER'],
    ['other', 'CONTENT_TYPE_OTHER'],
  ] as const)('a %s is %s, as the platform or else the case says', (type, told) => {
    expect(CONTENT_TYPES).toContain(type)
    expect(recordOf({ content: aContent({ type }) }).content_type).toEqual([told])
    const unseen = recordOf({ content: undefined, state: aClaimedCase('maria', { contentType: type }) })
    expect(unseen.content_type).toEqual([told])
    expect(unseen.content_type_other === undefined).toBe(told !== 'CONTENT_TYPE_OTHER')
  })

  it('of which nothing is known says so, and counts from the day we first knew of it', () => {
    const state = aClaimedCase('maria', { openedAt: '2026-11-20T23:59:59.999Z' })
    expect(recordOf({ content: undefined, state })).toMatchObject({
      content_type: ['CONTENT_TYPE_OTHER'],
      content_type_other: 'Content of a marketplace, kind not known',
      content_date: '2026-11-20',
    })
  })

  it('is in one of the languages that the database knows, or in none', () => {
    expect(recordOf({ content: aContent({ language: 'el' }) }).content_language).toBe('EL')
    expect(recordOf({ content: aContent({ language: 'zh' }) }).content_language).toBe('ZH')
    expect(recordOf({ content: aContent({ language: 'xx' }) })).not.toHaveProperty('content_language')
  })

  it('has a product number only where it has thirteen digits', () => {
    expect(recordOf({ content: aContent({ ean: '4006381333931' }) }).content_id).toEqual({ 'EAN-13': '4006381333931' })
    for (const ean of ['400638133393', '40063813339310', '４００６３８１３３３９３１'])
      expect(recordOf({ content: aContent({ ean }) })).not.toHaveProperty('content_id')
  })

  it('older than the calendar of the database counts from its first day', () => {
    expect(recordOf({ content: aContent({ postedAt: '1999-12-31T23:00:00.000Z' }) }).content_date).toBe('2000-01-01')
  })
})

describe('source and automation of a public record', () => {
  const kinds: readonly NotifierKind[] = ['person', 'organisation', 'trusted-flagger', 'authority']
  const anyone = Array.from({ length: 16 }, (_, bits) => kinds.filter((_kind, n) => (bits >> n) % 2 === 1))

  it.each(anyone.map((notifierKinds) => ({ notifierKinds })))('A17-05: notified by $notifierKinds', ({ notifierKinds }) => {
    const told = notifierKinds.includes('trusted-flagger')
      ? 'SOURCE_TRUSTED_FLAGGER'
      : notifierKinds.includes('person') || notifierKinds.includes('organisation')
        ? 'SOURCE_ARTICLE_16'
        : notifierKinds.includes('authority')
          ? 'SOURCE_TYPE_OTHER_NOTIFICATION'
          : 'SOURCE_VOLUNTARY'
    expect(sourceTypeOf(notifierKinds)).toBe(told)
    expect(sourceTypeOf([...notifierKinds].reverse())).toBe(told)
    expect(recordOf({ notifierKinds })).toMatchObject({ source_type: told })
    expect(recordOf({ notifierKinds })).not.toHaveProperty('source_identity')
  })

  it('what answers nobody is our own initiative, also where others notified', () => {
    const own = aRestriction({ answers: [] })
    const record = (restrictions: Restriction[]) =>
      recordOf({ decision: aDecision({ restrictions }), notifierKinds: ['trusted-flagger'] })
    expect(record([own]).source_type).toBe('SOURCE_VOLUNTARY')
    expect(record([own, aRestriction()]).source_type).toBe('SOURCE_TRUSTED_FLAGGER')
  })

  const cells = [true, false].flatMap((detectedAutomatically) =>
    (['human', 'assisted'] as const).flatMap((automation) =>
      anyone.map((notifierKinds) => ({ detectedAutomatically, automation, notifierKinds })),
    ),
  )
  it.each(cells)(
    'A17-06: detected by a machine: $detectedAutomatically; decided: $automation; notified by: $notifierKinds',
    ({ detectedAutomatically, automation, notifierKinds }) => {
      expect(recordOf({ detectedAutomatically, notifierKinds, decision: aDecision({ automation }) })).toMatchObject({
        source_type: sourceTypeOf(notifierKinds),
        automated_detection: detectedAutomatically ? 'Yes' : 'No',
        automated_decision: automation === 'human' ? 'AUTOMATED_DECISION_NOT_AUTOMATED' : 'AUTOMATED_DECISION_PARTIALLY',
      })
    },
  )

  it('only a decision without any person is fully automated', () => {
    expect(AUTOMATION).toEqual({
      human: 'AUTOMATED_DECISION_NOT_AUTOMATED',
      assisted: 'AUTOMATED_DECISION_PARTIALLY',
      automated: 'AUTOMATED_DECISION_FULLY',
    })
  })
})

describe('the categories of a public record', () => {
  it('are the main one, others once, and keywords once', () => {
    const { category } = parts.categories
    const unsafe = 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS' as const
    expect(
      recordOf({
        categories: {
          category,
          additional: [unsafe, category, unsafe],
          keywords: ['KEYWORD_UNSAFE_PRODUCTS', 'KEYWORD_UNSAFE_PRODUCTS'],
        },
      }),
    ).toMatchObject({ category, category_addition: [unsafe], category_specification: ['KEYWORD_UNSAFE_PRODUCTS'] })
  })

  it('explain only the keyword "other"', () => {
    const explained = (keywords: PublicParts['categories']['keywords']) =>
      recordOf({ categories: { ...parts.categories, keywords, keywordOther: ' Odd ' } }).category_specification_other
    expect(explained(['KEYWORD_OTHER'])).toBe('Odd')
    expect(explained(['KEYWORD_DESIGN_INFRINGEMENT'])).toBeUndefined()
    expect(explained([])).toBeUndefined()
  })
})
