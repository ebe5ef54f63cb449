import type { DutyForReview } from '../api/duty-bodies.ts'
import { dutyClock } from '../domain/clocks/duty-clock.ts'
import type { Duty } from '../dsa/duty.ts'
import type { Instant } from '../dsa/identifiers.ts'

export const dutyWithClock = (duty: Duty, at: Instant): DutyForReview => ({ ...duty, clock: dutyClock(duty, at) })
