import type { Instant } from '../../dsa/identifiers.ts'
import { dueOf } from './clock-of.ts'
import type { ClockSettings } from './end-of-period.ts'

/**
 * The last instant at which one person may complain: six months from the day on which they, and nobody else, were informed
 * (Art. 20(1), (2)). Nothing where it is not known that they were: then the time has not begun, and cannot end.
 */
export const complaintWindowEnd = (informedAt: Instant | undefined, settings: ClockSettings): Instant | undefined =>
  informedAt === undefined ? undefined : dueOf('complaint-window', informedAt, settings)
