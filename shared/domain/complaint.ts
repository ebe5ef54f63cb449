import type { ComplaintFact } from '../../events/complaint-facts.ts'
import type { Complaint, ComplaintAnswer, ComplaintRuling } from '../dsa/complaint.ts'
import type { Decision, DecisionSubmission } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Claim, DecidedCase } from './case.ts'
import { type CaseToDecide, type Finding, findingsOn } from './decision-fit.ts'
import { allow, type Outcome, refuse } from './outcome.ts'
import { type RenewalSettings, renewalThatDoesNotFit, renewDecision, wrongDirection } from './renew-decision.ts'

export interface ChangedComplaint {
  readonly next: Complaint
  readonly facts: readonly ComplaintFact[]
}

export type CannotClaimComplaint = 'already-decided' | 'assigned-to-another-moderator' | 'first-decider'

/** As with a case: a claim for a while. Whoever took the first decision cannot even claim (Art. 20(6)). */
export function assignComplaint(
  state: Complaint,
  { by, at, leaseMinutes, takeOver }: Claim,
): Outcome<ChangedComplaint, CannotClaimComplaint> {
  if (isAnswered(state)) return refuse('already-decided')
  if (state.firstDecidedBy === by) return refuse('first-decider')
  const another = isHeldByAnother(state, by, at)
  if (another && !takeOver) return refuse('assigned-to-another-moderator')
  const until = new Date(Date.parse(at) + leaseMinutes * 60_000).toISOString()
  const revision = state.revision + 1
  const factId = `${state.complaintId}.${revision}.assigned`
  return allow({
    next: { ...state, status: 'under-review', revision, assignment: { moderatorId: by, until } },
    facts: [{ type: 'ComplaintAssigned', factId, at, ...of(state), moderatorId: by, until, takenOver: another }],
  })
}

export function giveBackComplaint(
  state: Complaint,
  { by, at }: { readonly by: string; readonly at: Instant },
): Outcome<ChangedComplaint, 'already-decided' | 'assigned-to-another-moderator'> {
  if (isAnswered(state)) return refuse('already-decided')
  if (isHeldByAnother(state, by, at)) return refuse('assigned-to-another-moderator')
  if (state.assignment?.moderatorId !== by) return allow({ next: state, facts: [] })
  const { assignment: _, ...free } = state
  const revision = state.revision + 1
  const factId = `${state.complaintId}.${revision}.given-back`
  return allow({
    next: { ...free, status: 'waiting', revision },
    facts: [{ type: 'ComplaintGivenBack', factId, at, ...of(state), moderatorId: by }],
  })
}

export interface ComplaintToDecide extends CaseToDecide {
  readonly complaint: Complaint
  /** The decision that the case has now, and whether the platform has acknowledged it. */
  readonly standing: Decision
  readonly acknowledged: boolean
}

export interface ComplaintDeciding {
  readonly by: string
  readonly ruling: ComplaintRuling
  readonly at: Instant
  readonly settings: RenewalSettings
}

export interface DecidedComplaint {
  readonly next: Complaint
  readonly answer: ComplaintAnswer
  /** The new decision, where the contested one does not stand. */
  readonly renewed?: DecidedCase
}

export type CannotDecideComplaint = CannotClaimComplaint | 'not-under-review' | 'decision-was-replaced' | 'decision-does-not-fit'
export type ComplaintDecisionOutcome =
  | ({ readonly allowed: true } & DecidedComplaint)
  | { readonly allowed: false; readonly because: CannotDecideComplaint; readonly detail?: readonly Finding[] }

/**
 * A person who did not take the first decision decides, with reasons (Art. 20(4) to (6)). A reversal is a new decision on the
 * same case, with a ruling on every allegation, also on those that the first decision did not reach.
 */
export function decideComplaint(parts: ComplaintToDecide, deciding: ComplaintDeciding): ComplaintDecisionOutcome {
  const { complaint } = parts
  const { by, ruling, at } = deciding
  if (isAnswered(complaint)) return refuse('already-decided')
  if (complaint.firstDecidedBy === by) return refuse('first-decider')
  if (isHeldByAnother(complaint, by, at)) return refuse('assigned-to-another-moderator')
  if (!isHeld(complaint, by, at)) return refuse('not-under-review')
  if (ruling.outcome === 'upheld' || ruling.outcome === 'omitted') return allow(answered(complaint, deciding))
  return ruling.decision ? reversed(parts, deciding, ruling.decision) : alreadyReversed(parts, deciding)
}

function reversed(
  parts: ComplaintToDecide,
  deciding: ComplaintDeciding,
  submission: DecisionSubmission,
): ComplaintDecisionOutcome {
  const { complaint, standing } = parts
  const { ruling, at } = deciding
  if (standing.decisionId !== complaint.decisionId) return refuse('decision-was-replaced')
  const detail = [
    ...findingsOn(submission, parts, at),
    ...renewalThatDoesNotFit({ outcome: ruling.outcome, decision: submission }, parts),
  ].map(below)
  if (detail.length > 0) return { ...refuse('decision-does-not-fit'), detail }
  const renewed = renewDecision(parts, { ...deciding, submission, complaintId: complaint.complaintId })
  return allow({ ...answered(complaint, deciding, renewed.decision.decisionId), renewed })
}

/** Thousands can contest one decision: the first who is right leads to the new one, and the others are answered by it. */
function alreadyReversed(
  { complaint, standing, acknowledged }: ComplaintToDecide,
  deciding: ComplaintDeciding,
): ComplaintDecisionOutcome {
  if (standing.decisionId === complaint.decisionId) {
    const message = 'A reversal is a new decision: send it along.'
    return { ...refuse('decision-does-not-fit'), detail: [{ pointer: '/decision', message }] }
  }
  const wrong = wrongDirection(deciding.ruling.outcome, standing, complaint)
  if (wrong.length > 0)
    return { ...refuse('decision-does-not-fit'), detail: wrong.map(({ message }) => ({ pointer: '/outcome', message })) }
  const { next, answer } = answered(complaint, deciding, standing.decisionId)
  return allow({ next: acknowledged ? { ...next, status: 'closed' } : next, answer })
}

/** The decision is one field of what was sent. */
const below = ({ pointer, message }: Finding): Finding => ({ pointer: `/decision${pointer}`, message })

function answered(complaint: Complaint, { by, ruling, at }: ComplaintDeciding, newDecisionId?: string): DecidedComplaint {
  const { assignment: _, ...ended } = complaint
  return {
    // Only the platform's own word that it undid what was wrong ends it.
    next: { ...ended, status: newDecisionId ? 'awaiting-restoration' : 'closed', revision: complaint.revision + 1 },
    answer: {
      ...of(complaint),
      outcome: ruling.outcome,
      ...(ruling.outcome === 'omitted' && { because: ruling.because }),
      explanation: ruling.explanation,
      decidedBy: by,
      decidedAt: at,
      ...(newDecisionId !== undefined && { newDecisionId }),
    },
  }
}

export const isAnswered = ({ status }: Complaint): boolean => status === 'closed' || status === 'awaiting-restoration'

/** The claim of this person is still running. */
export const isHeld = ({ assignment }: Complaint, by: string, at: Instant): boolean =>
  assignment?.moderatorId === by && Date.parse(at) < Date.parse(assignment.until)

/** Someone else's claim is still running. */
export const isHeldByAnother = (state: Complaint, by: string, at: Instant): boolean =>
  state.assignment !== undefined && state.assignment.moderatorId !== by && isHeld(state, state.assignment.moderatorId, at)

const of = ({ complaintId, caseId, decisionId }: Complaint) => ({ complaintId, caseId, decisionId })
