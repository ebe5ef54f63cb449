import { recordSignal } from '../../shared/api/platform-routes.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { fingerprintOf, keepOnce } from '../../shared/http/keep-once.ts'
import { created, keyReused } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'authorities' | 'now'>

/** An own-initiative finding, by the platform's detector or by a person (Art. 17(3)(b)). */
export const respond =
  ({ authorities, now }: Needs) =>
  async ({ body, caller, onceKey }: InputOf<typeof recordSignal>) => {
    const at = now()
    const by = caller.kind === 'staff' ? caller.moderator.id : caller.keyId
    const receivedAt = body.foundAt ?? at
    const keep = (signalId: string) =>
      authorities.recordSignal({ ...body, signalId, by, receivedAt, recordedAt: at }, fingerprintOf(body))
    const kept = await keepOnce({ what: 'signal', onceKey, idFrom: (symbols) => `SG-${symbols}`, symbols: 20, keep })
    if (!kept) return keyReused()

    const first = kept.repeated ? await authorities.findSignal(kept.id) : undefined
    return created({ signalId: kept.id, receivedAt: first?.receivedAt ?? receivedAt })
  }

export const handler = httpEntry(recordSignal, respond)
