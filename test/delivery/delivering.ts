import type { Message } from '../../events/messages.ts'
import { type Attempt, type Delivery, deliver } from '../../shared/delivery/once.ts'
import { receiptId } from '../../shared/domain/delivery-id.ts'
import { inMemoryStores } from '../../shared/storage/in-memory/stores.ts'
import type { DeliveryStore } from '../../shared/storage/stores.ts'
import { after, aReference, NOON } from '../support/builders.ts'

export const message: Message = {
  fact: { type: 'NoticeSubmitted', factId: 'submitted', at: NOON, noticeId: aReference(), locations: 1, contactable: true },
}
export const deliveryId: string = receiptId(aReference())

interface Brought {
  readonly deliveries?: DeliveryStore
  readonly attempt?: () => Promise<Attempt>
}

/** One receipt on its way. Every attempt is kept; `answer` says what comes of the how-manieth. */
export function aDelivery(answer: (attempt: number) => Attempt = () => ({ outcome: 'taken' }), attempts = 10) {
  const stores = inMemoryStores()
  const clock = { now: NOON }
  const made: string[] = []
  const delivery: Delivery = {
    deliveryId,
    message,
    subscriber: 'send-receipt',
    attempts,
    attempt: async () => {
      made.push(clock.now)
      return answer(made.length)
    },
  }
  const needs = { deliveries: stores.deliveries, now: () => clock.now, chance: () => 0.5 }
  return {
    stores,
    clock,
    made,
    needs,
    delivery,
    /** Over other stores, or with another attempt, where a test brings them. */
    go: ({ deliveries = needs.deliveries, attempt = delivery.attempt }: Brought = {}) =>
      deliver({ ...needs, deliveries }, { ...delivery, attempt }),
    retries: () => stores.pending.due('2099-01-01T00:00:00.000Z', 10),
    pass: (minutes: number) => {
      clock.now = after(minutes, clock.now)
    },
  }
}
