import type { Case } from '../../dsa/case.ts'
import type { Decision } from '../../dsa/decision.ts'
import { caseKey, decisionKey, effectKey, type Key } from '../keys.ts'
import type { Stored } from '../stored.ts'
import { type Access, type Item, read, transact } from './access.ts'
import { reopenedCase } from './case-items.ts'

interface Undone {
  readonly next: Case
  readonly decisionId: string
  readonly fact: Item & Key
  readonly revision: number
}

/** On condition that it has not taken effect. The decision stays as it was put; only its mark goes, for nobody is told of it. */
export async function undone(access: Access, { next, decisionId, fact, revision }: Undone): Promise<'committed' | 'stale'> {
  const { tableName: TableName } = access
  const { caseId } = next
  const done = await transact(access, [
    { Update: { TableName, Key: caseKey(caseId), ...reopenedCase(next, { revision, decisionId }) } },
    { ConditionCheck: { TableName, Key: effectKey(caseId, decisionId), ConditionExpression: 'attribute_not_exists(pk)' } },
    {
      Update: {
        TableName,
        Key: decisionKey(caseId, decisionId),
        UpdateExpression: 'REMOVE pendingShard, pendingDue',
        ConditionExpression: 'attribute_exists(pk)',
      },
    },
    { Put: { TableName, Item: fact, ConditionExpression: 'attribute_not_exists(pk)' } },
  ])
  return done ? 'committed' : 'stale'
}

/** On condition that the case still has the decision: of undoing and taking effect at one moment, one happens. */
export async function effectRecorded(access: Access, { caseId, decisionId }: Decision, fact: Item & Key): Promise<Stored> {
  const { tableName: TableName } = access
  const done = await transact(access, [
    {
      ConditionCheck: {
        TableName,
        Key: caseKey(caseId),
        ConditionExpression: 'decisionId = :decisionId',
        ExpressionAttributeValues: { ':decisionId': decisionId },
      },
    },
    { Put: { TableName, Item: fact, ConditionExpression: 'attribute_not_exists(pk)' } },
  ])
  if (done) return 'stored'
  return (await read(access, effectKey(caseId, decisionId))) ? 'repeated' : 'conflicting'
}
