import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { BACKOFF_SECONDS, MAIL_ATTEMPTS, nextAttemptAt, WEBHOOK_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { NOON } from '../support/builders.ts'

const DAY = 86_400
const secondsUntil = (at: string): number => (Date.parse(at) - Date.parse(NOON)) / 1000

/** How long after the first attempt the last one is made, if every wait comes out by this chance. */
const wholeStory = (attempts: number, chance: number): number =>
  Array.from({ length: attempts - 1 }, (_, n) => secondsUntil(nextAttemptAt(NOON, { attempt: n + 1, chance }))).reduce(
    (a, b) => a + b,
    0,
  )

describe('a webhook', () => {
  test('is tried at least ten times over at least three days, even where chance makes every wait the shortest', () => {
    expect(WEBHOOK_ATTEMPTS).toBeGreaterThanOrEqual(10)
    expect(wholeStory(WEBHOOK_ATTEMPTS, 0)).toBeGreaterThanOrEqual(3 * DAY)
  })

  test('is tried again within seconds, and ten times in the first two days', () => {
    expect(secondsUntil(nextAttemptAt(NOON, { attempt: 1, chance: 0.999 }))).toBeLessThanOrEqual(5)
    expect(wholeStory(10, 1)).toBeLessThan(2 * DAY)
  })
})

test('a mail is tried long enough to outlive an outage of half a day', () => {
  expect(MAIL_ATTEMPTS).toBeGreaterThanOrEqual(10)
  expect(wholeStory(MAIL_ATTEMPTS, 0)).toBeGreaterThanOrEqual(DAY / 4)
})

test('waits grow, from attempt to attempt', () => {
  expect(BACKOFF_SECONDS).toEqual([...BACKOFF_SECONDS].sort((a, b) => a - b))
})

test('each wait is between half and the whole of its step, by chance', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 40 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempt, chance) => {
        const step = BACKOFF_SECONDS[Math.min(attempt, BACKOFF_SECONDS.length) - 1] ?? expect.unreachable()
        const seconds = secondsUntil(nextAttemptAt(NOON, { attempt, chance }))
        expect(seconds).toBeGreaterThanOrEqual(step / 2)
        expect(seconds).toBeLessThanOrEqual(step)
      },
    ),
  )
})

test('many failures at one moment do not come back at one moment', () => {
  const instants = Array.from({ length: 100 }, (_, n) => nextAttemptAt(NOON, { attempt: 4, chance: n / 100 }))
  expect(new Set(instants).size).toBe(100)
})

test('what the other side asks for is waited for, up to a day', () => {
  const wait = (atLeastSeconds: number) => secondsUntil(nextAttemptAt(NOON, { attempt: 1, chance: 0, atLeastSeconds }))
  expect([wait(1), wait(60), wait(DAY), wait(365 * DAY)]).toEqual([2.5, 60, DAY, DAY])
})

test('every instant is one that a fact could carry', () => {
  expect(nextAttemptAt(NOON, { attempt: 1, chance: 1 / 3 })).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)
})
