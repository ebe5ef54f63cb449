import { SQSClient } from '@aws-sdk/client-sqs'
import { config } from '../runtime/config.ts'
import { setAsideThrough } from './set-aside.ts'
import { type Tell, tellThrough } from './tell.ts'

let client: SQSClient | undefined

export function queues(): SQSClient {
  client ??= new SQSClient({ maxAttempts: 4, requestHandler: { connectionTimeout: 1000, requestTimeout: 5000 } })
  return client
}

export const liveTell = (): Tell => tellThrough(queues(), (subscriber) => config().queueUrl(subscriber))

export const liveSetAside = () => setAsideThrough(queues(), () => config().require('DEAD_LETTER_URL'))
