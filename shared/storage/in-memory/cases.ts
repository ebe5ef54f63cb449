import type { CaseFact } from '../../../events/case-facts.ts'
import type { Fact } from '../../../events/subscriptions.ts'
import { caseIdOf } from '../../domain/case-id.ts'
import { movesToChildSafety } from '../../domain/joining.ts'
import type { Case, JoinedNotice } from '../../dsa/case.ts'
import type { Decision } from '../../dsa/decision.ts'
import type { Reason } from '../../dsa/reason.ts'
import type { CaseParts, CaseStore, EndedCase, Raised } from '../case-store.ts'
import { minutesAfter, RETELL_AFTER_MINUTES } from '../dynamodb/kept.ts'
import type { Page, Stored } from '../stored.ts'
import { type Memory, putOnce, readCopy, under } from './memory.ts'
import { mark, unmark } from './pending.ts'
import { queueInMemory } from './queue.ts'

export const casesInMemory = (memory: Memory): CaseStore => ({
  find: async (caseId) => partsIn(memory, caseId),
  latest: async (contentHash) => newestIn(memory, contentHash),
  open: async (state) => openIn(memory, state),
  join: async (caseId, joined, due) => joinIn(memory, joined, { caseId, due }),
  async joinSignal(caseId, signalId, raised) {
    raise(memory, caseId, raised)
    return putOnce(memory, `case-signal/${caseId}/${signalId}`, { value: signalId })
  },
  async joinOrder(caseId, orderId, raised) {
    const state = raise(memory, caseId, raised)
    if (state && state.status !== 'decided') keep(memory, { ...state, lane: 'authority' })
    return putOnce(memory, `case-order/${caseId}/${orderId}`, { value: orderId })
  },
  hasNotice: async (caseId, joined) => memory.items.has(`case-notice/${caseId}/${placeOf(joined)}`),
  notices: async (caseId, page) => noticesIn(under<JoinedNotice>(memory, `case-notice/${caseId}/`), page),
  ordersOf: async (caseId) => under<string>(memory, `case-order/${caseId}/`),
  signalsOf: async (caseId) => under<string>(memory, `case-signal/${caseId}/`),
  commit: async (next, facts, revision) => commitIn(memory, { next, facts, revision }),
  decide: async (ended, revision) => decideIn(memory, ended, revision),
  decision: async (caseId, decisionId) => readCopy<Decision>(memory, `decision/${caseId}/${decisionId}`),
  undo: async (undone, revision) => undoIn(memory, undone, revision),
  takeEffect: async (decision, fact) => takeEffectIn(memory, decision, fact),
  record: async (fact) => recordIn(memory, fact),
  history: async (caseId) =>
    [...under<Fact>(memory, `history/${caseId}/`), ...under<Fact>(memory, `acknowledged/${caseId}/`)].sort((a, b) =>
      a.at.localeCompare(b.at),
    ),
  settle: async (caseId, decisionId) => unmark(memory, `decision/${caseId}/${decisionId}`),
  settleAcknowledged: async (caseId, decisionId) => unmark(memory, `acknowledged/${caseId}/${decisionId}`),
  queue: async (view) => queueInMemory(under<Case>(memory, 'case/'), view),
})

const read = (memory: Memory, caseId: string) => readCopy<Case>(memory, `case/${caseId}`)
const keep = (memory: Memory, state: Case) => memory.items.set(`case/${state.caseId}`, structuredClone(state))

function newestIn(memory: Memory, contentHash: string): Case | undefined {
  let newest: Case | undefined
  for (let ordinal = 1, found = read(memory, caseIdOf(contentHash, 1)); found; ) {
    newest = found
    found = read(memory, caseIdOf(contentHash, ++ordinal))
  }
  return newest
}

function openIn(memory: Memory, state: Case): Stored {
  const { caseId, openedAt: at, origin, lane, team, allegations: reasons, dueAt } = state
  const opened = { type: 'CaseOpened', factId: `${caseId}.opened`, at, caseId, origin, lane, team, reasons, dueAt } as const
  return putOnce(memory, `case/${caseId}`, { value: state, facts: [opened] }) === 'stored' ? 'stored' : 'conflicting'
}

