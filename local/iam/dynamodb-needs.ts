import type { OutgoingRules, TableKeys } from '../lambda/outgoing-rules.ts'
import type { Need } from './evaluate.ts'

type AttributeValue = Readonly<Record<string, unknown>>
type Item = Readonly<Record<string, AttributeValue>>

interface DynamoDbCall {
  readonly TableName?: string
  readonly IndexName?: string
  readonly Key?: Item
  readonly Item?: Item
  readonly KeyConditionExpression?: string
  readonly ExpressionAttributeNames?: Readonly<Record<string, string>>
  readonly ExpressionAttributeValues?: Item
  readonly TransactItems?: readonly Readonly<Record<string, DynamoDbCall>>[]
  readonly RequestItems?: Readonly<Record<string, unknown>>
}

const transactActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
}

/** Every action on every table, index and partition key that one DynamoDB call touches. */
export function dynamoDbNeeds(operation: string, body: unknown, rules: OutgoingRules): readonly Need[] {
  const call = body as DynamoDbCall
  if (operation === 'TransactWriteItems' || operation === 'TransactGetItems') {
    return (call.TransactItems ?? []).flatMap((member) =>
      Object.entries(member).map(([kind, inner]) => within(operation, need(transactActions[kind] ?? kind, inner, rules))),
    )
  }
  if (operation === 'BatchWriteItem' || operation === 'BatchGetItem') return batchNeeds(operation, call, rules)
  return [need(operation, call, rules)]
}

const within = (operation: string, one: Need): Need => ({
  ...one,
  context: { ...one.context, 'dynamodb:enclosingoperation': [operation] },
})

function need(operation: string, call: DynamoDbCall, rules: OutgoingRules): Need {
  const table = rules.tables[call.TableName ?? ''] ?? { arn: call.TableName ?? '*', partitionKey: '', indexes: {} }
  const leading = leadingKeys(call, table)
  return {
    action: `dynamodb:${operation}`,
    resource: call.IndexName ? `${table.arn}/index/${call.IndexName}` : table.arn,
    context: {
      ...(leading === undefined ? {} : { 'dynamodb:leadingkeys': leading }),
      ...always(rules),
    },
  }
}

function batchNeeds(operation: string, call: DynamoDbCall, rules: OutgoingRules): readonly Need[] {
  return Object.entries(call.RequestItems ?? {}).map(([name, requests]) => {
    const table = rules.tables[name] ?? { arn: name, partitionKey: '', indexes: {} }
    const leading = keysOf(operation, requests).map((key) => text(key[table.partitionKey]))
    return {
      action: `dynamodb:${operation}`,
      resource: table.arn,
      context: { 'dynamodb:leadingkeys': leading, ...always(rules) },
    }
  })
}

function keysOf(operation: string, requests: unknown): readonly Item[] {
  if (operation === 'BatchGetItem') return (requests as { readonly Keys: readonly Item[] }).Keys
  const writes = requests as readonly {
    readonly PutRequest?: { readonly Item: Item }
    readonly DeleteRequest?: { readonly Key: Item }
  }[]
  return writes.flatMap(({ PutRequest, DeleteRequest }) => [PutRequest?.Item ?? [], DeleteRequest?.Key ?? []].flat())
}

/** A scan has no leading key: for it the condition key is absent. */
function leadingKeys(call: DynamoDbCall, table: TableKeys): readonly string[] | undefined {
  const name = call.IndexName ? table.indexes[call.IndexName] : table.partitionKey
  if (name === undefined) return undefined
  const value = (call.Item ?? call.Key)?.[name] ?? queried(call, name)
  return value === undefined ? undefined : [text(value)]
}

function queried(
  { KeyConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues }: DynamoDbCall,
  name: string,
): AttributeValue | undefined {
  for (const [, left = '', right = ''] of (KeyConditionExpression ?? '').matchAll(/([#\w.-]+)\s*=\s*(:\w+)/g)) {
    if ((ExpressionAttributeNames?.[left] ?? left) === name) return ExpressionAttributeValues?.[right]
  }
  return undefined
}

function text(value: AttributeValue | undefined): string {
  return String(Object.values(value ?? {})[0] ?? '')
}

export function always(rules: OutgoingRules): Readonly<Record<string, readonly string[]>> {
  return {
    'aws:securetransport': ['true'],
    'aws:requestedregion': [rules.region],
    'aws:principalaccount': [rules.account],
    'aws:resourceaccount': [rules.account],
  }
}
