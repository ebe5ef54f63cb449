import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { type Message, message as messageSchema } from '../../events/messages.ts'
import type { Subscriber } from '../../events/subscriptions.ts'
import { BATCH } from './limits.ts'

export interface Told {
  readonly message: Message
  readonly delaySeconds?: number
}

/** Puts messages into a subscriber's queue. Throws unless every one of them is in it. */
export type Tell = (subscriber: Subscriber, messages: readonly Told[]) => Promise<void>

export function tellThrough(sqs: Pick<SQSClient, 'send'>, queueUrl: (subscriber: Subscriber) => string): Tell {
  return async (subscriber, messages) => {
    for (let from = 0; from < messages.length; from += BATCH)
      await sendBatch(sqs, queueUrl(subscriber), messages.slice(from, from + BATCH))
  }
}

async function sendBatch(sqs: Pick<SQSClient, 'send'>, queueUrl: string, batch: readonly Told[]): Promise<void> {
  const entries = batch.map(({ message, delaySeconds }, number) => ({
    Id: String(number),
    MessageBody: JSON.stringify(messageSchema.parse(message)),
    ...(delaySeconds !== undefined && { DelaySeconds: delaySeconds }),
  }))
  const { Failed = [] } = await sqs.send(new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries: entries }))
  if (Failed.length > 0) throw new Error(`${Failed.length} of ${entries.length} messages were not taken: ${Failed[0]?.Code}`)
}
