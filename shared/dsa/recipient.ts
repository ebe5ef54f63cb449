import * as z from 'zod'
import { day, instant, platformId } from './identifiers.ts'
import { country, language } from './territory.ts'

export const RECIPIENT_KINDS = ['trader', 'consumer', 'affiliate', 'advertiser'] as const
export const recipientKind = z.enum(RECIPIENT_KINDS)

/** State of one piece of trader information under Art. 30(1). Codes and dates only; never the documents. */
const traceability = z.strictObject({
  piece: z.enum(['contact', 'identity', 'payment-account', 'register', 'self-certification']),
  status: z.enum(['missing', 'declared', 'verified', 'refused', 'outdated']),
  checkedOn: day.optional(),
  expiresOn: day.optional(),
})

/** What a platform tells us of someone who offers content (Art. 3(b), 17, 30). */
export const recipientUpsert = z.strictObject({
  kind: recipientKind,
  displayName: z.string().trim().min(1).max(200),
  /** Where statements of reasons can be sent; without it the statement is kept and offered to the platform. */
  email: z.email().max(254).optional(),
  /** Languages the recipient reads, best first. */
  languages: z.array(language).min(1).max(10).optional(),
  /** P2B (Regulation 2019/1150) binds only towards business users established in the Union. */
  establishedIn: country.optional(),
  /** The person or company behind several recipients. */
  ownerEntity: platformId.optional(),
  activeSince: day.optional(),
  traceability: z.array(traceability).max(5).optional(),
})

export const recipient = recipientUpsert.extend({ recipientId: platformId, recordedAt: instant })

export type RecipientUpsert = z.infer<typeof recipientUpsert>
export type Recipient = z.infer<typeof recipient>
