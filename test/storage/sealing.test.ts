import { type DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { closeDuty } from '../../shared/domain/close-duty.ts'
import {
  eraseContact,
  eraseNotice,
  eraseOrder,
  eraseProofs,
  eraseReasons,
  eraseRecipient,
  eraseSignal,
} from '../../shared/storage/dynamodb/erase.ts'
import { sealerWith } from '../../shared/storage/sealing.ts'
import type { Stores } from '../../shared/storage/stores.ts'
import { anOrder, aSignal } from '../support/authority-builders.ts'
import {
  aCase,
  aCaseId,
  aClaimedCase,
  aDecision,
  after,
  aNotice,
  aRecipient,
  aReference,
  aRestriction,
  NOON,
} from '../support/builders.ts'
import { aDuty } from '../support/duty-builders.ts'
import { type Emulator, startEmulator } from '../support/emulator.ts'
import { tableStores, testKeys } from '../support/table-stores.ts'

const sealer = sealerWith(testKeys)

describe('sealed texts', () => {
  test('open for their own subject, in any month', async () => {
    for (const at of [NOON, '2027-02-28T23:59:59.999Z']) {
      const sealed = await sealer.seal('NOTICE#1', { explanation: 'Café ☕' }, at)
      expect(sealed.keyId).toBe(at.slice(0, 7))
      expect(await sealer.open('NOTICE#1', sealed)).toEqual({ explanation: 'Café ☕' })
    }
  })

  test('open for no other subject', async () => {
    const sealed = await sealer.seal('NOTICE#1', { explanation: 'words' }, NOON)
    await expect(sealer.open('NOTICE#2', sealed)).rejects.toThrow()
  })

  test('do not open once any of their bytes, or of their key, was changed', async () => {
    const sealed = await sealer.seal('NOTICE#1', { explanation: 'words' }, NOON)
    for (const part of ['sealed', 'wrappedKey'] as const) {
      for (let place = 0; place < sealed[part].length; place++) {
        const changed = Uint8Array.from(sealed[part])
        changed[place] = (changed[place] ?? 0) ^ 1
        await expect(sealer.open('NOTICE#1', { ...sealed, [part]: changed })).rejects.toThrow()
      }
    }
  })

  test('never look alike, though they say the same', async () => {
    const two = [await sealer.seal('NOTICE#1', { a: 1 }, NOON), await sealer.seal('NOTICE#1', { a: 1 }, NOON)]
    expect(two[0]?.sealed).not.toEqual(two[1]?.sealed)
    expect(two[0]?.wrappedKey).not.toEqual(two[1]?.wrappedKey)
  })
})

/** One word in every field in which people write, and nowhere else. */
const canary = (field: string) => `canary-${field}`

describe('in the table', () => {
  let emulator: Emulator
  let client: DynamoDBDocumentClient
  let tableName: string
  let stores: Stores
  beforeAll(async () => {
    emulator = await startEmulator()
    client = emulator.client()
  })
  afterAll(() => emulator.stop())
  beforeEach(async () => {
    tableName = await emulator.newTable()
    stores = tableStores(client, tableName)
    await fill(stores)
  })

  test('nothing that people wrote about themselves or others can be read, nor in its stream', async () => {
    expect(await readable(client, tableName)).not.toContain('canary')
    const stream = JSON.stringify(await emulator.changes(tableName))
    expect(stream).not.toContain('canary')
  })

  test('whatever holds texts of people says why it is kept and whose key it needs', async () => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }))
    const sealed = Items.filter((item) => item['sealed'] !== undefined)
    expect(sealed.map((item) => item['sk']).sort()).toEqual([
      'DECISION#decision-1',
      'DUTY#decision-1.safety-business-gateway',
      'NOTICE',
      'NOTIFIER',
      'ORDER',
      'RECIPIENT',
      'SIGNAL',
    ])
    for (const item of sealed) expect(item).toMatchObject({ retentionClass: expect.any(String), keyId: '2026-11' })
    for (const item of sealed.filter(({ sk }) => sk !== 'RECIPIENT'))
      expect(Date.parse(item['eraseAfter'])).toBe(item['ttl'] * 1000)
  })

  test('the contact of a notice is erased alone', async () => {
    await eraseContact({ client, tableName }, aReference())
    expect(await stores.notices.contact(aReference())).toBeUndefined()
    expect(await stores.notices.find(aReference())).toBeDefined()
  })

  test('what was erased is found by nobody, and all the rest is', async () => {
    const access = { client, tableName }
    await eraseNotice(access, aReference())
    expect(await stores.notices.find(aReference())).toBeUndefined()
    expect(await stores.notices.contact(aReference())).toBeUndefined()
    await eraseRecipient(access, 'seller-1')
    expect(await stores.recipients.find('seller-1')).toBeUndefined()
    await eraseSignal(access, 'signal-1')
    expect(await stores.authorities.findSignal('signal-1')).toBeUndefined()
    await eraseOrder(access, 'order-1')
    expect(await stores.authorities.findOrder('order-1')).toBeUndefined()
    await eraseReasons(access, aCaseId())
    expect(await stores.cases.find(aCaseId())).toMatchObject({ decision: undefined, state: { status: 'decided' } })
    expect((await stores.duties.ofCase(aCaseId()))[0]?.proof).toBe(canary('proof'))
    await eraseProofs(access, aCaseId())
    const [duty] = await stores.duties.ofCase(aCaseId())
    expect([duty?.status, duty?.proof]).toEqual(['done', undefined])
  })

  test('after erasing, no sealed text and no key of the subject is left', async () => {
    await eraseNotice({ client, tableName }, aReference())
    const { Items = [] } = await client.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `NOTICE#${aReference()}` },
      }),
    )
    expect(Items).toHaveLength(2)
    for (const item of Items)
      expect(Object.keys(item)).not.toEqual(expect.arrayContaining(['sealed', 'wrappedKey', 'fingerprint']))
    for (const item of Items) expect(item).not.toHaveProperty('wrappedKey')
  })

  test('erasing what is not there makes nothing', async () => {
    await eraseNotice({ client, tableName }, aReference(9))
    expect(await stores.notices.find(aReference(9))).toBeUndefined()
    const { Count } = await client.send(
      new ScanCommand({
        TableName: tableName,
        FilterExpression: 'pk = :pk',
        ExpressionAttributeValues: { ':pk': `NOTICE#${aReference(9)}` },
      }),
    )
    expect(Count).toBe(0)
  })
})

