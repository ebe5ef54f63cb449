import { describe, expect, test } from 'vitest'
import { PROBLEMS } from '../../../shared/api/route.ts'
import { LARGEST_BODY } from '../../../shared/http/json-body.ts'
import { aCase, aSubmission } from '../../support/builders.ts'
import { aWorld, type Call, mila, thePlatform } from './calling.ts'

const submitted = async (made: Call) => (await aWorld()).call('submitNotice', made)
const code = (type: unknown) => String(type).split('/').at(-1)

test('malformed JSON is 400, as a problem with an address that explains it and the id of the request', async () => {
  for (const body of ['{"locations":', 'x', '{"a":1}}', '\u0000']) {
    const answer = await submitted({ body })
    expect(answer.headers['content-type']).toBe('application/problem+json')
    expect(answer.body).toMatchObject({
      status: 400,
      type: 'https://notices.shop.example/docs/problems/malformed-json',
      instance: '/v1/notices',
      requestId: 'request-1',
    })
    expect(answer.headers['x-request-id']).toBe('request-1')
  }
})

test('no body, an empty one, and JSON that is no object are told what is missing', async () => {
  for (const body of [undefined, '', 'null', '[]', '5', '"x"']) expect((await submitted({ body })).status).toBe(422)
})

test('every wrong field is named at once, with a pointer and in plain words', async () => {
  const { status, body } = await submitted({
    body: { locations: [], reasons: ['not-a-reason'], explanation: ' ', colour: 'red' },
  })
  expect(status).toBe(422)
  expect(body.errors?.map(({ pointer }) => pointer).sort()).toEqual([
    '/colour',
    '/explanation',
    '/goodFaith',
    '/locations',
    '/reasons/0',
  ])
  for (const { detail } of body.errors ?? []) expect(detail).toMatch(/^[A-Z].*\.$/)
})

test('an unknown field is refused, not dropped, also under the name of a prototype', async () => {
  for (const name of ['colour', '__proto__', 'constructor', 'toString']) {
    const body = `${JSON.stringify(aSubmission()).slice(0, -1)},"${name}":{}}`
    expect((await submitted({ body })).body.errors, name).toEqual([
      { pointer: `/${name}`, detail: 'This field is not known. Remove it.' },
    ])
  }
})

describe('the size of a body', () => {
  const ofBytes = (bytes: number) => {
    const rest = JSON.stringify({ ...aSubmission(), explanation: '' }).length
    return JSON.stringify({ ...aSubmission(), explanation: 'x'.repeat(bytes - rest) })
  }

  test('over 256 kB it is 413; at 256 kB it is read', async () => {
    expect((await submitted({ body: ofBytes(LARGEST_BODY + 1) })).status).toBe(413)
    expect((await submitted({ body: ofBytes(LARGEST_BODY) })).status).toBe(422)
  })

  test('bytes are counted, not characters, and not those of base64', async () => {
    expect((await submitted({ body: `"${'ü'.repeat(LARGEST_BODY / 2)}"` })).status).toBe(413)
    expect((await submitted({ body: ofBytes(LARGEST_BODY), base64: true })).status).toBe(422)
  })
})

test('a body in base64 is the same body', async () => {
  expect((await submitted({ body: aSubmission({ explanation: 'Grüße aus 東京' }), base64: true })).status).toBe(201)
})

test('a body that is not sent as JSON is 415, so that no form of another site can call us', async () => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
    'text/json',
  ]) {
    expect((await submitted({ body: aSubmission(), headers: { 'content-type': type } })).status, type).toBe(415)
  }
  for (const type of ['application/json', 'application/json; charset=utf-8', 'APPLICATION/JSON', 'application/ld+json']) {
    expect((await submitted({ body: aSubmission(), headers: { 'content-type': type } })).status, type).toBe(201)
  }
})

test('a body nested without end, of endlessly many parts, or of half characters is refused as a whole', async () => {
  const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
  for (const body of [nested, '{"a":'.repeat(17), `[${'1,'.repeat(100_000)}1]`, '{"explanation":"\\ud800"}']) {
    const { status, body: told } = await submitted({ body })
    expect([status, told.errors?.length]).toEqual([422, 1])
  }
})

test('the answer to a hostile body stays short', async () => {
  const many = Object.fromEntries(Array.from({ length: 1900 }, (_, n) => [`field-${n}`, 1]))
  expect((await submitted({ body: many })).body.errors).toHaveLength(100)
  const long = await submitted({ body: { ['x'.repeat(200_000)]: 1 } })
  expect(JSON.stringify(long.body).length).toBeLessThan(2000)
})

