import { maySeeComplaint } from '../domain/complaint-next-steps.ts'
import { maySeeCase } from '../domain/next-steps.ts'
import type { Moderator } from '../dsa/moderator.ts'
import type { CaseParts } from '../storage/case-store.ts'
import type { ComplaintParts } from '../storage/complaint-store.ts'
import type { Surroundings } from './surroundings.ts'

export interface VisibleComplaint {
  readonly parts: ComplaintParts
  readonly ofCase: CaseParts
}

/** A complaint with its case. Whoever may not see the case does not see that anyone complains about it. */
export async function visibleComplaint(
  { complaints, cases }: Pick<Surroundings, 'complaints' | 'cases'>,
  complaintId: string,
  moderator: Moderator,
): Promise<VisibleComplaint | undefined> {
  const parts = await complaints.find(complaintId)
  if (!parts || !maySeeComplaint(parts.state, moderator)) return undefined
  const ofCase = await cases.find(parts.state.caseId)
  return ofCase && maySeeCase(ofCase.state, moderator, ofCase.allegations) ? { parts, ofCase } : undefined
}
