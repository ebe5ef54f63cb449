import { once } from '../runtime/aws.ts'
import { config } from '../runtime/config.ts'
import type { Claims } from './staff.ts'

export type VerifySignIn = (token: string) => Promise<Claims | undefined>

export interface SignIn {
  readonly issuer: string
  readonly audience: string
}

/**
 * Claims of a person's token on the routes that also take a platform key, which the gateway's authorizer would refuse. The
 * same checks as there: issuer, signature, time, and audience (`client_id` where there is none, as in Cognito's access tokens).
 */
export function signInVerifier({ issuer, audience }: SignIn): VerifySignIn {
  /** Found once per environment; the set renews itself when a token names a new key. */
  const keys = once(() => keysOf(issuer))
  return async (token) => {
    const { errors, jwtVerify } = await import('jose')
    try {
      const { payload } = await jwtVerify(token, await keys(), {
        issuer,
        algorithms: ['RS256', 'ES256'],
        requiredClaims: ['exp', 'sub'],
      })
      return [payload.aud ?? payload['client_id']].flat().includes(audience) ? payload : undefined
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined
      throw error
    }
  }
}

async function keysOf(issuer: string) {
  const { createRemoteJWKSet } = await import('jose')
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'error' })
  const described: unknown = await answer.json()
  const keys: unknown = typeof described === 'object' && described !== null ? Reflect.get(described, 'jwks_uri') : undefined
  if (typeof keys !== 'string') throw new Error('the issuer names no keys')
  return createRemoteJWKSet(new URL(keys), { timeoutDuration: PATIENCE })
}

const PATIENCE = 3000

let own: VerifySignIn | undefined

/** By the issuer and audience of this deployment. */
export const verifySignIn: VerifySignIn = (token) => {
  own ??= signInVerifier({ issuer: config().require('SIGN_IN_ISSUER'), audience: config().require('SIGN_IN_AUDIENCE') })
  return own(token)
}
