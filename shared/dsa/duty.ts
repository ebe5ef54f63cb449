import * as z from 'zod'
import { caseId, instant, ownId } from './identifiers.ts'
import { lookBack } from './look-back.ts'
import { team } from './moderator.ts'
import { memberState } from './territory.ts'

/** What a decision can oblige us to do next: Art. 18 and 32, GPSR Art. 22(12). Each has a clock of the same name. */
export const DUTY_KINDS = [
  'safety-business-gateway',
  'inform-economic-operator',
  'inform-trader',
  'inform-buyers',
  'publish-recall',
  'inform-authority-of-suspected-crime',
  'inform-hotline-or-police',
  'correct-earlier-information',
] as const
export const dutyKind = z.enum(DUTY_KINDS)

/** Why it is owed. One duty can have several causes. */
export const dutyCause = z.enum([
  'dangerous-product',
  'illegal-product',
  'accident',
  'threat-to-life',
  'child-sexualisation',
  'reversal',
])

/**
 * Whom to tell of a suspected crime: the authorities of the Member States concerned; where it is not clear which those are, of
 * the one in which we are established or represented, or Europol (Art. 18(2)).
 */
export const crimeAddressee = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('member-states'), memberStates: z.array(memberState).min(1).max(27) }),
  z.strictObject({ kind: z.literal('establishment'), memberState }),
  z.strictObject({ kind: z.literal('europol') }),
])

export const dutyStatus = z.enum(['open', 'done', 'not-applicable'])

const text = z.string().trim().min(1).max(2000)
const proof = text.describe('What shows that it was done.')
const because = text.describe('Why it does not apply, in own words.')

/** One thing to do, with owner, clock and proof. It is opened once and closed once. */
export const duty = z.strictObject({
  dutyId: ownId,
  caseId,
  decisionId: ownId,
  serviceId: ownId,
  kind: dutyKind,
  causes: z.array(dutyCause).min(1).max(6),
  /** Who does it. */
  team,
  openedAt: instant,
  dueAt: instant,
  /** Whose purchases count (Art. 32(1)). */
  lookBack: lookBack.optional(),
  addressee: crimeAddressee.optional(),
  /** Whether what it is about has to stay as it is, here and at the platform, until the addressee has answered. */
  preserve: z.boolean().optional(),
  /** The duty that was done on a decision which no longer stands. */
  corrects: ownId.optional(),
  status: dutyStatus,
  closedAt: instant.optional(),
  /** The person who closed it; nobody where another decision took away what it rested on. */
  closedBy: z.string().max(200).optional(),
  supersededBy: ownId.optional(),
  proof: proof.optional(),
  because: because.optional(),
})

/** How a person closes a duty. */
export const dutyClosing = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('done'), proof }),
  z.strictObject({ status: z.literal('not-applicable'), because }),
])

export type DutyKind = z.infer<typeof dutyKind>
export type DutyCause = z.infer<typeof dutyCause>
export type CrimeAddressee = z.infer<typeof crimeAddressee>
export type Duty = z.infer<typeof duty>
export type DutyClosing = z.infer<typeof dutyClosing>
