import type { Complaint } from '../dsa/complaint.ts'
import type { Role, Team } from '../dsa/moderator.ts'
import { isAnswered, isHeld, isHeldByAnother } from './complaint.ts'
import { type NextSteps, NOTHING, nothing, type Reader } from './next-steps.ts'

/** Those who decide on complaints (Art. 20(6)). */
export const APPEALS_ROLES: readonly Role[] = ['appeals']

/** What this person may do with the complaint now, by the rules that decide whether they do. An answer is never taken back. */
export function complaintNextStepsFor(state: Complaint, { moderatorId, roles, teams, at }: Reader): NextSteps {
  if (!maySeeComplaint(state, { teams })) return nothing('other-team')
  if (isAnswered(state)) return nothing('already-decided')
  if (!roles.some((role) => APPEALS_ROLES.includes(role))) return nothing('role-only-reads')
  if (state.firstDecidedBy === moderatorId) return nothing('first-decider')

  const mine = isHeld(state, moderatorId, at)
  const another = isHeldByAnother(state, moderatorId, at)
  return { ...NOTHING, claim: !mine && !another, takeOver: another, giveBack: mine, decide: mine }
}

/** Whoever decides on complaints sees them all, but for those about a child. */
export const maySeeComplaint = ({ team }: Pick<Complaint, 'team'>, { teams }: Pick<Reader, 'teams'>): boolean =>
  team !== 'child-safety' || teams.includes('child-safety')

/** Complaints wait for everyone who decides on them, and those about a child for that team. */
export const teamsOfComplaintsFor = ({ teams }: Pick<Reader, 'teams'>): readonly Team[] =>
  teams.includes('child-safety') ? ['general', 'child-safety'] : ['general']
