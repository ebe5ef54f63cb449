import * as z from 'zod'
import { instant } from '../../dsa/identifiers.ts'
import { recipient as recipientSchema } from '../../dsa/recipient.ts'
import { heldKey, recipientKey, recipientRecordedKey } from '../keys.ts'
import type { RecipientStore } from '../stores.ts'
import { type Access, put, putNew, queryAll, read, remove } from './access.ts'
import { opened, type Sealing } from './kept.ts'

const held = z.object({ caseId: z.string(), decisionId: z.string(), heldAt: instant })

export function recipientStore(access: Access, { sealer }: Sealing): RecipientStore {
  return {
    /** Name and address are sealed. The last word counts; that something was said is a fact of its own. */
    async upsert(recipientId, recipient, at) {
      const key = recipientKey(recipientId)
      const { displayName, email, ...plain } = recipient
      await put(access, {
        ...key,
        ...plain,
        recipientId,
        recordedAt: at,
        retentionClass: 'recipient',
        ...(await sealer.seal(key.pk + key.sk, { displayName, email }, at)),
      })
      await putNew(access, { ...recipientRecordedKey(recipientId, at), recipientId, recordedAt: at })
      return 'stored'
    },

    async find(recipientId) {
      const item = await read(access, recipientKey(recipientId))
      const texts = await opened(sealer, item)
      return texts && recipientSchema.strip().parse({ ...item, ...texts })
    },

    async hold(heldFor, statement) {
      return (await putNew(access, { ...heldKey(heldFor, statement.decisionId), ...statement })) ? 'repeated' : 'stored'
    },

    async heldFor(heldFor) {
      return (await queryAll(access, heldKey(heldFor, '').pk, 'HELD#')).map((item) => held.parse(item))
    },

    release: (heldFor, decisionId) => remove(access, heldKey(heldFor, decisionId)),
  }
}
