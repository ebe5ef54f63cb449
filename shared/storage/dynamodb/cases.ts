import type { CaseFact } from '../../../events/case-facts.ts'
import { fact as factSchema } from '../../../events/subscriptions.ts'
import type { Case } from '../../dsa/case.ts'
import type { Decision } from '../../dsa/decision.ts'
import type { CaseStore } from '../case-store.ts'
import { acknowledgedKey, caseKey, decisionKey, effectKey, historyKey, joinedNoticeKey, type Key, pendingMark } from '../keys.ts'
import { type Access, type Item, putNew, queryAll, read, transact } from './access.ts'
import { caseItem, changedCase, closedCase, partsOf } from './case-items.ts'
import { joinCase, joinOrder, joinSignal, noticesOfCase } from './case-joining.ts'
import { effectRecorded, undone } from './decision-undoing.ts'
import { decisionItem, decisionOf } from './decisions.ts'
import { minutesAfter, RETELL_AFTER_MINUTES, type Sealing, settled } from './kept.ts'
import { latestCase } from './latest-case.ts'
import { queuePage } from './queue.ts'

export const caseStore = (access: Access, sealing: Sealing): CaseStore => ({
  find: (caseId) => partsOf(access, sealing, caseId),
  latest: (contentHash) => latestCase(access, contentHash),
  open: async (state) => ((await putNew(access, caseItem(state))) ? 'conflicting' : 'stored'),
  join: (caseId, joined, due) => joinCase(access, caseId, { joined, due }),
  joinSignal: (caseId, signalId, raised) => joinSignal(access, caseId, { signalId, raised }),
  joinOrder: (caseId, orderId, raised) => joinOrder(access, caseId, { orderId, raised }),
  hasNotice: async (caseId, { noticeId, receivedAt }) =>
    (await read(access, joinedNoticeKey(caseId, receivedAt, noticeId))) !== undefined,
  notices: (caseId, page) => noticesOfCase(access, caseId, page),
  ordersOf: async (caseId) => (await queryAll(access, caseKey(caseId).pk, 'ORDER#')).map(({ orderId }) => String(orderId)),
  signalsOf: async (caseId) => (await queryAll(access, caseKey(caseId).pk, 'SIGNAL#')).map(({ signalId }) => String(signalId)),
  commit: (next, facts, revision) => committed(access, { next, facts, revision }),
  decide: async ({ next, decision }, revision) =>
    ended(access, { next, revision, decided: await decisionItem(sealing, decision) }),
  decision: (caseId, decisionId) => oneDecision(access, sealing, decisionKey(caseId, decisionId)),
  undo: ({ next, decisionId, fact }, revision) => undone(access, { next, decisionId, fact: historyItem(fact), revision }),
  takeEffect: (decision, fact) => effectRecorded(access, decision, historyItem(fact)),
  record: async (fact) => ((await putNew(access, historyItem(fact))) ? 'repeated' : 'stored'),
  history: (caseId) => historyOf(access, caseId),
  settle: (caseId, decisionId) => settled(access, decisionKey(caseId, decisionId)),
  settleAcknowledged: (caseId, decisionId) => settled(access, acknowledgedKey(caseId, decisionId)),
  queue: (view) => queuePage(access, view),
})

async function committed(
  access: Access,
  { next, facts, revision }: { readonly next: Case; readonly facts: readonly CaseFact[]; readonly revision: number },
): Promise<'committed' | 'stale'> {
  const done = await transact(access, [
    { Update: { TableName: access.tableName, Key: caseKey(next.caseId), ...changedCase(next, revision) } },
    ...facts.map((fact) => newItem(access, historyItem(fact))),
  ])
  return done ? 'committed' : 'stale'
}

/** A decision is its own fact, so that its item and the end of its case are all there is to write. */
async function ended(
  access: Access,
  { next, revision, decided }: { readonly next: Case; readonly revision: number; readonly decided: Item & Key },
): Promise<'committed' | 'stale'> {
  const done = await transact(access, [
    { Update: { TableName: access.tableName, Key: caseKey(next.caseId), ...closedCase(next, revision) } },
    newItem(access, decided),
  ])
  return done ? 'committed' : 'stale'
}

async function oneDecision(access: Access, { sealer }: Sealing, key: Key): Promise<Decision | undefined> {
  const item = await read(access, key)
  return item && decisionOf(sealer, item)
}

const newItem = ({ tableName }: Access, item: Item & Key) => ({
  Put: { TableName: tableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' },
})

/** What the acknowledgement leads to must happen, even if the stream forgets it: it is marked until it has. */
const historyItem = (fact: CaseFact): Item & Key => ({
  ...keyOf(fact),
  fact,
  ...(fact.type === 'RestrictionAcknowledged' && pendingMark(fact.decisionId, minutesAfter(fact.at, RETELL_AFTER_MINUTES))),
})

/** The acknowledgement sorts with the parts of its case, because a decision is shown with it. It and the effect are facts once. */
function keyOf(fact: CaseFact): Key {
  if (fact.type === 'RestrictionAcknowledged') return acknowledgedKey(fact.caseId, fact.decisionId)
  if (fact.type === 'DecisionTookEffect') return effectKey(fact.caseId, fact.decisionId)
  return historyKey(`CASE#${fact.caseId}`, fact.at, fact.factId)
}

async function historyOf(access: Access, caseId: string) {
  const items = [
    ...(await queryAll(access, `HISTORY#CASE#${caseId}`)),
    ...(await queryAll(access, caseKey(caseId).pk, 'ACKNOWLEDGED#')),
  ]
  return items.map(({ fact }) => factSchema.parse(fact)).sort((a, b) => a.at.localeCompare(b.at))
}
