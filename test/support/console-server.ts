import { join } from 'node:path'
import { type OperationId, routes } from '../../shared/api/routes.ts'
import type { As, World } from '../functions/http/calling.ts'
import { fileIn } from './files.ts'
import { type Answer, type Asked, serve, type WebServer } from './web-server.ts'

const dist = join(import.meta.dirname, '../../dist')
export const ISSUER = 'http://127.0.0.1:18599'
export const CLIENT = 'console'

/** As strict as the console bears: nothing inline, no text that becomes a script. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
  'x-content-type-options': 'nosniff',
}

/** What stands in the way of the next call, once. */
export interface Weather {
  next?: Answer | 'broken' | undefined
}

/** The built console, and the API's own entry points behind it; the gateway's check of the token is the only thing left out. */
export function serveConsole(port: number, world: World, weather: Weather = {}): Promise<WebServer> {
  return serve(port, async (asked) => {
    const { pathname } = asked.url
    if (pathname.startsWith('/v1/')) return throughWeather(weather) ?? (await api(world, asked))
    if (pathname === '/console/config.json')
      return json(200, { issuer: ISSUER, clientId: CLIENT, apiBase: '', serviceName: 'shop.example' })
    const file = fileIn(dist, pathname) ?? fileIn(dist, '/console/index.html')
    return file ? { ...file, headers: { ...file.headers, ...HEADERS } } : { status: 404 }
  })
}

function throughWeather(weather: Weather): Answer | undefined {
  const { next } = weather
  weather.next = undefined
  return next === 'broken' ? json(502, {}) : next
}

const json = (status: number, body: unknown): Answer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

async function api(world: World, { method, url, headers, body }: Asked): Promise<Answer> {
  const found = operationFor(method, url.pathname)
  if (!found) return json(404, {})
  const {
    status,
    headers: sent,
    body: answered,
  } = await world.call(found.operationId, {
    as: personIn(headers['authorization']),
    path: found.path,
    query: Object.fromEntries(url.searchParams),
    headers: headers['if-match'] === undefined ? {} : { 'if-match': headers['if-match'] },
    ...(body !== '' && { body }),
  })
  return { status, headers: { 'content-type': String(sent['content-type']) }, body: JSON.stringify(answered) }
}

function operationFor(method: string, pathname: string) {
  for (const { operationId, method: wanted, path } of routes) {
    const pattern = new RegExp(`^${path.replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`)
    const match = wanted === method ? pattern.exec(pathname) : null
    if (match) return { operationId: operationId satisfies OperationId, path: { ...match.groups } }
  }
  return undefined
}

/** The token that the tests use is the person themselves. */
export const tokenOf = (as: As): string => Buffer.from(JSON.stringify(as)).toString('base64url')
const personIn = (authorization = ''): As => {
  try {
    return JSON.parse(Buffer.from(authorization.replace('Bearer ', ''), 'base64url').toString())
  } catch {
    return undefined
  }
}
