/**
 * Every key of the one table. `pk` groups what belongs together, `sk` says what it is.
 *
 * | what | pk | sk |
 * |---|---|---|
 * | notice, its contact, the cases it led to | NOTICE#id | NOTICE, NOTIFIER, CASE#location |
 * | case, and all that belongs to it | CASE#id | CASE, ACKNOWLEDGED#, ALLEGATION#, DECISION#, DUTY#, NOTE#, NOTICE#, ORDER#, RESTRICTION#, SIGNAL#, STATEMENT#, UNDER-COMPLAINT# |
 * | versions of a content | CONTENT#id | VERSION#n |
 * | address of a registered content | LISTING-URL#hash | ALIAS |
 * | recipient, statements that wait for a contact | RECIPIENT#id | RECIPIENT, RECORDED#instant; HELD#decision under HELD-FOR#… |
 * | signal, order | SIGNAL#id, ORDER#id | SIGNAL, ORDER |
 * | complaint, what was added, its answer | COMPLAINT#id | COMPLAINT, ADDITION#hash, ANSWER |
 * | one delivery | DELIVERY#id | RESERVED#n, FAILED#n, CONFIRMED, RETRY |
 * | history, append-only | HISTORY#CASE#id, HISTORY#NOTICE#id | instant#fact; EFFECT#decision |
 * | wrapping key of a month | KEY#yyyy-mm | KEY |
 * | platform key, by hash | PLATFORM-KEY#hash | PLATFORM-KEY |
 * | once-only marker (TTL) | DONE#function#fact | DONE |
 */
export interface Key {
  readonly pk: string
  readonly sk: string
}

export const noticeKey = (noticeId: string): Key => ({ pk: `NOTICE#${noticeId}`, sk: 'NOTICE' })
export const notifierKey = (noticeId: string): Key => ({ pk: `NOTICE#${noticeId}`, sk: 'NOTIFIER' })
export const noticeCaseKey = (noticeId: string, locationNumber: number): Key => ({
  pk: `NOTICE#${noticeId}`,
  sk: `CASE#${String(locationNumber).padStart(2, '0')}`,
})

export const caseKey = (caseId: string): Key => ({ pk: `CASE#${caseId}`, sk: 'CASE' })
export const joinedNoticeKey = (caseId: string, receivedAt: string, noticeId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `NOTICE#${receivedAt}#${noticeId}`,
})
export const dutyKey = (caseId: string, dutyId: string): Key => ({ pk: `CASE#${caseId}`, sk: `DUTY#${dutyId}` })
export const joinedSignalKey = (caseId: string, signalId: string): Key => ({ pk: `CASE#${caseId}`, sk: `SIGNAL#${signalId}` })
export const joinedOrderKey = (caseId: string, orderId: string): Key => ({ pk: `CASE#${caseId}`, sk: `ORDER#${orderId}` })
export const allegationKey = (caseId: string, reason: string): Key => ({ pk: `CASE#${caseId}`, sk: `ALLEGATION#${reason}` })
export const decisionKey = (caseId: string, decisionId: string): Key => ({ pk: `CASE#${caseId}`, sk: `DECISION#${decisionId}` })
export const acknowledgedKey = (caseId: string, decisionId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `ACKNOWLEDGED#${decisionId}`,
})

/** What a decision is called in the DSA Transparency Database. */
export const publicationKey = (caseId: string, decisionId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `STATEMENT#${decisionId}`,
})

/** The parts that a decision needs sort together: ACKNOWLEDGED#, ALLEGATION#, CASE, DECISION#. One bounded query reads them. */
export const CASE_PARTS = { from: 'ACKNOWLEDGED#', to: 'DECISION#~' } as const

