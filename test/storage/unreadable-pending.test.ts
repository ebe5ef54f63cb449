import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { redrive } from '../../functions/redrive-pending/handler.ts'
import { deliveryKey, pendingMark } from '../../shared/storage/keys.ts'
import { aWorking } from '../functions/workers/working.ts'
import { after, aNotice, aReference } from '../support/builders.ts'
import { type Emulator, startEmulator } from '../support/emulator.ts'
import { tableStores } from '../support/table-stores.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

/** Two notices that nobody was told of, and before them what only a later version can have written: a retry of its own worker. */
async function afterRollback(retries: number) {
  const tableName = await emulator.newTable()
  const client = emulator.client()
  const { notices, pending } = tableStores(client, tableName)
  for (let n = 0; n < retries; n++) {
    const deliveryId = `of-tomorrow-${n}`
    const fact = { type: 'NoticeSubmitted', factId: `${aReference(n)}.submitted`, at: after(0) }
    const Item = {
      ...deliveryKey(deliveryId, 'RETRY'),
      subscriber: 'worker-of-tomorrow',
      fact,
      ...pendingMark(deliveryId, after(1)),
    }
    await client.send(new PutCommand({ TableName: tableName, Item }))
  }
  for (const n of [1, 2]) await notices.submit(aNotice({ noticeId: aReference(n) }), undefined, `print-${n}`)
  return pending
}

describe('an entry that this version does not know', () => {
  test('is named, and the others are due as ever', async () => {
    const pending = await afterRollback(1)
    const unreadable: string[] = []
    const due = await pending.due(after(60), 10, (key) => unreadable.push(key))
    expect(due.map(({ message }) => message.fact.factId).sort()).toEqual([1, 2].map((n) => `${aReference(n)}.submitted`))
    expect(unreadable).toEqual([expect.stringContaining('of-tomorrow-0')])
  })

  test('is not passed over by one who does not ask for it', async () => {
    await expect((await afterRollback(1)).due(after(60), 10)).rejects.toThrow()
  })

  test('holds back nobody, though a hundred stand before them; the run fails so that somebody looks, and it comes again', async () => {
    const pending = await afterRollback(101)
    const working = aWorking()
    working.clock.now = after(60)
    await expect(redrive({ ...working.work, pending })).rejects.toThrow('101 pending entries')
    expect(working.told.filter(({ subscriber }) => subscriber === 'triage-notice')).toHaveLength(2)

    const again: string[] = []
    await pending.due(after(66), 200, (key) => again.push(key))
    expect(again).toHaveLength(101)
  })
})
