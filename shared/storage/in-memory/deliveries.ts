import type { DeliveryState, DeliveryStore } from '../stores.ts'
import { type Memory, putOnce, under } from './memory.ts'
import { mark, unmark } from './pending.ts'

interface Step {
  readonly what: 'reserved' | 'failed' | 'confirmed'
  readonly attempt: number
  readonly at: string
  readonly because?: string
}

export const deliveriesInMemory = (memory: Memory): DeliveryStore => {
  const key = (deliveryId: string, what: string, attempt = 0) =>
    `delivery/${deliveryId}/${what}/${String(attempt).padStart(4, '0')}`
  return {
    state: async (deliveryId) => stateOf(under<Step>(memory, `delivery/${deliveryId}/`)),
    reserve: async (deliveryId, attempt, at) =>
      putOnce(memory, key(deliveryId, 'reserved', attempt), { value: { what: 'reserved', attempt, at } }),
    confirm: async (deliveryId, fact, at) =>
      putOnce(memory, key(deliveryId, 'confirmed'), { value: { what: 'confirmed', attempt: 0, at }, facts: [fact] }),
    fail: async (deliveryId, { attempt, because, at, fact }) =>
      putOnce(memory, key(deliveryId, 'failed', attempt), {
        value: { what: 'failed', attempt, at, because },
        facts: fact ? [fact] : [],
      }),
    async retryAt(deliveryId, { attempt: _, ...retry }) {
      mark(memory, `retry/${deliveryId}`, retry)
    },
    async clearRetry(deliveryId) {
      unmark(memory, `retry/${deliveryId}`)
    },
    trail: async (deliveryId) => under<Step>(memory, `delivery/${deliveryId}/`).map(({ at, what }) => ({ at, what })),
  }
}

function stateOf(steps: readonly Step[]): DeliveryState {
  const last = (what: Step['what']) => steps.findLast((step) => step.what === what)
  const [end, failure, reservation] = [last('confirmed'), last('failed'), last('reserved')]
  if (failure && failure.attempt >= (reservation?.attempt ?? 0)) {
    return { state: 'failed', attempt: failure.attempt, at: failure.at, because: failure.because ?? '' }
  }
  if (end) return { state: 'confirmed', at: end.at }
  return reservation ? { state: 'reserved', attempt: reservation.attempt, at: reservation.at } : { state: 'unknown' }
}
