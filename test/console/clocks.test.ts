import { describe, expect, test } from 'vitest'
import { ago, countdown, span } from '../../web/console/clocks.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('a span has its two largest units', () => {
  test.each([
    [28 * HOUR, '1d 4h'],
    [48 * HOUR, '2d'],
    [4 * HOUR + 12 * MINUTE, '4h 12m'],
    [7 * MINUTE, '7m'],
    [0, '0m'],
    [-5, '0m'],
  ])('%i ms', (milliseconds, text) => {
    expect(span(milliseconds, 'en')).toBe(text)
  })
})

test('a lease counts down in minutes and seconds, and never below nothing', () => {
  expect([countdown(521_000), countdown(9_999), countdown(-1)]).toEqual(['8:41', '0:09', '0:00'])
})

test('the past is told as people tell it', () => {
  const now = Date.parse('2026-11-24T12:00:00.000Z')
  expect([
    ago('2026-11-24T11:58:00.000Z', now, 'en'),
    ago('2026-11-24T10:00:00.000Z', now, 'en'),
    ago('2026-11-23T10:00:00.000Z', now, 'de'),
  ]).toEqual(['2 min. ago', '2 hr. ago', 'gestern'])
})
