import { describe, expect, test } from 'vitest'
import { readDistribution } from '../../local/front-door/read-distribution.ts'
import { headerRules } from '../../local/front-door/response-headers.ts'
import { viewerFunctions } from '../../local/front-door/viewer-function.ts'
import { authorizersOf } from '../../local/http/authorize.ts'
import { routesOf } from '../../local/http/routes.ts'
import { localiser } from '../../local/localise.ts'
import { schedulesOf } from '../../local/schedules/run-schedules.ts'
import { mappingsOf } from '../../local/sources/mapping.ts'
import { PLACE } from './a-system.ts'
import { aFunction, well } from './sources/a-mapping.ts'
import { aProvisionedSystem, ports } from './synthesised.ts'

const { system, plans } = await aProvisionedSystem()
const localise = localiser(ports, PLACE)
const arns = new Set(plans.map(({ arn }) => arn))

describe('every function of our template', () => {
  test.each(plans.map((plan) => [plan.id, plan] as const))('%s is told only addresses of this machine', (_, plan) => {
    const variables = plan.variables()
    expect(variables).toMatchObject({ STAGE: 'local', AWS_REGION: 'eu-west-1' })
    for (const [name, value] of Object.entries(variables)) {
      expect(value, name).not.toMatch(/amazonaws\.com|amazoncognito|cloudfront\.net|undefined|\[object/)
      if (/^https?:/.test(value)) expect(value, name).toMatch(/^http:\/\/(127\.0\.0\.1:\d+|\w+-local\.aws\.invalid)/)
    }
  })
})

describe('our template', () => {
  test('leads each route to a function, those for moderators behind the local sign-in', () => {
    const [api] = system.ofType('AWS::ApiGatewayV2::Api')
    const routes = routesOf(system, api ? system.value(api, 'Ref') : '')
    expect(routes.length).toBeGreaterThan(10)
    expect(routes.filter(({ functionArn }) => !arns.has(functionArn))).toEqual([])
    const authorizers = authorizersOf(system, localise)
    const guards = routes
      .filter(({ key }) => key.includes('/v1/moderation/'))
      .map(({ authorizer = '' }) => authorizers.get(authorizer))
    expect(new Set(guards.map((guard) => guard?.issuer))).toEqual(new Set([`http://127.0.0.1:${ports.signIn}`]))
    expect(new Set(guards.flatMap((guard) => guard?.audience ?? []))).toEqual(new Set(['local-console']))
  })

  test('feeds functions from its queues and from the stream of its table', () => {
    const sources = [
      ...system.ofType('AWS::SQS::Queue').map((queue) => system.value(queue, 'Arn')),
      ...system.ofType('AWS::DynamoDB::GlobalTable').map((table) => system.value(table, 'StreamArn')),
    ]
    const mappings = mappingsOf(system, (reference) =>
      plans.some(({ name }) => name === reference) ? aFunction(() => well) : undefined,
    )
    expect(mappings.length).toBe(system.ofType('AWS::Lambda::EventSourceMapping').length)
    expect(mappings.filter(({ source }) => !sources.includes(source))).toEqual([])
    expect(mappings.filter(({ onFailure }) => onFailure !== undefined && !sources.includes(onFailure))).toEqual([])
  })

  test('starts functions by the clock', () => {
    const schedules = schedulesOf(system)
    expect(schedules.length).toBeGreaterThan(0)
    expect(schedules.filter(({ arn }) => !arns.has(arn))).toEqual([])
  })

  test('has a front door to the API, the assets and the console, with all that is asked for on the way', () => {
    const distribution = readDistribution(system)
    const kinds = Object.fromEntries(distribution?.behaviours.map(({ pattern, origin }) => [pattern, origin.kind]) ?? [])
    expect(kinds).toMatchObject({ '/v1/*': 'api', '/assets/*': 'bucket', '/console*': 'bucket', '*': 'api' })
    const [rules, functions] = [headerRules(system, localise), viewerFunctions(system)]
    for (const { responseHeadersPolicy, viewerFunction } of distribution?.behaviours ?? []) {
      expect(rules.has(responseHeadersPolicy ?? '')).toBe(true)
      if (viewerFunction) expect(functions.has(viewerFunction)).toBe(true)
    }
  })
})
