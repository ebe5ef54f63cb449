import type { AnsweredComplaint } from '../complaint-store.ts'
import { caseKey, complaintKey, type Key } from '../keys.ts'
import { type Access, type Item, transact } from './access.ts'
import { renewedCase } from './case-items.ts'
import { answeredComplaint, answerItem } from './complaint-items.ts'
import { decisionItem } from './decisions.ts'
import type { Sealing } from './kept.ts'

/** Answer, complaint, case and new decision: all of it or nothing. Answer and decision are facts by themselves. */
export async function answered(
  access: Access,
  sealing: Sealing,
  { complaint: { next, answer, renewed }, revision }: { readonly complaint: AnsweredComplaint; readonly revision: number },
): Promise<'committed' | 'stale'> {
  const { tableName: TableName } = access
  const put = (item: Item & Key) => ({ Put: { TableName, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } })
  const done = await transact(access, [
    { Update: { TableName, Key: complaintKey(next.complaintId), ...answeredComplaint(next, answer, revision) } },
    put(await answerItem(sealing, answer)),
    ...(renewed
      ? [
          {
            Update: {
              TableName,
              Key: caseKey(renewed.next.caseId),
              ...renewedCase(renewed.next, { revision: renewed.revision, decisionId: answer.decisionId }),
            },
          },
          put(await decisionItem(sealing, renewed.decision)),
        ]
      : []),
  ])
  return done ? 'committed' : 'stale'
}
