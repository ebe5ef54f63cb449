import type { System } from '../template/system.ts'

export interface Route {
  /** As in the template: `GET /v1/notices/{noticeId}`, or `$default`. */
  readonly key: string
  readonly functionArn: string
  readonly authorizer: string | undefined
  readonly scopes: readonly string[]
}

export interface Match<R extends { readonly key: string }> {
  readonly route: R
  readonly parameters: Readonly<Record<string, string>>
}

interface RouteProperties {
  readonly ApiId: string
  readonly RouteKey: string
  readonly Target: string
  readonly AuthorizationType?: string
  readonly AuthorizerId?: string
  readonly AuthorizationScopes?: readonly string[]
}

export function routesOf(system: System, apiId: string): readonly Route[] {
  const integrations = new Map(
    system.ofType('AWS::ApiGatewayV2::Integration').map((integration) => {
      const { IntegrationUri } = system.properties<{ IntegrationUri: string }>(integration)
      return [system.value(integration, 'Ref'), /arn:aws:lambda:[^/]+/.exec(IntegrationUri)?.[0] ?? IntegrationUri]
    }),
  )
  return system
    .ofType('AWS::ApiGatewayV2::Route')
    .map((route) => system.properties<RouteProperties>(route))
    .filter(({ ApiId }) => ApiId === apiId)
    .map(({ RouteKey, Target, AuthorizationType, AuthorizerId, AuthorizationScopes = [] }) => ({
      key: RouteKey,
      functionArn: integrations.get(Target.replace('integrations/', '')) ?? Target,
      authorizer: AuthorizationType === 'JWT' ? AuthorizerId : undefined,
      scopes: AuthorizationScopes,
    }))
}

/** Full matches before greedy ones before `$default`; fixed parts before parameters; a named method before ANY. */
export function matchRoute<R extends { readonly key: string }>(
  routes: readonly R[],
  method: string,
  path: string,
): Match<R> | undefined {
  const segments = path.split('/').slice(1)
  let best: (Match<R> & { readonly rank: string }) | undefined
  for (const route of routes) {
    const found = tryRoute(route, method, segments)
    if (found && (!best || found.rank > best.rank)) best = found
  }
  if (best) return { route: best.route, parameters: best.parameters }
  const fallback = routes.find(({ key }) => key === '$default')
  return fallback && { route: fallback, parameters: {} }
}

function tryRoute<R extends { readonly key: string }>(route: R, method: string, segments: readonly string[]) {
  const [wanted = '', pattern = ''] = route.key.split(' ')
  if (wanted !== 'ANY' && wanted !== method) return undefined
  const parameters: Record<string, string> = {}
  const parts = pattern.split('/').slice(1)
  let rank = ''
  for (const [position, part] of parts.entries()) {
    const segment = segments[position]
    if (segment === undefined) return undefined
    if (part.endsWith('+}')) {
      parameters[part.slice(1, -2)] = segments.slice(position).join('/')
      return { route, parameters, rank: rankOf('0', rank, wanted) }
    }
    if (!part.startsWith('{')) {
      if (part !== segment) return undefined
      rank += '2'
    } else {
      if (segment === '') return undefined
      parameters[part.slice(1, -1)] = decoded(segment)
      rank += '1'
    }
  }
  return segments.length === parts.length ? { route, parameters, rank: rankOf('1', rank, wanted) } : undefined
}

function rankOf(full: '0' | '1', segments: string, method: string): string {
  return `${full}${segments}${method === 'ANY' ? '0' : '1'}`
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}
