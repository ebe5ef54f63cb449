import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { vi } from 'vitest'

export interface AwsCall {
  /** For example `AmazonSQS.SendMessageBatch`; of other requests the method and path. */
  readonly target: string
  readonly body: Readonly<Record<string, unknown>>
}

export interface AwsAnswer {
  readonly status?: number
  readonly body?: object
}

/** A server that the AWS SDK takes for AWS: it keeps what it was asked and answers as it is told. */
export async function answeringAws(answer: (call: AwsCall) => AwsAnswer) {
  const calls: AwsCall[] = []
  const server = createServer(async (request, response) => {
    const call = { target: targetOf(request), body: JSON.parse((await text(request)) || '{}') }
    calls.push(call)
    const { status = 200, body = {} } = answer(call)
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  // The test runner's own setting of this name is no address of ours.
  vi.stubEnv('BASE_URL', undefined)
  for (const [name, value] of Object.entries({ ...environment, AWS_ENDPOINT_URL: url })) vi.stubEnv(name, value)
  return {
    url,
    calls,
    stop: () => {
      server.closeAllConnections()
      server.close()
      vi.unstubAllEnvs()
    },
  }
}

const targetOf = ({ headers, method, url }: IncomingMessage): string => {
  const target = headers['x-amz-target']
  return typeof target === 'string' ? target : `${method} ${url}`
}

const environment = {
  AWS_REGION: 'eu-west-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  POWERTOOLS_LOG_LEVEL: 'SILENT',
}
