import * as z from 'zod'
import { location } from './content.ts'
import { instant, ownId, platformId } from './identifiers.ts'
import { reason } from './reason.ts'
import { language, memberState, territory } from './territory.ts'

/** An own-initiative finding (Art. 17(3)(b)), by a person or by a detector with its version. */
export const signalSubmission = z.strictObject({
  location,
  reasons: z.array(reason).min(1).max(3),
  explanation: z.string().trim().min(1).max(5000),
  detector: z
    .strictObject({
      name: z.string().min(1).max(80),
      version: z.string().min(1).max(40),
      confidence: z.number().min(0).max(1).optional(),
    })
    .optional(),
  /** When the finding was made; the clock runs from here. */
  foundAt: instant.optional(),
})

export const signal = signalSubmission.extend({
  signalId: ownId,
  by: platformId.or(z.string().max(200)),
  receivedAt: instant,
  recordedAt: instant,
})

/** An order to act against illegal content (Art. 9), with the elements that Art. 9(2) asks of it. */
export const orderSubmission = z.strictObject({
  locations: z.array(location).min(1).max(50),
  reasons: z.array(reason).min(1).max(3),
  authority: z.strictObject({
    name: z.string().trim().min(1).max(300),
    memberState,
    email: z.email().max(254),
    language: language.optional(),
  }),
  /** The authority's own number for its order. */
  orderReference: z.string().trim().min(1).max(120),
  legalBasis: z.string().trim().min(1).max(1000),
  /** Why the content is illegal, with the provisions (Art. 9(2)(a)). */
  statement: z.string().trim().min(1).max(5000),
  territories: z.array(territory).min(1).max(30),
  /** Ways of redress open to the provider and to the recipient (Art. 9(2)(a)(v)). */
  redress: z.string().trim().max(2000).optional(),
  /** When effect must be given at the latest, if the order says so. */
  effectBy: instant.optional(),
  /** The recipient may not be told before this instant (Art. 9(5)). */
  discloseAfter: instant.optional(),
  receivedAt: instant,
})

export const order = orderSubmission.extend({ orderId: ownId, recordedAt: instant, recordedBy: z.string().max(200) })

export type SignalSubmission = z.infer<typeof signalSubmission>
export type Signal = z.infer<typeof signal>
export type OrderSubmission = z.infer<typeof orderSubmission>
export type Order = z.infer<typeof order>
