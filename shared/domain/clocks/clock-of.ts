import type { Clock, ClockKind, ClockState } from '../../dsa/clock.ts'
import type { Instant } from '../../dsa/identifiers.ts'
import { CLOCK_RULES, type ClockRule, type SetKind } from './clock-rules.ts'
import { type ClockSettings, endOfPeriod } from './end-of-period.ts'
import { instantAfter, type Pause, pausedUntil, type Span } from './pauses.ts'

export interface Timing {
  readonly startedAt: Instant
  /** When what had to happen did, or a period was given up. */
  readonly stoppedAt?: Instant | undefined
  /** Only a target of the house that may pause listens to them. */
  readonly pauses?: readonly Pause[] | undefined
  readonly settings: ClockSettings
  /** The instant at which the clock is looked at. */
  readonly at: Instant
}

/** For a clock whose end somebody names. */
export interface Until {
  readonly until: Instant
}

/** One clock as it stands: of every kind, by the rules of that kind. */
export function clockOf(kind: Exclude<ClockKind, SetKind>, timing: Timing): Clock
export function clockOf(kind: SetKind, timing: Timing & Until): Clock
export function clockOf(kind: ClockKind, timing: Timing & Partial<Until>): Clock {
  const { startedAt, until = startedAt, settings } = timing
  const rule: ClockRule = CLOCK_RULES[kind]
  const dueAt = rule.length.unit === 'set' ? until : endOfPeriod(startedAt, rule.length, settings)
  return clockUntil(kind, { ...timing, dueAt })
}

/** The last millisecond of a clock that nothing pauses. */
export const dueOf = (kind: Exclude<ClockKind, SetKind>, startedAt: Instant, settings: ClockSettings): Instant =>
  endOfPeriod(startedAt, CLOCK_RULES[kind].length, settings)

/** A clock whose end was computed before and kept. */
export function clockUntil(kind: ClockKind, timing: Omit<Timing, 'settings'> & { readonly dueAt: Instant }): Clock {
  const rule: ClockRule = CLOCK_RULES[kind]
  const { startedAt, dueAt, pauses = [] } = timing
  const { now, stopped } = momentOf(timing)
  const spans = rule.basis === 'house-target' && rule.mayPause ? pausedUntil(pauses, now) : []
  const ends = endsOf(rule, { start: Date.parse(startedAt), due: Date.parse(dueAt) }, spans)
  return {
    kind,
    basis: rule.basis,
    startedAt,
    dueAt: new Date(ends.due).toISOString(),
    warnAt: new Date(ends.warn).toISOString(),
    state: stopped ? 'stopped' : stateAt(now, { ...ends, is: rule.is, paused: spans.some(({ goesOn }) => goesOn) }),
    remaining: ends.due - now,
  }
}

/** A clock that was stopped is looked at as it was then, whenever that is. */
function momentOf({ stoppedAt, at }: Pick<Timing, 'stoppedAt' | 'at'>): { readonly now: number; readonly stopped: boolean } {
  const now = Date.parse(at)
  const stop = stoppedAt === undefined ? Number.POSITIVE_INFINITY : Date.parse(stoppedAt)
  return { now: Math.min(now, stop), stopped: stop <= now }
}

interface Ends {
  readonly warn: number
  readonly due: number
}

function endsOf(
  { warnAfter }: ClockRule,
  { start, due }: { readonly start: number; readonly due: number },
  pauses: readonly Span[],
): Ends {
  const length = due - start
  const end = instantAfter(start, length, pauses)
  // An end before the start was missed from the beginning, and its warning with it.
  return { due: end, warn: Math.min(end, instantAfter(start, Math.round(length * warnAfter), pauses)) }
}

/** A pause does not heal what was missed before it. */
function stateAt(
  now: number,
  { warn, due, is, paused }: Ends & Pick<ClockRule, 'is'> & { readonly paused: boolean },
): ClockState {
  if (now > due) return is === 'deadline' ? 'breached' : 'ended'
  if (paused) return 'paused'
  return now < warn ? 'running' : 'warned'
}
