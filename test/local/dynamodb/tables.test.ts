import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { addStreamOrderIndex } from '../../../local/dynamodb/stream-order-index.ts'
import { keysOfTables, makeTables } from '../../../local/dynamodb/tables.ts'
import { aSystem } from '../a-system.ts'
import { aDatabase, aTable } from './a-database.ts'

const { call, endpoint, file } = await aDatabase()
const made = async (name: string, more?: Readonly<Record<string, unknown>>) => {
  const system = aSystem({ Table: aTable(name, more) })
  await makeTables(system, endpoint)
  return system
}

describe('a table of the template', () => {
  test('is made with its keys, its indexes, its stream and its time to live', async () => {
    await made('notices')
    const { Table } = await call<{ readonly Table: object }>('DescribeTable', { TableName: 'notices' })
    expect(Table).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [expect.objectContaining({ IndexName: 'queue', Projection: { ProjectionType: 'ALL' } })],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
    })
    expect(await call('DescribeTimeToLive', { TableName: 'notices' })).toMatchObject({
      TimeToLiveDescription: { AttributeName: 'ttl', TimeToLiveStatus: 'ENABLED' },
    })
  })

  test('is known by its name, an ARN as in AWS for policies, and the stream that the emulator finds', async () => {
    const system = await made('known')
    const [table] = system.all()
    expect(table && ['Ref', 'Arn', 'StreamArn'].map((name) => system.value(table, name))).toEqual([
      'known',
      'arn:aws:dynamodb:eu-west-1:000000000000:table/known',
      expect.stringMatching(/table\/known\/stream\//),
    ])
    expect(keysOfTables(system)).toEqual({
      known: {
        arn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/known',
        partitionKey: 'pk',
        indexes: { queue: 'queueKey' },
      },
    })
  })

  test('keeps what is in it over a restart', async () => {
    await made('kept')
    await call('PutItem', { TableName: 'kept', Item: { pk: { S: 'CASE#1' }, sk: { S: 'CASE' } } })
    await made('kept')
    expect(await call('Scan', { TableName: 'kept' })).toMatchObject({ Count: 1 })
  })

  test('from an earlier run with other indexes fails the start with what to do', async () => {
    const lanes = {
      IndexName: 'lanes',
      KeySchema: [{ AttributeName: 'queueKey', KeyType: 'HASH' }],
      Projection: { ProjectionType: 'ALL' },
    }
    await made('changed')
    await expect(made('changed', { GlobalSecondaryIndexes: [lanes] })).rejects.toThrow(
      'Table changed has the indexes [queue] from an earlier run, and the app now wants [lanes]. Begin anew with: npm start -- --fresh',
    )
  })

  test('that the emulator refuses fails the start with its words', async () => {
    await expect(made('wrong', { KeySchema: [] })).rejects.toThrow(/key/i)
  })
})

test('the index that keeps writes fast finds its place in the database of the emulator', async () => {
  await made('fast')
  expect(addStreamOrderIndex(file)).toBe(true)
  expect(addStreamOrderIndex(file)).toBe(true)
  const database = new DatabaseSync(file, { readOnly: true })
  expect(database.prepare("SELECT tbl_name FROM sqlite_master WHERE name = 'local_stream_order'").get()).toEqual({
    tbl_name: '_stream_records',
  })
  database.close()
})
