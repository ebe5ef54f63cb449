import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { decodeJwt } from 'jose'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { listen } from '../../../local/http/exchange.ts'
import { openIssuer } from '../../../local/sign-in/issuer.ts'
import { peopleOf, personFor } from '../../../local/sign-in/people.ts'
import { makeProvider } from '../../../local/sign-in/provider.ts'
import { signInServer } from '../../../local/sign-in/sign-in.ts'
import { config } from '../../../notice-and-action.config.ts'
import { aFreePort } from '../dynamodb/a-database.ts'

// The library warns of what is meant for production only.
for (const way of ['warn', 'info'] as const) vi.spyOn(console, way).mockReturnValue()
const folder = mkdtempSync(join(tmpdir(), 'notice-and-action-sign-in-'))
const port = await aFreePort()
const FRONT = 'http://127.0.0.1:8080'
const people = peopleOf(config.groups)
const issuer = await openIssuer(`http://127.0.0.1:${port}`, folder, 'local-console')
const provider = makeProvider(issuer, people, [FRONT])
const server = await listen(signInServer({ issuer, people, provider: async () => provider }), port)
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(new URL(path, issuer.url), { redirect: 'manual', headers })

describe('the seeded people', () => {
  test('are one for each role, in the groups that the configuration gives it', () => {
    const groups = peopleOf({ roles: { moderator: ['deciders'], admin: ['bosses'] }, teams: { 'child-safety': ['guardians'] } })
    expect(personFor(groups, 'moderator')?.groups).toEqual(['deciders'])
    expect(personFor(groups, 'child-safety')?.groups).toEqual(['deciders', 'guardians'])
    expect(personFor(groups, 'adam-local')?.groups).toEqual(['bosses'])
    expect(personFor(groups, 'nobody')).toBeUndefined()
  })
})

describe('a token for the command line', () => {
  test('is that of the person with the role', async () => {
    const claims = decodeJwt(await (await get('/local/token?role=moderator')).text())
    expect(claims).toMatchObject({
      iss: issuer.url,
      sub: 'mila-local',
      client_id: 'local-console',
      token_use: 'access',
      'cognito:groups': ['moderators'],
    })
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(12 * 3600)
  })

  test('for a role that is not there names those that are', async () => {
    const answer = await get('/local/token?role=boss')
    expect([answer.status, await answer.text()]).toEqual([
      404,
      'There is no role "boss". There are: viewer, moderator, child-safety, senior, appeals, admin, auditor.',
    ])
  })
})

describe('signing in to the console', () => {
  const asking = (more: Readonly<Record<string, string>> = {}) =>
    `/oauth2/authorize?${new URLSearchParams({
      client_id: 'local-console',
      response_type: 'code',
      scope: 'openid profile',
      redirect_uri: `${FRONT}/console/`,
      code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
      code_challenge_method: 'S256',
      ...more,
    })}`

  test('asks who one wants to be, and runs nothing there', async () => {
    const started = await get(asking())
    const place = started.headers.get('location') ?? ''
    expect(place).toMatch(/^\/sign-in\//)
    const page = await (
      await get(place, {
        cookie: started.headers
          .getSetCookie()
          .map((one) => one.split(';')[0])
          .join('; '),
      })
    ).text()
    for (const { name } of people) expect(page).toContain(name)
    expect(page).not.toContain('<script')
  })

  test('leads back to this machine’s front door and nowhere else', async () => {
    const answer = await get(asking({ redirect_uri: 'https://evil.example/console/' }))
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null])
  })

  test('is not possible without the proof that binds the code to the browser', async () => {
    const answer = await get(asking({ code_challenge: '', code_challenge_method: '' }))
    expect(answer.headers.get('location') ?? '').not.toMatch(/^\/sign-in\//)
  })

  test('tells where its keys are, as a user pool does', async () => {
    const found = (await (await get('/.well-known/openid-configuration')).json()) as { readonly jwks_uri: string }
    expect(found).toMatchObject({ issuer: issuer.url, jwks_uri: `${issuer.url}/.well-known/jwks.json` })
    const { keys } = (await (await fetch(found.jwks_uri)).json()) as { readonly keys: readonly object[] }
    expect(keys).toMatchObject([{ kid: 'local', kty: 'RSA', use: 'sig' }])
    expect(JSON.stringify(keys)).not.toContain('"d":')
  })
})
