import * as z from 'zod'
import { dueBasis, joinedNotice, lane, openCase, origin } from '../dsa/case.ts'
import { contentVersion, location } from '../dsa/content.ts'
import { decision, ruling } from '../dsa/decision.ts'
import { caseId, instant, noticeId, ownId, platformId } from '../dsa/identifiers.ts'
import { team } from '../dsa/moderator.ts'
import { reason } from '../dsa/reason.ts'
import { recipient } from '../dsa/recipient.ts'
import { redress } from '../dsa/statement.ts'

const decidedForNotifier = z.strictObject({
  outcome: z.enum(['restricted', 'no-action']),
  rulings: z.array(z.strictObject({ reason, ruling })),
  measures: z.array(z.strictObject({ kind: z.string(), measure: z.string() })),
  explanation: z.string(),
  automatedDetection: z.boolean(),
  automatedDecision: z.enum(['human', 'assisted', 'automated']),
  redress: z.array(redress),
  decidedAt: instant,
  takesEffectAt: instant,
})

/** One location of a notice, as its notifier may see it. */
const followedLocation = z.strictObject({
  location,
  status: z.enum(['received', 'under-review', 'decided']),
  decision: decidedForNotifier.optional(),
})

export const followedNotice = z.strictObject({
  noticeId,
  reference: noticeId,
  submittedAt: instant,
  reasons: z.array(reason),
  receipt: z.enum(['sent', 'not-yet-sent', 'no-contact-given', 'failed']),
  locations: z.array(followedLocation),
})

export const queueEntry = z.strictObject({
  caseId,
  revision: z.int(),
  lane,
  team,
  reasons: z.array(reason),
  location,
  contentId: platformId.optional(),
  openedAt: instant,
  dueAt: instant,
  dueBasis,
  origin,
  assignment: z.strictObject({ moderatorId: z.string(), until: instant, mine: z.boolean() }).optional(),
})
export const queuePage = z.strictObject({ cases: z.array(queueEntry), next: z.string().optional() })

/** A notice as the moderator reads it: whole, but without who sent it. */
export const noticeForReview = joinedNotice
  .pick({ reasons: true, notifierKind: true, contactable: true, receivedAt: true })
  .extend({
    noticeId,
    explanation: z.string(),
    language: z.string().optional(),
    channel: z.string(),
  })

/** What may happen next, from the same rules that decide whether it does. */
export const nextSteps = z.strictObject({
  claim: z.boolean(),
  takeOver: z.boolean(),
  giveBack: z.boolean(),
  decide: z.boolean(),
  undo: z.boolean(),
  because: z.string().optional(),
})

export const caseForReview = z.strictObject({
  case: openCase,
  allegations: z.array(reason),
  notices: z.array(noticeForReview),
  moreNotices: z.boolean(),
  signals: z.array(
    z.strictObject({ signalId: ownId, explanation: z.string(), detector: z.string().optional(), foundAt: instant }),
  ),
  orders: z.array(
    z.strictObject({
      orderId: ownId,
      authority: z.string(),
      legalBasis: z.string(),
      statement: z.string(),
      effectBy: instant.optional(),
    }),
  ),
  content: contentVersion.optional(),
  recipient: recipient.omit({ email: true }).extend({ reachable: z.boolean() }).optional(),
  earlierCases: z.array(z.strictObject({ caseId, decidedAt: instant.optional(), decisionId: ownId.optional() })),
  decision: decision.optional(),
  acknowledgedAt: instant.optional(),
  /** Decided, in force where something is restricted, and no duty open. */
  closed: z.boolean(),
  /** Grounds of law, and clauses of the terms, for what is alleged; most usual first. Another provision can be named as well. */
  grounds: z.array(
    z.strictObject({
      type: z.enum(['illegal-content', 'terms-and-conditions']),
      id: ownId,
      cited: z.string(),
      title: z.string(),
      url: z.string().optional(),
    }),
  ),
  history: z.array(z.strictObject({ type: z.string(), at: instant, detail: z.record(z.string(), z.string()) })),
  next: nextSteps,
})

export const assigned = z.strictObject({
  caseId,
  revision: z.int(),
  assignment: z.strictObject({ moderatorId: z.string(), until: instant }),
})
export const givenBack = z.strictObject({ caseId, revision: z.int() })
export const decided = z.strictObject({ caseId, decisionId: ownId, revision: z.int(), takesEffectAt: instant })
export const recordedSignal = z.strictObject({ signalId: ownId, receivedAt: instant })
export const recordedOrder = z.strictObject({ orderId: ownId, receivedAt: instant })
export const storedContent = z.strictObject({ contentId: platformId, version: z.int() })
export const storedRecipient = z.strictObject({ recipientId: platformId })
export const acknowledgement = z.strictObject({
  caseId,
  decisionId: ownId,
  /** When the restriction came into force at the platform. */
  effectiveAt: instant,
  /** When the platform delivered the statement to the recipient, where it does so. */
  deliveredAt: instant.optional(),
})
export const acknowledged = z.strictObject({ caseId, decisionId: ownId })

export type CaseForReview = z.infer<typeof caseForReview>
export type QueuePage = z.infer<typeof queuePage>
export type QueueEntry = z.infer<typeof queueEntry>
export type FollowedNotice = z.infer<typeof followedNotice>
