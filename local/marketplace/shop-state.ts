import { randomBytes } from 'node:crypto'
import type { WebhookEvent } from '../../shared/api/webhooks.ts'
import { readState, writeState } from '../state-file.ts'

export type ListingStatus = 'live' | 'restricted' | 'removed'

export interface Received {
  readonly id: string
  readonly at: string
  readonly event: WebhookEvent
}

interface Kept {
  readonly platformKey: string
  readonly registered: readonly string[]
  readonly statuses: Readonly<Record<string, ListingStatus>>
  readonly received: readonly Received[]
}

/** What the pretend marketplace remembers, in one file of the state folder. */
export interface ShopState {
  /** Its key for calls to the API. */
  readonly platformKey: string
  status(listingId: string): ListingStatus
  restrict(listingId: string, status: ListingStatus): void
  isRegistered(listingId: string): boolean
  registered(listingId: string): void
  /** False where this webhook came before: the same id is the same message. */
  receive(received: Received): boolean
  received(): readonly Received[]
}

const remembered = 500

export function openShopState(file: string): ShopState {
  let kept = readState<Kept>(file) ?? fresh()
  const change = (changed: Partial<Kept>) => {
    kept = { ...kept, ...changed }
    writeState(file, kept)
  }
  change({})
  const changeSoon = makeLater(() => change({}))
  return {
    platformKey: kept.platformKey,
    status: (listingId) => kept.statuses[listingId] ?? 'live',
    restrict: (listingId, status) => change({ statuses: { ...kept.statuses, [listingId]: status } }),
    isRegistered: (listingId) => kept.registered.includes(listingId),
    registered: (listingId) => change({ registered: [...new Set([...kept.registered, listingId])] }),
    receive: (received) => {
      if (kept.received.some(({ id }) => id === received.id)) return false
      kept = { ...kept, received: [...kept.received, received].slice(-remembered) }
      changeSoon()
      return true
    },
    received: () => kept.received,
  }
}

/** Hundreds of webhooks a second are remembered at once and written together: each by itself would hold up the whole system. */
function makeLater(write: () => void): () => void {
  let isWaiting = false
  const written = () => {
    isWaiting = false
    write()
  }
  return () => {
    if (!isWaiting) setTimeout(written, 250).unref()
    isWaiting = true
  }
}

const fresh = (): Kept => ({
  platformKey: `nak_${randomBytes(24).toString('base64url')}`,
  registered: [],
  statuses: {},
  received: [],
})
