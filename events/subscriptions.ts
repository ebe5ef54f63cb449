import * as z from 'zod'
import { authorityFact, caseFact, contentFact, deliveryFact } from './case-facts.ts'
import { complaintFact } from './complaint-facts.ts'
import { dutyFact } from './duty-facts.ts'
import { noticeFact } from './notice-facts.ts'

/** Everything that can have happened. */
export const fact = z.discriminatedUnion('type', [
  noticeFact,
  caseFact,
  complaintFact,
  dutyFact,
  contentFact,
  authorityFact,
  deliveryFact,
])
export type Fact = z.infer<typeof fact>
export type FactType = Fact['type']
export type FactOf<T extends FactType> = Extract<Fact, { type: T }>

/** Workers that learn of facts through a queue of their own; each is a folder under `functions/`. */
export const SUBSCRIBERS = [
  'triage-notice',
  'send-receipt',
  'request-snapshot',
  'take-effect',
  'inform-notifiers',
  'inform-notifier',
  'send-statement-of-reasons',
  'release-held-statements',
  'use-other-channel',
  'impose-restriction',
  'answer-authority',
  'inform-complainant',
  'close-complaints',
  'open-duties',
  'publish-statement-of-reasons',
] as const
export type Subscriber = (typeof SUBSCRIBERS)[number]

/**
 * Who is told of what. The last of a list settles the fact: its own write clears the pending mark, and it is told after the
 * others, so that a cleared mark proves that all of them have been told.
 */
export const subscriptions: Readonly<Partial<Record<FactType, readonly Subscriber[]>>> = {
  NoticeSubmitted: ['send-receipt', 'triage-notice'],
  SignalRecorded: ['triage-notice'],
  OrderReceived: ['answer-authority', 'triage-notice'],
  CaseOpened: ['request-snapshot'],
  NoticeJoinedDecidedCase: ['inform-notifier'],
  CaseDecided: ['take-effect'],
  DecisionTookEffect: ['inform-notifiers', 'answer-authority', 'open-duties', 'impose-restriction', 'send-statement-of-reasons'],
  RestrictionAcknowledged: ['close-complaints', 'publish-statement-of-reasons'],
  ComplaintLodged: ['inform-complainant'],
  ComplaintDecided: ['close-complaints', 'inform-complainant'],
  RecipientRecorded: ['release-held-statements'],
  ContentVersionRecorded: ['release-held-statements'],
  DeliveryFailed: ['use-other-channel'],
}
