import * as fc from 'fast-check'
import { CLOCK_RULES, type ClockRule, type SetKind } from '../../../shared/domain/clocks/clock-rules.ts'
import type { ClockSettings } from '../../../shared/domain/clocks/end-of-period.ts'
import { CLOCK_KINDS, type ClockKind } from '../../../shared/dsa/clock.ts'
import { settings } from '../../support/builders.ts'

/** Clocks that change at night, at midnight (Azores), two hours apart, and not at all. */
const zones = ['Europe/Dublin', 'Europe/Berlin', 'Europe/Athens', 'Europe/Lisbon', 'Atlantic/Azores', 'UTC'] as const
const DAY = 86_400_000

export const isoOf = (at: number): string => new Date(at).toISOString()
export const later = (from: string, milliseconds: number): string => isoOf(Date.parse(from) + milliseconds)

export const moment = fc
  .date({ min: new Date('2024-01-01T00:00:00.000Z'), max: new Date('2036-12-31T00:00:00.000Z'), noInvalidDate: true })
  .map((date) => date.toISOString())

/** Days on which periods like to go wrong: before a change of clocks, a leap day, a year's end, and the last of a month. */
const awkward = fc
  .tuple(
    fc.constantFrom(
      '2024-02-29',
      '2025-08-31',
      '2026-03-28',
      '2026-10-24',
      '2026-12-31',
      '2027-08-31',
      '2027-08-29',
      '2028-02-28',
      '2028-11-30',
    ),
    fc.integer({ min: -DAY / 4, max: DAY + DAY / 4 }),
  )
  .map(([day, offset]) => later(`${day}T00:00:00.000Z`, offset))

export const anyMoment = fc.oneof(moment, awkward)

export const inZone = (timeZone: string, holidays: readonly string[] = []): ClockSettings => ({
  ...settings.clocks,
  timeZone,
  holidays,
})

/** Any zone, with holidays all over the years that are looked at. */
export const anySettings = fc
  .record({
    timeZone: fc.constantFrom(...zones),
    holidays: fc.array(
      moment.map((at) => at.slice(0, 10)),
      { maxLength: 40 },
    ),
  })
  .map(({ timeZone, holidays }) => inZone(timeZone, [...holidays, '2027-12-27', '2028-12-26']))

export const ruleOf = (kind: ClockKind): ClockRule => CLOCK_RULES[kind]

type LastingKind = Exclude<ClockKind, SetKind>
const lasts = (kind: ClockKind): kind is LastingKind => ruleOf(kind).length.unit !== 'set'
/** Kinds whose end follows from their start. */
export const LASTING_KINDS = CLOCK_KINDS.filter(lasts)
export const anyKind = fc.constantFrom(...LASTING_KINDS)
export const lawfulKind = fc.constantFrom(...LASTING_KINDS.filter((kind) => ruleOf(kind).basis !== 'house-target'))

/** Kinds that no pause moves: all of the law's, and of the house's those that cannot wait. */
export const restlessKind = fc.constantFrom(
  ...LASTING_KINDS.filter((kind) => !['lane-trusted-flagger', 'lane-rest', 'complaint'].includes(kind)),
)

const walls = new Map<string, Intl.DateTimeFormat>()

/** The date and the time on the wall, as `2026-11-24` and `23:59:59`. */
export function onTheWall(at: string, timeZone: string): { readonly day: string; readonly time: string } {
  const wall =
    walls.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' })
  walls.set(timeZone, wall)
  const [day = '', time = ''] = wall.format(Date.parse(at)).split(' ')
  return { day, time }
}

export const localDay = (at: string, timeZone: string): string => onTheWall(at, timeZone).day

export const isWorkingDay = (day: string, holidays: readonly string[]): boolean =>
  ![0, 6].includes(new Date(`${day}T12:00:00.000Z`).getUTCDay()) && !holidays.includes(day)

export const dayAfter = (day: string, days: number): string => later(`${day}T12:00:00.000Z`, days * DAY).slice(0, 10)
