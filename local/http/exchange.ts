import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'

/** A request as the gateways of AWS see it: header names in lower case, repeated values joined by a comma. */
export interface HttpRequest {
  readonly method: string
  /** As sent, still encoded. */
  readonly path: string
  readonly query: string
  readonly headers: Readonly<Record<string, string>>
  readonly cookies: readonly string[]
  readonly body: Buffer
  readonly sourceIp: string
}

export interface Reply {
  readonly status: number
  readonly headers: Readonly<Record<string, string | readonly string[]>>
  readonly body: string | Buffer
}

export type Answering = (request: HttpRequest) => Promise<Reply>

/** API Gateway takes no larger body. */
const bodyLimit = 10 * 1024 * 1024

export function serve(answering: Answering): Server {
  return createServer((incoming, outgoing) => {
    receive(incoming)
      .then((request) => (request ? answering(request) : json(413, { message: 'Request Entity Too Large' })))
      .catch((error: unknown) => {
        console.error(error)
        return json(500, { message: 'Internal Server Error' })
      })
      .then((reply) => send(outgoing, reply))
      .catch(() => outgoing.destroy())
  })
}

export function json(status: number, value: unknown, headers: Reply['headers'] = {}): Reply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(value) }
}

export function html(status: number, body: string): Reply {
  return { status, headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }, body }
}

export function listen(server: Server, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ host: '127.0.0.1', port }, () => resolve(server))
  })
}

function receive(incoming: IncomingMessage): Promise<HttpRequest | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  return new Promise((resolve, reject) => {
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= bodyLimit) chunks.push(chunk)
    })
    incoming.on('error', reject)
    incoming.on('end', () => resolve(size > bodyLimit ? undefined : requestOf(incoming, Buffer.concat(chunks))))
  })
}

function requestOf({ method = 'GET', url = '/', headers, socket }: IncomingMessage, body: Buffer): HttpRequest {
  const [path = '/', ...query] = url.split('?')
  const { cookie, ...others } = headers
  const joined = Object.entries(others).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : String(value)])
  return {
    method,
    path,
    query: query.join('?'),
    headers: Object.fromEntries(joined),
    cookies: cookie ? cookie.split(/; */) : [],
    body,
    sourceIp: socket.remoteAddress ?? '127.0.0.1',
  }
}

function send(outgoing: ServerResponse, { status, headers, body }: Reply): void {
  const merged = { ...headers, 'content-length': String(Buffer.byteLength(body)) } as Record<string, string | string[]>
  outgoing.writeHead(status, merged).end(body)
}
