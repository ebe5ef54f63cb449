import type { Subscriber } from '../events/subscriptions.ts'
import type { TableAction } from './grants.ts'

/**
 * Who runs beside whom: the concurrency of each function of a lane, so that a flood in one leaves room in the others. All together
 * leave workers, which are limited where their queue is read, enough of the 1,000 that an account has.
 */
export const LANES = { public: 75, platform: 20, moderation: 15, workers: undefined, clock: 1 } as const
export type LaneName = keyof typeof LANES

/** All that a function is allowed and told, and whom it harms when it fails. What is not here, it has not. */
export interface FunctionSettings {
  readonly lane: LaneName
  /** Ends the sentence "When this fails, …". */
  readonly failureMeans: string
  readonly memory?: number
  readonly timeoutSeconds?: number
  readonly table?: readonly TableAction[]
  readonly index?: 'queue' | 'pending'
  /** Personal texts: `reads` opens them, `writes` seals them too. */
  readonly texts?: 'reads' | 'writes'
  /** Makes or checks secret links. */
  readonly links?: true
  readonly mails?: true
  readonly webhooks?: true
  /** Publishes in the DSA Transparency Database. */
  readonly publishes?: true
  /** Messages worked on together, and how long is waited for them; ten at once, if left out. */
  readonly batch?: { readonly size: number; readonly windowSeconds: number }
  /** Checks tokens of people by itself, beside keys of the platform. */
  readonly signIn?: true
  readonly tells?: readonly Subscriber[]
  readonly atOnce?: number
}

export const reads = ['GetItem', 'Query'] as const
export const adds = [...reads, 'PutItem'] as const
export const changes = [...adds, 'UpdateItem'] as const
/** Delivers: reserves, confirms, and takes the mark of an unfinished delivery away. */
export const delivers = [...adds, 'DeleteItem'] as const
