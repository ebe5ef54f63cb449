import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type { WebhookEvent } from '../../shared/api/webhooks.ts'
import { aCaseId, NOON } from '../support/builders.ts'

export interface Received {
  readonly method: string | undefined
  readonly path: string | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: string
}

type Respond = (response: Parameters<RequestListener>[1], received: Received) => void

/** A platform's endpoint on this machine: keeps what it gets, and answers as the test says. */
export async function aReceiver(respond: Respond = (response) => response.writeHead(204).end()) {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    const { method, url: path, headers } = request
    const got = { method, path, headers, body: await text(request) }
    received.push(got)
    respond(response, got)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return {
    received,
    port,
    url: `http://127.0.0.1:${port}/hooks`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

export const anEvent = (location = 'https://shop.example/item/88213'): WebhookEvent => ({
  type: 'content.snapshot-requested',
  timestamp: NOON,
  data: { caseId: aCaseId(), location, snapshotOf: aCaseId(), pictures: true },
})
