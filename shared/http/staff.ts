import type { Moderator, Role, Team } from '../dsa/moderator.ts'
import { ROLES, TEAMS } from '../dsa/moderator.ts'
import type { Settings } from '../runtime/settings.ts'

export type Claims = Readonly<Record<string, unknown>>

/** The person behind a verified token, with what the configuration gives their groups. Nothing without a subject. */
export function moderatorOf(claims: Claims, groups: Settings['groups']): Moderator | undefined {
  const { sub } = claims
  if (typeof sub !== 'string' || sub === '' || sub.length > 200) return undefined
  const theirs = [...groupsIn(claims['cognito:groups']), ...groupsIn(claims['groups'])]
  const given = (wanted: readonly string[] = []) => wanted.some((group) => theirs.includes(group))
  return {
    id: sub,
    roles: ROLES.filter((role: Role) => given(groups.roles[role])),
    teams: TEAMS.filter((team: Team) => given(groups.teams[team])),
  }
}

/** A list as such, as JSON, or as API Gateway writes one: `[moderators child-safety]`. */
function groupsIn(claim: unknown): readonly string[] {
  if (Array.isArray(claim)) return claim.filter((group) => typeof group === 'string')
  if (typeof claim !== 'string') return []
  const inner = claim.startsWith('[') && claim.endsWith(']') ? claim.slice(1, -1) : claim
  return inner
    .split(/[\s,]+/)
    .map((group) => group.replaceAll('"', ''))
    .filter((group) => group !== '')
}
