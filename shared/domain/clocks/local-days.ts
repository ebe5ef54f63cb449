/** Days are kept as the millisecond at which they begin in UTC, so that adding one is always adding 24 hours. */
export const DAY = 86_400_000

export interface LocalDays {
  /** The day on which an instant (milliseconds) falls in the zone. */
  dayOf(at: number): number
  firstMillisecondOf(day: number): number
  lastMillisecondOf(day: number): number
}

/** Where the days of a zone (IANA name) begin and end. It asks `Intl`; no table of our own. */
export function localDays(timeZone: string): LocalDays {
  const aheadAt = offsetOf(timeZone)
  const dayOf = (at: number): number => Math.floor((at + aheadAt(at)) / DAY) * DAY

  /** Clocks may change at midnight: of the two offsets around it, the one counts that still ends on this day, and last. */
  const lastMillisecondOf = (day: number): number => {
    const ends = [aheadAt(day), aheadAt(day + 2 * DAY)].map((ahead) => day + DAY - ahead - 1)
    return Math.max(...ends.filter((end) => dayOf(end) === day))
  }
  return { dayOf, lastMillisecondOf, firstMillisecondOf: (day) => lastMillisecondOf(day - DAY) + 1 }
}

/**
 * The same date so many months later, or earlier where they are negative. Where that month has no such date, its last day counts
 * (Regulation 1182/71, Art. 3(2)(c)).
 */
export function monthsFrom(day: number, months: number): number {
  const date = new Date(day)
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months]
  return Math.min(Date.UTC(year, month, date.getUTCDate()), Date.UTC(year, month + 1, 0))
}

/** How far local time is ahead of UTC at an instant, in milliseconds. */
function offsetOf(timeZone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    ...allParts,
  })
  return (at) => {
    const parts = format.formatToParts(at)
    const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value)
    const wall = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'))
    return wall - Math.floor(at / 1000) * 1000
  }
}

const allParts = {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
} as const
