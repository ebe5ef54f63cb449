import * as z from 'zod'
import { clock } from '../dsa/clock.ts'
import { duty } from '../dsa/duty.ts'

/** A duty with its clock as it stands now; its basis says whether law or a target of the house sets the time. */
export const dutyForReview = duty.extend({ clock })
export const dutyPage = z.strictObject({ duties: z.array(dutyForReview), next: z.string().optional() })
export const dutiesOfCase = z.strictObject({ duties: z.array(dutyForReview) })

export type DutyForReview = z.infer<typeof dutyForReview>
