import type { Caller, Route } from '../api/route.ts'
import type { Role } from '../dsa/moderator.ts'
import { sha256Hex } from '../runtime/hashing.ts'
import type { HttpEvent } from './http-event.ts'
import type { KnownCaller } from './input.ts'
import { notFound, type Problem, problem } from './reply.ts'
import { type Claims, moderatorOf } from './staff.ts'
import type { Guard } from './surroundings.ts'

type Admission = KnownCaller | Problem

/** Who is calling, or why they may not. Neither answer says what would have been allowed. */
export async function admit({ caller }: Pick<Route, 'caller'>, event: HttpEvent, guard: () => Guard): Promise<Admission> {
  switch (caller.kind) {
    case 'anyone':
      return { kind: 'anyone' }
    case 'status-token':
      return admitHolder(event, guard())
    case 'decision-token':
      return admitBearer(event)
    case 'platform':
      return admitPlatform(bearerOf(event), caller.scope, guard())
    case 'staff':
      return admitStaff(event.requestContext.authorizer?.jwt?.claims, caller.roles, guard())
    case 'platform-or-staff':
      return admitEither(event, caller, guard())
  }
}

const unknown = (): Problem => problem('missing-credentials', { headers: { 'www-authenticate': 'Bearer' } })

/** A wrong token gets what an unknown notice gets. */
async function admitHolder(event: HttpEvent, { links }: Guard): Promise<Admission> {
  const token = bearerOf(event)
  if (token === undefined) return unknown()
  const noticeId = event.pathParameters?.['noticeId'] ?? ''
  return (await links.verifyStatusToken(noticeId, token)) ? { kind: 'status-token' } : notFound()
}

/** Whose decision it opens stands in the body; the entry point checks it there. */
function admitBearer(event: HttpEvent): Admission {
  const token = bearerOf(event)
  return token === undefined ? unknown() : { kind: 'decision-token', token }
}

/** Keys are kept as hashes only, so that whoever reads the table cannot call. */
async function admitPlatform(
  key: string | undefined,
  scope: Extract<Caller, { scope: unknown }>['scope'],
  { platformKeys }: Guard,
): Promise<Admission> {
  const known = key === undefined ? undefined : await platformKeys.find(sha256Hex(key))
  if (!known) return unknown()
  return known.scopes.includes(scope) ? { kind: 'platform', keyId: known.keyId } : problem('not-allowed')
}

function admitStaff(claims: Claims | undefined, roles: readonly Role[], { settings }: Guard): Admission {
  const moderator = claims && moderatorOf(claims, settings.groups)
  if (!moderator) return unknown()
  return moderator.roles.some((role) => roles.includes(role)) ? { kind: 'staff', moderator } : problem('not-allowed')
}

/** The gateway can check only one kind of bearer for a route; here both come, so the token of a person is verified here. */
async function admitEither(
  event: HttpEvent,
  caller: Extract<Caller, { kind: 'platform-or-staff' }>,
  guard: Guard,
): Promise<Admission> {
  const verified = event.requestContext.authorizer?.jwt?.claims
  if (verified) return admitStaff(verified, caller.roles, guard)
  const bearer = bearerOf(event)
  if (bearer !== undefined && bearer.split('.').length === 3)
    return admitStaff(await guard.verifySignIn(bearer), caller.roles, guard)
  return admitPlatform(bearer, caller.scope, guard)
}

const LONGEST_BEARER = 8192

function bearerOf({ headers }: HttpEvent): string | undefined {
  const header = headers['authorization'] ?? ''
  if (header.length > LONGEST_BEARER || !/^bearer /i.test(header)) return undefined
  return header.slice(7).trim() || undefined
}
