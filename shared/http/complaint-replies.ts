import type { CannotDecideComplaint } from '../domain/complaint.ts'
import type { ComplaintParts } from '../storage/complaint-store.ts'
import { type Problem, problem } from './reply.ts'

type Because = Exclude<CannotDecideComplaint, 'decision-does-not-fit'>

/** Why the complaint as it is now does not allow it, with who holds it, how it was answered or what stands now. */
export function complaintConflict(
  because: Because,
  { state: { revision, assignment }, answer }: Pick<ComplaintParts, 'state' | 'answer'>,
  standing?: string,
): Problem {
  switch (because) {
    case 'assigned-to-another-moderator':
      return problem(because, {
        detail: `${assignment?.moderatorId} has this complaint until ${assignment?.until}.`,
        current: { revision, ...assignment },
      })
    case 'already-decided': {
      const { outcome, newDecisionId } = answer ?? {}
      const current = { revision, ...(newDecisionId !== undefined && { decisionId: newDecisionId }) }
      return problem(because, { detail: `The answer is "${outcome}".`, current })
    }
    case 'decision-was-replaced':
      return problem(because, {
        detail: `The decision that stands now is ${standing}.`,
        current: { revision, ...(standing !== undefined && { decisionId: standing }) },
      })
    case 'not-under-review':
      return problem(because, {
        detail: `Claim the complaint first; its current revision is ${revision}.`,
        current: { revision },
      })
    case 'first-decider':
      return problem(because, { current: { revision } })
  }
}
