import type { Instant } from '../dsa/identifiers.ts'
import { DAY, localDays } from './clocks/local-days.ts'

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
  const local = localDays(calendar.timeZone)
  let day = local.dayOf(Date.parse(from))
  for (let left = days; left > 0; ) {
    day += DAY
    if (isWorkingDay(day, calendar.holidays)) left -= 1
  }
  return new Date(local.lastMillisecondOf(day)).toISOString()
}

/** A day as the millisecond at which it begins in UTC. */
export function isWorkingDay(day: number, holidays: readonly string[]): boolean {
  const date = new Date(day)
  const weekday = date.getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.includes(date.toISOString().slice(0, 10))
}
