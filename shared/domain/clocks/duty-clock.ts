import type { Clock } from '../../dsa/clock.ts'
import type { Duty } from '../../dsa/duty.ts'
import type { Instant } from '../../dsa/identifiers.ts'
import { clockUntil } from './clock-of.ts'

type Watched = Pick<Duty, 'kind' | 'openedAt' | 'closedAt' | 'dueAt'>

/** The clock of a duty runs from the decision that brought it until it is closed. */
export const dutyClock = ({ kind, openedAt: startedAt, closedAt: stoppedAt, dueAt }: Watched, at: Instant): Clock =>
  clockUntil(kind, { startedAt, stoppedAt, dueAt, at })
