import { decidedFact } from '../../../shared/domain/case.ts'
import type { Stores } from '../../../shared/storage/stores.ts'
import { aCase, aCaseId, aClaimedCase, aDecision, after } from '../../support/builders.ts'
import { aClaimedComplaint, aComplaint, aComplaintId } from '../../support/complaint-builders.ts'

export const of = { complaintId: aComplaintId(), caseId: aCaseId(), decisionId: 'decision-1' }
export const claimed = {
  ...of,
  type: 'ComplaintAssigned',
  factId: `${aComplaintId()}.2.assigned`,
  at: after(65),
  moderatorId: 'aino',
  until: after(75),
  takenOver: false,
} as const
export const answeredState = aComplaint({ status: 'closed', revision: 3 })

/** A case that was decided, with a complaint that Aino holds. */
export async function contested(stores: Stores): Promise<void> {
  await stores.cases.open(aClaimedCase())
  const next = aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) })
  await stores.cases.decide({ next, decision: aDecision(), facts: [decidedFact(aDecision())] }, 2)
  await stores.complaints.lodge(aComplaint())
  await stores.complaints.commit(aClaimedComplaint(), [claimed], 1)
}
