import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { pathToFileURL } from 'node:url'
import { median } from './figures.ts'
import { inFreshProcess } from './fresh-process.ts'

const ROUNDS = 25

const notice = {
  locations: ['https://shop.example/item/88213'],
  reasons: ['unsafe-product'],
  explanation: 'The housing cracks and live parts can be touched.',
  goodFaith: true,
}
const event = {
  version: '2.0',
  routeKey: 'POST /v1/notices',
  rawPath: '/v1/notices',
  headers: { 'content-type': 'application/json' },
  isBase64Encoded: false,
  body: JSON.stringify(notice),
  requestContext: { requestId: 'bench', http: { method: 'POST', path: '/v1/notices' } },
}

/**
 * Milliseconds in a fresh process from before the import until the first call to AWS has its answer, a median for each handler.
 * They take turns, so that whatever else the machine does meets them alike.
 */
export async function firstCalls(handlers: readonly string[]): Promise<readonly number[]> {
  const answering = createServer((_, response) => response.setHeader('content-type', 'application/x-amz-json-1.0').end('{}'))
  await new Promise<void>((resolve) => answering.listen(0, '127.0.0.1', resolve))
  const { port } = answering.address() as AddressInfo
  const times = handlers.map((): number[] => [])
  try {
    for (let round = 0; round < ROUNDS; round++)
      for (const [number, handler] of handlers.entries())
        times[number]?.push(await inFreshProcess(callOf(handler), variables(port)))
    return times.map(median)
  } finally {
    answering.closeAllConnections()
    answering.close()
  }
}

const callOf = (handler: string): string => `
  import { subscribe } from 'node:diagnostics_channel'
  const from = performance.now()
  subscribe('http.client.response.finish', () => {
    process.stdout.write(String(performance.now() - from))
    process.exit(0)
  })
  const { handler } = await import(${JSON.stringify(pathToFileURL(handler).href)})
  await handler(${JSON.stringify(event)}, { awsRequestId: 'bench', functionName: 'bench' })`

/** Everything that the template would tell the function; AWS is the server above. */
const variables = (port: number): Readonly<Record<string, string>> => ({
  AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
  STAGE: 'bench',
  TABLE_NAME: 'bench',
  BASE_URL: 'https://notices.shop.example',
  KMS_KEY_ID: 'bench',
  SECRETS_PREFIX: '/notice-and-action/bench',
})
