import * as z from 'zod'

/** Steps of our own handling for which Art. 16(6) and 17(3)(c) ask whether a machine took part. */
export const STEPS = ['intake', 'translation', 'triage', 'suggestion', 'decision'] as const

/** How far a step was automated. `automated` means that no person took part (DSA Transparency Database: fully automated). */
export const automationLevel = z.enum(['human', 'assisted', 'automated'])

/** One step, as it was done, with the tool and its version where one was used. */
export const automation = z.strictObject({
  step: z.enum(STEPS),
  level: automationLevel,
  tool: z.string().min(1).max(80).optional(),
  version: z.string().min(1).max(40).optional(),
})

export type Automation = z.infer<typeof automation>
