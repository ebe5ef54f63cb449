import type { Instant } from '../dsa/identifiers.ts'

/** Where time is counted: the place of action, its zone (IANA name) and its public holidays (`2026-12-25`). */
export interface Calendar {
  readonly timeZone: string
  readonly holidays: readonly string[]
}

/**
 * The last millisecond of a period of working days (Regulation 1182/71): the day of the event does not count (Art. 3(1)), the
 * last day runs to its end (Art. 3(2)), and Saturdays, Sundays and public holidays are no working days (Art. 2(2)).
 */
export function endOfWorkingDays(from: Instant, days: number, calendar: Calendar): Instant {
  const clock = localClock(calendar.timeZone)
  let day = clock.dayOf(Date.parse(from))
  for (let left = days; left > 0; ) {
    day += DAY
    if (isWorkingDay(day, calendar.holidays)) left -= 1
  }
  return new Date(clock.lastMillisecondOf(day)).toISOString()
}

const DAY = 86_400_000

/** Days are kept as the millisecond at which they begin in UTC, so that adding one is always adding 24 hours. */
function isWorkingDay(day: number, holidays: readonly string[]): boolean {
  const date = new Date(day)
  const weekday = date.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date.toISOString().slice(0, 10))
}

function localClock(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...allParts,
  })

  /** How far local time is ahead of UTC, in milliseconds. */
  const aheadAt = (at: number): number => {
    const parts = format.formatToParts(at)
    const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
    const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'))
    return wall - Math.floor(at / 1000) * 1000
  }
  const dayOf = (at: number): number => Math.floor((at + aheadAt(at)) / DAY) * DAY

  /** Clocks may change at midnight: of the two offsets around it, the one counts that still ends on this day, and last. */
  const lastMillisecondOf = (day: number): number => {
    const ends = [aheadAt(day), aheadAt(day + 2 * DAY)].map((ahead) => day + DAY - ahead - 1)
    return Math.max(...ends.filter((end) => dayOf(end) === day))
  }
  return { dayOf, lastMillisecondOf }
}

const allParts = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const
