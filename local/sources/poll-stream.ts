import { callJson } from '../aws/call-json.ts'
import type { Expired } from '../dynamodb/expire-items.ts'
import { keyText } from '../dynamodb/key-text.ts'
import type { Queues } from '../queues.ts'
import type { Checkpoints } from './checkpoints.ts'
import { passes } from './event-pattern.ts'
import { failureMessage } from './failure-message.ts'
import type { Mapping } from './mapping.ts'
import { type Delivery, deliver, type GivenUp, type StreamRecord } from './stream-batches.ts'

export interface StreamPolling {
  readonly endpoint: string
  readonly queues: Queues
  readonly checkpoints: Checkpoints
  readonly expired: Expired
}

interface Shard {
  readonly mapping: Mapping
  readonly polling: StreamPolling
  readonly delivery: Delivery
  running: boolean
}

const idlePauseMs = { shortest: 20, longest: 120 }

/** Reads the one shard that the emulator has, from where this mapping stopped before the last restart. */
export function pollStream(mapping: Mapping, polling: StreamPolling): { stop(): void } {
  const shard: Shard = { mapping, polling, delivery: deliveryOf(mapping, polling), running: true }
  void readForEver(shard)
  return {
    stop: () => {
      shard.running = false
    },
  }
}

async function readForEver(shard: Shard): Promise<void> {
  const { mapping, polling } = shard
  let iterator: string | undefined
  let idle = idlePauseMs.shortest
  while (shard.running) {
    try {
      iterator ??= await openIterator(mapping, polling)
      const page = await streams<Page>(polling, 'GetRecords', {
        ShardIterator: iterator,
        Limit: Math.min(1000, mapping.batchSize),
      })
      if (page.Records.length === 0) {
        await new Promise((resolve) => setTimeout(resolve, idle))
        idle = Math.min(idlePauseMs.longest, idle * 1.5)
      } else {
        await handOn(page.Records, shard)
        idle = idlePauseMs.shortest
      }
      iterator = page.NextShardIterator
    } catch (error) {
      if (!shard.running) return
      console.error(`${mapping.id}: ${(error as Error).message}`)
      iterator = undefined
      await new Promise((resolve) => setTimeout(resolve, 500))
    }
  }
}

interface Page {
  readonly Records: readonly StreamRecord[]
  readonly NextShardIterator?: string
}

async function openIterator({ id, source, fromLatest }: Mapping, polling: StreamPolling): Promise<string> {
  const { StreamDescription } = await streams<{ StreamDescription: { Shards: readonly { ShardId: string }[] } }>(
    polling,
    'DescribeStream',
    { StreamArn: source },
  )
  const done = polling.checkpoints.read(id)
  const from = done
    ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: done }
    : { ShardIteratorType: fromLatest ? 'LATEST' : 'TRIM_HORIZON' }
  const body = { StreamArn: source, ShardId: StreamDescription.Shards[0]?.ShardId, ...from }
  const { ShardIterator } = await streams<{ ShardIterator: string }>(polling, 'GetShardIterator', body)
  return ShardIterator
}

/** Records of one item stay in order; with a parallelization factor, different items need not wait for each other. */
async function handOn(records: readonly StreamRecord[], { mapping, polling, delivery }: Shard): Promise<void> {
  const wanted = records.map((record) => completed(record, mapping, polling)).filter((record) => passes(mapping.filters, record))
  const lanes = Map.groupBy(wanted, ({ dynamodb }) => laneOf(dynamodb.Keys, mapping.parallel))
  await Promise.all([...lanes.values()].map((lane) => deliver(lane, delivery)))
  const last = records.at(-1)
  if (last) polling.checkpoints.write(mapping.id, last.dynamodb.SequenceNumber)
}

function completed(record: StreamRecord, { source }: Mapping, { expired }: StreamPolling): StreamRecord {
  const byTtl = record.eventName === 'REMOVE' && expired.take(record.dynamodb.Keys)
  return {
    ...record,
    eventSourceARN: source,
    ...(byTtl ? { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } } : {}),
  } as StreamRecord
}

function laneOf(keys: StreamRecord['dynamodb']['Keys'], lanes: number): number {
  if (lanes === 1) return 0
  let sum = 0
  for (const letter of keyText(keys)) sum = (sum * 31 + letter.charCodeAt(0)) % 65_521
  return sum % lanes
}

function deliveryOf(mapping: Mapping, { queues }: StreamPolling): Delivery {
  return {
    ...mapping,
    invoke: (records) => mapping.target.invoke({ Records: records }),
    pause: (attempt) => new Promise((resolve) => setTimeout(resolve, Math.min(30_000, 100 * 2 ** Math.min(attempt, 10)))),
    now: Date.now,
    discard: async (records: readonly StreamRecord[], because: GivenUp) => {
      console.error(`${mapping.id}: ${records.length} stream records given up after ${because.attempts} attempts.`)
      if (!mapping.onFailure) return
      const MessageBody = JSON.stringify(failureMessage(records, because, mapping))
      await queues.call('SendMessage', { QueueUrl: queues.urlOf(mapping.onFailure), MessageBody })
    },
  }
}

function streams<T>({ endpoint }: StreamPolling, operation: string, body: object): Promise<T> {
  return callJson<T>({ endpoint, target: `DynamoDBStreams_20120810.${operation}`, body })
}