export const versionKey = (contentId: string, version: number): Key => ({
  pk: `CONTENT#${contentId}`,
  sk: `VERSION#${String(version).padStart(8, '0')}`,
})
export const aliasKey = (urlHash: string): Key => ({ pk: `LISTING-URL#${urlHash}`, sk: 'ALIAS' })
export const recipientKey = (recipientId: string): Key => ({ pk: `RECIPIENT#${recipientId}`, sk: 'RECIPIENT' })
/** The same change of a recipient told twice is one fact: the instant and its hash make the key. */
export const recipientRecordedKey = (recipientId: string, at: string): Key => ({
  pk: `RECIPIENT#${recipientId}`,
  sk: `RECORDED#${at}`,
})
export const heldKey = (heldFor: string, decisionId: string): Key => ({ pk: `HELD-FOR#${heldFor}`, sk: `HELD#${decisionId}` })
export const signalKey = (signalId: string): Key => ({ pk: `SIGNAL#${signalId}`, sk: 'SIGNAL' })
export const orderKey = (orderId: string): Key => ({ pk: `ORDER#${orderId}`, sk: 'ORDER' })

export const complaintKey = (complaintId: string): Key => ({ pk: `COMPLAINT#${complaintId}`, sk: 'COMPLAINT' })
/** By its words: sent twice at one moment, they are one addition. */
export const additionKey = (complaintId: string, hash: string): Key => ({
  pk: `COMPLAINT#${complaintId}`,
  sk: `ADDITION#${hash}`,
})
export const answerKey = (complaintId: string): Key => ({ pk: `COMPLAINT#${complaintId}`, sk: 'ANSWER' })
/** Not among the parts that a decision needs: a case can have thousands. */
export const underComplaintKey = (caseId: string, complaintId: string): Key => ({
  pk: `CASE#${caseId}`,
  sk: `UNDER-COMPLAINT#${complaintId}`,
})

export const deliveryKey = (deliveryId: string, sk: string): Key => ({ pk: `DELIVERY#${deliveryId}`, sk })
export const historyKey = (of: `CASE#${string}` | `NOTICE#${string}`, at: string, factId: string): Key => ({
  pk: `HISTORY#${of}`,
  sk: `${at}#${factId}`,
})
/** A decision takes effect once, whichever instant a second worker would give it. */
export const effectKey = (caseId: string, decisionId: string): Key => ({
  pk: `HISTORY#CASE#${caseId}`,
  sk: `EFFECT#${decisionId}`,
})
export const monthKey = (keyId: string): Key => ({ pk: `KEY#${keyId}`, sk: 'KEY' })
export const platformKeyKey = (hash: string): Key => ({ pk: `PLATFORM-KEY#${hash}`, sk: 'PLATFORM-KEY' })
export const doneKey = (functionName: string, factId: string): Key => ({ pk: `DONE#${functionName}#${factId}`, sk: 'DONE' })

/** Sparse index of what is unfinished: the reconciler reads it, the worker that finishes the work leaves it. */
export const PENDING_INDEX = { name: 'pending', pk: 'pendingShard', sk: 'pendingDue' } as const
export const PENDING_SHARDS = 4
export const pendingShard = (id: string): string =>
  `PENDING#${[...id].reduce((sum, symbol) => sum + symbol.charCodeAt(0), 0) % PENDING_SHARDS}`
export const pendingMark = (id: string, dueAt: string): { readonly pendingShard: string; readonly pendingDue: string } => ({
  pendingShard: pendingShard(id),
  pendingDue: `${dueAt}#${id}`,
})

/** Sparse index of the cases that wait, least time left first. */
export const QUEUE_INDEX = { name: 'queue', pk: 'queueKey', sk: 'queueDue' } as const
export const queueKey = (of: { readonly serviceId: string; readonly team: string; readonly lane: string }): string =>
  `QUEUE#${of.serviceId}#${of.team}#${of.lane}`
/** Complaints wait in the same index, by team only. */
export const complaintQueueKey = (of: { readonly serviceId: string; readonly team: string }): string =>
  `COMPLAINTS#${of.serviceId}#${of.team}`
/** And so do duties that are open. */
export const dutyQueueKey = (of: { readonly serviceId: string; readonly team: string }): string =>
  `DUTIES#${of.serviceId}#${of.team}`
export const queueDue = (dueAt: string, caseId: string): string => `${dueAt}#${caseId}`
