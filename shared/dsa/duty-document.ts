import * as z from 'zod'
import { location } from './content.ts'
import { crimeAddressee, dutyCause, dutyKind } from './duty.ts'
import { caseId, day, instant, ownId, platformId } from './identifiers.ts'
import { lookBack } from './look-back.ts'
import { reason } from './reason.ts'
import { recipientKind } from './recipient.ts'
import { restriction } from './restriction.ts'
import { country, language, territory } from './territory.ts'

/** The product, as far as the platform has told us of it; no picture, nor what leads to one. */
const product = z.strictObject({
  location,
  contentId: platformId.optional(),
  title: z.string().optional(),
  model: z.string().optional(),
  ean: z.string().optional(),
  /** Where it was offered. */
  offeredIn: z.array(territory).optional(),
})

/** What was found, without whose words led to it. `law` is left out where an authority ordered it. */
const finding = z.strictObject({ law: z.string().optional(), facts: z.string(), explanation: z.string() })

const measure = z.strictObject({
  kind: z.string(),
  measure: z.string(),
  territories: restriction.options[0].shape.territories,
  takesEffectAt: instant,
  /** When the platform said that it is in force. */
  inForceSince: instant.optional(),
})

const email = z.string().describe('Where they can be reached.').optional()

/** Who offers it, as buyers may know them. */
const trader = z.strictObject({ recipientId: platformId, name: z.string(), establishedIn: country.optional() })

const risk = z.strictObject({ accidentTold: z.boolean(), found: z.array(finding) })
const ofDuty = { dutyId: ownId, caseId, decisionId: ownId, madeAt: instant }
const document = <For extends string>(addressee: For) => z.strictObject({ for: z.literal(addressee), ...ofDuty })

/** What buyers are told (Art. 32(1)): that it is illegal, who sold it, and what they can do. */
export const buyersInformation = z.strictObject({
  /** Whose purchases count. Whoever bought it later, before it was gone, belongs to them too. */
  boughtFrom: instant,
  boughtUntil: instant,
  product,
  /** Empty where an authority ordered it. */
  laws: z.array(z.string()),
  dangerous: z.boolean(),
  trader: trader.optional(),
  redress: z
    .array(z.enum(['remedy-from-trader', 'consumer-organisation', 'court']))
    .min(1)
    .describe('What buyers can do.'),
  /** The same in words, to be sent or shown as it is. */
  text: z.strictObject({ language, subject: z.string(), paragraphs: z.array(z.string()).min(1) }),
})

/** An instant, and what the clock showed where the service is (recital 56 asks for the time zone). */
const zonedInstant = z.strictObject({ at: instant, local: z.string(), timeZone: z.string() })

/** What identifies whoever offers it, and helps to find them. */
const suspect = z.strictObject({
  recipientId: platformId,
  kind: recipientKind,
  name: z.string(),
  email,
  establishedIn: country.optional(),
  ownerEntity: platformId.optional(),
  activeSince: day.optional(),
  languages: z.array(language).optional(),
})

const witness = z.strictObject({
  name: z.string().optional(),
  email,
  receivedAt: instant,
  explanation: z.string(),
})

/** Who notified stays out of it unless a person asked for them; then it says why they are in it. */
export const witnesses = z.discriminatedUnion('disclosed', [
  z.strictObject({ disclosed: z.literal(false) }),
  z.strictObject({ disclosed: z.literal(true), because: z.string().describe('What asks for it.'), people: z.array(witness) }),
])

const suspectedCrime = document('suspected-crime').extend({
  addressee: crimeAddressee,
  item: product.extend({ text: z.string().optional(), published: zonedInstant.optional() }),
  why: z.strictObject({
    causes: z.array(dutyCause),
    alleged: z.array(reason),
    found: z.array(finding),
    assessment: z.string(),
  }),
  user: suspect.optional(),
  /** Nothing that this is about may be changed or deleted, here or at the platform, before there is an answer. */
  preserve: z.literal(true),
  notifiers: witnesses,
})

/** What one addressee gets, each field by field: what is not listed here goes to nobody. */
export const dutyDocument = z.discriminatedUnion('for', [
  document('safety-business-gateway').extend({
    product,
    risk,
    measures: z.array(measure),
    trader: trader.extend({ email }).optional(),
  }),
  document('economic-operator').extend({ product, risk, measures: z.array(measure) }),
  document('trader').extend({ product, risk }),
  document('buyers').extend({ information: buyersInformation }),
  suspectedCrime,
  document('correction').extend({
    corrects: z.strictObject({ dutyId: ownId, kind: dutyKind, toldAt: instant.optional(), lookBack: lookBack.optional() }),
    product,
    noLongerStands: z.strictObject({ decisionId: ownId, decidedAt: instant.optional() }),
    measures: z.array(measure),
  }),
])

export type BuyersInformation = z.infer<typeof buyersInformation>
export type Witnesses = z.infer<typeof witnesses>
export type DutyDocument = z.infer<typeof dutyDocument>
export type DutyDocumentFor<For extends DutyDocument['for']> = Extract<DutyDocument, { readonly for: For }>
