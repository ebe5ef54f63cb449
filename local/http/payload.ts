import { randomUUID } from 'node:crypto'
import type { HttpRequest, Reply } from './exchange.ts'

export interface Jwt {
  readonly claims: Readonly<Record<string, string>>
  readonly scopes: readonly string[] | null
}

export interface Routed {
  readonly routeKey: string
  readonly parameters: Readonly<Record<string, string>>
  readonly apiId: string
  readonly account: string
  readonly jwt: Jwt | undefined
}

/** All that the gateway hands on as text. Everything else is base64 to it: forms, `+json`, and what has no type at all. */
const textual = /^(text\/|application\/(json|javascript|xml)\s*(;|$))/i

/** The event of an HTTP API, payload format 2.0. */
export function eventOf(request: HttpRequest, { routeKey, parameters, apiId, account, jwt }: Routed): object {
  const { method, path, query, headers, cookies, body, sourceIp } = request
  const asText = textual.test(headers['content-type'] ?? '')
  const now = new Date()
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(query ? { queryStringParameters: joinedQuery(query) } : {}),
    ...(Object.keys(parameters).length > 0 ? { pathParameters: parameters } : {}),
    requestContext: {
      accountId: account,
      apiId,
      ...(jwt ? { authorizer: { jwt } } : {}),
      domainName: headers['host'] ?? '',
      domainPrefix: apiId,
      http: { method, path, protocol: 'HTTP/1.1', sourceIp, userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey,
      stage: '$default',
      time: now.toUTCString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 ? { body: body.toString(asText ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: body.length > 0 && !asText,
  }
}

interface Structured {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, unknown>>
  readonly cookies?: readonly string[]
  readonly body?: string
  readonly isBase64Encoded?: boolean
}

/** What a function returned, as a reply. Without a status code, the value itself is the JSON body of a 200. */
export function replyOf(value: unknown): Reply | undefined {
  if (!isStructured(value)) {
    const body = typeof value === 'string' ? value : JSON.stringify(value ?? null)
    return { status: 200, headers: { 'content-type': 'application/json' }, body }
  }
  const { statusCode, headers = {}, cookies, body = '', isBase64Encoded } = value
  if (!Number.isInteger(statusCode) || typeof body !== 'string') return undefined
  const lower = Object.entries(headers).map(([name, given]) => [name.toLowerCase(), String(given)])
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=utf-8',
      ...Object.fromEntries(lower),
      ...(cookies ? { 'set-cookie': cookies } : {}),
    },
    body: isBase64Encoded ? Buffer.from(body, 'base64') : body,
  }
}

function isStructured(value: unknown): value is Structured {
  return value !== null && typeof value === 'object' && 'statusCode' in value && value.statusCode !== undefined
}

/** Repeated values are joined by a comma, as the gateway does it. */
function joinedQuery(query: string): Readonly<Record<string, string>> {
  const joined: Record<string, string> = {}
  for (const [name, value] of new URLSearchParams(query))
    joined[name] = Object.hasOwn(joined, name) ? `${joined[name]},${value}` : value
  return joined
}
