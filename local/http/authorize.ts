import { createRemoteJWKSet, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose'
import type { System } from '../template/system.ts'
import type { HttpRequest } from './exchange.ts'
import type { Jwt } from './payload.ts'

export interface Authorizer {
  readonly id: string
  readonly issuer: string
  readonly audience: readonly string[]
  readonly header: string
}

export type Authorization =
  | { readonly kind: 'allowed'; readonly jwt: Jwt }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'forbidden' }

/** Finds the signing keys of an issuer. */
export type KeysOf = (issuer: string) => JWTVerifyGetKey

interface AuthorizerProperties {
  readonly AuthorizerType: string
  readonly IdentitySource: readonly string[]
  readonly JwtConfiguration: { readonly Issuer: string; readonly Audience: readonly string[] }
}

export function authorizersOf(system: System, localise: (text: string) => string): ReadonlyMap<string, Authorizer> {
  return new Map(
    system.ofType('AWS::ApiGatewayV2::Authorizer').map((authorizer) => {
      const { AuthorizerType, IdentitySource, JwtConfiguration } = system.properties<AuthorizerProperties>(authorizer)
      if (AuthorizerType !== 'JWT')
        throw new Error(`Authorizer ${authorizer.id} is of type ${AuthorizerType}; the local runner knows JWT only.`)
      const header = /^\$request\.header\.(.+)$/.exec(IdentitySource[0] ?? '')?.[1]?.toLowerCase() ?? 'authorization'
      const id = system.value(authorizer, 'Ref')
      return [id, { id, header, issuer: localise(JwtConfiguration.Issuer), audience: JwtConfiguration.Audience.map(localise) }]
    }),
  )
}

/** Issuer, audience (or client_id, which is what Cognito's access tokens carry), times, signature, then scopes. */
export async function authorize(
  request: HttpRequest,
  authorizer: Authorizer,
  asked: { readonly scopes: readonly string[]; readonly keysOf: KeysOf },
): Promise<Authorization> {
  const token = (request.headers[authorizer.header] ?? '').replace(/^Bearer\s+/i, '')
  if (!token) return { kind: 'unauthorized' }
  const claims = await verified(token, authorizer, asked.keysOf)
  if (!claims) return { kind: 'unauthorized' }
  const scopes = scopesOf(claims)
  if (asked.scopes.length > 0 && !asked.scopes.some((scope) => scopes?.includes(scope))) return { kind: 'forbidden' }
  return { kind: 'allowed', jwt: { claims: asText(claims), scopes: asked.scopes.length > 0 ? asked.scopes : null } }
}

async function verified(token: string, { issuer, audience }: Authorizer, keysOf: KeysOf): Promise<JWTPayload | undefined> {
  try {
    const { payload } = await jwtVerify(token, keysOf(issuer), { issuer })
    const given = [payload.aud ?? payload['client_id'] ?? []].flat()
    return given.some((one) => audience.includes(String(one))) ? payload : undefined
  } catch {
    return undefined
  }
}

const remote = new Map<string, JWTVerifyGetKey>()

/** Somebody else's issuer, when the configuration names one. */
export function remoteKeys(issuer: string): JWTVerifyGetKey {
  const found = remote.get(issuer) ?? createRemoteJWKSet(new URL(`${issuer.replace(/\/$/, '')}/.well-known/jwks.json`))
  remote.set(issuer, found)
  return found
}

function scopesOf({ scope, scp }: JWTPayload): readonly string[] | null {
  const given = scope ?? scp
  if (Array.isArray(given)) return given.map(String)
  return typeof given === 'string' ? given.split(' ') : null
}

/** The gateway hands all claims on as text; a list becomes `[first second]`. */
function asText(claims: JWTPayload): Readonly<Record<string, string>> {
  const text = (value: unknown) =>
    Array.isArray(value) ? `[${value.join(' ')}]` : typeof value === 'object' ? JSON.stringify(value) : String(value)
  return Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, text(value)]))
}
