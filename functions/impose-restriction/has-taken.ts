import { restrictionId } from '../../shared/domain/delivery-id.ts'
import { changeOfRestrictions } from '../../shared/domain/renew-decision.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Work } from '../../shared/queue/work.ts'

/**
 * Whether the platform is known to have taken everything that a decision restricts: what it told anew, and what it kept of those
 * before it. A webhook on its way when another decision takes the place of its own is not sent again.
 */
export async function hasTaken(needs: Pick<Work, 'cases' | 'deliveries'>, decision: Decision): Promise<boolean> {
  const { state } = await needs.deliveries.state(restrictionId(decision.decisionId))
  if (state !== 'unknown') return state === 'confirmed'
  const { caseId, supersedes } = decision
  const before = supersedes === undefined ? undefined : await needs.cases.decision(caseId, supersedes)
  const isNothingNew = changeOfRestrictions(before, decision).imposed.length === 0
  return isNothingNew && (before === undefined || hasTaken(needs, before))
}
