import * as z from 'zod'
import { automation, automationLevel } from './automation.ts'
import { caseId, instant, noticeId, ownId } from './identifiers.ts'
import { reason } from './reason.ts'
import { restriction } from './restriction.ts'

/** What becomes of one allegation. `not-reached`: another one already led to the restriction. */
export const RULINGS = [
  'founded',
  'not-founded',
  'not-reached',
  'already-gone',
  'not-identifiable',
  'not-on-this-service',
  'not-substantiated',
  'withdrawn',
] as const
export const ruling = z.enum(RULINGS)
const rulingWithoutAction = ruling.exclude(['founded', 'not-reached'])

/** What was told besides, whatever becomes of the content: an accident (GPSR Art. 22(12)(e)), a threat to somebody's life (Art. 18). */
export const alsoTold = z.enum(['accident', 'threat-to-life'])

const toNotifiers = z.string().trim().min(1).max(2000)

const ruled = {
  /** Why, in words for those who notified (Art. 16(5)); never about who offers the content. */
  toNotifiers,
  /** How far the decision itself was automated (Art. 16(6), 17(3)(c)). */
  automation: automationLevel.exclude(['automated']).default('human'),
  /** The last notice the moderator has seen; later ones get the same answer by a follow-up. */
  lastNoticeSeen: noticeId.optional(),
  /** The version of the content that was judged; without one the case claims nothing about it. */
  contentVersion: z.int().min(1).optional(),
  /** Each brings duties of its own; none if it is left out. */
  alsoTold: z.array(alsoTold).max(2).optional(),
}

const restricting = z.strictObject({
  outcome: z.literal('restricted'),
  rulings: z.array(z.strictObject({ reason, ruling })).max(10),
  restrictions: z.array(restriction).min(1).max(8),
  ...ruled,
})

const leaving = z.strictObject({
  outcome: z.literal('no-action'),
  rulings: z.array(z.strictObject({ reason, ruling: rulingWithoutAction })).max(10),
  ...ruled,
})

/** A moderator's decision as it is sent: no restriction at all, or at least one, each with its ground and reasons. */
export const decisionSubmission = z.discriminatedUnion('outcome', [restricting, leaving])

const kept = {
  decisionId: ownId,
  caseId,
  decidedBy: z.string().max(200),
  decidedAt: instant,
  /** When the decision takes effect: at once, or after the undo time of the configuration. */
  takesEffectAt: instant,
  serviceId: ownId,
  providerClass: z.enum(['micro-or-small', 'online-platform', 'very-large']),
  termsVersion: z.string(),
  /** What the grounds of the catalogue meant when this was decided. */
  catalogueVersion: z.string().max(20).optional(),
  steps: z.array(automation),
  /** The decision whose place this one takes, and the complaint that led to it (Art. 20(4)). */
  supersedes: ownId.optional(),
  complaintId: ownId.optional(),
}

/** A decision as it is kept. It never changes; whether it took effect is a fact of its own. */
export const decision = z.discriminatedUnion('outcome', [restricting.extend(kept), leaving.extend(kept)])

export type Ruling = z.infer<typeof ruling>
export type DecisionSubmission = z.infer<typeof decisionSubmission>
export type Decision = z.infer<typeof decision>
