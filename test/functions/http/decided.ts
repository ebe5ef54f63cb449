import type { Case } from '../../../shared/dsa/case.ts'
import type { Decision } from '../../../shared/dsa/decision.ts'
import { aCase, aDecision } from '../../support/builders.ts'

/** What is left of a claimed case when it is decided. */
export const aDecidedCase = (
  decision: Decision = aDecision(),
  parts: Partial<Case> = {},
): { readonly next: Case; readonly decision: Decision } => ({
  next: aCase({ status: 'decided', revision: 3, decisionId: decision.decisionId, decidedAt: decision.decidedAt, ...parts }),
  decision,
})
