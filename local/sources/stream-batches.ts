import type { Answer } from '../lambda/messages.ts'
import { failedIds } from './partial-failures.ts'

export interface StreamRecord {
  readonly eventID: string
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE'
  readonly dynamodb: {
    readonly SequenceNumber: string
    readonly Keys: Readonly<Record<string, unknown>>
    readonly ApproximateCreationDateTime?: number
  }
}

export interface Delivery {
  readonly partial: boolean
  readonly bisect: boolean
  readonly retries: number
  readonly maximumAgeMs: number
  invoke(records: readonly StreamRecord[]): Promise<Answer>
  /** Given up after all retries: goes to the on-failure destination, or is lost as in AWS. */
  discard(records: readonly StreamRecord[], because: GivenUp): Promise<void>
  pause(attempt: number): Promise<void>
  now(): number
}

export interface GivenUp {
  readonly condition: 'RetryAttemptsExhausted' | 'RecordAgeExceeded'
  readonly attempts: number
}

/** One batch of one shard, in order, until every record is done or given up. Nothing behind it moves before that. */
export async function deliver(records: readonly StreamRecord[], delivery: Delivery): Promise<void> {
  let left = records
  for (let attempt = 1; left.length > 0; attempt += 1) {
    if (tooOld(left, delivery)) return delivery.discard(left, { condition: 'RecordAgeExceeded', attempts: attempt - 1 })
    const remaining = await tryOnce(left, delivery)
    if (remaining.length === 0) return
    // Progress was made up to the first failed record: the rest is a new batch, with all its retries.
    if (remaining.length < left.length) attempt = 1
    left = remaining
    if (delivery.bisect && left.length > 1) {
      const middle = Math.ceil(left.length / 2)
      await delivery.pause(attempt)
      await deliver(left.slice(0, middle), delivery)
      left = left.slice(middle)
      attempt = 0
      continue
    }
    if (attempt > delivery.retries) return delivery.discard(left, { condition: 'RetryAttemptsExhausted', attempts: attempt })
    await delivery.pause(attempt)
  }
}

/** What still has to be done after one try: nothing, or everything from the first failed record on. */
async function tryOnce(records: readonly StreamRecord[], { invoke, partial }: Delivery): Promise<readonly StreamRecord[]> {
  const answer = await invoke(records)
  if (!answer.ok) return records
  if (!partial) return []
  const failed = failedIds(
    answer.value,
    records.map(({ dynamodb }) => dynamodb.SequenceNumber),
  )
  const first = records.findIndex(({ dynamodb }) => failed.has(dynamodb.SequenceNumber))
  return first < 0 ? [] : records.slice(first)
}

function tooOld(records: readonly StreamRecord[], { maximumAgeMs, now }: Delivery): boolean {
  const created = records[0]?.dynamodb.ApproximateCreationDateTime
  return created !== undefined && now() - created * 1000 > maximumAgeMs
}
