import { callJson } from '../aws/call-json.ts'
import type { Located, System } from '../template/system.ts'
import { keyText } from './key-text.ts'
import { type TableProperties, tableTypes } from './tables.ts'

type Item = Readonly<Record<string, unknown>>

/** Keys that the sweep removed: their stream records say that DynamoDB itself did it, as in AWS. */
export interface Expired {
  add(key: Item): void
  take(key: Item): boolean
}

export function rememberExpired(): Expired {
  const keys = new Set<string>()
  return { add: (key) => keys.add(keyText(key)), take: (key) => keys.delete(keyText(key)) }
}

/** Removes what is past its time to live, as DynamoDB does within days; emulators accept the setting and do nothing. */
export async function expireItems(system: System, endpoint: string, expired: Expired): Promise<void> {
  for (const table of system.ofType(...tableTypes)) {
    const properties = system.properties<TableProperties>(table)
    if (properties.TimeToLiveSpecification?.Enabled) await sweep(table, properties, { system, endpoint, expired })
  }
}

interface Sweep {
  readonly system: System
  readonly endpoint: string
  readonly expired: Expired
}

async function sweep(table: Located, properties: TableProperties, { system, endpoint, expired }: Sweep): Promise<void> {
  const ttl = properties.TimeToLiveSpecification?.AttributeName
  const keyNames = properties.KeySchema.map(({ AttributeName }) => AttributeName)
  const condition = {
    TableName: system.value(table, 'Ref'),
    ExpressionAttributeNames: { '#ttl': ttl },
    ExpressionAttributeValues: { ':now': { N: String(Math.floor(Date.now() / 1000)) } },
  }
  let ExclusiveStartKey: Item | undefined
  do {
    const body = { ...condition, FilterExpression: '#ttl < :now', Limit: 500, ExclusiveStartKey }
    const page = await callJson<{ Items?: readonly Item[]; LastEvaluatedKey?: Item }>({
      endpoint,
      target: 'DynamoDB_20120810.Scan',
      body,
    })
    for (const item of page.Items ?? []) {
      const Key = Object.fromEntries(keyNames.map((name) => [name, item[name]]))
      expired.add(Key)
      const removal = { ...condition, Key, ConditionExpression: '#ttl < :now' }
      await callJson({ endpoint, target: 'DynamoDB_20120810.DeleteItem', body: removal }).catch(() => expired.take(Key))
    }
    ExclusiveStartKey = page.LastEvaluatedKey
  } while (ExclusiveStartKey)
}
