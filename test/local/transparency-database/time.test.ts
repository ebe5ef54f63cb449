import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aStateFolder } from '../a-system.ts'
import { aDatabase, aStatement, signedIn } from './asking.ts'

const DAY = 86_400_000
const existing = '/api/v1/statement/existing-puid/record-1'

describe('too many calls', () => {
  const ping = (database: ReturnType<typeof aDatabase>, headers: Record<string, string> = signedIn) =>
    database.ask('GET', '/api/ping', { headers })

  test('every answer tells of the nearest limit, and only a refusal when to come back', async () => {
    const { headers } = await ping(aDatabase())
    expect(headers).toMatchObject({ 'X-RateLimit-Limit': '200', 'X-RateLimit-Remaining': '199' })
    expect(Object.keys(headers)).not.toContain('Retry-After')
    const nearlyFull = await ping(aDatabase({ limits: { perMinute: 3 } }))
    expect(nearlyFull.headers).toMatchObject({ 'X-RateLimit-Limit': '3', 'X-RateLimit-Remaining': '2' })
  })

  test('201 in a second are one too many; the refusal is plain text', async () => {
    const database = aDatabase()
    for (let n = 0; n < 200; n++) expect((await ping(database)).status).toBe(200)
    const refused = await database.one()
    expect(refused).toMatchObject({ status: 429, text: 'Limit Reached. Please do not overload the API', body: undefined })
    expect(refused.headers).toMatchObject({
      'X-RateLimit-Limit': '200',
      'X-RateLimit-Remaining': '0',
      'Retry-After': '1',
      'X-RateLimit-Reset': String(database.clock.at / 1000 + 1),
    })
    database.clock.at += 1000
    expect((await database.one()).status).toBe(201)
  })

  test('12,001 in a minute are one too many', async () => {
    const database = aDatabase({ limits: { perMinute: 5 } })
    for (let n = 0; n < 5; n++) {
      expect((await ping(database)).status).toBe(200)
      database.clock.at += 2000
    }
    const { status, headers } = await ping(database)
    expect([status, headers['Retry-After']]).toEqual([429, '50'])
    database.clock.at += 50_000
    expect((await ping(database)).status).toBe(200)
  })

  test('limits are by token, and by address for those who have none', async () => {
    const database = aDatabase({ limits: { perSecond: 1, strangersPerMinute: 2 } })
    const another = { ...signedIn, authorization: `Bearer 2|${'a'.repeat(48)}` }
    expect([(await ping(database)).status, (await ping(database)).status, (await ping(database, another)).status]).toEqual([
      200, 429, 200,
    ])
    const strangers = [await ping(database, {}), await ping(database, {}), await ping(database, {})]
    expect(strangers.map(({ status }) => status)).toEqual([401, 401, 429])
  })

  test('a hundred statements are one call', async () => {
    const { headers } = await aDatabase().several(Array.from({ length: 100 }, (_, n) => aStatement({ puid: `p${n}` })))
    expect(headers['X-RateLimit-Remaining']).toBe('199')
  })
})

describe('a call that died before it stored anything', () => {
  test('holds its puids for thirty seconds: refused as duplicates, although nothing is stored', async () => {
    let dying = true
    const database = aDatabase({ dies: () => dying })
    expect((await database.several([aStatement(), aStatement({ puid: 'record-2' })])).status).toBe(500)
    dying = false
    database.clock.at += 29_999
    expect(await database.one()).toMatchObject({ status: 422, body: { existing: { puid: 'record-1' } } })
    expect(await database.several([aStatement({ puid: 'free' }), aStatement({ puid: 'record-2' })])).toMatchObject({
      status: 422,
      body: { errors: { existing_puids: ['record-2'] } },
    })
    expect((await database.ask('GET', existing)).status).toBe(404)
    database.clock.at += 1
    expect((await database.one()).status).toBe(201)
    expect(await database.stored()).toHaveLength(1)
  })
})

describe('after half a year', () => {
  test('statement and puid are forgotten, and the puid is accepted again', async () => {
    const database = aDatabase()
    await database.one()
    const [first] = await database.stored()
    database.clock.at += 181 * DAY - 1
    expect((await database.one()).status).toBe(422)
    database.clock.at += 1
    expect((await database.ask('GET', existing)).status).toBe(404)
    expect((await database.ask('GET', `/api/v1/statement/${first?.uuid}`)).status).toBe(404)
    expect((await database.one()).status).toBe(201)
    expect(await database.stored()).toHaveLength(1)
  })
})

describe('after a restart', () => {
  test('everything is still there', async () => {
    const before = aDatabase()
    await before.one()
    await before.several([aStatement({ puid: 'b' }), aStatement({ puid: 'a' })])
    const again = aDatabase({ stateFile: before.stateFile })
    expect(await again.stored()).toEqual(await before.stored())
    expect((await again.one()).status).toBe(422)
    expect(await again.one({ puid: 'c' })).toMatchObject({ body: { id: 4 } })
  })

  test('a call that was cut short by a kill is gone as a whole, and spoils nothing that comes after it', async () => {
    const stateFile = join(aStateFolder(), 'cut.jsonl')
    const before = aDatabase({ stateFile })
    await before.one()
    await before.several([aStatement({ puid: 'b' }), aStatement({ puid: 'a' })])
    writeFileSync(stateFile, readFileSync(stateFile, 'utf8').slice(0, -10))
    const again = aDatabase({ stateFile })
    expect((await again.stored()).map(({ puid }) => puid)).toEqual(['record-1'])
    await again.one({ puid: 'c' })
    appendFileSync(stateFile, 'no JSON\n')
    expect((await aDatabase({ stateFile }).stored()).map(({ puid }) => puid)).toEqual(['record-1', 'c'])
  })
})
