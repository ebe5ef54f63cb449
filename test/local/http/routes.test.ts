import { describe, expect, test } from 'vitest'
import { matchRoute, routesOf } from '../../../local/http/routes.ts'
import { aSystem } from '../a-system.ts'

const keys = (...all: readonly string[]) => all.map((key) => ({ key }))
const found = (routes: readonly { readonly key: string }[], method: string, path: string) => {
  const match = matchRoute(routes, method, path)
  return match && [match.route.key, match.parameters]
}

describe('a request finds its route', () => {
  const routes = keys('POST /v1/notices', 'GET /v1/notices/{noticeId}', 'GET /v1/notices/{noticeId}/cases/{caseId}')

  test('by method and path', () => {
    expect(found(routes, 'POST', '/v1/notices')).toEqual(['POST /v1/notices', {}])
  })

  test('with the parts of its path by name, decoded', () => {
    expect(found(routes, 'GET', '/v1/notices/NA%207F3K')).toEqual(['GET /v1/notices/{noticeId}', { noticeId: 'NA 7F3K' }])
    expect(found(routes, 'GET', '/v1/notices/n/cases/c')?.[1]).toEqual({ noticeId: 'n', caseId: 'c' })
  })

  test('with a part that cannot be decoded as it was sent', () => {
    expect(found(routes, 'GET', '/v1/notices/100%')?.[1]).toEqual({ noticeId: '100%' })
  })

  test('and none under another method, a longer path, a shorter one, an empty part or other letters', () => {
    for (const [method, path] of [
      ['DELETE', '/v1/notices'],
      ['GET', '/v1/notices/n/cases'],
      ['POST', '/v1'],
      ['POST', '/v1/notices/'],
      ['GET', '/v1/notices/'],
      ['POST', '/V1/notices'],
    ] as const)
      expect(found(routes, method, path)).toBeUndefined()
  })
})

describe('of several routes that fit', () => {
  test('fixed words win over a parameter, in whichever order they are', () => {
    for (const routes of [keys('GET /cases/{id}', 'GET /cases/mine'), keys('GET /cases/mine', 'GET /cases/{id}')])
      expect(found(routes, 'GET', '/cases/mine')?.[0]).toBe('GET /cases/mine')
  })

  test('a named method wins over ANY', () => {
    const routes = keys('ANY /cases/{id}', 'GET /cases/{id}')
    expect(found(routes, 'GET', '/cases/1')?.[0]).toBe('GET /cases/{id}')
    expect(found(routes, 'PUT', '/cases/1')?.[0]).toBe('ANY /cases/{id}')
  })

  test('a full match wins over a greedy one, and the longer greedy one over the shorter', () => {
    const routes = keys('ANY /{all+}', 'GET /console/{file+}', 'GET /console/{page}')
    expect(found(routes, 'GET', '/console/queue')?.[0]).toBe('GET /console/{page}')
    expect(found(routes, 'GET', '/console/assets/a.js')).toEqual(['GET /console/{file+}', { file: 'assets/a.js' }])
    expect(found(routes, 'GET', '/en/form')).toEqual(['ANY /{all+}', { all: 'en/form' }])
  })

  test('$default takes what no other does, and has no parameters', () => {
    const routes = keys('$default', 'GET /docs')
    expect(found(routes, 'GET', '/docs')?.[0]).toBe('GET /docs')
    expect(found(routes, 'PATCH', '/anything/at/all')).toEqual(['$default', {}])
  })
})

describe('the routes of a template', () => {
  const integration = (uri: unknown) => ({ Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: uri } })
  const route = (properties: object) => ({
    Type: 'AWS::ApiGatewayV2::Route',
    Properties: { ApiId: 'ours', Target: { 'Fn::Join': ['', ['integrations/', { Ref: 'Submit' }]] }, ...properties },
  })
  const arn = 'arn:aws:lambda:eu-west-1:000000000000:function:submit-notice'

  test('lead to the function behind their integration', () => {
    const system = aSystem({ Submit: integration(arn), Route: route({ RouteKey: 'POST /v1/notices' }) })
    expect(routesOf(system, 'ours')).toEqual([{ key: 'POST /v1/notices', functionArn: arn, authorizer: undefined, scopes: [] }])
  })

  test('find it inside the address that API Gateway calls it by', () => {
    const path = `arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/${arn}/invocations`
    const system = aSystem({ Submit: integration(path), Route: route({ RouteKey: '$default' }) })
    expect(routesOf(system, 'ours')[0]?.functionArn).toBe(arn)
  })

  test('name their authorizer only where it is one for tokens', () => {
    const guarded = { RouteKey: 'GET /a', AuthorizerId: 'people', AuthorizationScopes: ['queue'] }
    const system = aSystem({
      Submit: integration(arn),
      Guarded: route({ ...guarded, AuthorizationType: 'JWT' }),
      Open: route({ ...guarded, AuthorizationType: 'NONE' }),
    })
    const routes = routesOf(system, 'ours')
    expect(routes.map(({ authorizer }) => authorizer)).toEqual(['people', undefined])
    expect(routes[0]?.scopes).toEqual(['queue'])
  })

  test('of another API are not ours', () => {
    const system = aSystem({ Submit: integration(arn), Route: route({ ApiId: 'theirs', RouteKey: '$default' }) })
    expect(routesOf(system, 'ours')).toEqual([])
  })
})
