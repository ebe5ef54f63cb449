import { expect, test } from 'vitest'
import { headerRules } from '../../../local/front-door/response-headers.ts'
import type { Reply } from '../../../local/http/exchange.ts'
import { aSystem } from '../a-system.ts'

const reply: Reply = { status: 200, headers: { 'x-frame-options': 'SAMEORIGIN', server: 'us', etag: '"1"' }, body: 'hello' }

function after(ResponseHeadersPolicyConfig: object, localise: (text: string) => string = String): Reply['headers'] | undefined {
  const system = aSystem({
    Headers: { Type: 'AWS::CloudFront::ResponseHeadersPolicy', Properties: { ResponseHeadersPolicyConfig } },
  })
  const changed = headerRules(system, localise).get('shop-Headers')?.(reply)
  expect(changed).toMatchObject({ status: 200, body: 'hello' })
  return changed?.headers
}

test('security headers are added, but the one that a browser would remember about 127.0.0.1', () => {
  const SecurityHeadersConfig = {
    ContentSecurityPolicy: { ContentSecurityPolicy: "default-src 'none'", Override: true },
    ContentTypeOptions: { Override: true },
    FrameOptions: { FrameOption: 'DENY', Override: true },
    ReferrerPolicy: { ReferrerPolicy: 'no-referrer', Override: true },
    StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, Override: true },
    XSSProtection: { Protection: true, ModeBlock: true, Override: true },
  }
  expect(after({ SecurityHeadersConfig })).toEqual({
    server: 'us',
    etag: '"1"',
    'content-security-policy': "default-src 'none'",
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'x-xss-protection': '1; mode=block',
  })
})

test('a header that the function gave stays, unless it is to be overridden', () => {
  expect(after({ SecurityHeadersConfig: { FrameOptions: { FrameOption: 'DENY', Override: false } } })).toMatchObject({
    'x-frame-options': 'SAMEORIGIN',
  })
})

test('headers of our own are added and others taken away, whatever their capitals', () => {
  const Items = [{ Header: 'X-Robots-Tag', Value: 'noindex', Override: true }]
  const headers = after({ CustomHeadersConfig: { Items }, RemoveHeadersConfig: { Items: [{ Header: 'Server' }] } })
  expect(headers).toMatchObject({ 'x-robots-tag': 'noindex', etag: '"1"' })
  expect(headers).not.toHaveProperty('server')
})

test('addresses in them are those of this machine', () => {
  const ContentSecurityPolicy = { ContentSecurityPolicy: 'connect-src https://people.example', Override: true }
  const headers = after({ SecurityHeadersConfig: { ContentSecurityPolicy } }, (text) =>
    text.replace('https://people.example', 'http://127.0.0.1:8083'),
  )
  expect(headers).toMatchObject({ 'content-security-policy': 'connect-src http://127.0.0.1:8083' })
})
