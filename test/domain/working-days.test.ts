import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { endOfWorkingDays } from '../../shared/domain/working-days.ts'

const dublin = { timeZone: 'Europe/Dublin', holidays: ['2026-12-25', '2026-12-26', '2027-01-01'] }
const inZone = (timeZone: string, holidays: readonly string[] = []) => ({ timeZone, holidays })

describe('a period of working days (Regulation 1182/71)', () => {
  const table: readonly (readonly [string, string, number, { timeZone: string; holidays: readonly string[] }, string])[] = [
    [
      'does not count the day of receipt, even when it has just begun',
      '2026-11-23T00:00:00.000Z',
      3,
      dublin,
      '2026-11-26T23:59:59.999Z',
    ],
    ['does not count the day of receipt in its last minute', '2026-11-23T23:59:59.999Z', 3, dublin, '2026-11-26T23:59:59.999Z'],
    ['passes over Saturday and Sunday', '2026-11-26T09:00:00.000Z', 3, dublin, '2026-12-01T23:59:59.999Z'],
    ['begins on Monday when received on Saturday', '2026-11-28T09:00:00.000Z', 3, dublin, '2026-12-02T23:59:59.999Z'],
    ['begins on Monday when received on Sunday', '2026-11-29T09:00:00.000Z', 1, dublin, '2026-11-30T23:59:59.999Z'],
    [
      'passes over Christmas, St Stephen’s Day and the year’s end',
      '2026-12-23T09:00:00.000Z',
      5,
      dublin,
      '2026-12-31T23:59:59.999Z',
    ],
    ['passes over New Year’s Day', '2026-12-30T09:00:00.000Z', 3, dublin, '2027-01-05T23:59:59.999Z'],
    [
      'ends at midnight of the place of action, in winter',
      '2026-11-23T10:00:00.000Z',
      3,
      inZone('Europe/Berlin'),
      '2026-11-26T22:59:59.999Z',
    ],
    [
      'ends at midnight of the place of action, in summer',
      '2026-07-06T10:00:00.000Z',
      3,
      inZone('Europe/Berlin'),
      '2026-07-09T21:59:59.999Z',
    ],
    [
      'knows that it is already tomorrow at the place of action',
      '2026-11-23T23:30:00.000Z',
      3,
      inZone('Europe/Helsinki'),
      '2026-11-27T21:59:59.999Z',
    ],
    [
      'is not disturbed by the clocks going forward',
      '2027-03-26T10:00:00.000Z',
      1,
      inZone('Europe/Berlin'),
      '2027-03-29T21:59:59.999Z',
    ],
    [
      'is not disturbed by the clocks going back',
      '2026-10-23T10:00:00.000Z',
      1,
      inZone('Europe/Berlin'),
      '2026-10-26T22:59:59.999Z',
    ],
    ['counts 29 February', '2028-02-28T10:00:00.000Z', 1, inZone('Europe/Berlin'), '2028-02-29T22:59:59.999Z'],
    [
      'passes from February to March in a common year',
      '2027-02-26T10:00:00.000Z',
      1,
      inZone('Europe/Berlin'),
      '2027-03-01T22:59:59.999Z',
    ],
    [
      'is not disturbed by clocks that go back a day later',
      '2026-10-27T10:00:00.000Z',
      1,
      inZone('Africa/Cairo'),
      '2026-10-28T20:59:59.999Z',
    ],
    [
      'ends on a day after which midnight is left out',
      '2026-04-23T10:00:00.000Z',
      0,
      inZone('Africa/Cairo'),
      '2026-04-23T21:59:59.999Z',
    ],
    ['ends with the second of two last hours', '2026-10-29T10:00:00.000Z', 0, inZone('Africa/Cairo'), '2026-10-29T21:59:59.999Z'],
  ]
  it.each(table)('GPSR-8: %s', (...[, from, days, calendar, end]) => {
    expect(endOfWorkingDays(from, days, calendar)).toBe(end)
  })
})

const zones = [
  'Europe/Dublin',
  'Europe/Berlin',
  'Europe/Helsinki',
  'Atlantic/Azores',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Shanghai',
  'Pacific/Apia',
  'UTC',
]
const moment = fc
  .date({ min: new Date('2024-01-01T00:00:00.000Z'), max: new Date('2036-12-31T00:00:00.000Z'), noInvalidDate: true })
  .map((date) => date.toISOString())
const dayBeside = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
const calendars = fc.record({
  timeZone: fc.constantFrom(...zones),
  offsets: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 8 }),
})

const localDay = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at)
const isWorking = (day: string, holidays: readonly string[]): boolean =>
  ![0, 6].includes(new Date(`${day}T12:00:00.000Z`).getUTCDay()) && !holidays.includes(day)

describe('for any instant, zone and holidays', () => {
  const anyPeriod = (check: (from: string, days: number, calendar: { timeZone: string; holidays: string[] }) => void) =>
    fc.assert(
      fc.property(moment, fc.integer({ min: 1, max: 6 }), calendars, (from, days, { timeZone, offsets }) =>
        check(from, days, { timeZone, holidays: offsets.map((offset) => dayBeside(from, offset)) }),
      ),
    )

  it('GPSR-8: the period ends with the last millisecond of a working day, at the place of action', () => {
    anyPeriod((from, days, calendar) => {
      const end = Date.parse(endOfWorkingDays(from, days, calendar))
      const last = localDay(end, calendar.timeZone)
      expect(isWorking(last, calendar.holidays)).toBe(true)
      expect(localDay(end + 1, calendar.timeZone) > last).toBe(true)
    })
  })

  it('GPSR-8: exactly so many working days lie after the day of receipt', () => {
    anyPeriod((from, days, calendar) => {
      const first = localDay(Date.parse(from), calendar.timeZone)
      const last = localDay(Date.parse(endOfWorkingDays(from, days, calendar)), calendar.timeZone)
      const between = Array.from({ length: 60 }, (_, n) => dayBeside(`${first}T12:00:00.000Z`, n + 1)).filter(
        (day) => day <= last,
      )
      expect(between.filter((day) => isWorking(day, calendar.holidays))).toHaveLength(days)
    })
  })

  it('a later receipt is never due earlier', () => {
    anyPeriod((from, days, calendar) => {
      const later = new Date(Date.parse(from) + 7_200_000).toISOString()
      expect(endOfWorkingDays(later, days, calendar) >= endOfWorkingDays(from, days, calendar)).toBe(true)
    })
  })
})
