import type { HttpRequest, Reply } from './exchange.ts'

export interface CorsConfiguration {
  readonly AllowOrigins?: readonly string[]
  readonly AllowMethods?: readonly string[]
  readonly AllowHeaders?: readonly string[]
  readonly ExposeHeaders?: readonly string[]
  readonly AllowCredentials?: boolean
  readonly MaxAge?: number
}

/** The gateway answers a preflight itself: no function hears of it. */
export function preflight(request: HttpRequest, cors: CorsConfiguration): Reply | undefined {
  if (request.method !== 'OPTIONS' || !request.headers['origin'] || !request.headers['access-control-request-method'])
    return undefined
  const headers = {
    'access-control-allow-methods': cors.AllowMethods?.join(',') ?? '',
    'access-control-allow-headers': cors.AllowHeaders?.join(',') ?? '',
    ...(cors.MaxAge === undefined ? {} : { 'access-control-max-age': String(cors.MaxAge) }),
  }
  return withCors({ status: 204, headers, body: '' }, request, cors)
}

export function withCors(reply: Reply, request: HttpRequest, cors: CorsConfiguration): Reply {
  const origin = request.headers['origin']
  const allowed = cors.AllowOrigins ?? []
  if (!origin || !(allowed.includes('*') || allowed.includes(origin))) return reply
  const headers = {
    ...reply.headers,
    'access-control-allow-origin': allowed.includes('*') ? '*' : origin,
    ...(cors.ExposeHeaders ? { 'access-control-expose-headers': cors.ExposeHeaders.join(',') } : {}),
    ...(cors.AllowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
    vary: 'Origin',
  }
  return { ...reply, headers }
}
