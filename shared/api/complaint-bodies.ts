import * as z from 'zod'
import { complaint, complaintAddition, complaintAnswer, complaintId } from '../dsa/complaint.ts'
import { location } from '../dsa/content.ts'
import { decision } from '../dsa/decision.ts'
import { instant, ownId } from '../dsa/identifiers.ts'
import { nextSteps } from './bodies.ts'

export const lodgedComplaint = z.strictObject({
  complaintId,
  reference: complaintId,
  receivedAt: instant,
  /** There was an open complaint already, and these words were added to it. */
  added: z.boolean(),
})

const listedComplaint = complaint
  .omit({ explanation: true, complainant: true, informedAt: true })
  .extend({ by: z.enum(['recipient', 'notifier']) })

export const complaintPage = z.strictObject({ complaints: z.array(listedComplaint), next: z.string().optional() })

/** The complaint beside what it contests. Who the complainant is stays unsaid; which side they are on does not. */
export const complaintForReview = z.strictObject({
  complaint: listedComplaint.extend({ explanation: z.string() }),
  additions: z.array(complaintAddition),
  contested: decision.optional(),
  /** The decision that stands now, where another has taken the place of the contested one. */
  standing: decision.optional(),
  location,
  answer: complaintAnswer.optional(),
  next: nextSteps,
})

export const complaintAssigned = z.strictObject({
  complaintId,
  revision: z.int(),
  assignment: z.strictObject({ moderatorId: z.string(), until: instant }),
})
export const complaintGivenBack = z.strictObject({ complaintId, revision: z.int() })
export const complaintDecided = z.strictObject({ complaintId, revision: z.int(), newDecisionId: ownId.optional() })

export type ComplaintForReview = z.infer<typeof complaintForReview>
export type ComplaintPage = z.infer<typeof complaintPage>
