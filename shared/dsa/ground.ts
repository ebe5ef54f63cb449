import * as z from 'zod'
import { ownId } from './identifiers.ts'

/** Illegal content (Art. 17(3)(d)): the provision relied on. `law` names it, for example `Regulation (EU) 2023/988, Art. 5`. */
export const legalGround = z.strictObject({
  type: z.literal('illegal-content'),
  law: z.string().trim().min(1).max(500),
  /** Which entry of our catalogue was picked; none where the moderator named another provision. */
  groundId: ownId.optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
})

/** Breach of the platform's terms (Art. 17(3)(e)): the clause, and the version in force (Art. 14). */
export const contractualGround = z.strictObject({
  type: z.literal('terms-and-conditions'),
  clause: z.string().trim().min(1).max(500),
  /** Which clause of the configuration was picked. */
  clauseId: ownId.optional(),
  termsVersion: z.string().trim().min(1).max(60),
  url: z
    .url({ protocol: /^https$/ })
    .max(500)
    .optional(),
})

/** An authority's order (Art. 9). It never leads to an Art. 17 statement or a public record. */
export const orderGround = z.strictObject({ type: z.literal('authority-order'), orderId: ownId })

export const ground = z.discriminatedUnion('type', [legalGround, contractualGround, orderGround])

export type Ground = z.infer<typeof ground>
