import { describe, expect, test } from 'vitest'
import { eventOf, replyOf } from '../../../local/http/payload.ts'
import { aRequest } from '../a-system.ts'

const routed = { routeKey: '$default', parameters: {}, apiId: 'ours', account: '000000000000', jwt: undefined }
const eventFor = (parts: Parameters<typeof aRequest>[0], more: Partial<Parameters<typeof eventOf>[1]> = {}) =>
  eventOf(aRequest(parts), { ...routed, ...more })

describe('what a function is handed', () => {
  test('is payload format 2.0, with the path as it was sent', () => {
    expect(
      eventFor({ method: 'PUT', path: '/v1/contents/a%20b', headers: { host: 'api.example', 'user-agent': 'curl' } }),
    ).toMatchObject({
      version: '2.0',
      routeKey: '$default',
      rawPath: '/v1/contents/a%20b',
      rawQueryString: '',
      requestContext: {
        apiId: 'ours',
        accountId: '000000000000',
        stage: '$default',
        domainName: 'api.example',
        http: { method: 'PUT', path: '/v1/contents/a%20b', sourceIp: '127.0.0.1', userAgent: 'curl', protocol: 'HTTP/1.1' },
      },
    })
  })

  test('joins repeated query values by a comma', () => {
    const event = eventFor({ query: 'lane=safety&lane=rest&limit=5&empty=' })
    expect(event).toMatchObject({
      rawQueryString: 'lane=safety&lane=rest&limit=5&empty=',
      queryStringParameters: { lane: 'safety,rest', limit: '5', empty: '' },
    })
  })

  test('takes a query value as it is, whatever its name', () => {
    expect(eventFor({ query: 'constructor=1&toString=2' })).toMatchObject({
      queryStringParameters: { constructor: '1', toString: '2' },
    })
  })

  test('has its cookies in a list of their own', () => {
    expect(eventFor({ cookies: ['a=1', 'b=2'] })).toMatchObject({ cookies: ['a=1', 'b=2'] })
  })

  test('leaves out what there is none of', () => {
    for (const name of ['cookies', 'queryStringParameters', 'pathParameters', 'body'])
      expect(eventFor({})).not.toHaveProperty(name)
    expect(eventFor({})).not.toHaveProperty('requestContext.authorizer')
  })

  test('tells the parts of the path and the claims of the token', () => {
    const jwt = { claims: { sub: 'mila' }, scopes: null }
    expect(eventFor({}, { parameters: { caseId: 'c' }, jwt })).toMatchObject({
      pathParameters: { caseId: 'c' },
      requestContext: { authorizer: { jwt } },
    })
  })
})

describe('a body', () => {
  const body = Buffer.from('ä')
  const sentAs = (type: string | undefined) => eventFor({ body, headers: type === undefined ? {} : { 'content-type': type } })

  test.each(['application/json', 'application/json; charset=utf-8', 'text/plain', 'Application/JSON', 'application/xml'])(
    'of type %s arrives as text',
    (type) => expect(sentAs(type)).toMatchObject({ body: 'ä', isBase64Encoded: false }),
  )

  test.each([
    'image/png',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonish',
    undefined,
  ])('of type %s arrives as base64', (type) => expect(sentAs(type)).toMatchObject({ body: 'w6Q=', isBase64Encoded: true }))

  test('that is not there is not base64', () => {
    expect(eventFor({ headers: { 'content-type': 'image/png' } })).toMatchObject({ isBase64Encoded: false })
  })
})

describe('what a function returns', () => {
  test('is sent with its status, its headers in lower case as text, and its cookies', () => {
    const reply = replyOf({ statusCode: 201, headers: { 'X-Count': 3, Location: '/a' }, cookies: ['a=1', 'b=2'], body: 'made' })
    expect(reply).toEqual({
      status: 201,
      headers: {
        'content-type': 'text/plain;charset=utf-8',
        'x-count': '3',
        location: '/a',
        'set-cookie': ['a=1', 'b=2'],
      },
      body: 'made',
    })
  })

  test('has the type that the function gave it', () => {
    expect(replyOf({ statusCode: 200, headers: { 'Content-Type': 'text/html' } })?.headers).toEqual({
      'content-type': 'text/html',
    })
  })

  test('is decoded where the function says it is base64', () => {
    expect(replyOf({ statusCode: 200, body: 'w6Q=', isBase64Encoded: true })?.body).toEqual(Buffer.from('ä'))
  })

  test.each([
    [{ noticeId: 'n' }, '{"noticeId":"n"}'],
    ['hello', 'hello'],
    [undefined, 'null'],
    [null, 'null'],
    [[1], '[1]'],
  ])('without a status code is the JSON of a 200: %j', (value, body) => {
    expect(replyOf(value)).toEqual({ status: 200, headers: { 'content-type': 'application/json' }, body })
  })

  test('is no reply with a status that is no number or a body that is no text', () => {
    expect(replyOf({ statusCode: 'ok' })).toBeUndefined()
    expect(replyOf({ statusCode: 200, body: { a: 1 } })).toBeUndefined()
  })
})
