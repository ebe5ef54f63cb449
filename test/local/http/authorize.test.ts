import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { describe, expect, test } from 'vitest'
import { authorize, authorizersOf } from '../../../local/http/authorize.ts'
import { openIssuer } from '../../../local/sign-in/issuer.ts'
import { peopleOf, personFor } from '../../../local/sign-in/people.ts'
import { aRequest, aStateFolder, aSystem } from '../a-system.ts'

const ISSUER = 'http://127.0.0.1:8083'
const authorizer = { id: 'people', issuer: ISSUER, audience: ['console'], header: 'authorization' }
const { privateKey, publicKey } = await generateKeyPair('RS256')
const { privateKey: foreignKey } = await generateKeyPair('RS256')
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256' }] })

interface Made {
  readonly claims?: JWTPayload
  readonly issuer?: string
  readonly expires?: string
  readonly by?: typeof privateKey
}

const token = ({ claims = { client_id: 'console' }, issuer = ISSUER, expires = '1h', by = privateKey }: Made = {}) =>
  new SignJWT(claims)
    .setProtectedHeader({ alg: 'RS256' })
    .setIssuer(issuer)
    .setSubject('mila')
    .setExpirationTime(expires)
    .sign(by)

const sentWith = (authorization: string | undefined, scopes: readonly string[] = []) =>
  authorize(aRequest({ headers: authorization === undefined ? {} : { authorization } }), authorizer, {
    scopes,
    keysOf: () => keys,
  })

const decided = async (made: Made, scopes: readonly string[] = []) => (await sentWith(`Bearer ${await token(made)}`, scopes)).kind

describe('a call with a token', () => {
  test('of our issuer for our console is allowed, with or without the word Bearer', async () => {
    expect(await decided({})).toBe('allowed')
    expect((await sentWith(await token())).kind).toBe('allowed')
  })

  test('that has expired is not', async () => {
    expect(await decided({ expires: '-1s' })).toBe('unauthorized')
  })

  test('for somebody else is not', async () => {
    expect(await decided({ claims: { client_id: 'other-app' } })).toBe('unauthorized')
    expect(await decided({ claims: {} })).toBe('unauthorized')
  })

  test('counts by its audience, and by its client only where it has none', async () => {
    expect(await decided({ claims: { aud: ['other-app', 'console'] } })).toBe('allowed')
    expect(await decided({ claims: { aud: 'other-app', client_id: 'console' } })).toBe('unauthorized')
  })

  test('of another issuer, or signed with a key that is not the issuer’s, is not', async () => {
    expect(await decided({ issuer: 'https://evil.example' })).toBe('unauthorized')
    expect(await decided({ by: foreignKey })).toBe('unauthorized')
  })

  test('that is none is not', async () => {
    for (const header of [undefined, '', 'Bearer ', 'Bearer nonsense', 'Basic bWlsYTpwdw=='])
      expect((await sentWith(header)).kind).toBe('unauthorized')
  })

  test('needs one of the scopes of the route, if the route asks for any', async () => {
    const claims = { client_id: 'console', scope: 'openid queue' }
    expect(await decided({ claims }, ['queue', 'admin'])).toBe('allowed')
    expect(await decided({ claims }, ['admin'])).toBe('forbidden')
    expect(await decided({}, ['admin'])).toBe('forbidden')
  })
})

test('claims reach the function as text, and a list of groups in brackets', async () => {
  const claims = {
    client_id: 'console',
    'cognito:groups': ['moderators', 'child-safety'],
    email_verified: true,
    auth_time: 7,
    address: { country: 'IE' },
  }
  const answer = await sentWith(`Bearer ${await token({ claims })}`)
  expect(answer).toMatchObject({
    jwt: {
      scopes: null,
      claims: {
        sub: 'mila',
        'cognito:groups': '[moderators child-safety]',
        email_verified: 'true',
        auth_time: '7',
        address: '{"country":"IE"}',
        exp: expect.stringMatching(/^\d+$/),
      },
    },
  })
})

test('the seeded moderator is let in with the token that the local sign-in makes, also after a restart', async () => {
  const folder = aStateFolder()
  const people = peopleOf({ roles: { moderator: ['deciders'] }, teams: {} })
  const mila = personFor(people, 'moderator')
  if (!mila) throw new Error('nobody moderates')
  const minted = await (await openIssuer(ISSUER, folder, 'console')).mint(mila)
  const restarted = await openIssuer(ISSUER, folder, 'console')
  const asked = aRequest({ headers: { authorization: `Bearer ${minted}` } })
  const answer = await authorize(asked, authorizer, { scopes: [], keysOf: () => restarted.keys })
  expect(answer).toMatchObject({ jwt: { claims: { sub: 'mila-local', 'cognito:groups': '[deciders]', token_use: 'access' } } })
})

describe('the authorizers of a template', () => {
  const one = (properties: object) =>
    aSystem({ People: { Type: 'AWS::ApiGatewayV2::Authorizer', Properties: { AuthorizerType: 'JWT', ...properties } } })
  const JwtConfiguration = { Issuer: 'https://cognito.example', Audience: ['abc'] }

  test('are found with their local issuer and the header they read', () => {
    const system = one({ IdentitySource: ['$request.header.X-Token'], JwtConfiguration })
    const localise = (text: string) => text.replace('https://cognito.example', ISSUER)
    expect([...authorizersOf(system, localise).values()]).toEqual([
      { id: 'shop-People', header: 'x-token', issuer: ISSUER, audience: ['abc'] },
    ])
  })

  test('of another kind fail the start instead of letting everybody in', () => {
    const system = one({ AuthorizerType: 'REQUEST', IdentitySource: [], JwtConfiguration })
    expect(() => authorizersOf(system, String)).toThrow('Authorizer People is of type REQUEST')
  })
})
