import type { CaseFact } from '../../events/case-facts.ts'
import type { Case } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import { allow, type Outcome, refuse } from './outcome.ts'

export interface Undoing {
  readonly by: string
  readonly at: Instant
  readonly leaseMinutes: number
}

export type CannotUndo = 'not-decided' | 'decided-by-another-moderator' | 'already-in-effect'

/** Whoever decided takes it back before it takes effect: nothing has left the house, and they hold the case again. */
export function undoDecision(
  state: Case,
  decision: Decision | undefined,
  { by, at, leaseMinutes }: Undoing,
): Outcome<{ readonly next: Case; readonly fact: CaseFact; readonly decisionId: string }, CannotUndo> {
  if (state.status !== 'decided' || !decision) return refuse('not-decided')
  const because = whyItStands(decision, { by, at })
  if (because) return refuse(because)

  const { decisionId: _, decidedAt: __, ...open } = state
  const { caseId } = state
  const { decisionId } = decision
  const until = new Date(Date.parse(at) + leaseMinutes * 60_000).toISOString()
  return allow({
    next: { ...open, status: 'under-review', revision: state.revision + 1, assignment: { moderatorId: by, until } },
    fact: { type: 'DecisionUndone', factId: `${decisionId}.undone`, at, caseId, decisionId, moderatorId: by },
    decisionId,
  })
}

/** Why this person cannot take the decision back, if they cannot. */
export function whyItStands(
  { decidedBy, takesEffectAt }: Pick<Decision, 'decidedBy' | 'takesEffectAt'>,
  { by, at }: Pick<Undoing, 'by' | 'at'>,
): Exclude<CannotUndo, 'not-decided'> | undefined {
  if (decidedBy !== by) return 'decided-by-another-moderator'
  return Date.parse(at) < Date.parse(takesEffectAt) ? undefined : 'already-in-effect'
}
