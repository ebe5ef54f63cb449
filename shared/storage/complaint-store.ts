import type { CaseFact } from '../../events/case-facts.ts'
import type { ComplaintFact } from '../../events/complaint-facts.ts'
import type { Case } from '../dsa/case.ts'
import type { Complaint, ComplaintAddition, ComplaintAnswer } from '../dsa/complaint.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Team } from '../dsa/moderator.ts'
import type { Page, Stored } from './stored.ts'

export interface ComplaintParts {
  readonly state: Complaint
  /** In the order in which they came. */
  readonly additions: readonly ComplaintAddition[]
  readonly answer: ComplaintAnswer | undefined
}

/** A complaint as its answer leaves it, with the new decision where the first one does not stand. */
export interface AnsweredComplaint {
  readonly next: Complaint
  readonly answer: ComplaintAnswer
  readonly renewed?: {
    readonly next: Case
    readonly decision: Decision
    readonly facts: readonly CaseFact[]
    readonly revision: number
  }
}

export interface ComplaintQueueView {
  readonly serviceId: string
  readonly teams: readonly Team[]
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface ComplaintStore {
  /** One complaint by one person on one decision: its id says both. `conflicting` where it is there already. */
  lodge(complaint: Complaint): Promise<Stored>
  /**
   * The same words again are `repeated`. Only while the complaint is open; else `conflicting`. It changes the revision: an answer
   * rests on everything that was said.
   */
  add(complaintId: string, addition: ComplaintAddition): Promise<Stored>
  find(complaintId: string): Promise<ComplaintParts | undefined>
  ofCase(caseId: string): Promise<readonly string[]>
  /** State and fact in one transaction, on condition that the revision is still `revision`. */
  commit(next: Complaint, facts: readonly ComplaintFact[], revision: number): Promise<'committed' | 'stale'>
  /**
   * The answer, the end of the complaint and, where the first decision does not stand, the new one, in one transaction. Never
   * by whoever took the first decision: the write itself is on that condition.
   */
  answer(answered: AnsweredComplaint, revision: number): Promise<'committed' | 'stale'>
  /** Nothing is left over. Only out of `awaiting-restoration`; otherwise nothing happens. */
  close(complaintId: string, fact: ComplaintFact): Promise<Stored>
  /** Clears the pending mark of the complaint or of its answer. */
  settle(complaintId: string, what: 'complaint' | 'answer'): Promise<void>
  queue(view: ComplaintQueueView): Promise<Page<Complaint>>
}
