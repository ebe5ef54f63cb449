import { describe, expect, test } from 'vitest'
import { expireItems, rememberExpired } from '../../../local/dynamodb/expire-items.ts'
import { makeTables } from '../../../local/dynamodb/tables.ts'
import { aSystem } from '../a-system.ts'
import { aDatabase, aTable } from './a-database.ts'

const { call, endpoint } = await aDatabase()
const HOUR = 3600
const ago = (seconds: number) => ({ N: String(Math.floor(Date.now() / 1000) - seconds) })

async function aTableWith(
  TableName: string,
  items: readonly Readonly<Record<string, object>>[],
  more?: Readonly<Record<string, unknown>>,
) {
  const system = aSystem({ Table: aTable(TableName, more) })
  await makeTables(system, endpoint)
  const puts = items.map((item, at) => ({ PutRequest: { Item: { pk: { S: `DONE#${at}` }, sk: { S: 'DONE' }, ...item } } }))
  for (let at = 0; at < puts.length; at += 25)
    await call('BatchWriteItem', { RequestItems: { [TableName]: puts.slice(at, at + 25) } })
  const expired = rememberExpired()
  await expireItems(system, endpoint, expired)
  const { Items } = await call<{ readonly Items: readonly { readonly pk: { readonly S: string } }[] }>('Scan', { TableName })
  return { left: Items.map(({ pk }) => pk.S).toSorted(), expired }
}

describe('the sweep', () => {
  test('removes what is past its time to live, and nothing else', async () => {
    const { left } = await aTableWith('swept', [{ ttl: ago(HOUR) }, { ttl: ago(-HOUR) }, {}, { ttl: { S: 'soon' } }])
    expect(left).toEqual(['DONE#1', 'DONE#2', 'DONE#3'])
  })

  test('remembers once what it removed, by the whole key in whichever order', async () => {
    const { expired } = await aTableWith('remembered', [{ ttl: ago(HOUR) }, { ttl: ago(-HOUR) }])
    const key = (pk: string) => ({ sk: { S: 'DONE' }, pk: { S: pk } })
    expect([key('DONE#1'), key('DONE#0'), key('DONE#0')].map(expired.take)).toEqual([false, true, false])
  })

  test('goes on behind the first page', async () => {
    const many = Array.from({ length: 510 }, () => ({ ttl: ago(HOUR) }))
    expect((await aTableWith('many', many, { StreamSpecification: undefined })).left).toEqual([])
  })

  test('leaves a table alone that has no time to live', async () => {
    const { left } = await aTableWith('lasting', [{ ttl: ago(HOUR) }], { TimeToLiveSpecification: undefined })
    expect(left).toEqual(['DONE#0'])
  })
})
