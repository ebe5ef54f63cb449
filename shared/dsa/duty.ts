import * as z from 'zod'
import { instant, ownId } from './identifiers.ts'

/** What a decision obliges us to do next (Art. 18, 32; GPSR Art. 22(12)), with owner, clock and proof. */
export const duty = z.strictObject({
  dutyId: ownId,
  kind: z.enum([
    'safety-business-gateway',
    'inform-economic-operator',
    'inform-buyers',
    'publish-recall',
    'inform-authority-of-suspected-crime',
    'inform-hotline-or-police',
  ]),
  owner: z.string().max(200),
  dueAt: instant,
  status: z.enum(['open', 'done', 'not-applicable']),
  /** What shows that it was done, or why it does not apply. */
  proof: z.string().max(2000).optional(),
})

export type Duty = z.infer<typeof duty>
