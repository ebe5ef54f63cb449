import * as z from 'zod'
import { lane, origin } from '../shared/dsa/case.ts'
import { caseId, instant, noticeId, ownId, platformId } from '../shared/dsa/identifiers.ts'
import { team } from '../shared/dsa/moderator.ts'
import { reason } from '../shared/dsa/reason.ts'
import { anyFact } from './notice-facts.ts'

const ofCase = anyFact.extend({ caseId })
const ofDecision = ofCase.extend({ decisionId: ownId })

export const caseFact = z.discriminatedUnion('type', [
  ofCase.extend({ type: z.literal('CaseOpened'), origin, lane, team, reasons: z.array(reason), dueAt: instant }),
  ofCase.extend({ type: z.literal('NoticeJoinedCase'), noticeId, reasons: z.array(reason) }),
  /** The notice joined after the decision: it gets the same answer. */
  ofDecision.extend({ type: z.literal('NoticeJoinedDecidedCase'), noticeId }),
  ofCase.extend({ type: z.literal('AllegationRaised'), reason }),
  ofCase.extend({ type: z.literal('CaseAssigned'), moderatorId: z.string(), until: instant, takenOver: z.boolean() }),
  ofCase.extend({ type: z.literal('CaseGivenBack'), moderatorId: z.string() }),
  ofDecision.extend({
    type: z.literal('CaseDecided'),
    moderatorId: z.string(),
    outcome: z.enum(['restricted', 'no-action']),
    byOrder: z.boolean(),
    takesEffectAt: instant,
  }),
  /** Taken back in the time for it: nothing has left the house. */
  ofDecision.extend({ type: z.literal('DecisionUndone'), moderatorId: z.string() }),
  /** Alone releases everything that leaves the house. */
  ofDecision.extend({
    type: z.literal('DecisionTookEffect'),
    outcome: z.enum(['restricted', 'no-action']),
    byOrder: z.boolean(),
  }),
  /** Told: a notifier (Art. 16(5)); the complaint window of Art. 20 runs from here. */
  ofDecision.extend({ type: z.literal('NotifierInformed'), noticeId, deliveryId: ownId }),
  /** Told: the recipient (Art. 17). */
  ofDecision.extend({ type: z.literal('StatementOfReasonsSent'), deliveryId: ownId }),
  /** Told: the recipient, that everything a former decision restricted was lifted (Art. 20(4)). */
  ofDecision.extend({ type: z.literal('RecipientInformedOfRestoration'), deliveryId: ownId }),
  /** Nobody can be told: no channel is known. Kept, offered to the platform, sent when a contact appears. */
  ofDecision.extend({
    type: z.literal('StatementOfReasonsHeld'),
    because: z.enum(['no-recipient-known', 'no-contact-known', 'every-channel-failed']),
  }),
  /** The platform says that the restriction is in force; `effectiveAt` is its instant. */
  ofDecision.extend({ type: z.literal('RestrictionAcknowledged'), effectiveAt: instant }),
  /** Stored in the DSA Transparency Database (Art. 24(5)), where it cannot be changed any more. */
  ofDecision.extend({ type: z.literal('StatementOfReasonsPublished'), deliveryId: ownId }),
  /** The database does not take it as it is; the codes say which of its fields, and why. */
  ofDecision.extend({
    type: z.literal('PublicationRejected'),
    deliveryId: ownId,
    field: z.string().regex(/^[\w.-]{1,80}$/),
    rule: z.enum(['required', 'value', 'length', 'format', 'day', 'other', 'refused', 'twice']),
  }),
  /** What was published of an earlier decision is not true any more: another took its place. The database knows no withdrawal. */
  ofDecision.extend({ type: z.literal('PublishedStatementOutdated'), supersededBy: ownId }),
])
export type CaseFact = z.infer<typeof caseFact>

export const contentFact = z.discriminatedUnion('type', [
  anyFact.extend({ type: z.literal('ContentVersionRecorded'), contentId: platformId, version: z.int() }),
  anyFact.extend({ type: z.literal('RecipientRecorded'), recipientId: platformId }),
])

export const authorityFact = z.discriminatedUnion('type', [
  anyFact.extend({ type: z.literal('SignalRecorded'), signalId: ownId }),
  anyFact.extend({ type: z.literal('OrderReceived'), orderId: ownId, locations: z.int() }),
  /** The issuing authority was told of the receipt or the effect (Art. 9(1)). */
  anyFact.extend({ type: z.literal('AuthorityInformed'), orderId: ownId, of: z.enum(['receipt', 'effect']), deliveryId: ownId }),
  /** The recipient was told of the order, its effect, reasons, redress and territory (Art. 9(5)). */
  anyFact.extend({ type: z.literal('RecipientInformedOfOrder'), orderId: ownId, caseId, decisionId: ownId, deliveryId: ownId }),
])

export const deliveryFact = z.discriminatedUnion('type', [
  /** A webhook was taken by the platform; what it then does, it acknowledges itself. */
  anyFact.extend({ type: z.literal('WebhookTaken'), deliveryId: ownId }),
  anyFact.extend({
    type: z.literal('DeliveryFailed'),
    deliveryId: ownId,
    because: z.enum(['bounced', 'complained', 'rejected', 'gave-up', 'endpoint-gone']),
  }),
])
