import type { Faults } from '../lambda/faults.ts'
import type { Queues } from '../queues.ts'
import { passes } from './event-pattern.ts'
import type { Mapping } from './mapping.ts'
import { failedIds } from './partial-failures.ts'

export interface Message {
  readonly MessageId: string
  readonly ReceiptHandle: string
  readonly Body: string
  readonly MD5OfBody: string
  readonly Attributes?: Readonly<Record<string, string>>
  readonly MessageAttributes?: Readonly<
    Record<string, { readonly StringValue?: string; readonly BinaryValue?: string; readonly DataType: string }>
  >
}

export interface QueuePoller {
  stop(): void
}

export interface Polling {
  readonly queues: Pick<Queues, 'call' | 'urlOf'>
  readonly region: string
  faults(): Faults
}

/** Receives for one function, as many batches at a time as the mapping and the function allow. */
export function pollQueue(mapping: Mapping, polling: Polling): QueuePoller {
  const state = { running: true, busy: 0, freed: () => {} }
  void receiveForEver(mapping, polling, state)
  return {
    stop: () => {
      state.running = false
      state.freed()
    },
  }
}

interface State {
  running: boolean
  busy: number
  freed: () => void
}

async function receiveForEver(mapping: Mapping, polling: Polling, state: State): Promise<void> {
  while (state.running) {
    if (state.busy >= mapping.maximumConcurrency) {
      await new Promise<void>((resolve) => {
        state.freed = resolve
      })
      continue
    }
    try {
      const messages = await receive(mapping, polling, state)
      if (messages.length === 0) continue
      state.busy += 1
      void handBatch(messages, mapping, polling)
        .catch((error: unknown) => {
          if (state.running) console.error(`${mapping.id}: ${(error as Error).message}`)
        })
        .finally(() => {
          state.busy -= 1
          state.freed()
        })
    } catch (error) {
      if (!state.running) return
      console.error(`${mapping.id}: ${(error as Error).message}`)
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

/** A batch of more than ten, or a batching window, takes more than one receive. */
async function receive(mapping: Mapping, { queues }: Polling, state: State): Promise<readonly Message[]> {
  const messages: Message[] = []
  const until = Date.now() + mapping.batchingWindowMs
  do {
    const left = Math.max(0, until - Date.now())
    const { Messages = [] } = await queues.call<{ Messages?: readonly Message[] }>('ReceiveMessage', {
      QueueUrl: queues.urlOf(mapping.source),
      MaxNumberOfMessages: Math.min(10, mapping.batchSize - messages.length),
      WaitTimeSeconds: messages.length === 0 ? 20 : Math.min(1, left / 1000),
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
    })
    messages.push(...Messages)
    if (messages.length === 0 || (Messages.length === 0 && left === 0)) break
    if (Messages.length < 10 && mapping.batchingWindowMs === 0) break
  } while (state.running && messages.length < mapping.batchSize && (mapping.batchingWindowMs === 0 || Date.now() < until))
  return messages
}

async function handBatch(messages: readonly Message[], mapping: Mapping, polling: Polling): Promise<void> {
  // What the filter rejects is gone: SQS sources delete it.
  const wanted = messages.filter((message) =>
    passes(mapping.filters, { body: parsed(message.Body), messageAttributes: message.MessageAttributes }),
  )
  const records = wanted.map((message) => recordOf(message, mapping.source, polling.region))
  const failed = records.length === 0 ? new Set<string>() : await invoke(records, mapping, polling)
  const done = messages.filter(({ MessageId }) => !failed.has(MessageId))
  for (let at = 0; at < done.length; at += 10) {
    const Entries = done.slice(at, at + 10).map(({ ReceiptHandle }, position) => ({ Id: String(position), ReceiptHandle }))
    await polling.queues.call('DeleteMessageBatch', { QueueUrl: polling.queues.urlOf(mapping.source), Entries })
  }
}

async function invoke(
  records: readonly QueueRecord[],
  { target, partial }: Mapping,
  { faults }: Polling,
): Promise<ReadonlySet<string>> {
  const ids = records.map(({ messageId }) => messageId)
  const { deliveredTwice, environmentKilled } = faults()
  const first = target.invoke({ Records: records })
  if (Math.random() < environmentKilled) setTimeout(() => target.killOne(), Math.random() * 20)
  const answer = await first
  if (Math.random() < deliveredTwice) await target.invoke({ Records: records })
  if (!answer.ok) return new Set(ids)
  return partial ? failedIds(answer.value, ids) : new Set()
}

type QueueRecord = ReturnType<typeof recordOf>

export function recordOf(message: Message, source: string, region: string) {
  const attributes = Object.entries(message.MessageAttributes ?? {}).map(([name, { StringValue, BinaryValue, DataType }]) => [
    name,
    { stringValue: StringValue, binaryValue: BinaryValue, stringListValues: [], binaryListValues: [], dataType: DataType },
  ])
  return {
    messageId: message.MessageId,
    receiptHandle: message.ReceiptHandle,
    body: message.Body,
    attributes: message.Attributes ?? {},
    messageAttributes: Object.fromEntries(attributes) as object,
    md5OfBody: message.MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: source,
    awsRegion: region,
  }
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return body
  }
}
