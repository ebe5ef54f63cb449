import { Fn, Stack, Validations } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager'
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront'
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins'
import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import type { Stage } from '../stages.ts'
import { consoleHeaders, pageHeaders } from './response-headers.ts'
import type { SignIn } from './sign-in.ts'
import type { WebFiles } from './web-files.ts'

interface DoorProps {
  readonly stage: Stage
  readonly api: HttpApi
  readonly files: WebFiles
  readonly signIn: SignIn
  readonly firewall: CfnWebACL | undefined
}

/** Every address under `/console` that is no file is the app itself, which knows what to show there. */
const SHOW_APP = `function handler(event) {
  var request = event.request
  if (request.uri === '/console') return { statusCode: 302, statusDescription: 'Found', headers: { location: { value: '/console/' } } }
  if (request.uri.split('/').pop().indexOf('.') === -1) request.uri = '/console/index.html'
  return request
}`

/** One distribution in front of everything, so that pages, API and console share one origin and no cross-origin rules are needed. */
export class FrontDoor extends Construct {
  readonly distribution: cloudfront.Distribution
  readonly baseUrl: string

  constructor(scope: Construct, id: string, props: DoorProps) {
    super(scope, id)
    const { domain } = props.stage.own
    this.distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: `Notice and action, ${props.stage.name}`,
      ...behaviours(this, props),
      ...(domain && {
        domainNames: [domain.name],
        certificate: Certificate.fromCertificateArn(this, 'Certificate', domain.certificateArn),
        minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      }),
      ...(props.firewall && { webAclId: props.firewall.attrArn }),
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      priceClass: cloudfront.PriceClass.PRICE_CLASS_100,
    })
    this.baseUrl = `https://${domain?.name ?? this.distribution.distributionDomainName}`
    acknowledge(this.distribution, props.stage)
  }
}

function behaviours(
  scope: Construct,
  { api, files, signIn }: DoorProps,
): Pick<cloudfront.DistributionProps, 'defaultBehavior' | 'additionalBehaviors'> {
  const toApi: cloudfront.BehaviorOptions = {
    origin: new HttpOrigin(apiHost(api), { protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY }),
    allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
    cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
    // The gateway knows itself by its own host only.
    originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
    viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: pageHeaders(scope),
  }
  const toFiles: cloudfront.BehaviorOptions = {
    origin: S3BucketOrigin.withOriginAccessControl(files.bucket),
    cachePolicy: cloudfront.CachePolicy.CACHING_OPTIMIZED,
    viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: pageHeaders(scope),
  }
  const showApp = new cloudfront.Function(scope, 'ShowApp', {
    code: cloudfront.FunctionCode.fromInline(SHOW_APP),
    runtime: cloudfront.FunctionRuntime.JS_2_0,
  })
  return {
    defaultBehavior: toApi,
    additionalBehaviors: {
      // A key or token that was sent in the clear must not be answered by a redirect, as if that had been right.
      '/v1/*': { ...toApi, viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.HTTPS_ONLY },
      '/assets/*': toFiles,
      '/console*': {
        ...toFiles,
        responseHeadersPolicy: consoleHeaders(scope, signIn.hosts),
        functionAssociations: [{ function: showApp, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
      },
    },
  }
}

const apiHost = (api: HttpApi): string => Fn.join('.', [api.apiId, 'execute-api', Stack.of(api).region, Stack.of(api).urlSuffix])

function acknowledge(distribution: cloudfront.Distribution, { own }: Stage): void {
  Validations.of(distribution).acknowledge(
    { id: 'AwsSolutions-CFR1', reason: 'A notice may come from anywhere (Art. 16(1)): no country is locked out.' },
    {
      id: 'AwsSolutions-CFR3',
      reason:
        'Its access log would hold the secret links of notifiers and their addresses. The gateway logs route and outcome instead.',
    },
  )
  if (!own.wafRateLimit)
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR2',
      reason: 'Set wafRateLimit in the stage to have one; the gateway limits the rate in any case.',
    })
  if (!own.domain)
    Validations.of(distribution).acknowledge({
      id: 'AwsSolutions-CFR4',
      reason:
        'Without an own domain there is no own certificate, and CloudFront’s own name sets the TLS version. Set domain in the stage.',
    })
}
