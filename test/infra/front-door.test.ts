import { createContext, runInContext } from 'node:vm'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { propertiesOf, resourcesOf, templatesFor } from './synthesise.ts'

const { web } = templatesFor({ production: true })
const distribution = propertiesOf(web, 'AWS::CloudFront::Distribution')
const behaviours = JSON.parse(JSON.stringify(distribution['DistributionConfig'])) as {
  readonly DefaultCacheBehavior: Behaviour
  readonly CacheBehaviors: readonly Behaviour[]
}

interface Behaviour {
  readonly PathPattern?: string
  readonly ViewerProtocolPolicy: string
  readonly AllowedMethods?: readonly string[]
}

test('pages and API are passed on whole and never cached', () => {
  expect(behaviours.DefaultCacheBehavior).toMatchObject({
    AllowedMethods: expect.arrayContaining(['GET', 'POST', 'PUT', 'DELETE']),
    CachePolicyId: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  })
})

test('no way in is without TLS, and a key sent in the clear is refused, not redirected', () => {
  for (const { ViewerProtocolPolicy } of [behaviours.DefaultCacheBehavior, ...behaviours.CacheBehaviors])
    expect(ViewerProtocolPolicy).toMatch(/^(redirect-to-https|https-only)$/)
  expect(behaviours.CacheBehaviors.find(({ PathPattern }) => PathPattern === '/v1/*')?.ViewerProtocolPolicy).toBe('https-only')
})

test('files are private to the distribution, versioned, and reached over TLS only', () => {
  web.hasResourceProperties('AWS::S3::Bucket', {
    PublicAccessBlockConfiguration: {
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    },
    VersioningConfiguration: { Status: 'Enabled' },
    BucketEncryption: Match.anyValue(),
  })
  web.hasResourceProperties('AWS::S3::BucketPolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })]),
    },
  })
  web.resourceCountIs('AWS::CloudFront::OriginAccessControl', 1)
})

test('the console runs nothing inline, nothing from elsewhere, and makes no script of a text', () => {
  const policies = JSON.stringify(resourcesOf(web, 'AWS::CloudFront::ResponseHeadersPolicy'))
  expect(policies).toContain("require-trusted-types-for 'script'")
  expect(policies).toContain("default-src 'none'; script-src 'self'; style-src 'self'")
  expect(policies).not.toContain('unsafe-')
})

describe('an address below /console', () => {
  const code = propertiesOf(web, 'AWS::CloudFront::Function')['FunctionCode']
  const asked = (uri: string) =>
    runInContext(`${code}\nhandler(${JSON.stringify({ request: { uri } })})`, createContext({})) as Record<string, unknown>

  test.each(['/console/', '/console/cases/7F3K92QDXM4HJ2PA6TRW-1'])('%s shows the app', (uri) =>
    expect(asked(uri)['uri']).toBe('/console/index.html'),
  )
  test('that is a file is the file', () =>
    expect(asked('/console/assets/main-1a2b.js')['uri']).toBe('/console/assets/main-1a2b.js'))
  test('without a slash at the end is sent on to the one with it', () =>
    expect(asked('/console')).toMatchObject({ statusCode: 302 }))
})

test('the console page and its settings are never kept by a browser, its other files for good', () => {
  const put = resourcesOf(web, 'Custom::CDKBucketDeployment').map(([, { Properties }]) => Properties)
  expect(
    put.map(({ SystemMetadata }) => (SystemMetadata as { readonly 'cache-control': string })['cache-control']).toSorted(),
  ).toEqual(['no-cache', 'public, max-age=31536000, immutable', 'public, max-age=31536000, immutable'])
})

test('moderators sign in with a second factor, and nobody signs up', () => {
  web.hasResourceProperties('AWS::Cognito::UserPool', {
    MfaConfiguration: 'ON',
    EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    AdminCreateUserConfig: { AllowAdminCreateUserOnly: true },
    DeletionProtection: 'ACTIVE',
  })
  web.hasResourceProperties('AWS::Cognito::UserPoolClient', { AllowedOAuthFlows: ['code'], GenerateSecret: false })
  const groups = resourcesOf(web, 'AWS::Cognito::UserPoolGroup').map(([, { Properties }]) => Properties['GroupName'])
  expect(groups).toEqual(expect.arrayContaining(['moderators', 'child-safety', 'auditors']))
})

test('with a domain of its own, everything is known by it', () => {
  const domain = { name: 'notices.shop.example', certificateArn: 'arn:aws:acm:us-east-1:111122223333:certificate/one' }
  const own = templatesFor({ production: true, domain })
  own.web.hasResourceProperties('AWS::CloudFront::Distribution', {
    DistributionConfig: Match.objectLike({
      Aliases: [domain.name],
      ViewerCertificate: Match.objectLike({ MinimumProtocolVersion: 'TLSv1.2_2021' }),
    }),
  })
  own.service.hasResourceProperties('AWS::Lambda::Function', {
    FunctionName: 'tried-submit-notice',
    Environment: { Variables: Match.objectLike({ BASE_URL: 'https://notices.shop.example' }) },
  })
})

test('with a rate limit, who sends too much waits and is never asked to prove anything', () => {
  const limited = templatesFor({ production: true, region: 'us-east-1', wafRateLimit: 1000 })
  const acls = JSON.stringify(resourcesOf(limited.web, 'AWS::WAFv2::WebACL'))
  expect(acls).toContain('"Limit":1000')
  expect(acls).not.toMatch(/captcha|challenge/i)
})
