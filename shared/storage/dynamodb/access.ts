import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
  type UpdateCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type { Key } from '../keys.ts'

export type Item = Readonly<Record<string, unknown>>

export interface Access {
  readonly client: DynamoDBDocumentClient
  readonly tableName: string
}

/** What was there already, where a conditional write found its condition false: its fingerprint, if it has one. */
export interface Refused {
  readonly fingerprint: string | undefined
}

export async function read({ client, tableName }: Access, key: Key): Promise<Item | undefined> {
  return (await client.send(new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }))).Item
}

/** Puts what must not be there yet; answers what is, if it is. */
export async function putNew({ client, tableName }: Access, item: Key & Item): Promise<Refused | undefined> {
  try {
    await patiently(() =>
      client.send(
        new PutCommand({
          TableName: tableName,
          Item: item,
          ConditionExpression: 'attribute_not_exists(pk)',
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      ),
    )
    return undefined
  } catch (error) {
    return refusedBy(error)
  }
}

export async function put({ client, tableName }: Access, item: Key & Item): Promise<void> {
  await patiently(() => client.send(new PutCommand({ TableName: tableName, Item: item })))
}

export async function remove({ client, tableName }: Access, key: Key): Promise<void> {
  await patiently(() => client.send(new DeleteCommand({ TableName: tableName, Key: key })))
}

/** False where the condition did not hold. */
export async function update(
  { client, tableName }: Access,
  key: Key,
  change: Omit<UpdateCommandInput, 'TableName' | 'Key'>,
): Promise<boolean> {
  try {
    await patiently(() => client.send(new UpdateCommand({ TableName: tableName, Key: key, ...change })))
    return true
  } catch (error) {
    refusedBy(error)
    return false
  }
}

/** False where a condition did not hold. */
export async function transact(
  { client }: Access,
  items: NonNullable<TransactWriteCommandInput['TransactItems']>,
): Promise<boolean> {
  try {
    await patiently(() => client.send(new TransactWriteCommand({ TransactItems: items })))
    return true
  } catch (error) {
    if (cancelledBecause(error).includes('ConditionalCheckFailed')) return false
    throw error
  }
}

/**
 * A write that collided with a transaction on the same item is worth another attempt, and the client does not make it by itself
 * (throttles and lost answers it does). A moderator claims while notices join: that is an ordinary second, not a failure.
 */
const ATTEMPTS = 10
/** In milliseconds: all attempts together stay within the time that a function has. */
const LONGEST_PAUSE = 400

async function patiently<T>(write: () => Promise<T>): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await write()
    } catch (error) {
      if (attempt >= ATTEMPTS || !isPassing(error)) throw error
      await pause(Math.random() * Math.min(50 * 2 ** attempt, LONGEST_PAUSE))
    }
  }
}

const PASSING = new Set(['TransactionConflict', 'ThrottlingError', 'ProvisionedThroughputExceeded'])

const isPassing = (error: unknown): boolean => {
  if (error instanceof TransactionConflictException) return true
  const reasons = cancelledBecause(error)
  return !reasons.includes('ConditionalCheckFailed') && reasons.some((code) => PASSING.has(code))
}

const cancelledBecause = (error: unknown): readonly string[] =>
  error instanceof TransactionCanceledException ? (error.CancellationReasons ?? []).flatMap(({ Code }) => Code ?? []) : []

/** One page of a query; `consistent` wherever it is not an index. */
export async function query(
  { client, tableName }: Access,
  input: Omit<QueryCommandInput, 'TableName'>,
): Promise<readonly Item[]> {
  return (
    (
      await client.send(
        new QueryCommand({ TableName: tableName, ...(input.IndexName ? {} : { ConsistentRead: true }), ...input }),
      )
    ).Items ?? []
  )
}

/** Everything under a partition whose sort key begins so, page after page. For what is small by its nature. */
export async function queryAll({ client, tableName }: Access, pk: string, beginning = ''): Promise<readonly Item[]> {
  const found: Item[] = []
  let from: Record<string, unknown> | undefined
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: tableName,
        ConsistentRead: true,
        ExclusiveStartKey: from,
        KeyConditionExpression: beginning ? 'pk = :pk AND begins_with(sk, :sk)' : 'pk = :pk',
        ExpressionAttributeValues: { ':pk': pk, ...(beginning && { ':sk': beginning }) },
      }),
    )
    found.push(...(page.Items ?? []))
    from = page.LastEvaluatedKey
  } while (from)
  return found
}

function refusedBy(error: unknown): Refused {
  if (!(error instanceof ConditionalCheckFailedException)) throw error
  return { fingerprint: error.Item?.['fingerprint']?.S }
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))
