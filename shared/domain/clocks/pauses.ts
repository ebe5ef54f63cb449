import type { Instant } from '../../dsa/identifiers.ts'

/** While it lasts, nobody could work on it; without an end it still does. */
export interface Pause {
  readonly from: Instant
  readonly until?: Instant | undefined
}

/** A pause in milliseconds, as far as it has lasted by now. */
export interface Span {
  readonly from: number
  readonly to: number
  readonly goesOn: boolean
}

/** What of the pauses has been until now, the earliest first. */
export const pausedUntil = (pauses: readonly Pause[], now: number): readonly Span[] =>
  pauses
    .map(({ from, until }) => spanOf(Date.parse(from), until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until), now))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from)

const spanOf = (from: number, until: number, now: number): Span => ({ from, to: Math.min(now, until), goesOn: now < until })

/**
 * The instant at which a clock has run for so many milliseconds. A pause that begins when it has already run out changes
 * nothing, and what two pauses share counts once.
 */
export function instantAfter(startedAt: number, running: number, pauses: readonly Span[]): number {
  let end = startedAt + running
  let counted = startedAt
  for (const { from, to } of pauses) {
    const begins = Math.max(from, counted)
    if (begins > end) break
    end += Math.max(0, to - begins)
    counted = Math.max(counted, to)
  }
  return end
}
