import type { Case } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Moderator, Role, Team } from '../dsa/moderator.ts'
import type { Reason } from '../dsa/reason.ts'
import { heldBy, heldByAnother } from './case.ts'
import { concernsChild } from './priority.ts'
import { whyItStands } from './undo-decision.ts'

export interface NextSteps {
  readonly claim: boolean
  readonly takeOver: boolean
  readonly giveBack: boolean
  readonly decide: boolean
  /** Take the decision back, before anyone is told of it. */
  readonly undo: boolean
  /** Why nothing can be done, where nothing can. */
  readonly because?: 'already-decided' | 'role-only-reads' | 'other-team' | 'first-decider'
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
export function nextStepsFor(state: Case, { moderatorId, roles, teams, at }: Reader, decision?: Decision): NextSteps {
  if (!maySeeCase(state, { teams })) return nothing('other-team')
  const decides = roles.some((role) => DECIDING_ROLES.includes(role))
  if (state.status === 'decided') {
    const undo = decides && decision !== undefined && whyItStands(decision, { by: moderatorId, at }) === undefined
    return undo ? { ...NOTHING, undo } : nothing('already-decided')
  }
  if (!decides) return nothing('role-only-reads')

  const mine = heldBy(state, moderatorId, at)
  const another = heldByAnother(state, moderatorId, at)
  return { ...NOTHING, claim: !mine && !another, takeOver: another, giveBack: mine, decide: mine }
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

export const NOTHING = { claim: false, takeOver: false, giveBack: false, decide: false, undo: false } as const

export const nothing = (because: NonNullable<NextSteps['because']>): NextSteps => ({ ...NOTHING, because })
