import { describe, expect, test } from 'vitest'
import { aDatabase, aStatement, signedIn } from './asking.ts'

const three = ['b', 'c', 'a'].map((puid) => aStatement({ puid }))

describe('one statement', () => {
  test('is stored, and answered with its number, its address and its puid', async () => {
    const database = aDatabase()
    const { status, body } = await database.one()
    const [stored] = await database.stored()
    expect(status).toBe(201)
    expect(body).toMatchObject({
      id: 1,
      puid: 'record-1',
      uuid: stored?.uuid,
      permalink: `http://127.0.0.1:18400/statement/${stored?.uuid}`,
      self: `http://127.0.0.1:18400/api/v1/statement/${stored?.uuid}`,
      created_at: '2026-11-24 12:00:00',
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
      source_identity: null,
    })
  })

  test('is read back without puid and number', async () => {
    const database = aDatabase()
    await database.one()
    const [stored] = await database.stored()
    const { status, body } = await database.ask('GET', `/api/v1/statement/${stored?.uuid}`)
    expect(status).toBe(200)
    expect(body).toMatchObject({ uuid: stored?.uuid, category: aStatement()['category'] })
    expect(body).not.toHaveProperty('puid')
    expect(body).not.toHaveProperty('id')
    expect((await database.ask('GET', '/api/v1/statement/0b8f')).status).toBe(404)
  })

  test('a second one with its puid is refused with the puid alone', async () => {
    const database = aDatabase()
    await database.one()
    expect(await database.one({ decision_facts: 'Others' })).toMatchObject({
      status: 422,
      body: {
        message: 'The identifier given is not unique within this platform.',
        errors: { puid: ['The identifier given is not unique within this platform.'] },
        existing: { puid: 'record-1' },
      },
    })
    expect(await database.stored()).toHaveLength(1)
  })

  test('can neither be changed nor taken back', async () => {
    const database = aDatabase()
    await database.one()
    const [stored] = await database.stored()
    for (const method of ['PUT', 'PATCH', 'DELETE'])
      expect((await database.ask(method, `/api/v1/statement/${stored?.uuid}`)).status).toBe(405)
    expect((await database.ask('GET', '/api/v1/statements')).status).toBe(405)
    expect((await database.ask('POST', '/api/v2/statement')).status).toBe(404)
  })
})

describe('several statements', () => {
  test('are stored and answered in their order, without numbers', async () => {
    const database = aDatabase()
    const { status, body } = await database.several(three)
    expect(status).toBe(201)
    expect(body).toMatchObject({ statements: [{ puid: 'b' }, { puid: 'c' }, { puid: 'a' }] })
    expect(JSON.stringify(body)).not.toContain('"id"')
    expect((await database.stored()).map(({ puid }) => puid)).toEqual(['b', 'c', 'a'])
  })

  test('are all or none: one bad one keeps every other out, and is named by its place, without a message', async () => {
    const database = aDatabase()
    const { status, body } = await database.several([...three, aStatement({ puid: 'd', category: 'TOYS' })])
    expect(status).toBe(422)
    expect(body).toEqual({ errors: { statement_3: { category: ['The selected category is invalid.'] } } })
    expect(await database.stored()).toEqual([])
  })

  test('errors of fields hide duplicates', async () => {
    const database = aDatabase()
    await database.one({ puid: 'b' })
    expect((await database.several([...three, aStatement({ puid: '' })])).body).toEqual({
      errors: { statement_3: { puid: ['The puid field is required.'] } },
    })
  })

  test('what is stored already is told by puid, in the words of a duplicate within the call', async () => {
    const database = aDatabase()
    await database.several(three.slice(0, 2))
    expect(await database.several(three)).toMatchObject({
      status: 422,
      body: {
        message: 'The platform identifier(s) are not all unique within this call.',
        errors: { puid: ['The platform identifier(s) are not all unique within this call.'], existing_puids: ['b', 'c'] },
      },
    })
    expect(await database.several([...three, ...three.slice(2)])).toMatchObject({ body: { errors: { existing_puids: ['a'] } } })
    expect(await database.stored()).toHaveLength(2)
  })

  test.each([
    [undefined, 'The statements field is required.'],
    [[], 'The statements field is required.'],
    ['all', 'The statements field must be an array.'],
    [
      Array.from({ length: 101 }, (_, n) => aStatement({ puid: `p${n}` })),
      'The statements field must have between 1 and 100 items.',
    ],
  ])('are one to a hundred (%#)', async (statements, message) => {
    expect(await aDatabase().several(statements)).toMatchObject({
      status: 422,
      body: { message, errors: { statements: [message] } },
    })
  })

  test('a hundred are not too many', async () => {
    const { status } = await aDatabase().several(Array.from({ length: 100 }, (_, n) => aStatement({ puid: `p${n}` })))
    expect(status).toBe(201)
  })

  test('what is no object breaks the server', async () => {
    expect(await aDatabase().several([...three, 'text'])).toMatchObject({ status: 500, body: { message: 'Server Error' } })
  })
})

describe('whether a puid is stored', () => {
  test('is answered with a redirect that leads nowhere, or with 404', async () => {
    const database = aDatabase()
    await database.one()
    const found = await database.ask('GET', '/api/v1/statement/existing-puid/record-1')
    expect(found).toMatchObject({ status: 302, body: { message: 'statement of reason found', puid: 'record-1' } })
    expect(Object.keys(found.headers).map((name) => name.toLowerCase())).not.toContain('location')
    expect(await database.ask('GET', '/api/v1/statement/existing-puid/record-2')).toMatchObject({
      status: 404,
      body: { message: 'statement of reason not found', puid: 'record-2' },
    })
  })
})

describe('who asks', () => {
  test('needs a token of the right form', async () => {
    const database = aDatabase()
    for (const authorization of ['', 'Bearer', 'Bearer secret', 'Bearer 1|short', `Basic ${'a'.repeat(50)}`]) {
      const answered = await database.one({}, { ...signedIn, authorization })
      expect(answered).toMatchObject({ status: 401, body: { message: 'Unauthenticated.' } })
    }
    expect((await database.ask('GET', '/api/ping')).status).toBe(200)
    expect((await database.ask('GET', '/api/ping', { headers: {} })).status).toBe(401)
  })

  test('and does not ask for JSON is redirected where a statement is bad, not told why', async () => {
    const database = aDatabase()
    for (const accept of ['', '*/*', 'text/html, application/json']) {
      const { status, headers, body } = await database.one({ category: 'TOYS' }, { ...signedIn, accept })
      expect([status, headers['location'], body]).toEqual([302, 'http://127.0.0.1:18400', undefined])
      expect((await database.several([], { ...signedIn, accept })).status).toBe(302)
    }
    expect((await database.several([{ puid: 'b' }], { ...signedIn, accept: '' })).status).toBe(422)
    expect((await database.one({}, { ...signedIn, accept: '' })).status).toBe(201)
  })

  test('and sends no JSON, or says so, is taken to have sent nothing', async () => {
    const database = aDatabase()
    const nothing = await database.ask('POST', '/api/v1/statement', { body: '{}' })
    expect(nothing.body).toMatchObject({ errors: { content_date: [expect.any(String)], puid: ['The puid field is required.'] } })
    expect((await database.one({}, { ...signedIn, 'content-type': 'text/plain' })).body).toEqual(nothing.body)
    for (const body of ['{"puid', '[]', '"text"', ''])
      expect((await database.ask('POST', '/api/v1/statement', { body })).body).toEqual(nothing.body)
  })
})
