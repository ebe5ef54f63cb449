import type { CaseFact } from '../../events/case-facts.ts'
import type { Case } from '../dsa/case.ts'
import type { Decision, DecisionSubmission } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import { type CaseToDecide, type Finding, findingsOn, restsOnOrder } from './decision-fit.ts'
import { allow, type Outcome, refuse } from './outcome.ts'
import { isSafety } from './priority.ts'

export interface Claim {
  readonly by: string
  readonly at: Instant
  readonly leaseMinutes: number
  /** Taking a case from someone who holds it is never done by accident. */
  readonly takeOver: boolean
}

export interface Ruling {
  readonly by: string
  readonly submission: DecisionSubmission
  readonly decisionId: string
  readonly at: Instant
  readonly settings: {
    readonly undoSeconds: number
    readonly serviceId: string
    readonly providerClass: Decision['providerClass']
    readonly termsVersion: string
    readonly catalogueVersion?: string
  }
}

export interface Changed {
  readonly next: Case
  readonly facts: readonly CaseFact[]
}

export interface DecidedCase extends Changed {
  readonly decision: Decision
}

export type CannotClaim = 'already-decided' | 'assigned-to-another-moderator'
export type CannotDecide = CannotClaim | 'not-under-review' | 'decision-does-not-fit'
/** `detail` says what does not fit. */
export type DecisionOutcome =
  | ({ readonly allowed: true } & DecidedCase)
  | { readonly allowed: false; readonly because: CannotDecide; readonly detail?: readonly Finding[] }

/** Claims a case for a while, renews the claim, or takes it over. A claim that ran out holds nobody off. */
export function assignCase(state: Case, { by, at, leaseMinutes, takeOver }: Claim): Outcome<Changed, CannotClaim> {
  if (state.status === 'decided') return refuse('already-decided')
  const another = heldByAnother(state, by, at)
  if (another && !takeOver) return refuse('assigned-to-another-moderator')

  const until = later(at, leaseMinutes * 60)
  const revision = state.revision + 1
  return allow({
    next: { ...state, status: 'under-review', revision, assignment: { moderatorId: by, until } },
    facts: [
      {
        type: 'CaseAssigned',
        factId: `${state.caseId}.${revision}.assigned`,
        at,
        caseId: state.caseId,
        moderatorId: by,
        until,
        takenOver: another,
      },
    ],
  })
}

/** Gives a claimed case back. Nothing happens, and no fact is made, where the moderator holds none. */
export function giveBackCase(
  state: Case,
  { by, at }: { readonly by: string; readonly at: Instant },
): Outcome<Changed, CannotClaim> {
  if (state.status === 'decided') return refuse('already-decided')
  if (heldByAnother(state, by, at)) return refuse('assigned-to-another-moderator')
  if (state.assignment?.moderatorId !== by) return allow({ next: state, facts: [] })

  const { assignment, ...free } = state
  const revision = state.revision + 1
  return allow({
    next: { ...free, status: 'waiting', revision },
    facts: [
      {
        type: 'CaseGivenBack',
        factId: `${state.caseId}.${revision}.given-back`,
        at,
        caseId: state.caseId,
        moderatorId: assignment.moderatorId,
      },
    ],
  })
}

/**
 * A named moderator decides once, on a case assigned to them, and rules on every allegation. Our reading of "timely, diligent,
 * non-arbitrary" in Art. 16(6). The facts say that the decision took effect only where there is no time to undo it.
 */
export function decideCase(parts: CaseToDecide, { by, submission, decisionId, at, settings }: Ruling): DecisionOutcome {
  const { state } = parts
  if (state.status === 'decided') return refuse('already-decided')
  if (heldByAnother(state, by, at)) return refuse('assigned-to-another-moderator')
  if (!heldBy(state, by, at)) return refuse('not-under-review')
  const detail = findingsOn(submission, parts, at)
  if (detail.length > 0) return { ...refuse('decision-does-not-fit'), detail }

  const { undoSeconds: configured, ...provider } = settings
  const undoSeconds = isUrgent(parts) ? 0 : configured
  const decision: Decision = {
    ...submission,
    ...provider,
    decisionId,
    caseId: state.caseId,
    decidedBy: by,
    decidedAt: at,
    takesEffectAt: later(at, undoSeconds),
    steps: [{ step: 'decision', level: submission.automation }],
  }
  const facts = undoSeconds === 0 ? [decidedFact(decision), takeEffect(decision, at)] : [decidedFact(decision)]
  return allow({ next: closed(state, decision), decision, facts })
}

/** What can hurt someone, or what an authority ordered, does not wait for second thoughts. */
const isUrgent = ({ allegations, orders }: CaseToDecide): boolean => orders.length > 0 || allegations.some(isSafety)

/** The fact that alone releases everything that leaves the house. Made twice, it is the same fact. */
export const takeEffect = (decision: Decision, at: Instant): CaseFact => ({
  type: 'DecisionTookEffect',
  factId: `${decision.decisionId}.effect`,
  at,
  ...of(decision),
})

/** The moderator's claim is still running. */
export const heldBy = ({ assignment }: Case, moderatorId: string, at: Instant): boolean =>
  assignment?.moderatorId === moderatorId && Date.parse(at) < Date.parse(assignment.until)

/** Someone else's claim is still running. */
export const heldByAnother = (state: Case, moderatorId: string, at: Instant): boolean =>
  state.assignment !== undefined &&
  state.assignment.moderatorId !== moderatorId &&
  heldBy(state, state.assignment.moderatorId, at)

/** Whether every restriction rests on an authority's order: no Art. 17 statement then, and no public record (Art. 17(5)). */
export const isByOrder = (decision: Decision): boolean =>
  decision.outcome === 'restricted' && decision.restrictions.every(restsOnOrder)

function closed({ assignment: _, ...state }: Case, { decisionId, decidedAt }: Decision): Case {
  return { ...state, status: 'decided', revision: state.revision + 1, decisionId, decidedAt }
}

export const decidedFact = (decision: Decision): CaseFact => ({
  type: 'CaseDecided',
  factId: `${decision.decisionId}.decided`,
  at: decision.decidedAt,
  ...of(decision),
  moderatorId: decision.decidedBy,
  takesEffectAt: decision.takesEffectAt,
})

const of = (decision: Decision) => ({
  caseId: decision.caseId,
  decisionId: decision.decisionId,
  outcome: decision.outcome,
  byOrder: isByOrder(decision),
})

const later = (at: Instant, seconds: number): Instant => new Date(Date.parse(at) + seconds * 1000).toISOString()
