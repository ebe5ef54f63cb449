import { decidedFact } from '../../../shared/domain/case.ts'
import type { Case } from '../../../shared/dsa/case.ts'
import type { Decision } from '../../../shared/dsa/decision.ts'
import type { Duty } from '../../../shared/dsa/duty.ts'
import type { Stores } from '../../../shared/storage/stores.ts'
import { aCaseId, aClaimedCase, aDecision, aRestriction } from '../../support/builders.ts'
import { aDuty } from '../../support/duty-builders.ts'
import type { As } from './calling.ts'
import { aDecidedCase } from './decided.ts'

export const pia: As = { person: 'pia', roles: ['moderator'], teams: ['product-safety', 'legal'] }

/** The case on the dangerous lamp. */
export const owingCaseId = aCaseId(5)

export const lampDecision = (parts: Parameters<typeof aDecision>[0] = {}) =>
  aDecision({
    caseId: owingCaseId,
    rulings: [{ reason: 'unsafe-product', ruling: 'founded' }],
    restrictions: [
      aRestriction({
        answers: ['unsafe-product'],
        ground: { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' },
        facts: 'The housing cracks and live parts can be touched.',
        explanation: 'A product that can give an electric shock is not safe.',
      }),
    ],
    ...parts,
  })

interface Owed {
  readonly state?: Partial<Case>
  readonly decision?: Decision
  readonly duties?: readonly Duty[]
}

/** A case that was decided, with what that obliges to. */
export async function owe({ cases, duties }: Stores, { state = {}, decision = lampDecision(), duties: owed }: Owed = {}) {
  const parts = {
    caseId: owingCaseId,
    contentId: '88213',
    allegations: ['unsafe-product' as const],
    team: 'product-safety' as const,
    ...state,
  }
  await cases.open(aClaimedCase('maria', parts))
  await cases.decide({ ...aDecidedCase(decision, parts), facts: [decidedFact(decision)] }, 2)
  for (const duty of owed ?? [aDuty({ caseId: owingCaseId })]) await duties.open(duty)
}

export const anOwedDuty = (parts: Partial<Duty> = {}): Duty => aDuty({ caseId: owingCaseId, ...parts })