async function fill({ notices, cases, recipients, authorities, duties }: Stores): Promise<void> {
  const details = { recallId: canary('recall'), orderNumber: canary('order'), rightNumber: canary('right') }
  const notice = aNotice({
    explanation: canary('explanation'),
    locations: [`https://shop.example/${canary('location')}`],
    details,
  })
  await notices.submit(notice, { name: canary('name'), email: `${canary('email')}@mail.example` }, 'print-1')
  const { recipientId, recordedAt, ...told } = aRecipient({
    displayName: canary('display'),
    email: `${canary('seller')}@mail.example`,
  })
  await recipients.upsert(recipientId, told, recordedAt)
  await authorities.recordSignal(aSignal({ explanation: canary('finding') }), 'print-2')
  const authority = { name: canary('authority'), memberState: 'IE', email: `${canary('officer')}@authority.example` } as const
  await authorities.recordOrder(anOrder({ statement: canary('statement'), redress: canary('redress'), authority }), 'print-3')
  await cases.open(aClaimedCase())
  const restrictions = [aRestriction({ facts: canary('facts'), explanation: canary('reasons') })]
  const decision = aDecision({ toNotifiers: canary('answer'), restrictions })
  await cases.decide(
    { next: aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) }), decision, facts: [] },
    2,
  )
  await duties.open(aDuty())
  const closed = closeDuty(aDuty(), { by: 'pia', closing: { status: 'done', proof: canary('proof') }, at: after(90) })
  if (closed.allowed) await duties.close(closed.next, closed.fact)
}

/** Every attribute of every entry as text, bytes included. */
async function readable(client: DynamoDBDocumentClient, tableName: string): Promise<string> {
  const { Items } = await client.send(new ScanCommand({ TableName: tableName }))
  return JSON.stringify(Items, (_, value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value))
}
