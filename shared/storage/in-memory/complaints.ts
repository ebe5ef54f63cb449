import type { ComplaintFact } from '../../../events/complaint-facts.ts'
import type { Case } from '../../dsa/case.ts'
import type { Complaint, ComplaintAddition, ComplaintAnswer } from '../../dsa/complaint.ts'
import { sha256Hex } from '../../runtime/hashing.ts'
import type { AnsweredComplaint, ComplaintParts, ComplaintQueueView, ComplaintStore } from '../complaint-store.ts'
import { minutesAfter, RETELL_AFTER_MINUTES } from '../dynamodb/kept.ts'
import type { Page, Stored } from '../stored.ts'
import { keepDecision } from './cases.ts'
import { type Memory, putOnce, readCopy, under } from './memory.ts'
import { mark, unmark } from './pending.ts'

export const complaintsInMemory = (memory: Memory): ComplaintStore => ({
  lodge: async (complaint) => lodgeIn(memory, complaint),
  add: async (complaintId, addition) => addIn(memory, complaintId, addition),
  find: async (complaintId) => partsIn(memory, complaintId),
  ofCase: async (caseId) =>
    under<Complaint>(memory, 'complaint/')
      .filter((complaint) => complaint.caseId === caseId)
      .map(({ complaintId }) => complaintId),
  async commit(next, facts, revision) {
    const state = openIn(memory, next.complaintId)
    if (!state || state.revision !== revision) return 'stale'
    const { assignment: _, ...unclaimed } = state
    const { status, assignment } = next
    keep(memory, { ...unclaimed, status, revision: next.revision, ...(assignment && { assignment }) })
    for (const fact of facts) recordIn(memory, fact)
    return 'committed'
  },
  answer: async (answered, revision) => answerIn(memory, answered, revision),
  async close(complaintId, fact) {
    const state = read(memory, complaintId)
    if (state?.status !== 'awaiting-restoration') return 'repeated'
    keep(memory, { ...state, status: 'closed', revision: state.revision + 1 })
    return recordIn(memory, fact)
  },
  settle: async (complaintId, what) => unmark(memory, `${what}/${complaintId}`),
  queue: async (view) => queueIn(memory, view),
})

const read = (memory: Memory, complaintId: string) => readCopy<Complaint>(memory, `complaint/${complaintId}`)
const keep = (memory: Memory, state: Complaint) => memory.items.set(`complaint/${state.complaintId}`, structuredClone(state))

function openIn(memory: Memory, complaintId: string): Complaint | undefined {
  const state = read(memory, complaintId)
  return state?.status === 'waiting' || state?.status === 'under-review' ? state : undefined
}

function lodgeIn(memory: Memory, complaint: Complaint): Stored {
  const { complaintId, caseId, decisionId, receivedAt: at, complainant } = complaint
  const of = { complaintId, caseId, decisionId }
  const lodged = { ...of, type: 'ComplaintLodged', factId: `${complaintId}.lodged`, at, by: complainant.kind } as const
  const stored = putOnce(memory, `complaint/${complaintId}`, { value: complaint, facts: [lodged] })
  if (stored !== 'stored') return 'conflicting'
  mark(memory, `complaint/${complaintId}`, { dueAt: minutesAfter(at, RETELL_AFTER_MINUTES), fact: lodged })
  return 'stored'
}

function addIn(memory: Memory, complaintId: string, addition: ComplaintAddition): Stored {
  const found = partsIn(memory, complaintId)
  if (!found || found.answer) return 'conflicting'
  const { state, additions } = found
  if ([state, ...additions].some((one) => one.explanation === addition.explanation)) return 'repeated'
  const { caseId, decisionId } = state
  const hash = sha256Hex(addition.explanation).slice(0, 16)
  const added = { type: 'ComplaintAdded', at: addition.at, complaintId, caseId, decisionId } as const
  const fact = { ...added, factId: `${complaintId}.added.${hash}` }
  keep(memory, { ...state, revision: state.revision + 1 })
  return putOnce(memory, `addition/${complaintId}/${addition.at}#${hash}`, { value: addition, facts: [fact] })
}

function partsIn(memory: Memory, complaintId: string): ComplaintParts | undefined {
  const state = read(memory, complaintId)
  return (
    state && {
      state,
      additions: under<ComplaintAddition>(memory, `addition/${complaintId}/`),
      answer: readCopy<ComplaintAnswer>(memory, `answer/${complaintId}`),
    }
  )
}

function answerIn(memory: Memory, { next, answer, renewed }: AnsweredComplaint, revision: number): 'committed' | 'stale' {
  const state = openIn(memory, next.complaintId)
  if (!state || state.revision !== revision || state.firstDecidedBy === answer.decidedBy) return 'stale'
  const contested = renewed && readCopy<Case>(memory, `case/${next.caseId}`)
  if (renewed && (contested?.revision !== renewed.revision || contested.decisionId !== answer.decisionId)) return 'stale'
  const { assignment: _, ...ended } = state
  keep(memory, { ...ended, status: next.status, revision: next.revision })
  const { complaintId, caseId, decisionId, decidedAt: at, decidedBy: moderatorId, outcome, newDecisionId } = answer
  const of = { complaintId, caseId, decisionId, at, moderatorId, outcome, ...(newDecisionId && { newDecisionId }) }
  const decided = { ...of, type: 'ComplaintDecided', factId: `${complaintId}.decided` } as const
  putOnce(memory, `answer/${complaintId}`, { value: answer, facts: [decided] })
  mark(memory, `answer/${complaintId}`, { dueAt: minutesAfter(at, RETELL_AFTER_MINUTES), fact: decided })
  if (renewed && contested) {
    const { revision: renewedRevision, decisionId: newId, decidedAt } = renewed.next
    const changed = { ...(newId && { decisionId: newId }), ...(decidedAt && { decidedAt }) }
    memory.items.set(`case/${caseId}`, structuredClone({ ...contested, revision: renewedRevision, ...changed }))
    keepDecision(memory, renewed.decision, renewed.facts)
  }
  return 'committed'
}

const recordIn = (memory: Memory, fact: ComplaintFact): Stored =>
  putOnce(memory, `history/${fact.caseId}/${fact.at}#${fact.factId}`, { value: fact, facts: [fact] })

function queueIn(memory: Memory, { serviceId, teams, limit, cursor }: ComplaintQueueView): Page<Complaint> {
  const place = ({ dueAt, complaintId }: Complaint) => `${dueAt}#${complaintId}`
  const all = under<Complaint>(memory, 'complaint/')
    .filter((one) => one.status === 'waiting' || one.status === 'under-review')
    .filter((one) => one.serviceId === serviceId && teams.includes(one.team))
    .sort((a, b) => (place(a) < place(b) ? -1 : 1))
    .filter((one) => cursor === undefined || place(one) > cursor)
  const entries = all.slice(0, limit)
  const last = entries.at(-1)
  return { entries, next: all.length > limit && last ? place(last) : undefined }
}
