import * as z from 'zod'

/** What a notifier can say is wrong, in the words of the form. Each reason on a content is one allegation. */
export const REASONS = [
  'unsafe-product',
  'medicine-or-supplement',
  'counterfeit-or-copied',
  'prohibited-goods',
  'scam-or-hidden-offer',
  'sexual-content',
  'child-sexualisation',
  'personal-data',
  'something-else',
  'not-sure',
] as const

export const reason = z.enum(REASONS)

/** One to three different reasons. */
export const reasons = z
  .array(reason)
  .min(1)
  .max(3)
  .refine((list) => new Set(list).size === list.length, { error: 'duplicate-reason' })

export type Reason = z.infer<typeof reason>
