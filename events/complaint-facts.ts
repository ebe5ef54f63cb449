import * as z from 'zod'
import { complaintId, complaintOutcome } from '../shared/dsa/complaint.ts'
import { caseId, instant, ownId } from '../shared/dsa/identifiers.ts'
import { anyFact } from './notice-facts.ts'

const ofComplaint = anyFact.extend({ complaintId, caseId, decisionId: ownId })

export const complaintFact = z.discriminatedUnion('type', [
  ofComplaint.extend({ type: z.literal('ComplaintLodged'), by: z.enum(['recipient', 'notifier']) }),
  ofComplaint.extend({ type: z.literal('ComplaintAdded') }),
  ofComplaint.extend({
    type: z.literal('ComplaintAssigned'),
    moderatorId: z.string(),
    until: instant,
    takenOver: z.boolean(),
  }),
  ofComplaint.extend({ type: z.literal('ComplaintGivenBack'), moderatorId: z.string() }),
  /** Both sides learn of it: the complainant by an answer, everyone by the new decision, where there is one. */
  ofComplaint.extend({
    type: z.literal('ComplaintDecided'),
    moderatorId: z.string(),
    outcome: complaintOutcome,
    newDecisionId: ownId.optional(),
  }),
  /** The complainant was told that their complaint arrived, or what became of it (Art. 20(5)). */
  ofComplaint.extend({ type: z.literal('ComplainantInformed'), of: z.enum(['receipt', 'answer']), deliveryId: ownId }),
  /** The platform has said that it undid what was wrong; nothing is left over. */
  ofComplaint.extend({ type: z.literal('ComplaintClosed') }),
])
export type ComplaintFact = z.infer<typeof complaintFact>
