import * as z from 'zod'
import { automationLevel } from './automation.ts'
import { location } from './content.ts'
import { ruling } from './decision.ts'
import { caseId, instant, noticeId, ownId, platformId } from './identifiers.ts'
import { reason } from './reason.ts'
import { outsideRedress } from './redress.ts'
import { restriction } from './restriction.ts'

/** Ways to contest a decision (Art. 16(5), 17(3)(f)). A letter names only those that exist for this provider. */
export const redress = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('internal-complaint'),
    contact: z.string().max(500),
    months: z.int().min(6),
    /** The secret link with which this person complains. */
    url: z.url().optional(),
  }),
  ...outsideRedress.options,
])

/** Whether content was found and judged with automated means (Art. 16(6), 17(3)(c)). */
const means = z.strictObject({ detectedAutomatically: z.boolean(), decision: automationLevel })

/** What the affected recipient receives: every element of Art. 17(3)(a) to (f), and nothing about who notified. */
export const statementOfReasons = z.strictObject({
  statementId: ownId,
  caseId,
  decisionId: ownId,
  recipientId: platformId.optional(),
  contentId: platformId.optional(),
  title: z.string().max(500).optional(),
  location,
  takesEffectAt: instant,
  /** (a), (b) facts, (d), (e): each restriction with territory, duration, facts, ground and explanation. */
  restrictions: z.array(restriction).min(1).max(8),
  /** (b): whether it followed a notice (Art. 16) or our own initiative. */
  basis: z.strictObject({ afterNotice: z.boolean(), ownInitiative: z.boolean() }),
  /** (c) */
  means,
  /** (f) */
  redress: z.array(redress).min(1),
  decidedAt: instant,
})

/** What one notifier is told of the decision on their own allegations: every element of Art. 16(5) and (6). */
export const notifierOutcome = z.strictObject({
  noticeId,
  caseId,
  decisionId: ownId,
  location,
  outcome: z.enum(['restricted', 'no-action']),
  rulings: z.array(z.strictObject({ reason, ruling })),
  /** What follows for the content, without its recipient's side of the reasons. */
  measures: z.array(z.strictObject({ kind: z.string(), measure: z.string() })),
  explanation: z.string().min(1).max(2000),
  means,
  redress: z.array(redress).min(1),
  takesEffectAt: instant,
})

export type Redress = z.infer<typeof redress>
export type StatementOfReasons = z.infer<typeof statementOfReasons>
export type NotifierOutcome = z.infer<typeof notifierOutcome>
