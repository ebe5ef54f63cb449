import { Agent, request } from 'node:http'

const agent = new Agent({ keepAlive: true, maxSockets: 64 })

export interface JsonCall {
  readonly endpoint: string
  /** For example `DynamoDB_20120810.CreateTable`. */
  readonly target: string
  readonly body: unknown
}

/** The error an emulator answered with, by its short AWS name. */
export class EmulatorError extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** The runner's own calls to an emulator: the JSON protocol of AWS without an SDK, which would cost the start 100 ms and 40 MB. */
export function callJson<T>({ endpoint, target, body }: JsonCall): Promise<T> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': target,
    'x-amz-date': '20260101T000000Z',
    authorization: localAuthorization,
  }
  return new Promise((resolve, reject) => {
    const sent = request(endpoint, { method: 'POST', headers, agent }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString()
        if (response.statusCode === 200) return resolve(JSON.parse(text || '{}') as T)
        reject(errorOf(text))
      })
    })
    sent.on('error', reject)
    sent.end(JSON.stringify(body))
  })
}

/** Emulators want to see a signature; none of them checks it. */
export const localAuthorization =
  'AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/local/aws4_request, SignedHeaders=host, Signature=local'

function errorOf(text: string): EmulatorError {
  try {
    const { __type = 'Unknown', message, Message } = JSON.parse(text) as Readonly<Record<string, string>>
    return new EmulatorError(__type.split('#').pop() ?? __type, message ?? Message ?? __type)
  } catch {
    return new EmulatorError('Unknown', text)
  }
}
