import type { ComplaintPage } from '../api/complaint-bodies.ts'
import type { Complaint } from '../dsa/complaint.ts'
import type { Instant } from '../dsa/identifiers.ts'

/** A complaint without who complains; a claim that ran out holds nobody off, and is not shown. */
export function listedComplaint(state: Complaint, at: Instant): ComplaintPage['complaints'][number] {
  const { complainant, explanation: _, informedAt: __, assignment, ...rest } = state
  const held = assignment !== undefined && Date.parse(at) < Date.parse(assignment.until)
  return { ...rest, by: complainant.kind, ...(held && { assignment }) }
}
