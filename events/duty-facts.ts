import * as z from 'zod'
import { dutyKind } from '../shared/dsa/duty.ts'
import { caseId, instant, ownId } from '../shared/dsa/identifiers.ts'
import { team } from '../shared/dsa/moderator.ts'
import { anyFact } from './notice-facts.ts'

const ofDuty = anyFact.extend({ caseId, decisionId: ownId, dutyId: ownId, kind: dutyKind })

export const dutyFact = z.discriminatedUnion('type', [
  ofDuty.extend({ type: z.literal('DutyOpened'), team, dueAt: instant }),
  ofDuty.extend({ type: z.literal('DutyDone'), moderatorId: z.string() }),
  /** A person says so, or another decision took away what it rested on. */
  ofDuty.extend({
    type: z.literal('DutyNotApplicable'),
    because: z.enum(['judged', 'superseded']),
    moderatorId: z.string().optional(),
  }),
  /** All that a decision obliges to has been opened, also where that is nothing. */
  anyFact.extend({ type: z.literal('DutiesOpened'), caseId, decisionId: ownId }),
])
export type DutyFact = z.infer<typeof dutyFact>
export type DutyClosed = Extract<DutyFact, { readonly type: 'DutyDone' | 'DutyNotApplicable' }>
export type DutiesOpened = Extract<DutyFact, { readonly type: 'DutiesOpened' }>
