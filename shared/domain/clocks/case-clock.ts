import type { Case } from '../../dsa/case.ts'
import type { Clock, ClockKind } from '../../dsa/clock.ts'
import type { Instant } from '../../dsa/identifiers.ts'
import { clockUntil } from './clock-of.ts'

type Watched = Pick<Case, 'lane' | 'dueBasis' | 'dueAt' | 'openedAt' | 'decidedAt'>

/** The clock of a case, by the end that it keeps. Its warning counts from the opening, at which somebody could first see it. */
export function caseClock(state: Watched, at: Instant): Clock {
  const { openedAt, decidedAt, dueAt } = state
  return clockUntil(kindOf(state), { startedAt: openedAt, stoppedAt: decidedAt, dueAt, at })
}

function kindOf({ dueBasis, lane }: Watched): ClockKind {
  if (dueBasis === 'gpsr-22-8') return 'product-safety-notice'
  return dueBasis === 'order' ? 'order-effect' : `lane-${lane}`
}