test('an unknown or wrong query parameter is named', async () => {
  const { call } = await aWorld()
  const { status, body } = await call('listReviewQueue', { as: mila, query: { limit: '500', lane: 'fast', page: '2' } })
  expect(status).toBe(422)
  expect(body.errors).toEqual([
    { parameter: 'lane', detail: 'Choose one of: authority, trusted-flagger, safety, rest.' },
    { parameter: 'limit', detail: 'Give a number of at most 200.' },
    { parameter: 'page', detail: 'This field is not known. Remove it.' },
  ])
})

test('an id that cannot be one is 404 where things are looked up, and named where they are made', async () => {
  const { call } = await aWorld()
  expect((await call('openCase', { as: mila, path: { caseId: 'x y' } })).status).toBe(404)
  const { status, body } = await call('putContent', { as: thePlatform, path: { contentId: 'a/b' }, body: {} })
  expect(status).toBe(422)
  expect(body.errors).toContainEqual({
    parameter: 'contentId',
    detail: 'This has the wrong form. Use letters, digits and . _ ~ : - without spaces.',
  })
})

test('an id with a colon is the same id, however the path was encoded', async () => {
  const { call } = await aWorld()
  const recipient = { kind: 'trader', displayName: 'Bags' }
  for (const recipientId of ['shop:17', 'shop%3A17']) {
    expect((await call('putRecipient', { as: thePlatform, path: { recipientId }, body: recipient })).body).toEqual({
      recipientId: 'shop:17',
    })
  }
})

describe('what nobody planned', () => {
  const failing = (error: unknown) => aWorld({ cases: new Proxy({}, { get: () => async () => Promise.reject(error) }) as never })
  const named = (name: string, more = {}) =>
    Object.assign(new Error('secret of table notices-4711 for nora@mail.example'), { name }, more)

  test('is 500 without internals, logged by name and place only', async () => {
    const { call, logged } = await failing(named('ResourceNotFoundException'))
    const { status, body } = await call('openCase', { as: mila, path: { caseId: aCase().caseId } })
    expect([status, code(body.type)]).toEqual([500, 'internal-error'])
    expect(JSON.stringify(body)).not.toMatch(/4711|nora|Exception|at /)
    expect(logged).toContainEqual(
      expect.objectContaining({
        message: 'unplanned',
        error: 'ResourceNotFoundException',
        operation: 'openCase',
        requestId: 'request-1',
      }),
    )
    expect(JSON.stringify(logged)).not.toMatch(/4711|nora/)
  })

  test('thrown values that are no errors are 500 too', async () => {
    for (const thrown of ['x', undefined, null, 5]) {
      const { call } = await failing(thrown)
      expect((await call('openCase', { as: mila, path: { caseId: aCase().caseId } })).status).toBe(500)
    }
  })

  test.each([
    named('ThrottlingException'),
    named('ProvisionedThroughputExceededException'),
    named('TransactionCanceledException', { CancellationReasons: [{ Code: 'None' }, { Code: 'TransactionConflict' }] }),
  ])('a busy table ($name) is 503 with when to try again', async (error) => {
    const { call, logged } = await failing(error)
    const { status, headers, body } = await call('openCase', { as: mila, path: { caseId: aCase().caseId } })
    expect([status, headers['retry-after'], code(body.type)]).toEqual([503, '1', 'try-again'])
    expect(logged).toHaveLength(1)
  })

  test('a field that the route does not promise never leaves: 500 instead', async () => {
    const world = await aWorld()
    const queue = async () => ({ entries: [{ ...aCase(), lane: 'nora@mail.example' as never }], next: undefined })
    const { call } = await aWorld({ cases: { ...world.stores.cases, queue } })
    const { status, body } = await call('listReviewQueue', { as: mila })
    expect(status).toBe(500)
    expect(JSON.stringify(body)).not.toContain('nora')
  })
})

test('every answer forbids to be kept, framed or guessed at', async () => {
  const { call } = await aWorld()
  for (const { headers } of [await call('submitNotice', { body: aSubmission() }), await call('submitNotice', { body: '{' })]) {
    expect(headers).toMatchObject({
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
    })
  }
})

test('every problem has a status of its own kind', () => {
  for (const status of Object.values(PROBLEMS)) expect(status).toBeGreaterThanOrEqual(400)
})
