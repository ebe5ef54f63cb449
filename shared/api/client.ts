import type * as z from 'zod'
import { type ProblemBody, problem } from './problem.ts'
import type { Route } from './route.ts'
import { type OperationId, type RouteOf, routes } from './routes.ts'

export interface ClientSettings {
  /** Where the API is, without `/v1`. */
  readonly baseUrl: string
  /** Bearer of each call, or where it comes from: tokens are renewed. */
  readonly token?: string | (() => string | undefined | Promise<string | undefined>)
  readonly fetch?: typeof fetch
}

type Sends<R extends Route, Part extends 'path' | 'query' | 'body'> =
  R['request'] extends Readonly<Record<Part, infer Schema extends z.ZodType>>
    ? Part extends 'query'
      ? { readonly query?: z.input<Schema> }
      : Readonly<Record<Part, z.input<Schema>>>
    : object

/** What a call sends, as its route says. */
export type Sent<Id extends OperationId> = Sends<RouteOf<Id>, 'path'> &
  Sends<RouteOf<Id>, 'query'> &
  Sends<RouteOf<Id>, 'body'> &
  (RouteOf<Id>['request'] extends { readonly ifMatch: 'required' } ? { readonly ifMatch: number } : object) &
  (RouteOf<Id>['request'] extends { readonly idempotencyKey: 'honoured' } ? { readonly idempotencyKey?: string } : object) & {
    readonly signal?: AbortSignal
  }

export type Answered<Id extends OperationId> = z.output<RouteOf<Id>['responses'][keyof RouteOf<Id>['responses']]>

/** Everything the API answers that is not what was asked for. */
export class ProblemError extends Error {
  readonly problem: ProblemBody
  constructor(body: ProblemBody) {
    super(`${body.status} ${body.title}`)
    this.name = 'ProblemError'
    this.problem = body
  }
  /** Last part of the type: stable, to compare with. */
  get code(): string {
    return this.problem.type.slice(this.problem.type.lastIndexOf('/') + 1)
  }
}

interface AnySent {
  readonly path?: unknown
  readonly query?: unknown
  readonly body?: unknown
  readonly ifMatch?: number
  readonly idempotencyKey?: string
  readonly signal?: AbortSignal
}

/** The API as functions: typed by the route table, answers parsed by the same schemas that the server parses them with. */
export function createClient({ baseUrl, token, fetch: send = globalThis.fetch }: ClientSettings) {
  async function call<Id extends OperationId>(operationId: Id, sent: Sent<Id>): Promise<Answered<Id>> {
    const route: Route | undefined = routes.find((one) => one.operationId === operationId)
    if (!route) throw new Error(`there is no call ${operationId}`)
    const given: AnySent = sent
    const bearer = typeof token === 'function' ? await token() : token
    const answer = await send(`${baseUrl}${addressOf(route, given)}`, {
      method: route.method,
      headers: headersOf(given, bearer),
      ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
      ...(given.signal && { signal: given.signal }),
    })
    const body = await bodyOf(answer)
    const promised = route.responses[answer.status]
    if (!promised) throw new ProblemError(problemIn(body, answer))
    return promised.parse(body) as Answered<Id>
  }
  return { call }
}
export type Client = ReturnType<typeof createClient>

function addressOf({ path }: Route, { path: given, query }: AnySent): string {
  const parts = new Map(fieldsIn(given))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parts.get(name) ?? ''))
  const search = new URLSearchParams(fieldsIn(query)).toString()
  return search ? `${filled}?${search}` : filled
}

const fieldsIn = (given: unknown): [string, string][] =>
  typeof given === 'object' && given !== null
    ? Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]))
    : []

const headersOf = ({ body, ifMatch, idempotencyKey }: AnySent, bearer: string | undefined): Record<string, string> => ({
  accept: 'application/json, application/problem+json',
  ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(ifMatch !== undefined && { 'if-match': `"${ifMatch}"` }),
  ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
})

async function bodyOf(answer: Response): Promise<unknown> {
  const text = await answer.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What came from in between (gateway, network edge) is no problem document; it is told as one all the same. */
function problemIn(body: unknown, { status, headers }: Response): ProblemBody {
  const parsed = problem.safeParse(body)
  if (parsed.success) return parsed.data
  return {
    type: 'about:blank',
    title: status === 401 ? 'Sign in again' : 'The call was not answered',
    status: Math.max(400, status),
    requestId: headers.get('x-request-id') ?? 'unknown',
  }
}
