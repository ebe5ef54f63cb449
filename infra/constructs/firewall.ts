import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { Stage } from '../stages.ts'

/**
 * At most so many requests of one address in five minutes, where the stage sets a limit. Who is over it gets a plain 429 and may come
 * back: nobody who files a notice is ever asked to prove that they are human (Art. 16(1): easy to access).
 */
export function rateLimit(scope: Construct, { own, name }: Stage): CfnWebACL | undefined {
  if (own.wafRateLimit === undefined) return undefined
  const visible = (metricName: string) => ({ cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false })
  return new CfnWebACL(scope, 'Firewall', {
    scope: 'CLOUDFRONT',
    defaultAction: { allow: {} },
    visibilityConfig: visible(`${name}-front-door`),
    rules: [
      {
        name: 'TooMany',
        priority: 0,
        action: { block: { customResponse: { responseCode: 429, responseHeaders: [{ name: 'retry-after', value: '300' }] } } },
        statement: { rateBasedStatement: { limit: own.wafRateLimit, aggregateKeyType: 'IP', evaluationWindowSec: 300 } },
        visibilityConfig: visible(`${name}-too-many`),
      },
    ],
  })
}
