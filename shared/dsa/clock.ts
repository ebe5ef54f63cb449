import * as z from 'zod'
import { DUTY_KINDS } from './duty.ts'
import { instant } from './identifiers.ts'

/** Every time limit that is watched, by what has to happen or lasts until then. */
export const CLOCK_KINDS = [
  'product-safety-notice',
  'product-safety-order',
  'terrorist-content-order',
  'order-effect',
  'order-acknowledgement',
  'lane-authority',
  'lane-trusted-flagger',
  'lane-safety',
  'lane-rest',
  'receipt',
  'statement-of-reasons',
  'restriction-acknowledgement',
  'public-record',
  'public-record-memory',
  'complaint',
  'complaint-window',
  'dispute',
  'complex-dispute',
  'service-termination',
  'trader-data',
  'ad-repository',
  'active-users',
  'transparency-report',
  'published-report',
  ...DUTY_KINDS,
] as const
export const clockKind = z.enum(CLOCK_KINDS)

/**
 * What a time limit rests on: an article, an order's own time, or a target of the house, which is never shown as law. `ir` is
 * Implementing Regulation (EU) 2024/2835, `tco` Regulation (EU) 2021/784.
 */
export const clockBasis = z.enum([
  'dsa-17-2',
  'dsa-20-1',
  'dsa-21-4',
  'dsa-24-2',
  'dsa-30-5',
  'dsa-39-1',
  'gpsr-22-4',
  'gpsr-22-8',
  'ir-2-3',
  'ir-3-1',
  'p2b-4-2',
  'tco-3-3',
  'order',
  'house-target',
])

/** What has to happen for a clock to start. */
export const clockStart = z.enum([
  'notice-received',
  'order-received',
  'case-decided',
  'restriction-sent',
  'restriction-took-effect',
  'public-record-accepted',
  'person-informed',
  'complaint-received',
  'dispute-received',
  'termination-announced',
  'contract-ended',
  'ad-last-shown',
  'numbers-published',
  'period-ended',
  'report-published',
  'illegality-known',
  'suspicion-arose',
  'decision-reversed',
])

/** Who is harmed when it runs out unseen. */
export const clockProtects = z.enum(['notifier', 'recipient', 'complainant', 'buyers', 'authority', 'public'])

/** `breached`: what had to happen did not. `ended`: a period is over, and nobody missed anything. */
export const clockState = z.enum(['running', 'warned', 'breached', 'ended', 'stopped', 'paused'])

/** One clock as it stands at an instant. `dueAt` is its last millisecond. */
export const clock = z.strictObject({
  kind: clockKind,
  basis: clockBasis,
  startedAt: instant,
  dueAt: instant,
  warnAt: instant,
  state: clockState,
  /** Milliseconds up to `dueAt`, negative once it has passed; a pause and the end of the clock hold it. */
  remaining: z.int(),
})

export type ClockKind = z.infer<typeof clockKind>
export type ClockBasis = z.infer<typeof clockBasis>
export type ClockStart = z.infer<typeof clockStart>
export type ClockProtects = z.infer<typeof clockProtects>
export type ClockState = z.infer<typeof clockState>
export type Clock = z.infer<typeof clock>
