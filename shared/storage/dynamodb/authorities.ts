import { type Order, order as orderSchema, signal as signalSchema } from '../../dsa/authority.ts'
import { type Key, orderKey, pendingMark, signalKey } from '../keys.ts'
import type { Stored } from '../stored.ts'
import type { AuthorityStore } from '../stores.ts'
import { type Access, type Item, putNew, read } from './access.ts'
import { inMonths, kept, minutesAfter, opened, RETELL_AFTER_MINUTES, type Sealing, settled } from './kept.ts'

export const authorityStore = (access: Access, sealing: Sealing): AuthorityStore => ({
  recordSignal: ({ explanation, location, ...plain }, fingerprint) =>
    keep(access, sealing, {
      key: signalKey(plain.signalId),
      id: plain.signalId,
      plain,
      texts: { explanation, location },
      at: plain.recordedAt,
      fingerprint,
    }),
  async findSignal(signalId) {
    const item = await read(access, signalKey(signalId))
    const texts = await opened(sealing.sealer, item)
    return texts && signalSchema.strip().parse({ ...item, ...texts })
  },
  recordOrder: (order, fingerprint) => keep(access, sealing, { ...keepingOf(order), fingerprint }),
  async findOrder(orderId) {
    const item = await read(access, orderKey(orderId))
    const texts = await opened(sealing.sealer, item)
    return texts && orderSchema.strip().parse({ ...item, ...texts })
  },
  settleSignal: (signalId) => settled(access, signalKey(signalId)),
  settleOrder: (orderId) => settled(access, orderKey(orderId)),
})

function keepingOf({ statement, authority, redress, locations, legalBasis, orderReference, ...plain }: Order) {
  return {
    key: orderKey(plain.orderId),
    id: plain.orderId,
    plain: { ...plain, locationCount: locations.length },
    texts: { statement, authority, redress, locations, legalBasis, orderReference },
    at: plain.recordedAt,
  }
}

async function keep(
  access: Access,
  { sealer, retention }: Sealing,
  { key, id, plain, texts, at, fingerprint }: Keeping,
): Promise<Stored> {
  const refused = await putNew(access, {
    ...key,
    ...plain,
    fingerprint,
    ...(await sealer.seal(key.pk + key.sk, texts, at)),
    ...kept('authority', inMonths(at, retention.noticeMonths)),
    ...pendingMark(id, minutesAfter(at, RETELL_AFTER_MINUTES)),
  })
  if (!refused) return 'stored'
  return refused.fingerprint === fingerprint ? 'repeated' : 'conflicting'
}

interface Keeping {
  readonly key: Key
  readonly id: string
  readonly plain: Item
  readonly texts: object
  readonly at: string
  readonly fingerprint: string
}
