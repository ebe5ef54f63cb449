import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { Message } from '../../events/messages.ts'
import type { Subscriber } from '../../events/subscriptions.ts'
import { type Around, readMessage } from './worker.ts'

/** Works on many messages in one go, and answers which of them have to come again, by their place. */
export type PerformTogether = (messages: readonly Message[]) => Promise<readonly number[]>

/** A Lambda handler for a queue whose messages are worked on together. What is no message is set aside, and holds back nobody. */
export function batchEntry(
  subscriber: Subscriber,
  around: () => Pick<Around, 'log' | 'setAside'> & { readonly perform: PerformTogether },
): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const handle = middy<SQSEvent, SQSBatchResponse>(async ({ Records }: SQSEvent) => {
    const { perform, log, setAside } = around()
    const read = Records.map((record) => ({ record, message: readMessage(record.body) }))
    const failed: SQSRecord[] = []
    for (const { record, message } of read)
      if (!message) await setAside(record.body, 'not-a-message').catch(() => failed.push(record))
    const known = read.flatMap(({ record, message }) => (message ? [{ record, message }] : []))
    try {
      const again = await perform(known.map(({ message }) => message))
      failed.push(...again.flatMap((place) => known[place]?.record ?? []))
    } catch (error) {
      log.error('not done', { worker: subscriber, messages: known.length, error })
      failed.push(...known.map(({ record }) => record))
    }
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) }
  })
  return (event) => handle(event, {} as Parameters<typeof handle>[1])
}
