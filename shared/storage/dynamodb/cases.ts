import type { CaseFact } from '../../../events/case-facts.ts'
import { fact as factSchema } from '../../../events/subscriptions.ts'
import { acknowledgedKey, caseKey, decisionKey, effectKey, historyKey, joinedNoticeKey, type Key } from '../keys.ts'
import type { CaseStore } from '../stores.ts'
import { type Access, type Item, putNew, queryAll, read, transact, update } from './access.ts'
import { caseItem, changedCase, closedCase, partsOf } from './case-items.ts'
import { joinCase, joinOrder, joinSignal, noticesOfCase } from './case-joining.ts'
import { decisionItem } from './decisions.ts'
import type { Sealing } from './kept.ts'
import { latestCase } from './latest-case.ts'
import { queuePage } from './queue.ts'

export function caseStore(access: Access, sealing: Sealing): CaseStore {
  return {
    find: (caseId) => partsOf(access, sealing, caseId),
    latest: (contentHash) => latestCase(access, contentHash),

    async open(state) {
      return (await putNew(access, caseItem(state))) ? 'conflicting' : 'stored'
    },

    join: (caseId, joined, due) => joinCase(access, caseId, { joined, due }),

    joinSignal: (caseId, signalId, raised) => joinSignal(access, caseId, { signalId, raised }),
    joinOrder: (caseId, orderId, raised) => joinOrder(access, caseId, { orderId, raised }),

    async hasNotice(caseId, { noticeId, receivedAt }) {
      return (await read(access, joinedNoticeKey(caseId, receivedAt, noticeId))) !== undefined
    },
    notices: (caseId, page) => noticesOfCase(access, caseId, page),

    async ordersOf(caseId) {
      return (await queryAll(access, caseKey(caseId).pk, 'ORDER#')).map(({ orderId }) => String(orderId))
    },

    async signalsOf(caseId) {
      return (await queryAll(access, caseKey(caseId).pk, 'SIGNAL#')).map(({ signalId }) => String(signalId))
    },

    async commit(next, facts, revision) {
      const committed = await transact(access, [
        { Update: { TableName: access.tableName, Key: caseKey(next.caseId), ...changedCase(next, revision) } },
        ...facts.map((fact) => ({
          Put: { TableName: access.tableName, Item: historyItem(fact), ConditionExpression: 'attribute_not_exists(pk)' },
        })),
      ])
      return committed ? 'committed' : 'stale'
    },

    async decide(next, decision, _facts, revision) {
      const committed = await transact(access, [
        { Update: { TableName: access.tableName, Key: caseKey(next.caseId), ...closedCase(next, revision) } },
        {
          Put: {
            TableName: access.tableName,
            Item: await decisionItem(sealing, decision),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ])
      return committed ? 'committed' : 'stale'
    },

    async record(fact) {
      return (await putNew(access, historyItem(fact))) ? 'repeated' : 'stored'
    },

    history: (caseId) => historyOf(access, caseId),

    async settle(caseId, decisionId) {
      await update(access, decisionKey(caseId, decisionId), {
        UpdateExpression: 'REMOVE pendingShard, pendingDue',
        ConditionExpression: 'attribute_exists(pendingShard)',
      })
    },

    queue: (view) => queuePage(access, view),
  }
}

const historyItem = (fact: CaseFact): Item & Key => ({ ...keyOf(fact), fact })

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
