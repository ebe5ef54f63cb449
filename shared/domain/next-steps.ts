import type { Case } from '../dsa/case.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Moderator, Role, Team } from '../dsa/moderator.ts'
import type { Reason } from '../dsa/reason.ts'
import { heldBy, heldByAnother } from './case.ts'
import { concernsChild } from './priority.ts'

export interface NextSteps {
  readonly claim: boolean
  readonly takeOver: boolean
  readonly giveBack: boolean
  readonly decide: boolean
  /** Why nothing can be done, where nothing can. */
  readonly because?: 'already-decided' | 'role-only-reads' | 'other-team'
}

export interface Reader {
  readonly moderatorId: string
  readonly roles: readonly Role[]
  readonly teams: readonly Team[]
  readonly at: Instant
}

/** Roles that decide. The others read. */
export const DECIDING_ROLES: readonly Role[] = ['moderator', 'senior']

/** What this person may do with the case now: buttons and server ask the same rules, so that they cannot disagree. */
export function nextStepsFor(state: Case, { moderatorId, roles, teams, at }: Reader): NextSteps {
  if (!maySeeCase(state, { teams })) return nothing('other-team')
  if (state.status === 'decided') return nothing('already-decided')
  if (!roles.some((role) => DECIDING_ROLES.includes(role))) return nothing('role-only-reads')

  const mine = heldBy(state, moderatorId, at)
  const another = heldByAnother(state, moderatorId, at)
  return { claim: !mine && !another, takeOver: another, giveBack: mine, decide: mine }
}

/**
 * Cases in which a child is sexualised are seen by the child-safety team and nobody else, whatever their role; so also when
 * the allegation joined later (`allegations` of the parts).
 */
export const maySeeCase = (
  state: Case,
  { teams }: Pick<Moderator, 'teams'> | Pick<Reader, 'teams'>,
  allegations: readonly Reason[] = state.allegations,
): boolean =>
  teams.includes('child-safety') || !(state.team === 'child-safety' || state.picturesOff || concernsChild(allegations))

const nothing = (because: NonNullable<NextSteps['because']>): NextSteps => ({
  claim: false,
  takeOver: false,
  giveBack: false,
  decide: false,
  because,
})
