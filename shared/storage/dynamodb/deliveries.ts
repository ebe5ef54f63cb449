import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { instant } from '../../dsa/identifiers.ts'
import { deliveryKey, pendingMark } from '../keys.ts'
import type { DeliveryState, DeliveryStore } from '../stores.ts'
import { type Access, type Item, put, putNew, queryAll, remove } from './access.ts'

const reserved = z.object({ attempt: z.int(), at: instant })
const failed = reserved.extend({ because: z.string() })
const confirmed = z.object({ at: instant })

/** Append-only but for the one entry that says when to try again. What a delivery has come to follows from what is there. */
export function deliveryStore(access: Access): DeliveryStore {
  const all = (deliveryId: string) => queryAll(access, deliveryKey(deliveryId, '').pk)
  return {
    async state(deliveryId) {
      return stateOf(await all(deliveryId))
    },
    /** Signed by this call: whoever finds their own reservation, because an answer was lost, must make the attempt. Nobody else will. */
    async reserve(deliveryId, attempt, at) {
      const fingerprint = randomUUID()
      const refused = await putNew(access, {
        ...deliveryKey(deliveryId, numbered('RESERVED', attempt)),
        attempt,
        at,
        fingerprint,
      })
      return refused && refused.fingerprint !== fingerprint ? 'repeated' : 'stored'
    },
    async confirm(deliveryId, fact, at) {
      return (await putNew(access, { ...deliveryKey(deliveryId, 'CONFIRMED'), at, fact })) ? 'repeated' : 'stored'
    },
    async fail(deliveryId, { attempt, because, at, fact }) {
      const key = deliveryKey(deliveryId, numbered('FAILED', attempt))
      return (await putNew(access, { ...key, attempt, because, at, ...(fact && { fact }) })) ? 'repeated' : 'stored'
    },
    async retryAt(deliveryId, { dueAt, ...retry }) {
      await put(access, { ...deliveryKey(deliveryId, 'RETRY'), ...retry, ...pendingMark(deliveryId, dueAt) })
    },
    clearRetry: (deliveryId) => remove(access, deliveryKey(deliveryId, 'RETRY')),
    async trail(deliveryId) {
      return (await all(deliveryId)).flatMap(({ sk, at }) =>
        at === undefined ? [] : [{ at: String(at), what: whatOf(String(sk)) }],
      )
    },
  }
}

const numbered = (what: 'RESERVED' | 'FAILED', attempt: number): string => `${what}#${String(attempt).padStart(4, '0')}`
const whatOf = (sk: string): string => (sk.split('#')[0] ?? '').toLowerCase()

function stateOf(items: readonly Item[]): DeliveryState {
  const last = (what: string) => items.findLast(({ sk }) => String(sk).startsWith(what))
  const [end, failure, reservation] = [last('CONFIRMED'), last('FAILED#'), last('RESERVED#')]
  const reservedAs = reservation && reserved.parse(reservation)
  const failedAs = failure && failed.parse(failure)
  if (failedAs && failedAs.attempt >= (reservedAs?.attempt ?? 0)) return { state: 'failed', ...failedAs }
  if (end) return { state: 'confirmed', ...confirmed.parse(end) }
  return reservedAs ? { state: 'reserved', ...reservedAs } : { state: 'unknown' }
}
