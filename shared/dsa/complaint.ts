import * as z from 'zod'
import { decisionSubmission } from './decision.ts'
import { caseId, instant, noticeId, ownId } from './identifiers.ts'
import { team } from './moderator.ts'
import { language } from './territory.ts'

/** Id and reference of a complaint, for example `CO-7F3K-92QD-XM4`: ten symbols and one check symbol. */
export const complaintId = z.string().regex(/^CO-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{3}$/)

/** Who contests a decision (Art. 20(1)): whoever it restricts, or one of those who notified. A complaint has one complainant. */
export const complainant = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('recipient') }),
  z.strictObject({ kind: z.literal('notifier'), noticeId }),
])

/** What a complainant sends, with the secret link of their own message. Free text; no law and no form is asked for. */
export const complaintSubmission = z.strictObject({
  caseId,
  decisionId: ownId,
  complainant,
  explanation: z.string().trim().min(1).max(5000),
  language: language.optional(),
})

/** `awaiting-restoration`: decided, and the platform has not yet said that it undid what was wrong. */
export const complaintStatus = z.enum(['waiting', 'under-review', 'awaiting-restoration', 'closed'])

export const COMPLAINT_OUTCOMES = ['upheld', 'partly-reversed', 'reversed', 'omitted'] as const
/** As the transparency report counts them; `upheld` means the first decision stands. */
export const complaintOutcome = z.enum(COMPLAINT_OUTCOMES)

/** A complaint as it stands. `revision` guards what is decided about it. */
export const complaint = complaintSubmission.extend({
  complaintId,
  serviceId: ownId,
  status: complaintStatus,
  revision: z.int().min(1),
  /** Who took the decision that is contested: they never decide on the complaint. */
  firstDecidedBy: z.string().max(200),
  /** When this person was informed of the decision, where that is known. */
  informedAt: instant.optional(),
  receivedAt: instant,
  dueAt: instant,
  team,
  assignment: z.strictObject({ moderatorId: z.string().max(200), until: instant }).optional(),
})

const explained = { explanation: z.string().trim().min(1).max(2000) }

/**
 * A person's answer to a complaint. A reversal is a new decision, whole, on the same case; none only where another complaint
 * has already led to one.
 */
export const complaintRuling = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('upheld'), ...explained }),
  z.strictObject({ outcome: z.literal('partly-reversed'), ...explained, decision: decisionSubmission.optional() }),
  z.strictObject({ outcome: z.literal('reversed'), ...explained, decision: decisionSubmission.optional() }),
  z.strictObject({ outcome: z.literal('omitted'), because: z.enum(['withdrawn', 'out-of-time']), ...explained }),
])

/** The answer as it is kept. It never changes. */
export const complaintAnswer = z.strictObject({
  complaintId,
  caseId,
  decisionId: ownId,
  outcome: complaintOutcome,
  because: z.enum(['withdrawn', 'out-of-time']).optional(),
  ...explained,
  decidedBy: z.string().max(200),
  decidedAt: instant,
  /** The decision that takes the place of the contested one. */
  newDecisionId: ownId.optional(),
})

/** What a complainant added to a complaint that is still open. */
export const complaintAddition = z.strictObject({ at: instant, explanation: z.string().trim().min(1).max(5000) })

export type Complainant = z.infer<typeof complainant>
export type ComplaintSubmission = z.infer<typeof complaintSubmission>
export type Complaint = z.infer<typeof complaint>
export type ComplaintRuling = z.infer<typeof complaintRuling>
export type ComplaintAnswer = z.infer<typeof complaintAnswer>
export type ComplaintAddition = z.infer<typeof complaintAddition>
export type ComplaintOutcome = z.infer<typeof complaintOutcome>
