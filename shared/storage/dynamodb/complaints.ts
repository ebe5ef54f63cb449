import type { ComplaintFact } from '../../../events/complaint-facts.ts'
import type { Complaint } from '../../dsa/complaint.ts'
import { complaintAddition, complaintAnswer, complaint as complaintSchema } from '../../dsa/complaint.ts'
import { sha256Hex } from '../../runtime/hashing.ts'
import type { ComplaintParts, ComplaintStore } from '../complaint-store.ts'
import { additionKey, answerKey, caseKey, complaintKey, historyKey, type Key, underComplaintKey } from '../keys.ts'
import type { Sealer } from '../sealing.ts'
import { type Access, type Item, put, putNew, queryAll, read, transact } from './access.ts'
import { answered } from './complaint-answering.ts'
import { changedComplaint, closedComplaint, complaintItem, longerComplaint } from './complaint-items.ts'
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
  queue: (view) => complaintPage(access, view, (item) => listed(sealing.sealer, item)),
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
  const hash = sha256Hex(explanation).slice(0, 16)
  const key = additionKey(complaintId, hash)
  const fact = { type: 'ComplaintAdded', factId: `${complaintId}.added.${hash}`, at, complaintId, caseId, decisionId } as const
  const done = await transact(access, [
    newItem(access, { ...key, at, fact, ...(await sealer.seal(key.pk + key.sk, { explanation }, at)) }),
    { Update: { TableName: access.tableName, Key: complaintKey(complaintId), ...longerComplaint() } },
  ])
  if (done) return 'stored'
  return (await read(access, key)) ? 'repeated' : 'conflicting'
}

async function partsOf(access: Access, { sealer }: Sealing, complaintId: string): Promise<ComplaintParts | undefined> {
  const items = await queryAll(access, complaintKey(complaintId).pk)
  const own = items.find(({ sk }) => sk === 'COMPLAINT')
  const answer = items.find(({ sk }) => sk === 'ANSWER')
  if (!own) return undefined
  const additions = items.filter(({ sk }) => String(sk).startsWith('ADDITION#'))
  const added = await Promise.all(additions.map(async (item) => complaintAddition.strip().parse(await withTexts(sealer, item))))
  return {
    state: complaintSchema.strip().parse(await withTexts(sealer, own)),
    additions: added.sort((one, other) => one.at.localeCompare(other.at)),
    answer: answer && complaintAnswer.strip().parse(await withTexts(sealer, answer)),
  }
}

/** A complaint as the index tells it. Nothing where its words were erased. */
async function listed(sealer: Sealer, item: Item): Promise<Complaint | undefined> {
  return complaintSchema.strip().safeParse(await withTexts(sealer, item)).data
}

const withTexts = async (sealer: Sealer, item: Item): Promise<Item> => ({ ...item, ...(await opened(sealer, item)) })

const historyItem = (fact: ComplaintFact): Item & Key => ({ ...historyKey(`CASE#${fact.caseId}`, fact.at, fact.factId), fact })

const newItem = ({ tableName }: Access, item: Item & Key) => ({
  Put: { TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
})
