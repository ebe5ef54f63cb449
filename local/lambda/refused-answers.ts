import { IncomingMessage } from 'node:http'
import { Socket } from 'node:net'
import type { OutgoingCall } from '../iam/needs.ts'

/** An answer that no emulator gave. */
export interface FakeAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export function accessDenied({ service }: OutgoingCall, message: string): FakeAnswer {
  if (service === 's3') return xml(`<Error><Code>AccessDenied</Code><Message>${message}</Message></Error>`)
  if (service === 'sns')
    return xml(
      `<ErrorResponse><Error><Type>Sender</Type><Code>AuthorizationError</Code><Message>${message}</Message></Error></ErrorResponse>`,
    )
  if (service === 'ses' || service === 'lambda') return awsError('AccessDeniedException', message, 403)
  return awsError('AccessDeniedException', message, 400)
}

/** As the JSON protocols of AWS tell an error: type in body and header. */
export function awsError(type: string, message: string, status = 400): FakeAnswer {
  const body = JSON.stringify({ __type: type, message })
  return { status, headers: { 'content-type': 'application/x-amz-json-1.0', 'x-amzn-errortype': type }, body }
}

export function answerOf({ status, headers, body }: FakeAnswer): IncomingMessage {
  const response = new IncomingMessage(new Socket())
  response.statusCode = status
  response.headers = { ...headers, 'content-length': String(Buffer.byteLength(body)) }
  response.push(body)
  response.push(null)
  return response
}

function xml(body: string): FakeAnswer {
  return { status: 403, headers: { 'content-type': 'application/xml' }, body }
}
