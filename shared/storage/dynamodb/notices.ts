import * as z from 'zod'
import { type Notice, notice as noticeSchema, notifierContact } from '../../dsa/notice.ts'
import { noticeKey, notifierKey, pendingMark } from '../keys.ts'
import type { NoticeStore } from '../stores.ts'
import { type Access, putNew, queryAll, read, update } from './access.ts'
import { inMonths, kept, minutesAfter, opened, RETELL_AFTER_MINUTES, type Sealing } from './kept.ts'

const pointer = z.object({ locationNumber: z.int(), caseId: z.string() })

export function noticeStore(access: Access, { sealer, retention }: Sealing): NoticeStore {
  /**
   * Its own item, key and expiry. Put first: if the notice never follows, it expires alone and means nothing. False where the
   * contact of another submission is there under this id: a notice must never be answered to someone else.
   */
  const keepContact = async (notice: Notice, contact: object, fingerprint: string): Promise<boolean> => {
    const key = notifierKey(notice.noticeId)
    const eraseAfter = inMonths(notice.recordedAt, retention.contactMonths)
    const sealed = await sealer.seal(key.pk + key.sk, contact, notice.recordedAt)
    const refused = await putNew(access, { ...key, fingerprint, ...sealed, ...kept('contact', eraseAfter) })
    return !refused || refused.fingerprint === fingerprint
  }

  return {
    async submit(notice, contact, fingerprint) {
      const key = noticeKey(notice.noticeId)
      const { explanation, locations, details, ...plain } = notice
      if (contact && !(await keepContact(notice, contact, fingerprint))) return 'conflicting'
      const refused = await putNew(access, {
        ...key,
        ...plain,
        locationCount: locations.length,
        fingerprint,
        ...(await sealer.seal(key.pk + key.sk, { explanation, locations, details }, notice.recordedAt)),
        ...kept('notice', inMonths(notice.recordedAt, retention.noticeMonths)),
        ...pendingMark(notice.noticeId, minutesAfter(notice.recordedAt, RETELL_AFTER_MINUTES)),
      })
      if (!refused) return 'stored'
      return refused.fingerprint === fingerprint ? 'repeated' : 'conflicting'
    },

    async find(noticeId) {
      const item = await read(access, noticeKey(noticeId))
      const texts = await opened(sealer, item)
      return texts && noticeSchema.strip().parse({ ...item, ...texts })
    },

    async contact(noticeId) {
      return notifierContact.optional().parse(await opened(sealer, await read(access, notifierKey(noticeId))))
    },

    async casesOf(noticeId) {
      return (await queryAll(access, noticeKey(noticeId).pk, 'CASE#')).map((item) => pointer.parse(item))
    },

    async settle(noticeId) {
      await update(access, noticeKey(noticeId), {
        UpdateExpression: 'REMOVE pendingShard, pendingDue',
        ConditionExpression: 'attribute_exists(pendingShard)',
      })
    },
  }
}
