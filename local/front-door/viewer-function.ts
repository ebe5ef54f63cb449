import { createContext, Script } from 'node:vm'
import type { HttpRequest, Reply } from '../http/exchange.ts'
import type { System } from '../template/system.ts'

/** Runs before anything else: passes the request on, perhaps under another path, or answers itself. */
export type ViewerFunction = (request: HttpRequest) => { readonly request: HttpRequest } | { readonly reply: Reply }

interface EdgeHeaders {
  readonly [name: string]: { readonly value: string }
}

interface EdgeResult {
  readonly uri?: string
  readonly statusCode?: number
  readonly headers?: EdgeHeaders
  readonly body?: string | { readonly data: string }
}

export function viewerFunctions(system: System): ReadonlyMap<string, ViewerFunction> {
  return new Map(
    system.ofType('AWS::CloudFront::Function').map((found) => {
      const { FunctionCode } = system.properties<{ FunctionCode: string }>(found)
      return [system.value(found, 'FunctionARN'), viewerFunction(FunctionCode)]
    }),
  )
}

/** CloudFront functions are plain JavaScript without modules, so a bare context is all they get. */
export function viewerFunction(code: string): ViewerFunction {
  const context = createContext({ console })
  new Script(code).runInContext(context)
  const call = new Script('JSON.stringify(handler(JSON.parse(event)))')
  return (request) => {
    Object.assign(context, { event: JSON.stringify(edgeEvent(request)) })
    const result = JSON.parse(String(call.runInContext(context, { timeout: 100 }))) as EdgeResult
    if (result.statusCode === undefined) return { request: { ...request, path: result.uri ?? request.path } }
    const headers = Object.entries(result.headers ?? {}).map(([name, { value }]) => [name, value])
    const body = typeof result.body === 'object' ? result.body.data : (result.body ?? '')
    return { reply: { status: result.statusCode, headers: Object.fromEntries(headers), body } }
  }
}

function edgeEvent({ method, path, query, headers, sourceIp }: HttpRequest): object {
  const edge = Object.entries(headers).map(([name, value]) => [name, { value }])
  const asked = [...new URLSearchParams(query)].map(([name, value]) => [name, { value }])
  return {
    version: '1.0',
    context: { eventType: 'viewer-request' },
    viewer: { ip: sourceIp },
    request: { method, uri: path, querystring: Object.fromEntries(asked), headers: Object.fromEntries(edge), cookies: {} },
  }
}
