import type { Order, Signal } from '../../shared/dsa/authority.ts'
import type { Origin } from '../../shared/dsa/case.ts'
import type { ContentVersion } from '../../shared/dsa/content.ts'
import type { Notice, NotifierKind } from '../../shared/dsa/notice.ts'
import type { Reason } from '../../shared/dsa/reason.ts'
import type { Work } from '../../shared/queue/work.ts'

export type Placing =
  | { readonly kind: 'notice'; readonly notice: Notice }
  | { readonly kind: 'signal'; readonly signal: Signal }
  | { readonly kind: 'order'; readonly order: Order }

export type Needs = Pick<Work, 'cases' | 'contents' | 'deliveries' | 'settings' | 'now'>

/** What was named, found out: which content it is, and what the platform told us of it. */
export interface Named {
  readonly contentKey: string
  readonly contentHash: string
  readonly location: string
  readonly locationNumber: number
  readonly content: ContentVersion | undefined
}

export interface RaisedBy {
  readonly origin: Origin
  readonly reasons: readonly Reason[]
  readonly receivedAt: string
  readonly notifierKind?: NotifierKind | undefined
  readonly effectBy?: string | undefined
}

export function raisedBy(placing: Placing): RaisedBy {
  switch (placing.kind) {
    case 'notice':
      return {
        origin: 'notice',
        reasons: placing.notice.reasons,
        receivedAt: placing.notice.receivedAt,
        notifierKind: placing.notice.notifierKind,
      }
    case 'signal':
      return {
        origin: placing.signal.detector ? 'signal' : 'moderator',
        reasons: placing.signal.reasons,
        receivedAt: placing.signal.receivedAt,
      }
    case 'order':
      return {
        origin: 'order',
        reasons: placing.order.reasons,
        receivedAt: placing.order.receivedAt,
        effectBy: placing.order.effectBy,
      }
  }
}
