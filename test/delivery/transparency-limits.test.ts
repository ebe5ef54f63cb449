import { describe, expect, it } from 'vitest'
import { html, json } from '../../local/http/exchange.ts'
import { submitStatements } from '../../shared/delivery/transparency-database.ts'
import { aPublicRecord } from '../support/public-records.ts'
import { all, duplicate, everyone, later, losing, published, three } from './transparency-days.ts'
import { aServer } from './transparency-server.ts'

describe('too many calls', () => {
  it('are answered in plain text, and waited for as long as it says', async () => {
    const { connection, clock, calls, stored } = await aServer(18_421, { limits: { perMinute: 1 } })
    await submitStatements(connection, [aPublicRecord({ puid: 'before' })])
    clock.at += 10_000
    expect(await submitStatements(connection, three)).toEqual(all(later('rate-limited', false, 50)))
    expect(calls).toHaveLength(2)
    clock.at += 50_000
    expect(await submitStatements(connection, three)).toEqual(all(published))
    expect(await stored()).toHaveLength(4)
  })

  it('are not made: after the last welcome one the rest waits', async () => {
    const { connection, calls } = await aServer(18_422, { limits: { perSecond: 1 } })
    const bad = aPublicRecord({ puid: 'bad', content_date: '1999-01-01' })
    const results = await submitStatements(connection, [bad, ...three])
    expect(results).toEqual([
      { outcome: 'rejected', field: 'content_date', rule: 'day' },
      ...all(later('rate-limited', false, 1)),
    ])
    expect(calls).toHaveLength(1)
  })

  it('of questions leave what was asked for as unclear as before', async () => {
    const { connection, stored } = await aServer(18_423, { limits: { perSecond: 2 } })
    await submitStatements(losing(connection), three)
    expect(await submitStatements(connection, three, { askFirst: everyone })).toEqual([
      duplicate,
      later('rate-limited', true, 1),
      later('rate-limited', true, 1),
    ])
    expect(await stored()).toHaveLength(3)
  })
})

describe('a database that nobody can use now', () => {
  it('in maintenance is asked again when it says', async () => {
    const { connection, calls } = await aServer(18_424, {
      between: async () => ({ ...html(503, 'Soon'), headers: { 'retry-after': '600' } }),
    })
    expect(await submitStatements(connection, three)).toEqual(all(later('unavailable', true, 600)))
    expect(calls).toHaveLength(1)
  })

  it('with a wrong token is for a person to look at', async () => {
    const { connection } = await aServer(18_425)
    expect(await submitStatements({ ...connection, token: 'old' }, three)).toEqual(all(later('no-access', false, 900)))
  })

  it('with a login in front of it is not taken to have stored anything', async () => {
    const { connection } = await aServer(18_426, {
      between: async ({ path }) => json(302, { puid: path.split('/').at(-1) }, { location: 'https://login.example/' }),
    })
    expect(await submitStatements(connection, three, { askFirst: everyone })).toEqual(all(later('no-access', true, 900)))
    expect(await submitStatements(connection, three)).toEqual(all(later('no-access', false, 900)))
  })

  it('at a wrong address is not taken to have nothing stored', async () => {
    const { connection, calls } = await aServer(18_427)
    const astray = { ...connection, baseUrl: `${connection.baseUrl}/elsewhere/` }
    expect(await submitStatements(astray, three, { askFirst: everyone })).toEqual(all(later('no-access', true, 900)))
    expect(calls.filter((call) => call.startsWith('POST'))).toEqual([])
  })
})

it('every call asks for JSON, shows the token, and follows no redirect', async () => {
  const seen: (RequestInit & { readonly url: string })[] = []
  const { connection } = await aServer(18_428)
  await submitStatements(
    {
      ...connection,
      baseUrl: `${connection.baseUrl}/`,
      fetch: (url, init) => fetch(url, seen.at(seen.push({ ...init, url }) - 1)),
    },
    three,
    { askFirst: new Set(['record-0']) },
  )
  expect(seen.map(({ method = 'GET', url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'GET /api/v1/statement/existing-puid/record-0',
    'POST /api/v1/statements',
  ])
  for (const { headers, redirect } of seen)
    expect({ ...headers, redirect }).toEqual({
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${connection.token}`,
      redirect: 'manual',
    })
})
