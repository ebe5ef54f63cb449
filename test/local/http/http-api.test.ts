import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { CorsConfiguration } from '../../../local/http/cors.ts'
import { httpApi } from '../../../local/http/http-api.ts'
import type { Answer } from '../../../local/lambda/messages.ts'
import { provisionNames } from '../../../local/provision.ts'
import { portsFrom } from '../../../local/settings.ts'
import { aRequest, aSystem } from '../a-system.ts'

const FUNCTION = 'arn:aws:lambda:eu-west-1:000000000000:function:decide-case'
const heard: { readonly arn: string; readonly event: object }[] = []
let answer: Promise<Answer>

beforeEach(() => {
  heard.length = 0
  answer = Promise.resolve({ ok: true, value: { statusCode: 200, body: 'done' } })
})

const backend = {
  invoke: (arn: string, event: object) => {
    heard.push({ arn, event })
    return answer
  },
  keysOf: () => async () => Promise.reject(new Error('no key')),
  localise: (text: string) => text,
}

function api(CorsConfiguration?: CorsConfiguration) {
  const route = (RouteKey: string, more: object = {}) => ({
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { ApiId: { Ref: 'Api' }, RouteKey, Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Decide' }]] }, ...more },
  })
  const system = aSystem({
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ...(CorsConfiguration && { CorsConfiguration }) } },
    Decide: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: FUNCTION } },
    People: {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        AuthorizerType: 'JWT',
        IdentitySource: ['$request.header.Authorization'],
        JwtConfiguration: { Issuer: 'https://people.example', Audience: ['console'] },
      },
    },
    Open: route('POST /v1/notices'),
    Guarded: route('PUT /v1/cases/{caseId}', { AuthorizationType: 'JWT', AuthorizerId: { Ref: 'People' } }),
  })
  provisionNames(system, portsFrom(8080))
  return httpApi(system, 'shopapi', backend)
}

const submitted = (parts: Parameters<typeof aRequest>[0] = {}) => aRequest({ method: 'POST', path: '/v1/notices', ...parts })

describe('a call', () => {
  test('reaches the function of its route and comes back with its answer', async () => {
    expect(await api()(submitted())).toMatchObject({ status: 200, body: 'done' })
    expect(heard).toEqual([{ arn: FUNCTION, event: expect.objectContaining({ routeKey: 'POST /v1/notices' }) }])
  })

  test('to an unknown path, or by a method that the path does not have, is a 404 of the gateway', async () => {
    for (const asked of [submitted({ path: '/v1/unknown' }), submitted({ method: 'GET' })])
      expect(await api()(asked)).toMatchObject({ status: 404, body: '{"message":"Not Found"}' })
    expect(heard).toEqual([])
  })

  test('without a token never reaches a function that asks for one', async () => {
    const reply = await api()(aRequest({ method: 'PUT', path: '/v1/cases/1' }))
    expect(reply).toMatchObject({ status: 401, headers: { 'www-authenticate': 'Bearer' }, body: '{"message":"Unauthorized"}' })
    expect(heard).toEqual([])
  })

  test('above the six megabytes that Lambda takes is refused', async () => {
    const limit = 6 * 1024 * 1024
    expect(await api()(submitted({ body: Buffer.alloc(limit) }))).toMatchObject({ status: 200 })
    expect(await api()(submitted({ body: Buffer.alloc(limit + 1) }))).toMatchObject({ status: 413 })
    expect(heard).toHaveLength(1)
  })
})

describe('an answer', () => {
  const failed = { status: 500, body: '{"message":"Internal Server Error"}' }

  test('above six megabytes is a 500', async () => {
    answer = Promise.resolve({ ok: true, value: { statusCode: 200, body: 'x'.repeat(6 * 1024 * 1024 + 1) } })
    expect(await api()(submitted())).toMatchObject(failed)
  })

  test('that is no answer, or a failure of the function, is a 500 without its words', async () => {
    answer = Promise.resolve({ ok: true, value: { statusCode: 'fine' } })
    expect(await api()(submitted())).toMatchObject(failed)
    answer = Promise.resolve({ ok: false, failure: { errorType: 'TypeError', errorMessage: 'x is undefined' } })
    expect(await api()(submitted())).toMatchObject(failed)
  })

  describe('that takes too long', () => {
    beforeEach(() => vi.useFakeTimers())
    afterEach(() => vi.useRealTimers())

    test('is a 503 after 29 seconds, and not before', async () => {
      answer = new Promise(() => {})
      const settled = vi.fn()
      const reply = api()(submitted())
      void reply.then(settled)
      await vi.advanceTimersByTimeAsync(28_999)
      expect(settled).not.toHaveBeenCalled()
      await vi.advanceTimersByTimeAsync(1)
      expect(await reply).toMatchObject({ status: 503, body: '{"message":"Service Unavailable"}' })
    })
  })
})

describe('another origin', () => {
  const cors = {
    AllowOrigins: ['https://shop.example'],
    AllowMethods: ['POST', 'PUT'],
    AllowHeaders: ['content-type'],
    MaxAge: 600,
    AllowCredentials: true,
    ExposeHeaders: ['etag'],
  }
  const asking = (origin: string) =>
    submitted({ method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } })

  test('is answered by the gateway before it calls, and no function hears of it', async () => {
    expect(await api(cors)(asking('https://shop.example'))).toEqual({
      status: 204,
      headers: {
        'access-control-allow-origin': 'https://shop.example',
        'access-control-allow-methods': 'POST,PUT',
        'access-control-allow-headers': 'content-type',
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': 'etag',
        'access-control-max-age': '600',
        vary: 'Origin',
      },
      body: '',
    })
    expect(heard).toEqual([])
  })

  test('that is not on the list gets no permission', async () => {
    const { headers } = await api(cors)(asking('https://evil.example'))
    expect(headers).not.toHaveProperty('access-control-allow-origin')
  })

  test('finds the permission on the answer itself too, a refusal included', async () => {
    const headers = { origin: 'https://shop.example' }
    for (const asked of [submitted({ headers }), submitted({ headers, path: '/v1/unknown' })])
      expect((await api(cors)(asked)).headers).toMatchObject({ 'access-control-allow-origin': 'https://shop.example' })
    const open = await api({ AllowOrigins: ['*'] })(submitted({ headers }))
    expect(open.headers).toMatchObject({ 'access-control-allow-origin': '*' })
  })

  test('has no route of its own where the API has no rules', async () => {
    expect(await api()(asking('https://shop.example'))).toMatchObject({ status: 404 })
  })
})

test('an API that the template has not is an error of the start', () => {
  expect(() => httpApi(aSystem({}), 'ours', backend)).toThrow('The template has no HTTP API ours.')
})
