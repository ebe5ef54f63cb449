import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { frontDoor } from '../../../local/front-door/front-door.ts'
import { type HttpRequest, json } from '../../../local/http/exchange.ts'
import { provisionNames } from '../../../local/provision.ts'
import { portsFrom } from '../../../local/settings.ts'
import { aRequest, aStateFolder, aSystem } from '../a-system.ts'

const behaviour = (TargetOriginId: string, more: object = {}) => ({ TargetOriginId, ...more })
const all = { AllowedMethods: ['GET', 'HEAD', 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'] }
const SHOW_APP = `function handler(event) {
  if (event.request.uri.split('/').pop().indexOf('.') === -1) event.request.uri = '/console/index.html'
  return event.request
}`

/** Like the one of the web stack: API, files, and the console where every address is the app. */
function aDistribution(config: object = {}) {
  const system = aSystem({
    Api: { Type: 'AWS::ApiGatewayV2::Api' },
    Files: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'files' } },
    ShowApp: { Type: 'AWS::CloudFront::Function', Properties: { FunctionCode: SHOW_APP } },
    Headers: {
      Type: 'AWS::CloudFront::ResponseHeadersPolicy',
      Properties: { ResponseHeadersPolicyConfig: { SecurityHeadersConfig: { ContentTypeOptions: { Override: true } } } },
    },
    Door: {
      Type: 'AWS::CloudFront::Distribution',
      Properties: {
        DistributionConfig: {
          Origins: [
            {
              Id: 'api',
              DomainName: { 'Fn::Join': ['.', [{ Ref: 'Api' }, 'execute-api', { Ref: 'AWS::Region' }, 'amazonaws.com']] },
              OriginCustomHeaders: [{ HeaderName: 'X-Door', HeaderValue: 'shut' }],
            },
            { Id: 'files', DomainName: { 'Fn::GetAtt': ['Files', 'RegionalDomainName'] } },
          ],
          DefaultCacheBehavior: behaviour('api', all),
          CacheBehaviors: [
            behaviour('files', { PathPattern: '/assets/*', ResponseHeadersPolicyId: { Ref: 'Headers' } }),
            behaviour('files', {
              PathPattern: '/console*',
              FunctionAssociations: [{ EventType: 'viewer-request', FunctionARN: { 'Fn::GetAtt': ['ShowApp', 'FunctionARN'] } }],
            }),
          ],
          ...config,
        },
      },
    },
  })
  provisionNames(system, portsFrom(8080))
  return system
}

const reached: HttpRequest[] = []
beforeEach(() => void reached.splice(0))

const apis = new Map([
  [
    'shopapi',
    async (request: HttpRequest) => {
      reached.push(request)
      return request.path === '/gone' ? json(404, {}) : json(200, { from: 'api' })
    },
  ],
])

function aDoor(system = aDistribution()) {
  const bucketsFolder = join(aStateFolder(), 'buckets')
  const files = {
    'files/assets/app.js': 'let a',
    'files/console/index.html': '<title>Console',
    'files/sorry.html': 'Sorry',
    'secret.txt': 'secret',
  }
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(bucketsFolder, name, '..'), { recursive: true })
    writeFileSync(join(bucketsFolder, name), text)
  }
  writeFileSync(join(bucketsFolder, '..', 'parameters.json'), 'secret')
  return frontDoor(system, { apis, bucketsFolder, localise: String })
}
const ask = async (path: string, parts: Partial<HttpRequest> = {}, door = aDoor()) => {
  const { status, headers, body } = await door(aRequest({ path, ...parts }))
  return { status, type: headers['content-type'], headers, body: body.toString() }
}

describe('the front door', () => {
  test('leads to the API, which sees its own host and who asked', async () => {
    const asked = {
      method: 'POST',
      query: 'a=1',
      headers: { host: '127.0.0.1:8080', accept: '*/*' },
      cookies: ['c=1'],
      body: Buffer.from('x'),
    }
    expect(await ask('/v1/notices', asked)).toMatchObject({ status: 200, body: '{"from":"api"}' })
    expect(reached).toMatchObject([
      {
        ...asked,
        path: '/v1/notices',
        headers: {
          accept: '*/*',
          host: 'shopapi.execute-api.eu-west-1.amazonaws.com',
          'x-forwarded-for': '127.0.0.1',
          'x-door': 'shut',
        },
      },
    ])
  })

  test('shows files with their type and the headers of their policy', async () => {
    expect(await ask('/assets/app.js')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
      headers: { 'x-content-type-options': 'nosniff' },
      body: 'let a',
    })
  })

  test('shows the app at every address of the console that is no file', async () => {
    for (const path of ['/console/', '/console/cases/1'])
      expect(await ask(path)).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: '<title>Console' })
    expect(await ask('/console/gone.js')).toMatchObject({ status: 403 })
  })

  test('answers 403 for a file that is not there, as a bucket does that nobody may list', async () => {
    for (const path of ['/assets/gone.js', '/assets/', '/assets/gone/']) expect((await ask(path)).status, path).toBe(403)
  })

  test('lets nobody write to files', async () => {
    expect(await ask('/assets/app.js', { method: 'PUT' })).toMatchObject({ status: 403 })
  })
})

describe('a path that wants out of the bucket', () => {
  test.each([
    '/assets/../../secret.txt',
    '/assets/../../../parameters.json',
    '/assets/%2e%2e/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2f%2e%2e%2fparameters.json',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%252e%252e/secret.txt',
    '/assets//etc/passwd',
    '/assets/app.js%00.html',
    '/assets/%',
    '/assets/%E0%A4%A',
  ])('%s finds nothing', async (path) => {
    const { status, body } = await ask(path)
    expect([status, body]).toEqual([403, '<Error><Code>AccessDenied</Code></Error>'])
  })
})

describe('what a distribution may also say', () => {
  test('is which file stands for the root', async () => {
    const door = aDoor(aDistribution({ DefaultRootObject: 'sorry.html', DefaultCacheBehavior: behaviour('files') }))
    expect(await ask('/', {}, door)).toMatchObject({ status: 200, body: 'Sorry' })
  })

  test('is which page stands for an error', async () => {
    const page = { ErrorCode: 404, ResponseCode: 200, ResponsePagePath: '/console/index.html' }
    const door = aDoor(aDistribution({ CustomErrorResponses: [page] }))
    expect(await ask('/gone', { method: 'DELETE' }, door)).toMatchObject({ status: 200, body: '<title>Console' })
    expect(await ask('/here', {}, door)).toMatchObject({ status: 200, body: '{"from":"api"}' })
  })

  test('is an origin that nobody here can reach, and that fails the start', () => {
    const Origins = [{ Id: 'api', DomainName: 'elsewhere.example' }]
    expect(() => aDoor(aDistribution({ Origins }))).toThrow(
      'The local front door cannot reach the origin elsewhere.example: it is no HTTP API and no bucket of the template.',
    )
  })
})

test('without a distribution the API itself is the door', async () => {
  expect(await ask('/v1/notices', {}, aDoor(aSystem({})))).toMatchObject({ body: '{"from":"api"}' })
})
