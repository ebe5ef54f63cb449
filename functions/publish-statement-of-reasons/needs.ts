import type { Message } from '../../events/messages.ts'
import type { RecordNeeds } from '../../shared/delivery/public-records.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'
import type { Work } from '../../shared/queue/work.ts'

export type Needs = RecordNeeds &
  Pick<Work, 'deliveries' | 'transparencyDatabase' | 'count' | 'log' | 'now' | 'chance'> & {
    /** Does nothing for so many seconds. */
    readonly wait?: (seconds: number) => Promise<void>
  }

/** A decision on its way to the public, with its records. */
export interface Publishing {
  readonly decision: Decision
  readonly message: Message
  /** The number of this attempt, from 1. */
  readonly attempt: number
  readonly records: readonly PublicRecord[]
  /** An earlier attempt may have stored them. */
  readonly unclear: boolean
}
