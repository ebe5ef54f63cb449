import { createServer, type Server } from 'node:http'
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signInVerifier } from '../../../shared/http/verify-sign-in.ts'

const issuer = 'http://127.0.0.1:18310'
const audience = 'console'
let server: Server
type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>
let ours: KeyPair
let another: KeyPair
let asked = 0
const verify = signInVerifier({ issuer, audience })

beforeAll(async () => {
  ours = await generateKeyPair('RS256')
  another = await generateKeyPair('RS256')
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(ours.publicKey)), kid: 'ours', alg: 'RS256' }] })
  server = createServer((request, response) => {
    asked += 1
    response.setHeader('content-type', 'application/json')
    response.end(request.url === '/keys' ? keys : JSON.stringify({ issuer, jwks_uri: `${issuer}/keys` }))
  })
  await new Promise<void>((resolve) => server.listen(18_310, '127.0.0.1', resolve))
})
afterAll(() => server.close())

const token = (claims: JWTPayload, key = ours.privateKey) =>
  new SignJWT({ sub: 'mila', iss: issuer, aud: audience, groups: ['moderators'], ...claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
    .setExpirationTime('5m')
    .sign(key)

test('a token of our issuer, for us, gives its claims, and the keys are fetched once', async () => {
  expect(await verify(await token({}))).toMatchObject({ sub: 'mila', groups: ['moderators'] })
  expect(await verify(await token({ sub: 'sofia' }))).toMatchObject({ sub: 'sofia' })
  expect(asked).toBe(2)
})

test('an access token without audience is taken by its client, as Cognito writes it', async () => {
  const cognito = (client: string) =>
    new SignJWT({ sub: 'mila', iss: issuer, client_id: client })
      .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
      .setExpirationTime('5m')
      .sign(ours.privateKey)
  expect(await verify(await cognito(audience))).toMatchObject({ sub: 'mila' })
  expect(await verify(await cognito('another'))).toBeUndefined()
})

test('a token of another issuer, for another, signed by another, expired, or without end is nobody’s', async () => {
  const endless = new SignJWT({ sub: 'mila', iss: issuer, aud: audience })
    .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
    .sign(ours.privateKey)
  const expired = new SignJWT({ sub: 'mila', iss: issuer, aud: audience })
    .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
    .setExpirationTime(1)
    .sign(ours.privateKey)
  const tokens = [
    token({ iss: 'https://evil.example' }),
    token({ aud: 'another' }),
    token({}, another.privateKey),
    expired,
    endless,
  ]
  for (const made of tokens) expect(await verify(await made)).toBeUndefined()
})

test('a token without signature, or signed with our public key as a secret, is nobody’s', async () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const claims = { sub: 'mila', iss: issuer, aud: audience, exp: 9_999_999_999 }
  const secret = new TextEncoder().encode(await exportSPKI(ours.publicKey))
  const confused = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'ours' }).sign(secret)
  for (const made of [`${part({ alg: 'none' })}.${part(claims)}.`, confused, 'a.b.c', '..'])
    expect(await verify(made)).toBeUndefined()
})

test('an issuer that cannot be reached is our trouble, not the caller’s', async () => {
  const lost = signInVerifier({ issuer: 'http://127.0.0.1:18311', audience })
  await expect(lost(await token({}))).rejects.toThrow()
})
