import * as z from 'zod'
import { ground } from './ground.ts'
import { day } from './identifiers.ts'
import { reason } from './reason.ts'
import { territory } from './territory.ts'

/** Measures by kind, as the DSA Transparency Database counts them: 7 of visibility, 3 of payment, 4 of service, 2 of account. */
export const MEASURES = {
  visibility: ['removed', 'disabled', 'demoted', 'age-restricted', 'interaction-restricted', 'labelled', 'other'],
  payment: ['suspended', 'terminated', 'other'],
  service: ['partly-suspended', 'suspended', 'partly-terminated', 'terminated'],
  account: ['suspended', 'terminated'],
} as const

const duration = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('indefinite') }),
  z.strictObject({ type: z.literal('until-day'), day }),
  z.strictObject({ type: z.literal('until-corrected'), condition: z.string().trim().min(1).max(500) }),
])

/** What every restriction must say (Art. 17(3)(a), (b), (d), (e)): where, how long, on which facts and ground, and why. */
const reasoned = z.strictObject({
  /** The allegations that led to it; empty only for an own finding that no allegation raised. */
  answers: z.array(reason).max(10),
  ground,
  facts: z.string().trim().min(1).max(5000),
  explanation: z.string().trim().min(1).max(2000),
  territories: z.union([z.literal('everywhere-in-the-union'), z.array(territory).min(1).max(30)]),
  duration,
})

/** `other` must say what it is; nothing else may. */
const plain = <K extends string, M extends readonly [string, ...string[]]>(kind: K, measures: M) =>
  reasoned.extend({ kind: z.literal(kind), measure: z.enum(measures) })
const described = <K extends string>(kind: K) =>
  reasoned.extend({ kind: z.literal(kind), measure: z.literal('other'), description: z.string().trim().min(1).max(500) })

export const restriction = z.union([
  plain('visibility', ['removed', 'disabled', 'demoted', 'age-restricted', 'interaction-restricted', 'labelled']),
  described('visibility'),
  plain('payment', ['suspended', 'terminated']),
  described('payment'),
  plain('service', MEASURES.service),
  plain('account', MEASURES.account),
])

export type Restriction = z.infer<typeof restriction>
export type RestrictionKind = Restriction['kind']
export type Duration = z.infer<typeof duration>
