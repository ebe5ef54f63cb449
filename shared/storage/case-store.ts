import type { CaseFact } from '../../events/case-facts.ts'
import type { Fact } from '../../events/subscriptions.ts'
import type { Case, DueBasis, JoinedNotice, Lane } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Team } from '../dsa/moderator.ts'
import type { Reason } from '../dsa/reason.ts'
import type { Page, Stored } from './stored.ts'

export interface CaseParts {
  readonly state: Case
  /** Kinds of illegality raised, the opening ones and those that joined later. */
  readonly allegations: readonly Reason[]
  readonly decision: Decision | undefined
  readonly acknowledgedAt: string | undefined
}

/** What joins a case besides a notice: what it raises, and when it is due. */
export interface Raised {
  readonly reasons: readonly Reason[]
  readonly due: { readonly dueAt: string; readonly dueBasis: DueBasis }
}

/** A case as its decision leaves it. */
export interface EndedCase {
  readonly next: Case
  readonly decision: Decision
  readonly facts: readonly CaseFact[]
}

export interface CaseStore {
  find(caseId: string): Promise<CaseParts | undefined>
  /** The newest case on a content, open or decided, by the 20-symbol hash of its content key. */
  latest(contentHash: string): Promise<Case | undefined>
  /** Opens a case. One conditional put: of two openings at the same moment one is `conflicting`. */
  open(state: Case): Promise<Stored>
  /**
   * Puts a notice to a case; points the notice to it; raises allegations that are new; brings the due instant forward where it is
   * earlier. Where the notice alleges that a child is sexualised, the case moves to its team and its pictures go off.
   */
  join(caseId: string, joined: JoinedNotice, due: { readonly dueAt: string; readonly dueBasis: DueBasis }): Promise<Stored>
  joinSignal(caseId: string, signalId: string, raised: Raised): Promise<Stored>
  /** An order also moves the case to the authority lane. */
  joinOrder(caseId: string, orderId: string, raised: Raised): Promise<Stored>
  hasNotice(caseId: string, notice: { readonly noticeId: string; readonly receivedAt: string }): Promise<boolean>
  /** Notices of a case in the order in which they were received. */
  notices(caseId: string, page: { readonly limit: number; readonly cursor?: string | undefined }): Promise<Page<JoinedNotice>>
  ordersOf(caseId: string): Promise<readonly string[]>
  signalsOf(caseId: string): Promise<readonly string[]>
  /** State and facts in one transaction, on condition that the revision is still `revision`. */
  commit(next: Case, facts: readonly CaseFact[], revision: number): Promise<'committed' | 'stale'>
  /** The decision, the case's end and, without undo time, its effect, in one transaction. */
  decide(ended: EndedCase, revision: number): Promise<'committed' | 'stale'>
  /** A fact that changes no state. The same fact again is `repeated`. */
  record(fact: CaseFact): Promise<Stored>
  history(caseId: string): Promise<readonly Fact[]>
  /** One decision of a case, also one that another has taken the place of. */
  decision(caseId: string, decisionId: string): Promise<Decision | undefined>
  /** Takes a decision back before it took effect; of both at once, one happens. */
  undo(
    undone: { readonly next: Case; readonly decisionId: string; readonly fact: CaseFact },
    revision: number,
  ): Promise<'committed' | 'stale'>
  /** Records that a decision took effect, unless it was taken back. */
  takeEffect(decision: Decision, fact: CaseFact): Promise<Stored>
  /** Clears the pending mark of a decision. */
  settle(caseId: string, decisionId: string): Promise<void>
  /** Clears the pending mark of an acknowledgement. */
  settleAcknowledged(caseId: string, decisionId: string): Promise<void>
  queue(view: QueueView): Promise<Page<Case>>
}

export interface QueueView {
  readonly serviceId: string
  readonly teams: readonly Team[]
  readonly lane?: Lane | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}
