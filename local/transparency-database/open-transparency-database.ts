import { type Answering, type HttpRequest, html, json, type Reply } from '../http/exchange.ts'
import { answerExistingPuid, answerStatement, type Database, storeOne, storeSeveral } from './answers.ts'
import { openPublished } from './published.ts'
import { showPage } from './published-pages.ts'
import { makeRateLimiter, type RateLimits, REAL_LIMITS } from './rate-limits.ts'

export interface TransparencyDatabaseOptions {
  /** One line of JSON per accepted call. */
  readonly stateFile: string
  /** Milliseconds since 1970. */
  now?(): number
  readonly limits?: Partial<RateLimits>
  /** Whether the process dies after it has locked these puids, and before it stores anything; the locks then last 30 seconds. */
  dies?(puids: readonly string[]): boolean
}

/** A token of the right form; the pretend database takes every such token, and all are of one platform. */
export const PRETEND_TOKEN = `1|${'pretend'.repeat(6)}tokens`

const TOKEN = /^Bearer (\d{1,12})\|[A-Za-z0-9]{40,64}$/

/**
 * Stands in for the Commission's DSA Transparency Database, and behaves as its code does, traps included
 * (https://github.com/digital-services-act/transparency-database, commit 69e80a0b of 2026-06-24): of the API all that a platform
 * uses, for one platform; and pages to look at what was published.
 */
export function openTransparencyDatabase({ stateFile, now = Date.now, limits, dies }: TransparencyDatabaseOptions): Answering {
  const published = openPublished(stateFile, now)
  const admit = makeRateLimiter({ ...REAL_LIMITS, ...limits }, now)
  const database = { published, dies: dies ?? (() => false) }
  return async (request) => {
    if (!request.path.startsWith('/api/')) return showPage(request, published.all())
    const holder = TOKEN.exec(request.headers['authorization'] ?? '')?.[1]
    const { admitted, headers } = admit(holder === undefined ? { ip: request.sourceIp } : { holder })
    const reply = admitted ? answer(request, holder !== undefined, database) : html(429, TOO_MANY)
    return { ...reply, headers: { ...reply.headers, ...headers } }
  }
}

/** Plain text, under the framework's usual type: whoever parses every answer as JSON fails here. */
const TOO_MANY = 'Limit Reached. Please do not overload the API'

type Answer = (request: HttpRequest, parameter: string, database: Database) => Reply

const ROUTES: readonly (readonly [method: string, path: RegExp, answer: Answer])[] = [
  ['GET', /^\/api\/ping()$/, () => json(200, { message: 'pong' })],
  ['POST', /^\/api\/v1\/statement()$/, (request, _, database) => storeOne(request, database)],
  ['POST', /^\/api\/v1\/statements()$/, (request, _, database) => storeSeveral(request, database)],
  ['GET', /^\/api\/v1\/statement\/existing-puid\/([^/]+)$/, (_, puid, database) => answerExistingPuid(puid, database)],
  ['GET', /^\/api\/v1\/statement\/([^/]+)$/, answerStatement],
]

function answer(request: HttpRequest, signedIn: boolean, database: Database): Reply {
  const { method, path } = request
  const known = ROUTES.filter(([, pattern]) => pattern.test(path))
  if (known.length === 0) return json(404, { message: `The route ${path.slice(1)} could not be found.` })
  const route = known.find(([allowed]) => allowed === method)
  if (!route) return json(405, { message: `The ${method} method is not supported for route ${path.slice(1)}.` })
  if (!signedIn) return json(401, { message: 'Unauthenticated.' })
  const [, pattern, act] = route
  return act(request, decodeURIComponent(pattern.exec(path)?.[1] ?? ''), database)
}
