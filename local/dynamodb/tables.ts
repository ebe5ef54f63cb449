import { callJson, EmulatorError } from '../aws/call-json.ts'
import type { TableKeys } from '../lambda/outgoing-rules.ts'
import type { Located, System } from '../template/system.ts'

interface KeyPart {
  readonly AttributeName: string
  readonly KeyType: 'HASH' | 'RANGE'
}

interface Index {
  readonly IndexName: string
  readonly KeySchema: readonly KeyPart[]
  readonly Projection: unknown
}

export interface TableProperties {
  readonly TableName?: string
  readonly AttributeDefinitions: readonly unknown[]
  readonly KeySchema: readonly KeyPart[]
  readonly GlobalSecondaryIndexes?: readonly Index[]
  readonly LocalSecondaryIndexes?: readonly Index[]
  readonly StreamSpecification?: { readonly StreamViewType: string }
  readonly TimeToLiveSpecification?: { readonly Enabled: boolean; readonly AttributeName: string }
}

interface Description {
  readonly Table: {
    readonly TableArn: string
    readonly LatestStreamArn?: string
    readonly GlobalSecondaryIndexes?: readonly Index[]
  }
}

export const tableTypes = ['AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'] as const

/** Makes what is missing; a table that is there from an earlier run stays with what is in it. */
export async function makeTables(system: System, endpoint: string): Promise<void> {
  for (const table of system.ofType(...tableTypes)) await makeTable(table, system, endpoint)
}

async function makeTable(table: Located, system: System, endpoint: string): Promise<void> {
  const properties = system.properties<TableProperties>(table)
  const TableName = properties.TableName ?? table.name
  const call = <T>(operation: string, body: object) =>
    callJson<T>({ endpoint, target: `DynamoDB_20120810.${operation}`, body: { TableName, ...body } })
  await call('CreateTable', creation(properties)).catch((error: unknown) => {
    if (!(error instanceof EmulatorError) || error.name !== 'ResourceInUseException') throw error
  })
  const { Table } = await call<Description>('DescribeTable', {})
  refuseOtherIndexes(TableName, properties, Table)
  const { AttributeName } = properties.TimeToLiveSpecification ?? {}
  if (AttributeName) await call('UpdateTimeToLive', { TimeToLiveSpecification: { Enabled: true, AttributeName } }).catch(() => {})
  const { region, account } = system.place
  // The ARN of AWS's form, for policies; the stream's own, because only the emulator can find it.
  system.assign(table, {
    Ref: TableName,
    Arn: `arn:aws:dynamodb:${region}:${account}:table/${TableName}`,
    StreamArn: Table.LatestStreamArn,
    TableId: TableName,
  })
}

function creation(properties: TableProperties): object {
  const { AttributeDefinitions, KeySchema, StreamSpecification } = properties
  const indexes = (found: readonly Index[] | undefined) =>
    found?.map(({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }))
  return {
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions,
    KeySchema,
    GlobalSecondaryIndexes: indexes(properties.GlobalSecondaryIndexes),
    LocalSecondaryIndexes: indexes(properties.LocalSecondaryIndexes),
    StreamSpecification: StreamSpecification && { StreamEnabled: true, StreamViewType: StreamSpecification.StreamViewType },
  }
}

function refuseOtherIndexes(name: string, wanted: TableProperties, found: Description['Table']): void {
  const names = (indexes: readonly Index[] | undefined) =>
    (indexes ?? [])
      .map(({ IndexName }) => IndexName)
      .sort()
      .join(', ')
  if (names(wanted.GlobalSecondaryIndexes) === names(found.GlobalSecondaryIndexes)) return
  throw new Error(
    `Table ${name} has the indexes [${names(found.GlobalSecondaryIndexes)}] from an earlier run, and the app now wants ` +
      `[${names(wanted.GlobalSecondaryIndexes)}]. Begin anew with: npm start -- --fresh`,
  )
}

/** What IAM has to know about the tables to tell leading keys. */
export function keysOfTables(system: System): Readonly<Record<string, TableKeys>> {
  const partitionKey = (schema: readonly KeyPart[]) => schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? ''
  return Object.fromEntries(
    system.ofType(...tableTypes).map((table) => {
      const { KeySchema, GlobalSecondaryIndexes = [], LocalSecondaryIndexes = [] } = system.properties<TableProperties>(table)
      const indexes = [...GlobalSecondaryIndexes, ...LocalSecondaryIndexes].map((index) => [
        index.IndexName,
        partitionKey(index.KeySchema),
      ])
      const keys: TableKeys = {
        arn: system.value(table, 'Arn'),
        partitionKey: partitionKey(KeySchema),
        indexes: Object.fromEntries(indexes),
      }
      return [system.value(table, 'Ref'), keys]
    }),
  )
}
