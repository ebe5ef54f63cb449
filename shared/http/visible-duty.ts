import { maySeeCase } from '../domain/next-steps.ts'
import type { Duty } from '../dsa/duty.ts'
import type { Moderator } from '../dsa/moderator.ts'
import type { CaseParts } from '../storage/case-store.ts'
import type { Surroundings } from './surroundings.ts'

export interface VisibleDuty {
  readonly duty: Duty
  readonly ofCase: CaseParts
}

/** A duty with its case. Whoever may not see the case does not see what it has led to. */
export async function visibleDuty(
  { duties, cases }: Pick<Surroundings, 'duties' | 'cases'>,
  { caseId, dutyId }: Pick<Duty, 'caseId' | 'dutyId'>,
  moderator: Moderator,
): Promise<VisibleDuty | undefined> {
  const ofCase = await cases.find(caseId)
  if (!ofCase || !maySeeCase(ofCase.state, moderator, ofCase.allegations)) return undefined
  const duty = await duties.find(caseId, dutyId)
  return duty && maySeeDuty(duty, moderator) ? { duty, ofCase } : undefined
}

export const maySeeDuty = ({ team }: Pick<Duty, 'team'>, { teams }: Pick<Moderator, 'teams'>): boolean =>
  team !== 'child-safety' || teams.includes('child-safety')
