import * as z from 'zod'
import { type Case, openCase } from '../../dsa/case.ts'
import { instant } from '../../dsa/identifiers.ts'
import { reason } from '../../dsa/reason.ts'
import type { CaseParts } from '../case-store.ts'
import { acknowledgedKey, CASE_PARTS, caseKey, decisionKey, type Key, queueDue, queueKey } from '../keys.ts'
import { type Access, type Item, query, read } from './access.ts'
import { decisionOf } from './decisions.ts'
import type { Sealing } from './kept.ts'

/** A case that waits stands in its queue; the index has nothing of decided ones. */
export const caseItem = (state: Case): Key & Item => ({
  ...caseKey(state.caseId),
  ...state,
  queueKey: queueKey(state),
  queueDue: queueDue(state.dueAt, state.caseId),
})

export const caseOf = (item: Item): Case => openCase.strip().parse(item)

export async function readCase(access: Access, caseId: string): Promise<Case | undefined> {
  const item = await read(access, caseKey(caseId))
  return item && caseOf(item)
}

/** The case with its allegations, decision and acknowledgement, in one query that the number of notices does not lengthen. */
export async function partsOf(access: Access, { sealer }: Sealing, caseId: string): Promise<CaseParts | undefined> {
  const items = await query(access, {
    KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':pk': caseKey(caseId).pk, ':from': CASE_PARTS.from, ':to': CASE_PARTS.to },
  })
  const own = items.find(({ sk }) => sk === 'CASE')
  if (!own) return undefined
  const state = caseOf(own)
  const raised = items.filter(({ sk }) => String(sk).startsWith('ALLEGATION#')).map((item) => reason.parse(item['reason']))
  const decided = items.find(({ sk }) => sk === decisionKey(caseId, state.decisionId ?? '').sk)
  const acknowledged = items.find(({ sk }) => sk === acknowledgedKey(caseId, state.decisionId ?? '').sk)
  return {
    state,
    allegations: [...new Set([...state.allegations, ...raised])],
    decision: decided && (await decisionOf(sealer, decided)),
    acknowledgedAt: acknowledged && z.object({ effectiveAt: instant }).parse(acknowledged['fact']).effectiveAt,
  }
}

/** Only what a claim changes; what a joining notice may change is left as it is, so that neither undoes the other. */
export function changedCase(next: Case, revision: number) {
  const { status, assignment } = next
  return {
    UpdateExpression: `SET #status = :status, revision = :next${assignment ? ', assignment = :assignment' : ' REMOVE assignment'}`,
    ConditionExpression: 'revision = :revision AND #status <> :decided',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':status': status,
      ':next': next.revision,
      ':revision': revision,
      ':decided': 'decided',
      ...(assignment && { ':assignment': assignment }),
    },
  }
}

/** The end of a case: it leaves the queue and never changes again. */
export function closedCase(next: Case, revision: number) {
  return {
    UpdateExpression:
      'SET #status = :decided, revision = :next, decisionId = :decisionId, decidedAt = :decidedAt REMOVE assignment, queueKey, queueDue',
    ConditionExpression: 'revision = :revision AND #status <> :decided',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':decided': 'decided',
      ':next': next.revision,
      ':revision': revision,
      ':decisionId': next.decisionId,
      ':decidedAt': next.decidedAt,
    },
  }
}

/** A decision taken back: whoever took it holds the case again, and it waits where it waited before. */
export function reopenedCase(next: Case, { revision, decisionId }: { readonly revision: number; readonly decisionId: string }) {
  return {
    UpdateExpression:
      'SET #status = :status, revision = :next, assignment = :assignment, queueKey = :queueKey, queueDue = :queueDue REMOVE decisionId, decidedAt',
    ConditionExpression: 'revision = :revision AND decisionId = :decisionId',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':status': next.status,
      ':next': next.revision,
      ':assignment': next.assignment,
      ':queueKey': queueKey(next),
      ':queueDue': queueDue(next.dueAt, next.caseId),
      ':revision': revision,
      ':decisionId': decisionId,
    },
  }
}

/** Another decision takes the place of the one that was contested. The case stays decided. */
export function renewedCase(next: Case, { revision, decisionId }: { readonly revision: number; readonly decisionId: string }) {
  return {
    UpdateExpression: 'SET revision = :next, decisionId = :new, decidedAt = :decidedAt',
    ConditionExpression: 'revision = :revision AND decisionId = :decisionId',
    ExpressionAttributeValues: {
      ':next': next.revision,
      ':new': next.decisionId,
      ':decidedAt': next.decidedAt,
      ':revision': revision,
      ':decisionId': decisionId,
    },
  }
}
