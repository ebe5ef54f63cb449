import type { Case } from '../dsa/case.ts'
import type { Complaint, ComplaintSubmission } from '../dsa/complaint.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Reason } from '../dsa/reason.ts'
import { allow, type Outcome, refuse } from './outcome.ts'
import { concernsChild } from './priority.ts'

export interface Lodging {
  readonly complaintId: string
  readonly submission: ComplaintSubmission
  /** The case as it stands, and the decision that is contested, whether or not another has taken its place. */
  readonly state: Case
  /** Every kind of illegality raised, also what joined after the case was opened. */
  readonly allegations: readonly Reason[]
  readonly decision: Decision
  readonly informedAt?: Instant | undefined
  /** The last instant at which this person may complain; nothing where it is not known that they were informed. */
  readonly windowEndsAt?: Instant | undefined
  readonly at: Instant
  readonly houseTargetHours: number
}

export type CannotLodge =
  | 'complaints-not-offered'
  | 'decision-not-yet-in-effect'
  | 'no-restriction-to-contest'
  | 'complaint-window-over'

/**
 * Anyone whom a decision answers or restricts can contest it, at least six months from the day they were informed (Art. 20(1)).
 * Where it is not known that they were, the time has not begun. Micro and small platforms are free of this duty (Art. 19).
 */
export function lodgeComplaint(lodging: Lodging): Outcome<{ readonly complaint: Complaint }, CannotLodge> {
  const { submission, decision, at, windowEndsAt } = lodging
  if (decision.providerClass === 'micro-or-small') return refuse('complaints-not-offered')
  if (Date.parse(at) < Date.parse(decision.takesEffectAt)) return refuse('decision-not-yet-in-effect')
  if (submission.complainant.kind === 'recipient' && decision.outcome === 'no-action') return refuse('no-restriction-to-contest')
  if (windowEndsAt !== undefined && Date.parse(at) > Date.parse(windowEndsAt)) return refuse('complaint-window-over')
  return allow({ complaint: complaintFrom(lodging) })
}

function complaintFrom(lodging: Lodging): Complaint {
  const { complaintId, submission, state, allegations, decision, informedAt, at, houseTargetHours } = lodging
  return {
    ...submission,
    complaintId,
    serviceId: state.serviceId,
    status: 'waiting',
    revision: 1,
    firstDecidedBy: decision.decidedBy,
    ...(informedAt !== undefined && { informedAt }),
    receivedAt: at,
    dueAt: new Date(Date.parse(at) + houseTargetHours * 3_600_000).toISOString(),
    // Nobody else sees such a case, and so nobody else its complaints.
    team: state.team === 'child-safety' || concernsChild(allegations) ? 'child-safety' : 'general',
  }
}
