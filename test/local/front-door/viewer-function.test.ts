import { describe, expect, test } from 'vitest'
import { viewerFunction, viewerFunctions } from '../../../local/front-door/viewer-function.ts'
import { aRequest, aSystem } from '../a-system.ts'

describe('a function at the edge', () => {
  test('may send the request to another path, and leaves the rest of it as it was', () => {
    const run = viewerFunction('function handler(event) { event.request.uri = "/console/index.html"; return event.request }')
    const asked = aRequest({ path: '/console/queue', query: 'a=1', headers: { accept: 'text/html' } })
    expect(run(asked)).toEqual({ request: { ...asked, path: '/console/index.html' } })
  })

  test('may answer itself', () => {
    const run = viewerFunction(
      'function handler() { return { statusCode: 302, headers: { location: { value: "/console/" } }, body: { data: "moved" } } }',
    )
    expect(run(aRequest())).toEqual({ reply: { status: 302, headers: { location: '/console/' }, body: 'moved' } })
  })

  test('sees the request as CloudFront shows it', () => {
    const run = viewerFunction('function handler(event) { return { statusCode: 200, body: JSON.stringify(event) } }')
    const seen = run(aRequest({ method: 'HEAD', path: '/a', query: 'lane=rest', headers: { accept: 'text/html' } }))
    expect(JSON.parse('reply' in seen ? String(seen.reply.body) : '{}')).toMatchObject({
      context: { eventType: 'viewer-request' },
      viewer: { ip: '127.0.0.1' },
      request: {
        method: 'HEAD',
        uri: '/a',
        querystring: { lane: { value: 'rest' } },
        headers: { accept: { value: 'text/html' } },
      },
    })
  })

  test('has neither modules nor processes, and does not run for ever', () => {
    const asked = (code: string) => () => viewerFunction(`function handler(event) { ${code} }`)(aRequest())
    expect(asked('return require("fs")')).toThrow('require is not defined')
    expect(asked('return process.env')).toThrow('process is not defined')
    expect(asked('for (;;) {}')).toThrow('timed out')
  })

  test('is found under its ARN', () => {
    const system = aSystem({
      ShowApp: {
        Type: 'AWS::CloudFront::Function',
        Properties: { FunctionCode: 'function handler() { return { statusCode: 204 } }' },
      },
    })
    const [found] = system.all()
    if (found) system.assign(found, { FunctionARN: 'arn:show-app' })
    expect(viewerFunctions(system).get('arn:show-app')?.(aRequest())).toMatchObject({ reply: { status: 204 } })
  })
})
