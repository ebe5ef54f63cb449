import { caseKey, decisionKey, dutyKey, type Key, noticeKey, notifierKey, orderKey, recipientKey, signalKey } from '../keys.ts'
import { type Access, queryAll, update } from './access.ts'

/**
 * Erases the texts of one subject for good: without its own key they open nowhere, neither here nor in a copy of the table that
 * was made after this. What stays is what the law asks to be kept: that something was said, when, and what became of it.
 */
const erase = async (access: Access, key: Key): Promise<void> => {
  await update(access, key, {
    UpdateExpression: 'REMOVE wrappedKey, sealed, fingerprint',
    ConditionExpression: 'attribute_exists(pk)',
  })
}

/** Explanation, locations and details of a notice, and its contact. */
export async function eraseNotice(access: Access, noticeId: string): Promise<void> {
  await eraseContact(access, noticeId)
  await erase(access, noticeKey(noticeId))
}

export const eraseContact = (access: Access, noticeId: string): Promise<void> => erase(access, notifierKey(noticeId))
export const eraseRecipient = (access: Access, recipientId: string): Promise<void> => erase(access, recipientKey(recipientId))
export const eraseSignal = (access: Access, signalId: string): Promise<void> => erase(access, signalKey(signalId))
export const eraseOrder = (access: Access, orderId: string): Promise<void> => erase(access, orderKey(orderId))

/** The reasons of every decision on a case; the codes of each ruling stay. */
export async function eraseReasons(access: Access, caseId: string): Promise<void> {
  for (const { decisionId } of await queryAll(access, caseKey(caseId).pk, 'DECISION#'))
    await erase(access, decisionKey(caseId, String(decisionId)))
}

/** What people said of the duties of a case; that they were done, and when, stays. */
export async function eraseProofs(access: Access, caseId: string): Promise<void> {
  for (const { dutyId } of await queryAll(access, caseKey(caseId).pk, 'DUTY#'))
    await erase(access, dutyKey(caseId, String(dutyId)))
}
