import type { Message } from '../../events/messages.ts'
import type { Fact, Subscriber } from '../../events/subscriptions.ts'
import type { Order, Signal } from '../dsa/authority.ts'
import type { ContentUpsert, ContentVersion } from '../dsa/content.ts'
import type { Scope } from '../dsa/moderator.ts'
import type { Notice, NotifierContact } from '../dsa/notice.ts'
import type { Recipient, RecipientUpsert } from '../dsa/recipient.ts'
import type { CaseStore } from './case-store.ts'
import type { ComplaintStore } from './complaint-store.ts'
import type { DutyStore } from './duty-store.ts'
import type { Stored } from './stored.ts'

export interface NoticeStore {
  /** Keeps a notice and its contact. Durable when it answers. `fingerprint` tells a retry from another notice under the same id. */
  submit(notice: Notice, contact: NotifierContact | undefined, fingerprint: string): Promise<Stored>
  find(noticeId: string): Promise<Notice | undefined>
  /** Only for those who must write to the notifier, or who asked for the identity with a reason. */
  contact(noticeId: string): Promise<NotifierContact | undefined>
  /** The cases that a notice has led to, one per location. */
  casesOf(noticeId: string): Promise<readonly { readonly locationNumber: number; readonly caseId: string }[]>
  /** Clears the pending mark: everyone who must act on the submission has been told. */
  settle(noticeId: string): Promise<void>
}

export interface ContentStore {
  /** Appends a version; the same contents again is `repeated` and appends nothing. Writes the aliases. */
  upsert(contentId: string, content: ContentUpsert, at: string): Promise<{ readonly stored: Stored; readonly version: number }>
  latest(contentId: string): Promise<ContentVersion | undefined>
  version(contentId: string, version: number): Promise<ContentVersion | undefined>
  /** The content that the platform registered under a canonical address. */
  findByUrl(canonicalUrl: string): Promise<string | undefined>
}

export interface RecipientStore {
  upsert(recipientId: string, recipient: RecipientUpsert, at: string): Promise<Stored>
  find(recipientId: string): Promise<Recipient | undefined>
  /** Statements that nobody could be sent yet, by recipient or, where none is known, by content key. */
  hold(heldFor: string, held: HeldStatement): Promise<Stored>
  heldFor(heldFor: string): Promise<readonly HeldStatement[]>
  release(heldFor: string, decisionId: string): Promise<void>
}

export interface HeldStatement {
  readonly caseId: string
  readonly decisionId: string
  readonly heldAt: string
}

export interface AuthorityStore {
  recordSignal(signal: Signal, fingerprint: string): Promise<Stored>
  findSignal(signalId: string): Promise<Signal | undefined>
  recordOrder(order: Order, fingerprint: string): Promise<Stored>
  findOrder(orderId: string): Promise<Order | undefined>
  settleSignal(signalId: string): Promise<void>
  settleOrder(orderId: string): Promise<void>
}

/** `unknown`: never tried. `reserved`: an attempt began and no answer is known. */
export type DeliveryState =
  | { readonly state: 'unknown' }
  | { readonly state: 'reserved'; readonly attempt: number; readonly at: string }
  | { readonly state: 'confirmed'; readonly at: string }
  | { readonly state: 'failed'; readonly attempt: number; readonly at: string; readonly because: string }

export interface DeliveryStore {
  state(deliveryId: string): Promise<DeliveryState>
  /** Takes attempt `n`; exactly one caller gets `stored`. */
  reserve(deliveryId: string, attempt: number, at: string): Promise<Stored>
  /** Ends the delivery; `fact` is what it means (NotifierInformed, …). */
  confirm(deliveryId: string, fact: Fact, at: string): Promise<Stored>
  fail(
    deliveryId: string,
    attempt: { readonly attempt: number; readonly because: string; readonly at: string; readonly fact?: Fact },
  ): Promise<Stored>
  /** Tries again at `dueAt` by giving `fact` to `subscriber`. Replaces an earlier retry of the same delivery. */
  retryAt(deliveryId: string, retry: Retry): Promise<void>
  clearRetry(deliveryId: string): Promise<void>
  /** The instants and kinds of everything that happened to a delivery. */
  trail(deliveryId: string): Promise<readonly { readonly at: string; readonly what: string }[]>
}

export interface Retry {
  readonly dueAt: string
  readonly attempt: number
  readonly subscriber: Subscriber
  readonly fact: Fact
  readonly noticeIds?: string[] | undefined
  readonly cursor?: string | undefined
}

export interface PendingStore {
  /**
   * What should be finished by now, oldest first: facts to be told again and retries that are due. An entry of a shape that this
   * version does not know, for example after an earlier one was deployed again, goes to `unreadable` and holds back no other;
   * without it, it throws. Nothing is lost: the entry stays, and a version that knows it tells it.
   */
  due(now: string, limit: number, unreadable?: (key: string, error: unknown) => void): Promise<readonly Due[]>
  /** Puts the mark back by a while, so that one overdue entry is not told again at every run. */
  postpone(key: string, dueAt: string): Promise<void>
}

export interface Due {
  /** Names the entry for `postpone`. */
  readonly key: string
  readonly message: Message
  /** Whom to tell; without one, everyone who subscribes to the fact. */
  readonly subscriber: Subscriber | undefined
}

export interface PublicationStore {
  /**
   * What a decision is called in the DSA Transparency Database (puid): `proposed` the first time, and ever after what it was then.
   * Kept for as long as the decision, which is longer than the database remembers it.
   */
  puidOf(decision: { readonly caseId: string; readonly decisionId: string }, proposed: string): Promise<string>
}

export interface OnceStore {
  /** True for the first caller only. Markers outlive queue and dead-letter retention by 14 days. */
  first(functionName: string, factId: string, at: string): Promise<boolean>
}

export interface PlatformKeyStore {
  /** Scopes of a platform key by the SHA-256 of its secret, or nothing. */
  find(hash: string): Promise<{ readonly keyId: string; readonly scopes: readonly Scope[] } | undefined>
  keep(hash: string, key: { readonly keyId: string; readonly scopes: readonly Scope[] }): Promise<void>
}

export interface Stores {
  readonly complaints: ComplaintStore
  readonly notices: NoticeStore
  readonly cases: CaseStore
  readonly duties: DutyStore
  readonly contents: ContentStore
  readonly recipients: RecipientStore
  readonly authorities: AuthorityStore
  readonly deliveries: DeliveryStore
  readonly publications: PublicationStore
  readonly pending: PendingStore
  readonly once: OnceStore
  readonly platformKeys: PlatformKeyStore
}
