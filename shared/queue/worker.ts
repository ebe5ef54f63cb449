import middy from '@middy/core'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { type Message, message as messageSchema } from '../../events/messages.ts'
import type { Subscriber } from '../../events/subscriptions.ts'
import type { Log } from '../runtime/logger.ts'
import { MAX_RECEIVES } from './limits.ts'

/** One fact, one thing done; done again, nothing happens. */
export type Perform = (message: Message) => Promise<void>

export interface Around {
  readonly perform: Perform
  readonly log: Log
  /** Puts a message that cannot be worked on aside, with the reason. */
  readonly setAside: (body: string, reason: string) => Promise<void>
}

/** A Lambda handler for a queue: each message by itself, so that a bad one holds back nobody else's. */
export function workerEntry(subscriber: Subscriber, around: () => Around): (event: SQSEvent) => Promise<SQSBatchResponse> {
  const handle = middy<SQSEvent, SQSBatchResponse>(async ({ Records }: SQSEvent) => {
    const failed = await Promise.all(Records.map((record) => workOn(subscriber, record, around())))
    return { batchItemFailures: failed.filter((id) => id !== undefined).map((itemIdentifier) => ({ itemIdentifier })) }
  })
  // Middy wants a context; a queue's worker needs none of it.
  return (event) => handle(event, {} as Parameters<typeof handle>[1])
}

/** The id of the message if it has to come again. */
async function workOn(
  subscriber: Subscriber,
  record: SQSRecord,
  { perform, log, setAside }: Around,
): Promise<string | undefined> {
  const read = readMessage(record.body)
  try {
    if (read === undefined) await setAside(record.body, 'not-a-message')
    else await perform(read)
    return undefined
  } catch (error) {
    const receives = Number(record.attributes.ApproximateReceiveCount)
    log.error('not done', { worker: subscriber, messageId: record.messageId, factId: read?.fact.factId, receives, error })
    return receives < MAX_RECEIVES ? record.messageId : giveUp(record, { setAside, log, reason: reasonOf(error) })
  }
}

/** The last attempt failed: the message goes where someone looks, with the reason. If even that fails, SQS itself moves it. */
async function giveUp(
  record: SQSRecord,
  { setAside, log, reason }: Pick<Around, 'setAside' | 'log'> & { readonly reason: string },
): Promise<string | undefined> {
  try {
    await setAside(record.body, reason)
    return undefined
  } catch (error) {
    log.error('not set aside', { messageId: record.messageId, error })
    return record.messageId
  }
}

export function readMessage(body: string): Message | undefined {
  try {
    return messageSchema.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

/** The kind of error, never its text: texts may quote what people wrote. */
const reasonOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown').slice(0, 200)
