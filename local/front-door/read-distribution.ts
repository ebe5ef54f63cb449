import type { System } from '../template/system.ts'

/** What a CloudFront distribution says, in the order in which it is asked. */
export interface Distribution {
  readonly behaviours: readonly Behaviour[]
  readonly rootObject: string | undefined
  readonly errorPages: readonly ErrorPage[]
}

export interface Behaviour {
  readonly pattern: string
  readonly origin: Origin
  readonly methods: readonly string[]
  readonly responseHeadersPolicy: string | undefined
  /** ARN of the CloudFront function that sees each request first. */
  readonly viewerFunction: string | undefined
}

export type Origin =
  | {
      readonly kind: 'api'
      readonly apiId: string
      readonly host: string
      readonly path: string
      readonly headers: Readonly<Record<string, string>>
    }
  | { readonly kind: 'bucket'; readonly bucket: string; readonly path: string }

export interface ErrorPage {
  readonly ErrorCode: number
  readonly ResponseCode?: number
  readonly ResponsePagePath?: string
}

interface RawBehaviour {
  readonly PathPattern?: string
  readonly TargetOriginId: string
  readonly AllowedMethods?: readonly string[]
  readonly ResponseHeadersPolicyId?: string
  readonly FunctionAssociations?: readonly { readonly EventType: string; readonly FunctionARN: string }[]
}

interface RawOrigin {
  readonly Id: string
  readonly DomainName: string
  readonly OriginPath?: string
  readonly OriginCustomHeaders?: readonly { readonly HeaderName: string; readonly HeaderValue: string }[]
}

interface DistributionProperties {
  readonly DistributionConfig: {
    readonly DefaultRootObject?: string
    readonly DefaultCacheBehavior: RawBehaviour
    readonly CacheBehaviors?: readonly RawBehaviour[]
    readonly Origins: readonly RawOrigin[]
    readonly CustomErrorResponses?: readonly ErrorPage[]
  }
}

export function readDistribution(system: System): Distribution | undefined {
  const [distribution] = system.ofType('AWS::CloudFront::Distribution')
  if (!distribution) return undefined
  const { DistributionConfig: config } = system.properties<DistributionProperties>(distribution)
  const origins = new Map(config.Origins.map((origin) => [origin.Id, originOf(origin, system)]))
  const behaviour = (raw: RawBehaviour): Behaviour => ({
    pattern: raw.PathPattern ?? '*',
    origin: origins.get(raw.TargetOriginId) ?? fail(`The distribution has no origin ${raw.TargetOriginId}.`),
    methods: raw.AllowedMethods ?? ['GET', 'HEAD'],
    responseHeadersPolicy: raw.ResponseHeadersPolicyId,
    viewerFunction: raw.FunctionAssociations?.find(({ EventType }) => EventType === 'viewer-request')?.FunctionARN,
  })
  return {
    behaviours: [...(config.CacheBehaviors ?? []), config.DefaultCacheBehavior].map(behaviour),
    rootObject: config.DefaultRootObject,
    errorPages: config.CustomErrorResponses ?? [],
  }
}

function originOf({ DomainName, OriginPath = '', OriginCustomHeaders = [] }: RawOrigin, system: System): Origin {
  const bucket = system.ofType('AWS::S3::Bucket').find((found) => system.value(found, 'RegionalDomainName') === DomainName)
  if (bucket) return { kind: 'bucket', bucket: system.value(bucket, 'Ref'), path: OriginPath }
  const [apiId = '', service] = DomainName.split('.')
  if (service !== 'execute-api')
    return fail(`The local front door cannot reach the origin ${DomainName}: it is no HTTP API and no bucket of the template.`)
  const headers = OriginCustomHeaders.map(({ HeaderName, HeaderValue }) => [HeaderName.toLowerCase(), HeaderValue])
  return { kind: 'api', apiId, host: DomainName, path: OriginPath, headers: Object.fromEntries(headers) }
}

function fail(message: string): never {
  throw new Error(message)
}
