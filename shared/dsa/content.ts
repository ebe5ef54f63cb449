import * as z from 'zod'
import { instant, platformId, sha256 } from './identifiers.ts'
import { language, territory } from './territory.ts'

export const CONTENT_TYPES = ['listing', 'review', 'question', 'shop', 'advertisement', 'message', 'profile', 'other'] as const
export const contentType = z.enum(CONTENT_TYPES)

/** Where exactly a content is (Art. 16(2)(b)): its address, or the number the platform gave it. 1 to 2,048 characters. */
export const location = z.string().trim().min(1).max(2048)

const price = z.strictObject({ amount: z.string().regex(/^\d{1,12}(\.\d{1,4})?$/), currency: z.string().regex(/^[A-Z]{3}$/) })

/** What a platform tells us of one content, at one instant. A later upsert appends a version and changes none. */
export const contentUpsert = z.strictObject({
  type: contentType,
  recipientId: platformId,
  /** Every address under which the content can be seen; each becomes an alias that leads to the same case. */
  urls: z
    .array(z.url({ protocol: /^https?$/ }).max(2048))
    .min(1)
    .max(20),
  title: z.string().trim().min(1).max(500),
  text: z.string().max(20_000).optional(),
  /** Keys or addresses of pictures at the platform; we never fetch them. */
  pictures: z.array(z.string().min(1).max(2048)).max(20).optional(),
  pictureHashes: z.array(z.string().min(8).max(128)).max(20).optional(),
  price: price.optional(),
  language: language.optional(),
  /** Where it is offered. */
  liveIn: z.array(territory).max(30).optional(),
  ean: z
    .string()
    .regex(/^\d{13}$/)
    .optional(),
  model: z.string().max(120).optional(),
  /** Ids of contents that the platform knows to be the same product. */
  sameAs: z.array(platformId).max(50).optional(),
  /** When hosting began (listing posted, profile made). */
  postedAt: instant,
  /** Answers a `content.snapshot-requested` webhook. */
  snapshotOf: z.string().max(120).optional(),
})

/** One version of a content: evidence of how it looked. `hash` covers everything the platform told us. */
export const contentVersion = contentUpsert.extend({
  contentId: platformId,
  version: z.int().min(1),
  hash: sha256,
  recordedAt: instant,
})

export type ContentType = z.infer<typeof contentType>
export type ContentUpsert = z.infer<typeof contentUpsert>
export type ContentVersion = z.infer<typeof contentVersion>
