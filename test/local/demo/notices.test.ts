import { describe, expect, test } from 'vitest'
import { demoNotices } from '../../../local/demo/notices.ts'
import { noticeSubmission } from '../../../shared/dsa/notice.ts'
import { REASONS } from '../../../shared/dsa/reason.ts'

const notices = demoNotices(500)
const submissions = notices.map(({ submission }) => submission)
const listing = (location: string) => location.split('?')[0]

describe('the 500 notices of the demo', () => {
  test('are the same on every machine, and the first of them whatever their number', () => {
    expect(demoNotices(500)).toEqual(notices)
    expect(demoNotices(20)).toEqual(notices.slice(0, 20))
    expect(notices[0]).toMatchObject({
      idempotencyKey: 'demo-0-shop.example',
      submission: { locations: [expect.stringContaining('https://shop.example/item/88201')], reasons: ['unsafe-product'] },
    })
  })

  test('are each a notice that the API would take', () => {
    for (const submission of submissions) expect(() => noticeSubmission.parse(submission)).not.toThrow()
  })

  test('can be sent twice without being there twice', () => {
    expect(new Set(notices.map(({ idempotencyKey }) => idempotencyKey)).size).toBe(500)
    expect(demoNotices(1, 'other.example')[0]?.idempotencyKey).not.toBe(notices[0]?.idempotencyKey)
  })

  test('have every reason, already among the first ten', () => {
    expect(new Set(submissions.slice(0, REASONS.length).map(({ reasons: [first] }) => first))).toEqual(new Set(REASONS))
  })

  test('come in five languages, from the country of each', () => {
    expect(new Set(submissions.map(({ language, country }) => `${language}-${country}`))).toEqual(
      new Set(['en-IE', 'de-DE', 'fr-FR', 'es-ES', 'pl-PL']),
    )
  })

  test('are about the same listing for about every fifth', () => {
    const listings = new Set(submissions.map(({ locations: [location = ''] }) => listing(location)))
    expect(500 - listings.size).toBeGreaterThan(70)
    expect(500 - listings.size).toBeLessThan(130)
  })

  test('have addresses with a tail that says nothing, so that duplicates do not look alike', () => {
    const tailed = submissions.filter(({ locations: [location = ''] }) => location.includes('?utm_source='))
    expect(tailed.length).toBeGreaterThan(30)
  })

  test('are short and long, with one reason or two, named and unnamed', () => {
    const lengths = submissions.map(({ explanation }) => explanation.length)
    expect(Math.min(...lengths)).toBeLessThan(60)
    expect(Math.max(...lengths)).toBeGreaterThan(2000)
    expect(new Set(submissions.map(({ reasons }) => reasons.length))).toEqual(new Set([1, 2]))
    expect(new Set(submissions.map(({ notifier }) => notifier === undefined)).size).toBe(2)
  })

  test('never ask who it was where a child is sexualised', () => {
    const about = submissions.filter(({ reasons }) => reasons.includes('child-sexualisation'))
    expect(about.length).toBeGreaterThan(0)
    expect(about.filter(({ notifier }) => notifier)).toEqual([])
  })

  test('name nobody who could exist', () => {
    for (const { notifier } of submissions) if (notifier) expect(notifier.email).toMatch(/@mail\.example$/)
  })
})
