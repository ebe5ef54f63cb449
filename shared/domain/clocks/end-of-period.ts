import type { Instant } from '../../dsa/identifiers.ts'
import { type Calendar, endOfWorkingDays, isWorkingDay } from '../working-days.ts'
import { DAY, localDays, monthsFrom } from './local-days.ts'

/** The `clocks` of the configuration. House targets are hours. */
export interface ClockSettings extends Calendar {
  readonly houseTargetHours: Readonly<Record<HouseTarget, number>>
}

const LANE_TARGETS = ['trusted-flagger', 'safety', 'rest'] as const
export type HouseTarget = (typeof LANE_TARGETS)[number] | 'complaint'

/**
 * How long a clock runs. A period of days or months ends with its last day as it falls, or, where that is no working day, with
 * the next one (Regulation 1182/71, Art. 3(4)): so wherever the longer period is the right of others. Where the duty is ours we do
 * not take the extension.
 */
export type Length =
  | { readonly unit: 'hours'; readonly count: number }
  | { readonly unit: 'target'; readonly of: HouseTarget | 'shortest' }
  | { readonly unit: 'working-days'; readonly count: number }
  | { readonly unit: 'days' | 'months'; readonly count: number; readonly lastDay: 'as-it-falls' | 'working-day' }

/** The last millisecond of a period that begins with an event. */
export function endOfPeriod(from: Instant, length: Length, settings: ClockSettings): Instant {
  if (length.unit === 'hours') return hoursAfter(from, length.count)
  if (length.unit === 'target') return hoursAfter(from, targetHours(length.of, settings))
  if (length.unit === 'working-days') return endOfWorkingDays(from, length.count, settings)

  const local = localDays(settings.timeZone)
  const first = local.dayOf(Date.parse(from))
  const last = length.unit === 'days' ? first + length.count * DAY : monthsFrom(first, length.count)
  const end = length.lastDay === 'working-day' ? workingDayFrom(last, settings.holidays) : last
  return new Date(local.lastMillisecondOf(end)).toISOString()
}

/** Complaints have their own target: only those of the lanes say what haste the house is capable of. */
const targetHours = (of: HouseTarget | 'shortest', { houseTargetHours }: ClockSettings): number =>
  of === 'shortest' ? Math.min(...LANE_TARGETS.map((lane) => houseTargetHours[lane])) : houseTargetHours[of]

const hoursAfter = (from: Instant, hours: number): Instant => new Date(Date.parse(from) + hours * 3_600_000).toISOString()

function workingDayFrom(day: number, holidays: readonly string[]): number {
  let next = day
  while (!isWorkingDay(next, holidays)) next += DAY
  return next
}
