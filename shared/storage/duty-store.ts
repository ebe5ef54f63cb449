import type { DutiesOpened, DutyClosed } from '../../events/duty-facts.ts'
import type { Duty } from '../dsa/duty.ts'
import type { Team } from '../dsa/moderator.ts'
import type { Page, Stored } from './stored.ts'

export interface DutyQueueView {
  readonly serviceId: string
  readonly teams: readonly Team[]
  readonly limit: number
  readonly cursor?: string | undefined
}

export interface DutyStore {
  /** The same duty again is `repeated`, whatever has become of it. */
  open(duty: Duty): Promise<Stored>
  /** That a decision brings no further duty. The same fact again is `repeated`. */
  complete(fact: DutiesOpened): Promise<Stored>
  find(caseId: string, dutyId: string): Promise<Duty | undefined>
  /** Every duty of a case, open or not, in the order of their ids. */
  ofCase(caseId: string): Promise<readonly Duty[]>
  /** State and fact in one transaction, on condition that it is open; of two at once, one closes it. */
  close(next: Duty, fact: DutyClosed): Promise<'committed' | 'stale'>
  /** Those that are open, least time left first. */
  queue(view: DutyQueueView): Promise<Page<Duty>>
}