function joinIn(
  memory: Memory,
  joined: JoinedNotice,
  { caseId, due }: { readonly caseId: string; readonly due: Raised['due'] },
): Stored {
  const { noticeId, locationNumber, joinedAt: at, reasons } = joined
  memory.items.set(`notice-case/${noticeId}/${String(locationNumber).padStart(2, '0')}`, { locationNumber, caseId })
  raise(memory, caseId, { reasons, due })
  const fact = { type: 'NoticeJoinedCase', factId: `${caseId}.${noticeId}.joined`, at, caseId, noticeId, reasons } as const
  return putOnce(memory, `case-notice/${caseId}/${placeOf(joined)}`, { value: joined, facts: [fact] })
}

function noticesIn(
  joined: readonly JoinedNotice[],
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Page<JoinedNotice> {
  const left = joined.filter((one) => cursor === undefined || placeOf(one) > cursor)
  const entries = left.slice(0, limit)
  const last = entries.at(-1)
  return { entries, next: left.length > limit && last ? placeOf(last) : undefined }
}

function commitIn(
  memory: Memory,
  { next, facts, revision }: { readonly next: Case; readonly facts: readonly CaseFact[]; readonly revision: number },
): 'committed' | 'stale' {
  const state = read(memory, next.caseId)
  if (!state || state.revision !== revision || state.status === 'decided') return 'stale'
  const { assignment: _, ...unclaimed } = state
  const { status, assignment } = next
  keep(memory, { ...unclaimed, status, revision: next.revision, ...(assignment && { assignment }) })
  for (const fact of facts) recordIn(memory, fact)
  return 'committed'
}

function decideIn(memory: Memory, { next, decision, facts }: EndedCase, revision: number): 'committed' | 'stale' {
  const state = read(memory, next.caseId)
  if (!state || state.revision !== revision || state.status === 'decided') return 'stale'
  const { assignment: _, ...open } = state
  const { decisionId, decidedAt } = next
  const ending = { ...(decisionId && { decisionId }), ...(decidedAt && { decidedAt }) }
  keep(memory, { ...open, status: 'decided', revision: next.revision, ...ending })
  keepDecision(memory, decision, facts)
  return 'committed'
}

const placeOf = ({ receivedAt, noticeId }: Pick<JoinedNotice, 'receivedAt' | 'noticeId'>): string => `${receivedAt}#${noticeId}`

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

function undoIn(
  memory: Memory,
  { next, decisionId, fact }: { readonly next: Case; readonly decisionId: string; readonly fact: CaseFact },
  revision: number,
): 'committed' | 'stale' {
  const state = read(memory, next.caseId)
  if (!state || state.revision !== revision || state.decisionId !== decisionId) return 'stale'
  if (memory.items.has(`history/${next.caseId}/effect#${decisionId}`)) return 'stale'
  const { decisionId: _, decidedAt: __, ...open } = state
  const { status, assignment } = next
  keep(memory, { ...open, status, revision: next.revision, ...(assignment && { assignment }) })
  unmark(memory, `decision/${next.caseId}/${decisionId}`)
  recordIn(memory, fact)
  return 'committed'
}

function takeEffectIn(memory: Memory, { caseId, decisionId }: Decision, fact: CaseFact): Stored {
  return read(memory, caseId)?.decisionId === decisionId ? recordIn(memory, fact) : 'conflicting'
}

export function keepDecision(memory: Memory, decision: Decision, facts: readonly CaseFact[]): void {
  const key = `decision/${decision.caseId}/${decision.decisionId}`
  putOnce(memory, key, { value: decision, facts })
  const [decided] = facts
  if (decided) mark(memory, key, { dueAt: minutesAfter(decision.takesEffectAt, RETELL_AFTER_MINUTES), fact: decided })
}

function recordIn(memory: Memory, fact: CaseFact): Stored {
  const stored = putOnce(memory, keyOf(fact), { value: fact, facts: [fact] })
  if (stored === 'stored' && fact.type === 'RestrictionAcknowledged')
    mark(memory, keyOf(fact), { dueAt: minutesAfter(fact.at, RETELL_AFTER_MINUTES), fact })
  return stored
}

function keyOf(fact: CaseFact): string {
  if (fact.type === 'RestrictionAcknowledged') return `acknowledged/${fact.caseId}/${fact.decisionId}`
  if (fact.type === 'DecisionTookEffect') return `history/${fact.caseId}/effect#${fact.decisionId}`
  return `history/${fact.caseId}/${fact.at}#${fact.factId}`
}
