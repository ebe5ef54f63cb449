import * as z from 'zod'
import { location } from '../dsa/content.ts'
import { buyersInformation } from '../dsa/duty-document.ts'
import { caseId, instant, ownId, platformId } from '../dsa/identifiers.ts'
import { statementOfReasons } from '../dsa/statement.ts'
import { territory } from '../dsa/territory.ts'

const duration = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('indefinite') }),
  z.strictObject({ type: z.literal('until-day'), day: z.iso.date() }),
  z.strictObject({ type: z.literal('until-corrected'), condition: z.string() }),
])

const ofContent = { caseId, contentId: platformId.optional(), recipientId: platformId.optional(), location }

const toldRestriction = z.strictObject({
  kind: z.string(),
  measure: z.string(),
  description: z.string().optional(),
  territories: z.union([z.literal('everywhere-in-the-union'), z.array(territory)]),
  duration,
})

const restrictionImposed = z.strictObject({
  ...ofContent,
  decisionId: ownId,
  takesEffectAt: instant,
  /** What to do; the reasons are in the statement. */
  restrictions: z.array(toldRestriction),
})

const restrictionLifted = z.strictObject({
  ...ofContent,
  decisionId: ownId,
  takesEffectAt: instant,
  /** The decision whose restrictions are lifted. */
  supersedes: ownId,
  restrictions: z.array(toldRestriction),
  /** What stays restricted by this decision or by others on the same content: a content's state is their union. */
  remaining: z.array(toldRestriction),
})

/** Told when a duty to inform buyers opens; that it is done, a person says with what shows it. */
const buyersToInform = z.strictObject({
  ...ofContent,
  dutyId: ownId,
  decisionId: ownId,
  dueAt: instant,
  information: buyersInformation,
})

const event = <T extends string, D extends z.ZodType>(type: T, data: D) =>
  z.strictObject({ type: z.literal(type), timestamp: instant, data })

/** What the platform is told, as Standard Webhooks: the body of every call. */
export const webhookEvent = z.discriminatedUnion('type', [
  /** Restrict this content, then call `POST /v1/acknowledgements`. */
  event('restriction.imposed', restrictionImposed),
  /** Lift what an earlier decision restricted, then call `POST /v1/acknowledgements` with this decision. */
  event('restriction.lifted', restrictionLifted),
  /** Deliver this statement to the recipient, then acknowledge with `deliveredAt`. */
  event(
    'statement-of-reasons.issued',
    z.strictObject({ decisionId: ownId, language: z.string().optional(), statement: statementOfReasons }),
  ),
  /** Nobody can be reached: tell us a contact with `PUT /v1/recipients/{recipientId}`. */
  event('statement-of-reasons.undeliverable', z.strictObject({ ...ofContent, decisionId: ownId, because: z.string() })),
  /** Tell everyone who bought it (Art. 32(1)); where you cannot write to all of them, publish it (Art. 32(2)). */
  event('buyers.to-inform', buyersToInform),
  /** Send what the content looks like now with `PUT /v1/contents/{contentId}` and this `snapshotOf`. */
  event('content.snapshot-requested', z.strictObject({ ...ofContent, snapshotOf: z.string(), pictures: z.boolean() })),
])

export type WebhookEvent = z.infer<typeof webhookEvent>
