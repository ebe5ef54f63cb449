import type { ComplaintAnswer, ComplaintRuling } from '../dsa/complaint.ts'
import type { Decision } from '../dsa/decision.ts'
import { isSameDecision } from './same-decision.ts'

interface Sent {
  readonly by: string
  readonly ruling: ComplaintRuling
}

/** Whether a person sends again how they have already answered a complaint. `renewed` is the decision that the answer led to. */
export const isSameAnswer = (answer: ComplaintAnswer, renewed: Decision | undefined, { by, ruling }: Sent): boolean =>
  answer.decidedBy === by &&
  answer.outcome === ruling.outcome &&
  answer.explanation === ruling.explanation &&
  answer.because === ('because' in ruling ? ruling.because : undefined) &&
  isSameRenewal(answer, renewed, { by, ruling })

/** The answer's own decision, where one was sent; where none was, another complaint's, or none. */
function isSameRenewal({ complaintId }: ComplaintAnswer, renewed: Decision | undefined, { by, ruling }: Sent): boolean {
  const own = renewed?.complaintId === complaintId ? renewed : undefined
  const sent = 'decision' in ruling ? ruling.decision : undefined
  if (!own || !sent) return own === undefined && sent === undefined
  return isSameDecision(own, by, sent)
}
