import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

export interface Asked {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

export interface WebServer {
  readonly url: string
  close(): Promise<void>
}

/** A small web server on this machine, for as long as a test takes. */
export async function serve(port: number, answer: (asked: Asked) => Promise<Answer>): Promise<WebServer> {
  const url = `http://127.0.0.1:${port}`
  const server = createServer((request, response) => {
    respond(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)))
  })
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]))
    const {
      status,
      headers: sent = {},
      body = '',
    } = await answer({
      method: request.method ?? 'GET',
      url: new URL(request.url ?? '/', url),
      headers,
      body: await text(request),
    })
    response.writeHead(status, sent).end(body)
  }
  await listening(server, port)
  return {
    url,
    close: () => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve))
