import * as z from 'zod'
import { instant } from './identifiers.ts'

/** A window that reaches back, from its first millisecond to the instant from which it is counted. */
export const lookBack = z.strictObject({ basis: z.literal('dsa-32-1'), from: instant, to: instant })

export type LookBack = z.infer<typeof lookBack>
