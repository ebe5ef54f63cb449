import { describe, expect, test } from 'vitest'
import { pageRoutes } from '../../shared/api/page-routes.ts'
import { referenceRoutes, routes } from '../../shared/api/routes.ts'
import { propertiesOf, resourcesOf, templatesFor } from './synthesise.ts'

const { service, web } = templatesFor({ production: true })
const deployed = resourcesOf(service, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => Properties)
const keyOf = ({ method, path }: { readonly method: string; readonly path: string }) => `${method} ${path}`
const resources = (type: string) => new Map(resourcesOf(service, type).map(([id, { Properties }]) => [id, Properties]))
const idIn = (reference: RegExp, value: unknown): string => reference.exec(JSON.stringify(value))?.[1] ?? ''
const routeFor = (key: string) => deployed.find(({ RouteKey }) => RouteKey === key)

test('the gateway has the routes of the tables, all of them and no other', () => {
  const expected = [...routes, ...pageRoutes, ...referenceRoutes].map(keyOf)
  expect(deployed.map(({ RouteKey }) => RouteKey).toSorted()).toEqual([...expected, '$default'].toSorted())
})

describe.each(routes.map((route) => [keyOf(route), route] as const))('%s', (key, { caller, entry }) => {
  test('lets nobody in without sign-in where only moderators may call, and is open at the gateway elsewhere', () => {
    const wanted =
      caller.kind === 'staff' ? { AuthorizationType: 'JWT', AuthorizerId: expect.anything() } : { AuthorizationType: 'NONE' }
    expect(routeFor(key)).toMatchObject(wanted)
  })

  test(`is answered by ${entry}`, () => {
    const integration = idIn(/"Ref":"(\w+)"/, routeFor(key)?.['Target'])
    const fn = idIn(/"Fn::GetAtt":\["(\w+)"/, resources('AWS::ApiGatewayV2::Integration').get(integration)?.['IntegrationUri'])
    expect(resources('AWS::Lambda::Function').get(fn)).toMatchObject({ FunctionName: `tried-${entry}` })
  })
})

test('the authorizer takes tokens of the user pool that is made, for the console', () => {
  const authorizer = propertiesOf(service, 'AWS::ApiGatewayV2::Authorizer')
  expect(JSON.stringify(authorizer['JwtConfiguration'])).toMatch(/ProviderURL.*Console|Console.*ProviderURL/)
})

test('with an issuer of the platform, its tokens count and no user pool is made', () => {
  const own = templatesFor({
    production: true,
    signIn: { issuer: 'https://id.shop.example/realm', audience: 'moderation', clientId: 'console' },
  })
  own.service.hasResourceProperties('AWS::ApiGatewayV2::Authorizer', {
    JwtConfiguration: { Issuer: 'https://id.shop.example/realm', Audience: ['moderation'] },
  })
  expect(resourcesOf(own.web, 'AWS::Cognito::UserPool')).toEqual([])
})

test('the access log has the route and never the path, whose last part may be a secret', () => {
  const stage = propertiesOf(web, 'AWS::ApiGatewayV2::Stage')
  const format = String((stage['AccessLogSettings'] as { readonly Format: string }).Format)
  expect(format).toContain('$context.routeKey')
  expect(format).not.toMatch(/\$context\.(path|identity|requestOverride|authorizer\.claims)|\$request/i)
})

test('calls are limited at the gateway', () => {
  web.hasResourceProperties('AWS::ApiGatewayV2::Stage', {
    DefaultRouteSettings: { ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 },
  })
})
