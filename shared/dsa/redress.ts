import * as z from 'zod'

/** Ways to contest a decision outside of the house: open whatever becomes of a complaint, and without one (Art. 21(1)). */
export const outsideRedress = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('out-of-court-settlement'), body: z.string().max(300), url: z.url() }),
  z.strictObject({ kind: z.literal('court') }),
])

export type OutsideRedress = z.infer<typeof outsideRedress>
