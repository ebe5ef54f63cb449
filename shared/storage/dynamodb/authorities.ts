import { order as orderSchema, signal as signalSchema } from '../../dsa/authority.ts'
import { type Key, orderKey, pendingMark, signalKey } from '../keys.ts'
import type { AuthorityStore, Stored } from '../stores.ts'
import { type Access, type Item, putNew, read, update } from './access.ts'
import { inMonths, kept, minutesAfter, opened, RETELL_AFTER_MINUTES, type Sealing } from './kept.ts'

export function authorityStore(access: Access, { sealer, retention }: Sealing): AuthorityStore {
  const keep = async (key: Key, { id, plain, texts, at, fingerprint }: Keeping): Promise<Stored> => {
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
  const settle = async (key: Key): Promise<void> => {
    await update(access, key, {
      UpdateExpression: 'REMOVE pendingShard, pendingDue',
      ConditionExpression: 'attribute_exists(pendingShard)',
    })
  }

  return {
    recordSignal({ explanation, location, ...plain }, fingerprint) {
      return keep(signalKey(plain.signalId), {
        id: plain.signalId,
        plain,
        texts: { explanation, location },
        at: plain.recordedAt,
        fingerprint,
      })
    },
    async findSignal(signalId) {
      const item = await read(access, signalKey(signalId))
      const texts = await opened(sealer, item)
      return texts && signalSchema.strip().parse({ ...item, ...texts })
    },
    recordOrder({ statement, authority, redress, locations, legalBasis, orderReference, ...plain }, fingerprint) {
      const texts = { statement, authority, redress, locations, legalBasis, orderReference }
      return keep(orderKey(plain.orderId), {
        id: plain.orderId,
        plain: { ...plain, locationCount: locations.length },
        texts,
        at: plain.recordedAt,
        fingerprint,
      })
    },
    async findOrder(orderId) {
      const item = await read(access, orderKey(orderId))
      const texts = await opened(sealer, item)
      return texts && orderSchema.strip().parse({ ...item, ...texts })
    },
    settleSignal: (signalId) => settle(signalKey(signalId)),
    settleOrder: (orderId) => settle(orderKey(orderId)),
  }
}

interface Keeping {
  readonly id: string
  readonly plain: Item
  readonly texts: object
  readonly at: string
  readonly fingerprint: string
}
