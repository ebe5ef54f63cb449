import { MEASURES, type Restriction } from '../dsa/restriction.ts'
import type { PublicRecord } from '../dsa/transparency-database.ts'
import { PUBLIC_LIMITS } from '../dsa/transparency-values.ts'
import { publicText } from './public-text.ts'

type Measure<K extends Restriction['kind']> = (typeof MEASURES)[K][number]
type Visibility = NonNullable<PublicRecord['decision_visibility']>[number]
type Strongest<K extends Restriction['kind'], T> = readonly (readonly [Measure<K>, T])[]

const VISIBILITY: Readonly<Record<Measure<'visibility'>, Visibility>> = {
  removed: 'DECISION_VISIBILITY_CONTENT_REMOVED',
  disabled: 'DECISION_VISIBILITY_CONTENT_DISABLED',
  demoted: 'DECISION_VISIBILITY_CONTENT_DEMOTED',
  'age-restricted': 'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED',
  'interaction-restricted': 'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
  labelled: 'DECISION_VISIBILITY_CONTENT_LABELLED',
  other: 'DECISION_VISIBILITY_OTHER',
}

/** Of payment, service and account a record names one measure each: the first of these that was imposed. */
const MONETARY: Strongest<'payment', PublicRecord['decision_monetary']> = [
  ['terminated', 'DECISION_MONETARY_TERMINATION'],
  ['suspended', 'DECISION_MONETARY_SUSPENSION'],
  ['other', 'DECISION_MONETARY_OTHER'],
]
const PROVISION: Strongest<'service', PublicRecord['decision_provision']> = [
  ['terminated', 'DECISION_PROVISION_TOTAL_TERMINATION'],
  ['suspended', 'DECISION_PROVISION_TOTAL_SUSPENSION'],
  ['partly-terminated', 'DECISION_PROVISION_PARTIAL_TERMINATION'],
  ['partly-suspended', 'DECISION_PROVISION_PARTIAL_SUSPENSION'],
]
const ACCOUNT: Strongest<'account', PublicRecord['decision_account']> = [
  ['terminated', 'DECISION_ACCOUNT_TERMINATED'],
  ['suspended', 'DECISION_ACCOUNT_SUSPENDED'],
]

export type PublicMeasures = Partial<
  Pick<
    PublicRecord,
    | 'decision_visibility'
    | 'decision_visibility_other'
    | 'end_date_visibility_restriction'
    | 'decision_monetary'
    | 'decision_monetary_other'
    | 'end_date_monetary_restriction'
    | 'decision_provision'
    | 'end_date_service_restriction'
    | 'decision_account'
    | 'end_date_account_restriction'
  >
>

/** What was imposed from `begins` (a day) on, as the public record names it (Art. 17(3)(a)). Absent keys for what was not. */
export function publicMeasuresOf(restrictions: readonly Restriction[], begins: string): PublicMeasures {
  const visibility = restrictions.filter((restriction) => restriction.kind === 'visibility')
  const payment = restrictions.filter((restriction) => restriction.kind === 'payment')
  const service = restrictions.filter((restriction) => restriction.kind === 'service')
  const account = restrictions.filter((restriction) => restriction.kind === 'account')
  const seen = MEASURES.visibility.filter((measure) => visibility.some((restriction) => restriction.measure === measure))
  const monetary = strongest(MONETARY, payment)
  return withoutAbsent({
    decision_visibility: seen.length > 0 ? seen.map((measure) => VISIBILITY[measure]) : undefined,
    decision_visibility_other: descriptionsOf(visibility),
    end_date_visibility_restriction: lastDayOf(visibility, begins),
    decision_monetary: monetary,
    decision_monetary_other: monetary === 'DECISION_MONETARY_OTHER' ? descriptionsOf(payment) : undefined,
    end_date_monetary_restriction: lastDayOf(payment, begins),
    decision_provision: strongest(PROVISION, service),
    end_date_service_restriction: lastDayOf(service, begins),
    decision_account: strongest(ACCOUNT, account),
    end_date_account_restriction: lastDayOf(account, begins),
  })
}

/** The database refuses `null`, and JSON has no `undefined`: what is absent is not there at all. */
export function withoutAbsent<T extends object>(fields: T): T {
  const copy = { ...fields }
  for (const [name, value] of Object.entries(copy)) if (value === undefined) Reflect.deleteProperty(copy, name)
  return copy
}

const strongest = <T>(order: readonly (readonly [string, T])[], restrictions: readonly Restriction[]): T | undefined =>
  order.find(([measure]) => restrictions.some((restriction) => restriction.measure === measure))?.[1]

function descriptionsOf(restrictions: readonly Restriction[]): string | undefined {
  const descriptions = restrictions.flatMap((restriction) => ('description' in restriction ? restriction.description : []))
  return descriptions.length > 0 ? publicText([...new Set(descriptions)].join('; '), PUBLIC_LIMITS.short) : undefined
}

/**
 * With several restrictions of one kind the longest counts, and one without a certain end is the longest. A late acknowledgement
 * cannot make an end come before its beginning; an end after the database's last day is told as that day.
 */
function lastDayOf(restrictions: readonly Restriction[], begins: string): string | undefined {
  const days = restrictions.map(({ duration }) => (duration.type === 'until-day' ? duration.day : undefined))
  if (days.length === 0 || days.includes(undefined)) return undefined
  const longest = [begins, ...days.filter((day) => day !== undefined)].toSorted().at(-1) ?? begins
  return longest > PUBLIC_LIMITS.lastDay ? PUBLIC_LIMITS.lastDay : longest
}
