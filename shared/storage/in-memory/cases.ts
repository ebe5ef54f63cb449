import type { CaseFact } from '../../../events/case-facts.ts'
import type { Fact } from '../../../events/subscriptions.ts'
import { caseIdOf } from '../../domain/case-id.ts'
import { movesToChildSafety } from '../../domain/joining.ts'
import type { Case, JoinedNotice } from '../../dsa/case.ts'
import type { Decision } from '../../dsa/decision.ts'
import type { Reason } from '../../dsa/reason.ts'
import { minutesAfter, RETELL_AFTER_MINUTES } from '../dynamodb/kept.ts'
import type { CaseParts, CaseStore, Raised } from '../stores.ts'
import { type Memory, putOnce, readCopy, under } from './memory.ts'
import { mark, unmark } from './pending.ts'
import { queueInMemory } from './queue.ts'

export function casesInMemory(memory: Memory): CaseStore {
  const read = (caseId: string) => readCopy<Case>(memory, `case/${caseId}`)
  const keep = (state: Case) => memory.items.set(`case/${state.caseId}`, structuredClone(state))
  return {
    async find(caseId) {
      return partsIn(memory, caseId)
    },
    async latest(contentHash) {
      let newest: Case | undefined
      for (let ordinal = 1, found = read(caseIdOf(contentHash, 1)); found; found = read(caseIdOf(contentHash, ++ordinal)))
        newest = found
      return newest
    },
    async open(state) {
      const { caseId, openedAt: at, origin, lane, team, allegations: reasons, dueAt } = state
      const opened = { type: 'CaseOpened', factId: `${caseId}.opened`, at, caseId, origin, lane, team, reasons, dueAt } as const
      return putOnce(memory, `case/${caseId}`, { value: state, facts: [opened] }) === 'stored' ? 'stored' : 'conflicting'
    },
    async join(caseId, joined, due) {
      const { noticeId, locationNumber, receivedAt, joinedAt, reasons } = joined
      memory.items.set(`notice-case/${noticeId}/${String(locationNumber).padStart(2, '0')}`, { locationNumber, caseId })
      raise(memory, caseId, { reasons, due })
      const fact = {
        type: 'NoticeJoinedCase',
        factId: `${caseId}.${noticeId}.joined`,
        at: joinedAt,
        caseId,
        noticeId,
        reasons,
      } as const
      return putOnce(memory, `case-notice/${caseId}/${receivedAt}#${noticeId}`, { value: joined, facts: [fact] })
    },
    async joinSignal(caseId, signalId, raised) {
      raise(memory, caseId, raised)
      return putOnce(memory, `case-signal/${caseId}/${signalId}`, { value: signalId })
    },
    async joinOrder(caseId, orderId, raised) {
      const state = raise(memory, caseId, raised)
      if (state && state.status !== 'decided') keep({ ...state, lane: 'authority' })
      return putOnce(memory, `case-order/${caseId}/${orderId}`, { value: orderId })
    },
    hasNotice: async (caseId, { noticeId, receivedAt }) => memory.items.has(`case-notice/${caseId}/${receivedAt}#${noticeId}`),
    async notices(caseId, { limit, cursor }) {
      const all = under<JoinedNotice>(memory, `case-notice/${caseId}/`).filter(
        (joined) => cursor === undefined || placeOf(joined) > cursor,
      )
      const entries = all.slice(0, limit)
      const last = entries.at(-1)
      return { entries, next: all.length > limit && last ? placeOf(last) : undefined }
    },
    ordersOf: async (caseId) => under<string>(memory, `case-order/${caseId}/`),
    signalsOf: async (caseId) => under<string>(memory, `case-signal/${caseId}/`),
    async commit(next, facts, revision) {
      const state = read(next.caseId)
      if (!state || state.revision !== revision || state.status === 'decided') return 'stale'
      const { status, assignment } = next
      const { assignment: _, ...unclaimed } = state
      keep({ ...unclaimed, status, revision: next.revision, ...(assignment && { assignment }) })
      for (const fact of facts) recordIn(memory, fact)
      return 'committed'
    },
    async decide(next, decision, facts, revision) {
      const state = read(next.caseId)
      if (!state || state.revision !== revision || state.status === 'decided') return 'stale'
      const { assignment: _, ...ended } = state
      const { revision: ending, decisionId, decidedAt } = next
      keep({ ...ended, status: 'decided', revision: ending, ...(decisionId && { decisionId }), ...(decidedAt && { decidedAt }) })
      keepDecision(memory, decision, facts)
      return 'committed'
    },
    record: async (fact) => recordIn(memory, fact),
    async history(caseId) {
      return [...under<Fact>(memory, `history/${caseId}/`), ...under<Fact>(memory, `acknowledged/${caseId}/`)].sort((a, b) =>
        a.at.localeCompare(b.at),
      )
    },
    async settle(caseId, decisionId) {
      unmark(memory, `decision/${caseId}/${decisionId}`)
    },
    queue: async (view) => queueInMemory(under<Case>(memory, 'case/'), view),
  }
}

const placeOf = ({ receivedAt, noticeId }: JoinedNotice): string => `${receivedAt}#${noticeId}`

function partsIn(memory: Memory, caseId: string): CaseParts | undefined {
  const state = readCopy<Case>(memory, `case/${caseId}`)
  if (!state) return undefined
  const raised = under<Reason>(memory, `allegation/${caseId}/`)
  const acknowledged = readCopy<{ readonly effectiveAt: string }>(memory, `acknowledged/${caseId}/${state.decisionId ?? ''}`)
  return {
    state,
    allegations: [...new Set([...state.allegations, ...raised])],
    decision: readCopy<Decision>(memory, `decision/${caseId}/${state.decisionId ?? ''}`),
    acknowledgedAt: acknowledged?.effectiveAt,
  }
}

function raise(memory: Memory, caseId: string, { reasons, due }: Raised): Case | undefined {
  const state = readCopy<Case>(memory, `case/${caseId}`)
  if (!state) return undefined
  for (const reason of reasons)
    if (!state.allegations.includes(reason)) putOnce(memory, `allegation/${caseId}/${reason}`, { value: reason })
  if (state.status === 'decided') return state
  const moved = movesToChildSafety(state, { reasons: [...reasons] }) ? ({ team: 'child-safety', picturesOff: true } as const) : {}
  const sooner = due.dueAt < state.dueAt ? due : {}
  const next = { ...state, ...moved, ...sooner }
  memory.items.set(`case/${caseId}`, structuredClone(next))
  return next
}

function keepDecision(memory: Memory, decision: Decision, facts: readonly CaseFact[]): void {
  const key = `decision/${decision.caseId}/${decision.decisionId}`
  putOnce(memory, key, { value: decision, facts })
  const [decided] = facts
  if (decided) mark(memory, key, { dueAt: minutesAfter(decision.takesEffectAt, RETELL_AFTER_MINUTES), fact: decided })
}

const recordIn = (memory: Memory, fact: CaseFact) => putOnce(memory, keyOf(fact), { value: fact, facts: [fact] })

function keyOf(fact: CaseFact): string {
  if (fact.type === 'RestrictionAcknowledged') return `acknowledged/${fact.caseId}/${fact.decisionId}`
  if (fact.type === 'DecisionTookEffect') return `history/${fact.caseId}/effect#${fact.decisionId}`
  return `history/${fact.caseId}/${fact.at}#${fact.factId}`
}
