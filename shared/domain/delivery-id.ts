import type { Fact } from '../../events/subscriptions.ts'

/** What a delivery is for. Its id is made of that and of the ids it is about, so that every attempt and every retry makes the same. */
export type Delivered =
  | { readonly purpose: 'receipt'; readonly noticeId: string }
  | { readonly purpose: 'outcome'; readonly noticeId: string; readonly caseId: string; readonly decisionId: string }
  | { readonly purpose: 'statement'; readonly caseId: string; readonly decisionId: string }
  | { readonly purpose: 'restored'; readonly caseId: string; readonly decisionId: string }
  | {
      readonly purpose: 'complaint-receipt' | 'complaint-answer'
      readonly complaintId: string
      readonly caseId: string
      readonly decisionId: string
    }
  | { readonly purpose: 'order-receipt'; readonly orderId: string }
  | { readonly purpose: 'order-effect'; readonly orderId: string; readonly caseId: string; readonly decisionId: string }
  | { readonly purpose: 'order-information'; readonly orderId: string; readonly caseId: string; readonly decisionId: string }
  | { readonly purpose: 'webhook'; readonly id: string }

/** Decision ids are `<case>.d<revision>`: the parts of a delivery id are separated by dots like them. */
export const receiptId = (noticeId: string): string => `receipt.${noticeId}`
export const outcomeId = (noticeId: string, decisionId: string): string => `outcome.${noticeId}.${decisionId}`
export const statementId = (decisionId: string): string => `statement.${decisionId}`
/** A seller learns that everything was lifted. */
export const restoredId = (decisionId: string): string => `restored.${decisionId}`
export const complaintReceiptId = (complaintId: string, decisionId: string): string =>
  `complaint-receipt.${complaintId}.${decisionId}`
export const complaintAnswerId = (complaintId: string, decisionId: string): string =>
  `complaint-answer.${complaintId}.${decisionId}`
export const orderReceiptId = (orderId: string): string => `order-receipt.${orderId}`
export const orderEffectId = (orderId: string, decisionId: string): string => `order-effect.${orderId}.${decisionId}`
export const orderInformationId = (orderId: string, decisionId: string): string => `order-information.${orderId}.${decisionId}`
/** Ids of webhooks say what they are about: `restriction.<decision>`, `lifted.<decision>`, `statement-to-deliver.<decision>`, `buyers.<duty>`, `snapshot.<case>`, … */
export const restrictionId = (decisionId: string): string => `restriction.${decisionId}`
export const liftedId = (decisionId: string): string => `lifted.${decisionId}`
export const statementToDeliverId = (decisionId: string): string => `statement-to-deliver.${decisionId}`
/** A decision's public record (Art. 24(5)). */
export const publicationId = (decisionId: string): string => `publication.${decisionId}`
export const undeliverableId = (decisionId: string): string => `undeliverable.${decisionId}`
export const buyersId = (dutyId: string): string => `buyers.${dutyId}`
export const snapshotId = (caseId: string): string => `snapshot.${caseId}`

export function readDeliveryId(deliveryId: string): Delivered {
  const [purpose, first = '', second = '', third = ''] = deliveryId.split('.')
  switch (purpose) {
    case 'receipt':
      return { purpose, noticeId: first }
    case 'outcome':
      return { purpose, noticeId: first, caseId: second, decisionId: `${second}.${third}` }
    case 'statement':
    case 'restored':
      return { purpose, caseId: first, decisionId: `${first}.${second}` }
    case 'complaint-receipt':
    case 'complaint-answer':
      return { purpose, complaintId: first, caseId: second, decisionId: `${second}.${third}` }
    case 'order-receipt':
      return { purpose, orderId: first }
    case 'order-effect':
    case 'order-information':
      return { purpose, orderId: first, caseId: second, decisionId: `${second}.${third}` }
    default:
      return { purpose: 'webhook', id: deliveryId }
  }
}

/** What it means that a delivery was taken. */
export function deliveredFact(deliveryId: string, at: string): Fact {
  const of = { factId: `${deliveryId}.confirmed`, at, deliveryId }
  const about = readDeliveryId(deliveryId)
  switch (about.purpose) {
    case 'receipt':
      return { ...of, type: 'NoticeReceiptSent', noticeId: about.noticeId }
    case 'order-receipt':
      return { ...of, type: 'AuthorityInformed', orderId: about.orderId, of: 'receipt' }
    case 'order-effect':
      return { ...of, type: 'AuthorityInformed', orderId: about.orderId, of: 'effect' }
    case 'webhook':
      return { ...of, type: 'WebhookTaken' }
    default:
      return toldOfDecision(about, of)
  }
}

type OfDecision = Extract<Delivered, { readonly caseId: string }>

/** Somebody has learned of a decision, or of what became of a complaint about it. */
function toldOfDecision(
  about: Exclude<OfDecision, { readonly purpose: 'order-effect' }>,
  on: { readonly factId: string; readonly at: string; readonly deliveryId: string },
): Fact {
  const of = { ...on, caseId: about.caseId, decisionId: about.decisionId }
  switch (about.purpose) {
    case 'outcome':
      return { ...of, type: 'NotifierInformed', noticeId: about.noticeId }
    case 'statement':
      return { ...of, type: 'StatementOfReasonsSent' }
    case 'restored':
      return { ...of, type: 'RecipientInformedOfRestoration' }
    case 'order-information':
      return { ...of, type: 'RecipientInformedOfOrder', orderId: about.orderId }
    case 'complaint-receipt':
      return { ...of, type: 'ComplainantInformed', complaintId: about.complaintId, of: 'receipt' }
    case 'complaint-answer':
      return { ...of, type: 'ComplainantInformed', complaintId: about.complaintId, of: 'answer' }
  }
}

/** What it means that it never will be. */
export const failedFact = (deliveryId: string, at: string, because: string): Fact => ({
  type: 'DeliveryFailed',
  factId: `${deliveryId}.failed`,
  at,
  deliveryId,
  because:
    because === 'rejected' || because === 'endpoint-gone' || because === 'bounced' || because === 'complained'
      ? because
      : 'gave-up',
})
