import * as z from 'zod'
import { instant, noticeId, ownId } from '../shared/dsa/identifiers.ts'

/** Every fact: which, when, and in which order of things it belongs. Ids and codes only; never names, addresses or texts. */
export const anyFact = z.strictObject({
  /** Unique, and the same on every redelivery. */
  factId: z.string().min(1).max(200),
  at: instant,
})

const noticeSubmitted = anyFact.extend({
  type: z.literal('NoticeSubmitted'),
  noticeId,
  locations: z.int().min(1).max(50),
  contactable: z.boolean(),
})

/** The confirmation of receipt reached the mail service (Art. 16(4)). */
const noticeReceiptSent = anyFact.extend({ type: z.literal('NoticeReceiptSent'), noticeId, deliveryId: ownId })

export const noticeFact = z.discriminatedUnion('type', [noticeSubmitted, noticeReceiptSent])
export type NoticeFact = z.infer<typeof noticeFact>
