import type { Reply } from '../http/exchange.ts'
import type { System } from '../template/system.ts'

interface Header {
  readonly Override?: boolean
}

interface PolicyProperties {
  readonly ResponseHeadersPolicyConfig: {
    readonly CustomHeadersConfig?: { readonly Items: readonly (Header & { readonly Header: string; readonly Value: string })[] }
    readonly RemoveHeadersConfig?: { readonly Items: readonly { readonly Header: string }[] }
    readonly SecurityHeadersConfig?: {
      readonly ContentSecurityPolicy?: Header & { readonly ContentSecurityPolicy: string }
      readonly ContentTypeOptions?: Header
      readonly FrameOptions?: Header & { readonly FrameOption: string }
      readonly ReferrerPolicy?: Header & { readonly ReferrerPolicy: string }
      readonly StrictTransportSecurity?: Header & {
        readonly AccessControlMaxAgeSec: number
        readonly IncludeSubdomains?: boolean
        readonly Preload?: boolean
      }
      readonly XSSProtection?: Header & { readonly Protection: boolean; readonly ModeBlock?: boolean }
    }
  }
}

/** Changes a reply on its way out, as one ResponseHeadersPolicy says. */
export type HeaderRule = (reply: Reply) => Reply

interface Addition {
  readonly name: string
  readonly value: string
  readonly override: boolean
}

export function headerRules(system: System, localise: (text: string) => string): ReadonlyMap<string, HeaderRule> {
  return new Map(
    system.ofType('AWS::CloudFront::ResponseHeadersPolicy').map((policy) => {
      const properties = system.properties<PolicyProperties>(policy)
      const additions = additionsOf(properties).map((addition) => ({ ...addition, value: localise(addition.value) }))
      const removed = (properties.ResponseHeadersPolicyConfig.RemoveHeadersConfig?.Items ?? []).map(({ Header }) =>
        Header.toLowerCase(),
      )
      return [system.value(policy, 'Ref'), (reply) => applied(reply, additions, removed)]
    }),
  )
}

function applied(reply: Reply, additions: readonly Addition[], removed: readonly string[]): Reply {
  const headers: Record<string, string | readonly string[]> = { ...reply.headers }
  for (const name of removed) delete headers[name]
  for (const { name, value, override } of additions) if (override || !(name in headers)) headers[name] = value
  return { ...reply, headers }
}

function additionsOf({ ResponseHeadersPolicyConfig: config }: PolicyProperties): readonly Addition[] {
  const security = config.SecurityHeadersConfig ?? {}
  const found: [string, (Header & object) | undefined, string][] = [
    ['content-security-policy', security.ContentSecurityPolicy, security.ContentSecurityPolicy?.ContentSecurityPolicy ?? ''],
    ['x-content-type-options', security.ContentTypeOptions, 'nosniff'],
    ['x-frame-options', security.FrameOptions, security.FrameOptions?.FrameOption ?? ''],
    ['referrer-policy', security.ReferrerPolicy, security.ReferrerPolicy?.ReferrerPolicy ?? ''],
    ['x-xss-protection', security.XSSProtection, security.XSSProtection?.Protection ? '1; mode=block' : '0'],
    // Strict-Transport-Security is left out: there is no TLS on 127.0.0.1, and a browser would remember it.
  ]
  const fromSecurity = found
    .filter(([, header]) => header)
    .map(([name, header, value]) => ({ name, value, override: header?.Override ?? false }))
  const custom = (config.CustomHeadersConfig?.Items ?? []).map(({ Header, Value, Override = false }) => ({
    name: Header.toLowerCase(),
    value: Value,
    override: Override,
  }))
  return [...fromSecurity, ...custom]
}
