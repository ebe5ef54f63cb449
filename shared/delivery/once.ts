import type { Message } from '../../events/messages.ts'
import type { Subscriber } from '../../events/subscriptions.ts'
import { deliveredFact, failedFact } from '../domain/delivery-id.ts'
import type { DeliveryState, DeliveryStore } from '../storage/stores.ts'
import { nextAttemptAt } from './backoff.ts'

/**
 * What became of an attempt. `unclear`: no answer came, it may have arrived. `not-taken`: it certainly did not, try again.
 * `refused`: it never will.
 */
export type Attempt =
  | { readonly outcome: 'taken' }
  | { readonly outcome: 'unclear' }
  | { readonly outcome: 'not-taken'; readonly retryAfterSeconds?: number | undefined }
  | { readonly outcome: 'refused'; readonly because: string }

export interface Delivery {
  readonly deliveryId: string
  readonly subscriber: Subscriber
  /** What makes the worker try again. */
  readonly message: Message
  readonly attempt: () => Promise<Attempt>
  /** How many attempts until it is given up. */
  readonly attempts: number
}

export interface DeliveringNeeds {
  readonly deliveries: DeliveryStore
  readonly now: () => string
  /** From 0 to below 1. */
  readonly chance: () => number
}

/** `under-way`: another attempt follows, here or where someone else is at it. `failed`: for good. */
export type Became = 'confirmed' | 'under-way' | 'failed'

/** How long an attempt whose answer is unknown is left alone, for the mail service to tell us what happened. */
export const QUIET_SECONDS = 120

/**
 * Reserve, send, confirm. Whoever reserves an attempt makes it; a crash in between leaves the reservation, and only after the
 * quiet window is it tried again. If a service takes something and never says so, one duplicate is possible, and no loss is.
 */
export async function deliver(needs: DeliveringNeeds, delivery: Delivery): Promise<Became> {
  const { deliveries, now } = needs
  const { deliveryId } = delivery
  const before = await deliveries.state(deliveryId)
  if (before.state === 'confirmed' || hasFailedForGood(before)) {
    await deliveries.clearRetry(deliveryId)
    return before.state === 'confirmed' ? 'confirmed' : 'failed'
  }
  if (before.state === 'reserved' && secondsBetween(before.at, now()) < QUIET_SECONDS) {
    await tryAgain(needs, delivery, { attempt: before.attempt, inSeconds: QUIET_SECONDS })
    return 'under-way'
  }
  const made = 'attempt' in before ? before.attempt : 0
  if (made >= delivery.attempts) return end(needs, delivery, { number: made + 1, because: 'gave-up' })
  if ((await deliveries.reserve(deliveryId, made + 1, now())) !== 'stored') return 'under-way'
  return conclude(needs, delivery, { number: made + 1, attempt: await delivery.attempt() })
}

async function conclude(
  needs: DeliveringNeeds,
  delivery: Delivery,
  { number, attempt }: { readonly number: number; readonly attempt: Attempt },
): Promise<Became> {
  const { deliveries, now } = needs
  const { deliveryId } = delivery
  const at = now()
  if (attempt.outcome === 'taken') {
    await deliveries.confirm(deliveryId, deliveredFact(deliveryId, at), at)
    if (number > 1) await deliveries.clearRetry(deliveryId)
    return 'confirmed'
  }
  if (attempt.outcome === 'unclear') {
    await tryAgain(needs, delivery, { attempt: number, inSeconds: QUIET_SECONDS })
    return 'under-way'
  }
  if (attempt.outcome === 'not-taken' && number < delivery.attempts) {
    await deliveries.fail(deliveryId, { attempt: number, because: 'not-taken', at })
    await tryAgain(needs, delivery, { attempt: number, inSeconds: attempt.retryAfterSeconds })
    return 'under-way'
  }
  return end(needs, delivery, { number, because: attempt.outcome === 'refused' ? attempt.because : 'gave-up' })
}

async function end(
  { deliveries, now }: DeliveringNeeds,
  { deliveryId }: Delivery,
  { number, because }: { readonly number: number; readonly because: string },
): Promise<Became> {
  const at = now()
  await deliveries.fail(deliveryId, { attempt: number, because, at, fact: failedFact(deliveryId, at, because) })
  await deliveries.clearRetry(deliveryId)
  return 'failed'
}

async function tryAgain(
  { deliveries, now, chance }: DeliveringNeeds,
  delivery: Delivery,
  when: { readonly attempt: number; readonly inSeconds?: number | undefined },
): Promise<void> {
  const { deliveryId, subscriber, message } = delivery
  const dueAt = nextAttemptAt(now(), { attempt: when.attempt, chance: chance(), atLeastSeconds: when.inSeconds })
  await deliveries.retryAt(deliveryId, { dueAt, attempt: when.attempt, subscriber, ...message })
}

/** Refused, given up, or reported to have failed afterwards; an attempt that was merely not taken is followed by another. */
export const hasFailedForGood = (state: DeliveryState): boolean => state.state === 'failed' && state.because !== 'not-taken'

const secondsBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 1000
