import { complaintReferenceFrom } from '../../shared/domain/reference.ts'
import type { Complaint, ComplaintAnswer } from '../../shared/dsa/complaint.ts'
import { aCaseId, after, aReference } from './builders.ts'

/** The id of the nth of as many different complaints as a test needs. */
export const aComplaintId = (n = 0): string =>
  complaintReferenceFrom(
    aReference(n)
      .replace(/^NA-|-/g, '')
      .slice(0, 10),
  )

/** A complaint by the seller that waits for someone to claim it. */
export const aComplaint = (parts: Partial<Complaint> = {}): Complaint => ({
  complaintId: aComplaintId(),
  caseId: aCaseId(),
  decisionId: 'decision-1',
  complainant: { kind: 'recipient' },
  explanation: 'I am a licensed dealer; the certificate is attached to the listing.',
  serviceId: 'shop',
  status: 'waiting',
  revision: 1,
  firstDecidedBy: 'maria',
  receivedAt: after(60),
  dueAt: after(60 + 336 * 60),
  team: 'general',
  ...parts,
})

/** A complaint that `moderatorId` holds for ten minutes. */
export const aClaimedComplaint = (moderatorId = 'aino', parts: Partial<Complaint> = {}): Complaint =>
  aComplaint({ status: 'under-review', revision: 2, assignment: { moderatorId, until: after(75) }, ...parts })

export const anAnswer = (parts: Partial<ComplaintAnswer> = {}): ComplaintAnswer => ({
  complaintId: aComplaintId(),
  caseId: aCaseId(),
  decisionId: 'decision-1',
  outcome: 'upheld',
  explanation: 'The certificate is for another brand.',
  decidedBy: 'aino',
  decidedAt: after(70),
  ...parts,
})
