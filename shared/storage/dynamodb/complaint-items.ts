import type { Complaint, ComplaintAnswer } from '../../dsa/complaint.ts'
import { answerKey, complaintKey, complaintQueueKey, type Key, pendingMark, queueDue } from '../keys.ts'
import type { Item } from './access.ts'
import { inMonths, kept, minutesAfter, RETELL_AFTER_MINUTES, type Sealing } from './kept.ts'

/** A complaint as it is put: its words sealed, and in the queue of those who decide on complaints. */
export async function complaintItem({ sealer, retention }: Sealing, complaint: Complaint): Promise<Key & Item> {
  const { explanation, ...plain } = complaint
  const key = complaintKey(complaint.complaintId)
  const { receivedAt } = complaint
  return {
    ...key,
    ...plain,
    queueKey: complaintQueueKey(complaint),
    queueDue: queueDue(complaint.dueAt, complaint.complaintId),
    ...(await sealer.seal(key.pk + key.sk, { explanation }, receivedAt)),
    ...kept('notice', inMonths(receivedAt, retention.noticeMonths)),
    ...pendingMark(complaint.complaintId, minutesAfter(receivedAt, RETELL_AFTER_MINUTES)),
  }
}

export async function answerItem({ sealer, retention }: Sealing, answer: ComplaintAnswer): Promise<Key & Item> {
  const { explanation, ...plain } = answer
  const key = answerKey(answer.complaintId)
  const { decidedAt } = answer
  return {
    ...key,
    ...plain,
    ...(await sealer.seal(key.pk + key.sk, { explanation }, decidedAt)),
    ...kept('notice', inMonths(decidedAt, retention.noticeMonths)),
    ...pendingMark(answer.complaintId, minutesAfter(decidedAt, RETELL_AFTER_MINUTES)),
  }
}

const open = '#status IN (:waiting, :reviewed)'
const openStatuses = { ':waiting': 'waiting', ':reviewed': 'under-review' }

export function changedComplaint({ status, assignment, revision: next }: Complaint, revision: number) {
  return {
    UpdateExpression: `SET #status = :status, revision = :next${assignment ? ', assignment = :assignment' : ' REMOVE assignment'}`,
    ConditionExpression: `revision = :revision AND ${open}`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: {
      ':status': status,
      ':next': next,
      ':revision': revision,
      ...openStatuses,
      ...(assignment && { ':assignment': assignment }),
    },
  }
}

/** Only while it is open. Nobody answers without having seen what was added: the revision that they have seen is not current then. */
export const longerComplaint = () => ({
  UpdateExpression: 'ADD revision :one',
  ConditionExpression: open,
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ...openStatuses, ':one': 1 },
})

/** Art. 20(6), in the write itself: whoever took the first decision does not decide on the complaint about it. */
export function answeredComplaint({ status, revision: next }: Complaint, { decidedBy }: ComplaintAnswer, revision: number) {
  return {
    UpdateExpression: 'SET #status = :status, revision = :next REMOVE assignment, queueKey, queueDue',
    ConditionExpression: `revision = :revision AND ${open} AND firstDecidedBy <> :by`,
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: { ':status': status, ':next': next, ':revision': revision, ':by': decidedBy, ...openStatuses },
  }
}

export const closedComplaint = () => ({
  UpdateExpression: 'SET #status = :closed ADD revision :one',
  ConditionExpression: '#status = :awaiting',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':closed': 'closed', ':awaiting': 'awaiting-restoration', ':one': 1 },
})
