import { Duration } from 'aws-cdk-lib'
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type IResponseHeadersPolicy,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront'
import type { Construct } from 'constructs'

const common = {
  contentTypeOptions: { override: true },
  frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
  referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
  strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
}

/** For what the functions answer. Their content security policy is their own: each page knows what it needs. */
export function pageHeaders(scope: Construct): IResponseHeadersPolicy {
  const made = scope.node.tryFindChild('PageHeaders')
  return made instanceof ResponseHeadersPolicy
    ? made
    : new ResponseHeadersPolicy(scope, 'PageHeaders', { securityHeadersBehavior: common })
}

/**
 * For the console, which shows what strangers wrote: nothing inline, nothing from elsewhere, and no text ever becomes script or
 * markup (Trusted Types without a single policy). It talks to its own origin and to where people sign in.
 */
export function consoleHeaders(scope: Construct, signInHosts: readonly string[]): ResponseHeadersPolicy {
  const contentSecurityPolicy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ['connect-src', "'self'", ...signInHosts].join(' '),
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ')
  return new ResponseHeadersPolicy(scope, 'ConsoleHeaders', {
    securityHeadersBehavior: { ...common, contentSecurityPolicy: { contentSecurityPolicy, override: true } },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'cross-origin-opener-policy', value: 'same-origin', override: true },
        { header: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), payment=()', override: true },
        { header: 'x-robots-tag', value: 'noindex', override: true },
      ],
    },
  })
}
