import * as z from 'zod'
import { type Notice, type NotifierContact, notice as noticeSchema, notifierContact } from '../../dsa/notice.ts'
import { type Key, noticeKey, notifierKey, pendingMark } from '../keys.ts'
import type { NoticeStore } from '../stores.ts'
import { type Access, type Item, putNew, queryAll, read } from './access.ts'
import { inMonths, kept, minutesAfter, opened, RETELL_AFTER_MINUTES, type Sealing, settled } from './kept.ts'

const pointer = z.object({ locationNumber: z.int(), caseId: z.string() })

export const noticeStore = (access: Access, sealing: Sealing): NoticeStore => ({
  async submit(notice, contact, fingerprint) {
    if (contact && !(await keepContact(access, sealing, { notice, contact, fingerprint }))) return 'conflicting'
    const refused = await putNew(access, await noticeItem(sealing, notice, fingerprint))
    if (!refused) return 'stored'
    return refused.fingerprint === fingerprint ? 'repeated' : 'conflicting'
  },

  async find(noticeId) {
    const item = await read(access, noticeKey(noticeId))
    const texts = await opened(sealing.sealer, item)
    return texts && noticeSchema.strip().parse({ ...item, ...texts })
  },

  async contact(noticeId) {
    return notifierContact.optional().parse(await opened(sealing.sealer, await read(access, notifierKey(noticeId))))
  },

  async casesOf(noticeId) {
    return (await queryAll(access, noticeKey(noticeId).pk, 'CASE#')).map((item) => pointer.parse(item))
  },

  settle: (noticeId) => settled(access, noticeKey(noticeId)),
})

async function noticeItem({ sealer, retention }: Sealing, notice: Notice, fingerprint: string): Promise<Key & Item> {
  const key = noticeKey(notice.noticeId)
  const { explanation, locations, details, ...plain } = notice
  return {
    ...key,
    ...plain,
    locationCount: locations.length,
    fingerprint,
    ...(await sealer.seal(key.pk + key.sk, { explanation, locations, details }, notice.recordedAt)),
    ...kept('notice', inMonths(notice.recordedAt, retention.noticeMonths)),
    ...pendingMark(notice.noticeId, minutesAfter(notice.recordedAt, RETELL_AFTER_MINUTES)),
  }
}

interface Submitted {
  readonly notice: Notice
  readonly contact: NotifierContact
  readonly fingerprint: string
}

/**
 * Its own item, key and expiry. Put first: if the notice never follows, it expires alone and means nothing. False where the
 * contact of another submission is there under this id: a notice must never be answered to someone else.
 */
async function keepContact(
  access: Access,
  { sealer, retention }: Sealing,
  { notice, contact, fingerprint }: Submitted,
): Promise<boolean> {
  const key = notifierKey(notice.noticeId)
  const eraseAfter = inMonths(notice.recordedAt, retention.contactMonths)
  const sealed = await sealer.seal(key.pk + key.sk, contact, notice.recordedAt)
  const refused = await putNew(access, { ...key, fingerprint, ...sealed, ...kept('contact', eraseAfter) })
  return !refused || refused.fingerprint === fingerprint
}
