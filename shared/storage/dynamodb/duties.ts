import type { DutiesOpened, DutyClosed } from '../../../events/duty-facts.ts'
import { type Duty, duty as dutySchema } from '../../dsa/duty.ts'
import type { DutyStore } from '../duty-store.ts'
import { caseKey, dutyKey, dutyQueueKey, historyKey, type Key, queueDue } from '../keys.ts'
import type { Stored } from '../stored.ts'
import { type Access, type Item, putNew, queryAll, read, transact } from './access.ts'
import { inMonths, kept, opened, type Sealing } from './kept.ts'
import { teamPage } from './queue.ts'

export const dutyStore = (access: Access, sealing: Sealing): DutyStore => ({
  open: (duty) => opening(access, sealing, duty),
  complete: async (fact) => ((await putNew(access, historyItem(fact))) ? 'repeated' : 'stored'),
  async find(caseId, dutyId) {
    const item = await read(access, dutyKey(caseId, dutyId))
    return item && dutyOf(sealing, item)
  },
  ofCase: async (caseId) =>
    Promise.all((await queryAll(access, caseKey(caseId).pk, 'DUTY#')).map((item) => dutyOf(sealing, item))),
  close: (next, fact) => closing(access, sealing, { next, fact }),
  async queue(view) {
    const page = await teamPage(access, view, dutyQueueKey)
    return { entries: await Promise.all(page.entries.map((item) => dutyOf(sealing, item))), next: page.next }
  },
})

/** A plain put, whose insert is the fact. */
async function opening(access: Access, { retention }: Sealing, duty: Duty): Promise<Stored> {
  const refused = await putNew(access, {
    ...dutyKey(duty.caseId, duty.dutyId),
    ...duty,
    queueKey: dutyQueueKey(duty),
    queueDue: queueDue(duty.dueAt, duty.dutyId),
    ...kept('notice', inMonths(duty.openedAt, retention.noticeMonths)),
  })
  return refused ? 'repeated' : 'stored'
}

/** What a person says of it is sealed like every other text; it leaves the queue. */
async function closing(
  access: Access,
  { sealer }: Sealing,
  { next, fact }: { readonly next: Duty; readonly fact: DutyClosed },
): Promise<'committed' | 'stale'> {
  const { proof, because, status, closedBy, supersededBy } = next
  const key = dutyKey(next.caseId, next.dutyId)
  const said = proof !== undefined || because !== undefined
  const changed = {
    status,
    closedAt: fact.at,
    ...(closedBy !== undefined && { closedBy }),
    ...(supersededBy !== undefined && { supersededBy }),
    ...(said && (await sealer.seal(key.pk + key.sk, { proof, because }, fact.at))),
  }
  const done = await transact(access, [
    { Update: { TableName: access.tableName, Key: key, ...closed(changed) } },
    { Put: { TableName: access.tableName, Item: historyItem(fact), ConditionExpression: 'attribute_not_exists(pk)' } },
  ])
  return done ? 'committed' : 'stale'
}

function closed(changed: Item) {
  const names = Object.keys(changed)
  return {
    UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')} REMOVE queueKey, queueDue`,
    ConditionExpression: '#status = :open',
    ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: {
      ':open': 'open',
      ...Object.fromEntries(names.map((name) => [`:${name}`, changed[name]])),
    },
  }
}

/** Without what was said of it, where that was erased. */
const dutyOf = async ({ sealer }: Sealing, item: Item): Promise<Duty> =>
  dutySchema.strip().parse({ ...item, ...(await opened(sealer, item)) })

const historyItem = (fact: DutyClosed | DutiesOpened): Item & Key => ({
  ...historyKey(`CASE#${fact.caseId}`, fact.at, fact.factId),
  fact,
})
