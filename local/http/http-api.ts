import type { Answer } from '../lambda/messages.ts'
import type { System } from '../template/system.ts'
import { type Authorizer, authorize, authorizersOf, type KeysOf } from './authorize.ts'
import { type CorsConfiguration, preflight, withCors } from './cors.ts'
import { type Answering, type HttpRequest, json, type Reply } from './exchange.ts'
import { eventOf, type Jwt, replyOf } from './payload.ts'
import { type Match, matchRoute, type Route, routesOf } from './routes.ts'

export interface Backend {
  invoke(functionArn: string, event: object): Promise<Answer>
  keysOf: KeysOf
  localise(text: string): string
}

interface Api {
  readonly id: string
  readonly account: string
  readonly routes: readonly Route[]
  readonly authorizers: ReadonlyMap<string, Authorizer>
  readonly cors: CorsConfiguration | undefined
  readonly backend: Backend
}

/** Lambda takes and gives at most 6 MB. */
const payloadLimit = 6 * 1024 * 1024
const integrationTimeoutMs = 29_000

export function httpApi(system: System, apiId: string, backend: Backend): Answering {
  const found = system.ofType('AWS::ApiGatewayV2::Api').find((api) => system.value(api, 'Ref') === apiId)
  if (!found) throw new Error(`The template has no HTTP API ${apiId}.`)
  const { CorsConfiguration: cors } = system.properties<{ CorsConfiguration?: CorsConfiguration }>(found)
  const api: Api = {
    id: apiId,
    account: system.place.account,
    routes: routesOf(system, apiId),
    authorizers: authorizersOf(system, backend.localise),
    cors,
    backend,
  }
  return async (request) => {
    const early = cors && preflight(request, cors)
    if (early) return early
    const reply = await route(request, api)
    return cors ? withCors(reply, request, cors) : reply
  }
}

async function route(request: HttpRequest, api: Api): Promise<Reply> {
  const match = matchRoute(api.routes, request.method, request.path)
  if (!match) return json(404, { message: 'Not Found' })
  const authorizer = match.route.authorizer && api.authorizers.get(match.route.authorizer)
  if (!authorizer) return invoke(request, match, { api, jwt: undefined })
  const authorization = await authorize(request, authorizer, { scopes: match.route.scopes, keysOf: api.backend.keysOf })
  if (authorization.kind === 'unauthorized') return json(401, { message: 'Unauthorized' }, { 'www-authenticate': 'Bearer' })
  if (authorization.kind === 'forbidden')
    return json(403, { message: 'Forbidden' }, { 'www-authenticate': 'Bearer error="insufficient_scope"' })
  return invoke(request, match, { api, jwt: authorization.jwt })
}

async function invoke(
  request: HttpRequest,
  { route, parameters }: Match<Route>,
  { api, jwt }: { readonly api: Api; readonly jwt: Jwt | undefined },
): Promise<Reply> {
  if (request.body.length > payloadLimit) return json(413, { message: 'Request Entity Too Large' })
  const event = eventOf(request, { routeKey: route.key, parameters, apiId: api.id, account: api.account, jwt })
  const answer = await inTime(api.backend.invoke(route.functionArn, event))
  if (answer === 'late') return json(503, { message: 'Service Unavailable' })
  const reply = answer.ok ? replyOf(answer.value) : undefined
  if (!reply || Buffer.byteLength(reply.body) > payloadLimit) return json(500, { message: 'Internal Server Error' })
  return reply
}

async function inTime(answer: Promise<Answer>): Promise<Answer | 'late'> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), integrationTimeoutMs)
  })
  const first = await Promise.race([answer, late])
  clearTimeout(timer)
  return first
}
