import { describe, expect, test } from 'vitest'
import { nextTime } from '../../../local/schedules/next-time.ts'

/** A Friday, at noon. */
const FRIDAY = '2026-11-27T12:00:00Z'
const next = (expression: string, after = FRIDAY, timezone?: string) =>
  nextTime(expression, new Date(after), timezone)?.toISOString().replace('.000Z', 'Z')

describe('at a rate', () => {
  test.each([
    ['rate(1 minute)', '2026-11-27T12:01:00Z'],
    ['rate(5 minutes)', '2026-11-27T12:05:00Z'],
    ['rate(2 hours)', '2026-11-27T14:00:00Z'],
    ['rate(1 day)', '2026-11-28T12:00:00Z'],
  ])('%s is next at %s', (expression, expected) => {
    expect(next(expression)).toBe(expected)
  })

  test.each(['rate(1 week)', 'rate(minute)', 'rate(0 minutes)', 'rate(-1 hours)'])('%s fails', (expression) => {
    expect(() => next(expression)).toThrow(`Schedule ${expression} has no rate like "5 minutes".`)
  })
})

describe('by the clock', () => {
  test.each([
    ['every quarter of an hour', 'cron(0/15 * * * ? *)', '2026-11-27T12:15:00Z'],
    ['every day at nine', 'cron(0 9 * * ? *)', '2026-11-28T09:00:00Z'],
    ['on working days by name', 'cron(0 9 ? * MON-FRI *)', '2026-11-30T09:00:00Z'],
    ['on working days by number, where 1 is Sunday', 'cron(0 9 ? * 2-6 *)', '2026-11-30T09:00:00Z'],
    ['on Sunday, which is 1', 'cron(0 9 ? * 1 *)', '2026-11-29T09:00:00Z'],
    ['on Tuesday and Thursday', 'cron(0 9 ? * 3,5 *)', '2026-12-01T09:00:00Z'],
    ['on every second day of the week', 'cron(0 9 ? * 1/2 *)', '2026-11-28T09:00:00Z'],
    ['on the second Monday of a month', 'cron(0 9 ? * 2#2 *)', '2026-12-14T09:00:00Z'],
    ['on the last Friday of a month', 'cron(0 13 ? * 6L *)', '2026-11-27T13:00:00Z'],
    ['on the last day of a month', 'cron(0 0 L * ? *)', '2026-11-30T00:00:00Z'],
    ['once, in a year to come', 'cron(0 0 1 1 ? 2028)', '2028-01-01T00:00:00Z'],
    ['in some years', 'cron(0 0 1 11 ? 2026-2027)', '2027-11-01T00:00:00Z'],
  ])('%s: %s', (_, expression, expected) => {
    expect(next(expression)).toBe(expected)
  })

  test('never again in a year that is over', () => {
    expect(next('cron(0 0 1 1 ? 2020)')).toBeUndefined()
  })

  test('takes the six fields of EventBridge, not five', () => {
    expect(() => next('cron(0 9 * * ?)')).toThrow('cron(0 9 * * ?) needs six fields.')
  })
})

describe('on the clocks of a place', () => {
  test('nine in Dublin is an hour earlier in summer', () => {
    expect(next('cron(0 9 * * ? *)', '2026-03-27T12:00:00Z', 'Europe/Dublin')).toBe('2026-03-28T09:00:00Z')
    expect(next('cron(0 9 * * ? *)', '2026-03-28T12:00:00Z', 'Europe/Dublin')).toBe('2026-03-29T08:00:00Z')
  })

  test('half past two is skipped in the night in which the clocks go forward', () => {
    expect(next('cron(30 2 * * ? *)', '2026-03-28T12:00:00Z', 'Europe/Berlin')).toBe('2026-03-30T00:30:00Z')
  })

  test('half past two comes once in the night in which they go back', () => {
    expect(next('cron(30 2 * * ? *)', '2026-10-24T12:00:00Z', 'Europe/Berlin')).toBe('2026-10-25T00:30:00Z')
    expect(next('cron(30 2 * * ? *)', '2026-10-25T00:30:00Z', 'Europe/Berlin')).toBe('2026-10-26T01:30:00Z')
  })
})

describe('at one instant', () => {
  test('comes once', () => {
    expect(next('at(2026-11-27T12:00:01)')).toBe('2026-11-27T12:00:01Z')
    expect(next('at(2026-11-27T12:00:00)')).toBeUndefined()
  })

  test.each([
    ['in summer', '2026-07-01T10:00:00', 'Europe/Berlin', '2026-07-01T08:00:00Z'],
    ['in winter', '2026-12-01T10:00:00', 'Europe/Berlin', '2026-12-01T09:00:00Z'],
    ['just before the clocks go back', '2026-10-25T01:30:00', 'Europe/Berlin', '2026-10-24T23:30:00Z'],
    ['just after the clocks go forward', '2026-03-29T03:30:00', 'Europe/Berlin', '2026-03-29T01:30:00Z'],
    ['west of here, just after the clocks go back', '2026-11-01T03:30:00', 'America/New_York', '2026-11-01T08:30:00Z'],
  ])('%s: %s in %s', (...[, local, timezone, expected]) => {
    expect(next(`at(${local})`, '2026-01-01T00:00:00Z', timezone)).toBe(expected)
  })

  test('that is none fails', () => {
    expect(() => next('at(tomorrow)')).toThrow('at(tomorrow) is not like at(2026-11-24T10:00:00).')
  })
})

test('any other expression fails', () => {
  for (const expression of ['every minute', '5 minutes', 'rate()', 'cron()'])
    expect(() => next(expression)).toThrow(`Schedule ${expression} is none of rate(), cron() and at().`)
})
