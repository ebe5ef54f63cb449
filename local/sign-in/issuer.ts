import { generateKeyPairSync, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { createLocalJWKSet, exportJWK, importPKCS8, type JWK, type JWTVerifyGetKey, SignJWT } from 'jose'
import { readState, writeState } from '../state-file.ts'
import type { Person } from './people.ts'

/** Who signs the tokens here, in the place of a Cognito user pool. */
export interface Issuer {
  readonly url: string
  readonly clientId: string
  readonly privateKey: JWK
  readonly cookieKey: string
  readonly keys: JWTVerifyGetKey
  /** An access token as Cognito makes them, for `npm run token` and the tests. */
  mint(person: Person): Promise<string>
}

interface Kept {
  readonly pem: string
  readonly cookieKey: string
}

const keyId = 'local'
const hours = 12

/** The signing key outlives a restart: whoever is signed in stays it. */
export async function openIssuer(url: string, stateDir: string, clientId: string): Promise<Issuer> {
  const { pem, cookieKey } = kept(join(stateDir, 'sign-in.json'))
  const key = await importPKCS8(pem, 'RS256', { extractable: true })
  const privateKey = { ...(await exportJWK(key)), kid: keyId, alg: 'RS256', use: 'sig' }
  const { kty, n, e, kid, alg, use } = privateKey as JWK
  const publicKey = { kty, n, e, kid, alg, use } as JWK
  return {
    url,
    clientId,
    privateKey,
    cookieKey,
    keys: createLocalJWKSet({ keys: [publicKey] }),
    mint: (person) =>
      new SignJWT(accessClaims(person, clientId))
        .setProtectedHeader({ alg: 'RS256', kid: keyId })
        .setIssuer(url)
        .setSubject(person.id)
        .setIssuedAt()
        .setExpirationTime(`${hours}h`)
        .setJti(randomUUID())
        .sign(key),
  }
}

/** The claims that our functions read, under the names that Cognito gives them. */
export function accessClaims({ id, groups }: Person, clientId: string): Readonly<Record<string, unknown>> {
  return { 'cognito:groups': groups, client_id: clientId, token_use: 'access', username: id, scope: 'openid profile email' }
}

function kept(file: string): Kept {
  const found = readState<Kept>(file)
  if (found) return found
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const made = { pem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), cookieKey: randomUUID() }
  writeState(file, made)
  return made
}
