import * as z from 'zod'
import { ownId } from '../identifiers.ts'
import { reason } from '../reason.ts'
import { keywordFits, PUBLIC_CATEGORIES, PUBLIC_KEYWORDS } from '../transparency-keywords.ts'

const different = (list: readonly string[]): boolean => new Set(list).size === list.length

/** A clause of the platform's terms that can be a ground (Art. 14(1), 17(3)(e)), as the configuration lists it. */
export const clause = z
  .strictObject({
    clauseId: ownId,
    /** Number and heading as in the terms, for example `4.2 Brands`. Sellers and the public read it. */
    title: z.string().trim().min(1).max(200),
    /** Where it can be read; blanks and signs such as § only percent-encoded. */
    url: z
      .url({ protocol: /^https$/ })
      .max(500)
      .regex(/^[\x21-\x7e]+$/)
      .optional(),
    /** Reasons for which moderators are offered it; the most usual one first. */
    reasons: z.array(reason).min(1).max(10).refine(different, { error: 'Name each reason once.' }),
    /** How it counts in the DSA Transparency Database. */
    category: z.enum(PUBLIC_CATEGORIES),
    keywords: z.array(z.enum(PUBLIC_KEYWORDS)).max(10).refine(different, { error: 'Name each keyword once.' }),
  })
  .refine(({ category, keywords }) => keywords.every((keyword) => keywordFits(keyword, [category])), {
    path: ['keywords'],
    error: 'Use keywords that belong to the category, or KEYWORD_OTHER.',
  })

/** `terms.clauses` of the configuration. */
export const clauses = z
  .array(clause)
  .max(200)
  .refine((list) => different(list.map(({ clauseId }) => clauseId)), { error: 'Give each clause a clauseId of its own.' })

export type Clause = z.infer<typeof clause>
