import { recordOrder } from '../../shared/api/platform-routes.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { fingerprintOf, keepOnce } from '../../shared/http/keep-once.ts'
import { created, keyReused } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'authorities' | 'now'>

/** An authority's order to act against illegal content (Art. 9). */
export const respond =
  ({ authorities, now }: Needs) =>
  async ({ body, caller, onceKey }: InputOf<typeof recordOrder>) => {
    const recordedBy = caller.kind === 'staff' ? caller.moderator.id : caller.keyId
    const recordedAt = now()
    const keep = (orderId: string) => authorities.recordOrder({ ...body, orderId, recordedAt, recordedBy }, fingerprintOf(body))
    const kept = await keepOnce({ what: 'order', onceKey, idFrom: (symbols) => `OR-${symbols}`, symbols: 20, keep })
    return kept ? created({ orderId: kept.id, receivedAt: body.receivedAt }) : keyReused()
  }

export const handler = httpEntry(recordOrder, respond)
