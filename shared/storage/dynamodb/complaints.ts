import { createHash } from 'node:crypto'
import type { ComplaintFact } from '../../../events/complaint-facts.ts'
import type { Complaint } from '../../dsa/complaint.ts'
import { complaintAddition, complaintAnswer, complaint as complaintSchema } from '../../dsa/complaint.ts'
import type { ComplaintParts, ComplaintStore } from '../complaint-store.ts'
import { additionKey, answerKey, caseKey, complaintKey, historyKey, type Key, underComplaintKey } from '../keys.ts'
import { type Access, type Item, put, putNew, query, queryAll, transact } from './access.ts'
import { answered } from './complaint-answering.ts'
import { changedComplaint, closedComplaint, complaintItem } from './complaint-items.ts'
import { opened, type Sealing, settled } from './kept.ts'
import { complaintPage } from './queue.ts'

export const complaintStore = (access: Access, sealing: Sealing): ComplaintStore => ({
  /** The case's pointer first: where the complaint is there, so is the way to it. */
  async lodge(complaint) {
    const { caseId, complaintId } = complaint
    await put(access, { ...underComplaintKey(caseId, complaintId), complaintId })
    return (await putNew(access, await complaintItem(sealing, complaint))) ? 'conflicting' : 'stored'
  },

  async add(complaintId, { at, explanation }) {
    const found = await partsOf(access, sealing, complaintId)
    if (!found || found.answer) return 'conflicting'
    if (found.additions.some((one) => one.explanation === explanation) || found.state.explanation === explanation)
      return 'repeated'
    return addition(access, sealing, { state: found.state, at, explanation })
  },

  find: (complaintId) => partsOf(access, sealing, complaintId),
  ofCase: async (caseId) =>
    (await queryAll(access, caseKey(caseId).pk, 'UNDER-COMPLAINT#')).map(({ complaintId }) => String(complaintId)),
  commit: (next, facts, revision) => committed(access, { next, facts, revision }),
  answer: (complaint, revision) => answered(access, sealing, { complaint, revision }),
  close: async (complaintId, fact) =>
    (await transact(access, [
      { Update: { TableName: access.tableName, Key: complaintKey(complaintId), ...closedComplaint() } },
      newItem(access, historyItem(fact)),
    ]))
      ? 'stored'
      : 'repeated',
  settle: (complaintId, what) => settled(access, what === 'answer' ? answerKey(complaintId) : complaintKey(complaintId)),
  queue: (view) =>
    complaintPage(access, view, async (item) => (await partsOf(access, sealing, String(item['complaintId'])))?.state),
})

async function committed(
  access: Access,
  { next, facts, revision }: { readonly next: Complaint; readonly facts: readonly ComplaintFact[]; readonly revision: number },
): Promise<'committed' | 'stale'> {
  const done = await transact(access, [
    { Update: { TableName: access.tableName, Key: complaintKey(next.complaintId), ...changedComplaint(next, revision) } },
    ...facts.map((fact) => newItem(access, historyItem(fact))),
  ])
  return done ? 'committed' : 'stale'
}

/** On condition that nobody has answered meanwhile: what comes too late is refused, never dropped. */
async function addition(
  access: Access,
  { sealer }: Sealing,
  { state, at, explanation }: { readonly state: Complaint; readonly at: string; readonly explanation: string },
) {
  const { complaintId, caseId, decisionId } = state
  const hash = createHash('sha256').update(explanation).digest('hex').slice(0, 16)
  const key = additionKey(complaintId, at, hash)
  const { tableName: TableName } = access
  const fact = { type: 'ComplaintAdded', factId: `${complaintId}.added.${hash}`, at, complaintId, caseId, decisionId } as const
  const done = await transact(access, [
    newItem(access, { ...key, at, fact, ...(await sealer.seal(key.pk + key.sk, { explanation }, at)) }),
    { ConditionCheck: { TableName, Key: answerKey(complaintId), ConditionExpression: 'attribute_not_exists(pk)' } },
  ])
  return done ? 'stored' : 'conflicting'
}

async function partsOf(access: Access, { sealer }: Sealing, complaintId: string): Promise<ComplaintParts | undefined> {
  const items = await query(access, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': complaintKey(complaintId).pk },
  })
  const own = items.find(({ sk }) => sk === 'COMPLAINT')
  const answer = items.find(({ sk }) => sk === 'ANSWER')
  const whole = async (item: Item) => ({ ...item, ...(await opened(sealer, item)) })
  if (!own) return undefined
  return {
    state: complaintSchema.strip().parse(await whole(own)),
    additions: await Promise.all(
      items
        .filter(({ sk }) => String(sk).startsWith('ADDITION#'))
        .map(async (item) => complaintAddition.strip().parse(await whole(item))),
    ),
    answer: answer && complaintAnswer.strip().parse(await whole(answer)),
  }
}

const historyItem = (fact: ComplaintFact): Item & Key => ({ ...historyKey(`CASE#${fact.caseId}`, fact.at, fact.factId), fact })

const newItem = ({ tableName }: Access, item: Item & Key) => ({
  Put: { TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
})
