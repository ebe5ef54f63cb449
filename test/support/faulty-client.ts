import {
  ProvisionedThroughputExceededException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'

/**
 * `conflict`: the write collided with a transaction. `throttle`: too fast. `answer-lost`: it was written, and nobody hears of
 * it. `cut-off`: it was not, and nobody hears of that.
 */
export type Fault = 'conflict' | 'throttle' | 'answer-lost' | 'cut-off'

const WRITES = new Set(['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand', 'TransactWriteItemsCommand'])

export interface Faults {
  /** Which requests, counted from 1. */
  readonly at: (call: number) => boolean
  /** They take turns, so that a run is the same every time. */
  readonly kinds: readonly Fault[]
}

/** Spoils some requests of a client, beneath its own retries: what DynamoDB does on bad days and its emulator never. */
export function spoil(client: DynamoDBDocumentClient, { at, kinds }: Faults): DynamoDBDocumentClient {
  let calls = 0
  let faults = 0
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const name = String(context['commandName'])
      const kind = at(++calls) ? kinds[faults++ % kinds.length] : undefined
      if (kind === 'answer-lost') await next(args)
      const error = kind && errorOf(kind, name)
      if (error) throw error
      return next(args)
    },
    { step: 'deserialize', priority: 'high', name: 'spoil' },
  )
  return client
}

function errorOf(kind: Fault, command: string): Error | undefined {
  const of = { $metadata: {}, message: `made up: ${kind}` }
  if (kind === 'throttle') return new ProvisionedThroughputExceededException(of)
  if (kind === 'answer-lost' || kind === 'cut-off') return Object.assign(new Error(of.message), { name: 'TimeoutError' })
  if (command === 'TransactWriteItemsCommand') {
    return new TransactionCanceledException({ ...of, CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }] })
  }
  return WRITES.has(command) ? new TransactionConflictException(of) : undefined
}

/** Write units that a client has used so far. */
export interface Meter {
  units(): number
  /** Entries that queries have read, given out or not. */
  scanned(): number
}

/** Reads the meter of the table itself. A refused conditional write says nothing and costs one unit all the same. */
export function metered(client: DynamoDBDocumentClient): Meter {
  const meter = { units: 0, scanned: 0 }
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const writes = WRITES.has(String(context['commandName']))
      Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' })
      try {
        const result = await next(args)
        if (writes && 'ConsumedCapacity' in result.output) meter.units += unitsOf(result.output.ConsumedCapacity)
        if ('ScannedCount' in result.output) meter.scanned += result.output.ScannedCount ?? 0
        return result
      } catch (error) {
        meter.units += 1
        throw error
      }
    },
    { step: 'initialize', priority: 'low', name: 'meter' },
  )
  return { units: () => meter.units, scanned: () => meter.scanned }
}

const unitsOf = (consumed: unknown): number =>
  (Array.isArray(consumed) ? consumed : [consumed]).reduce(
    (sum: number, one: { CapacityUnits?: number } | undefined) => sum + (one?.CapacityUnits ?? 0),
    0,
  )
