import type { DutyClosed } from '../../events/duty-facts.ts'
import type { Duty, DutyClosing } from '../dsa/duty.ts'
import type { Instant } from '../dsa/identifiers.ts'
import { allow, type Outcome, refuse } from './outcome.ts'

export interface ClosedDuty {
  readonly next: Duty
  readonly fact: DutyClosed
}

/** A person says that a duty is done, and what shows it, or why there is nothing to do. Closed once, it stays so. */
export function closeDuty(
  duty: Duty,
  { by, closing, at }: { readonly by: string; readonly closing: DutyClosing; readonly at: Instant },
): Outcome<ClosedDuty, 'duty-already-closed'> {
  if (duty.status !== 'open') return refuse('duty-already-closed')
  const next = { ...duty, ...closing, closedAt: at, closedBy: by }
  return allow({
    next,
    fact:
      closing.status === 'done'
        ? { type: 'DutyDone', factId: `${duty.dutyId}.done`, at, ...of(duty), moderatorId: by }
        : { ...notApplicable(duty, at), because: 'judged', moderatorId: by },
  })
}

/** Whether a person sends again what they have already said: an answer was lost, and nothing is closed twice. */
export const isSameClosing = (duty: Duty, by: string, closing: DutyClosing): boolean =>
  duty.closedBy === by &&
  duty.status === closing.status &&
  (closing.status === 'done' ? duty.proof === closing.proof : duty.because === closing.because)

/** Another decision took away what it rested on. */
export const superseded = (duty: Duty, { by, at }: { readonly by: string; readonly at: Instant }): ClosedDuty => ({
  next: { ...duty, status: 'not-applicable', closedAt: at, supersededBy: by },
  fact: { ...notApplicable(duty, at), because: 'superseded' },
})

const notApplicable = (duty: Duty, at: Instant) =>
  ({ type: 'DutyNotApplicable', factId: `${duty.dutyId}.not-applicable`, at, ...of(duty) }) as const

const of = ({ caseId, decisionId, dutyId, kind }: Duty) => ({ caseId, decisionId, dutyId, kind })
