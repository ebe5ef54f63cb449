import type { Restriction } from '../../shared/dsa/restriction.ts'
import { MEMBER_STATES } from '../../shared/dsa/territory.ts'
import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'
import type { Compared, ToldThrice } from './disagreements.ts'
import type { Source } from './generated-decisions.ts'

const GROUND = {
  'illegal-content': 'DECISION_GROUND_ILLEGAL_CONTENT',
  'terms-and-conditions': 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
} as const

/** What everyone reads, beside what was decided, and beside what the seller reads of how we learned of it. */
export function recordsSide(told: ToldThrice, own: readonly Restriction[]): readonly Compared[] {
  const { records, basis } = told
  const types = (['illegal-content', 'terms-and-conditions'] as const).filter((type) =>
    own.some(({ ground }) => ground.type === type),
  )
  const voluntary = records.map(({ source_type }) => source_type === 'SOURCE_VOLUNTARY')
  return [
    ['records', types.map((type) => GROUND[type]), records.map(({ decision_ground }) => decision_ground)],
    ['a notice before, in the letter', voluntary.some((one) => !one) || basis.afterNotice, basis.afterNotice],
    ['an own initiative, in the letter', voluntary.some((one) => one) || basis.ownInitiative, basis.ownInitiative],
    ['no notice, so no record of one', basis.afterNotice || voluntary.every((one) => one), true],
    ['no own initiative, so no record of one', basis.ownInitiative || voluntary.every((one) => !one), true],
    ...types.flatMap((type, n) => {
      const record = records[n]
      const restrictions = own.filter(({ ground }) => ground.type === type)
      return record ? recordSide(told, record, restrictions) : []
    }),
  ]
}

function recordSide(
  { decision, source, effectiveAt }: ToldThrice,
  record: PublicRecord,
  own: readonly Restriction[],
): readonly Compared[] {
  const answers = own.flatMap((one) => one.answers).length > 0
  return [
    ['visibility', measuresOf(own, 'visibility'), (record.decision_visibility ?? []).map((value) => MEASURE[value]).toSorted()],
    ...(['payment', 'service', 'account'] as const).map((kind): Compared => {
      const value = { payment: record.decision_monetary, service: record.decision_provision, account: record.decision_account }[
        kind
      ]
      return [kind, strongestOf(own, kind), value && MEASURE[value]]
    }),
    ['territories', territoriesOf(own), record.territorial_scope],
    ['day of effect', effectiveAt.slice(0, 10), record.application_date],
    ...(['visibility', 'payment', 'service', 'account'] as const).map((kind): Compared => {
      return [
        `end of ${kind}`,
        endOf(
          own.filter((one) => one.kind === kind),
          effectiveAt.slice(0, 10),
        ),
        record[END[kind]],
      ]
    }),
    ['automated decision', AUTOMATION[decision.automation], record.automated_decision],
    ['automated detection', source === 'detector' ? 'Yes' : 'No', record.automated_detection],
    ['source', answers ? SOURCE[source] : 'SOURCE_VOLUNTARY', record.source_type],
    ['ground', referencesOf(own), record.illegal_content_legal_ground ?? record.incompatible_content_ground],
  ]
}

const MEASURE: Readonly<Record<string, string>> = {
  DECISION_VISIBILITY_CONTENT_REMOVED: 'removed',
  DECISION_VISIBILITY_CONTENT_DISABLED: 'disabled',
  DECISION_VISIBILITY_CONTENT_DEMOTED: 'demoted',
  DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED: 'age-restricted',
  DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED: 'interaction-restricted',
  DECISION_VISIBILITY_CONTENT_LABELLED: 'labelled',
  DECISION_VISIBILITY_OTHER: 'other',
  DECISION_MONETARY_SUSPENSION: 'suspended',
  DECISION_MONETARY_TERMINATION: 'terminated',
  DECISION_MONETARY_OTHER: 'other',
  DECISION_PROVISION_PARTIAL_SUSPENSION: 'partly-suspended',
  DECISION_PROVISION_TOTAL_SUSPENSION: 'suspended',
  DECISION_PROVISION_PARTIAL_TERMINATION: 'partly-terminated',
  DECISION_PROVISION_TOTAL_TERMINATION: 'terminated',
  DECISION_ACCOUNT_SUSPENDED: 'suspended',
  DECISION_ACCOUNT_TERMINATED: 'terminated',
}
const WEAKEST_FIRST = ['other', 'partly-suspended', 'partly-terminated', 'suspended', 'terminated']
const AUTOMATION = { human: 'AUTOMATED_DECISION_NOT_AUTOMATED', assisted: 'AUTOMATED_DECISION_PARTIALLY' } as const
const SOURCE: Readonly<Record<Source, PublicRecord['source_type']>> = {
  person: 'SOURCE_ARTICLE_16',
  organisation: 'SOURCE_ARTICLE_16',
  'trusted-flagger': 'SOURCE_TRUSTED_FLAGGER',
  authority: 'SOURCE_TYPE_OTHER_NOTIFICATION',
  detector: 'SOURCE_VOLUNTARY',
  moderator: 'SOURCE_VOLUNTARY',
}
const END = {
  visibility: 'end_date_visibility_restriction',
  payment: 'end_date_monetary_restriction',
  service: 'end_date_service_restriction',
  account: 'end_date_account_restriction',
} as const

const measuresOf = (own: readonly Restriction[], kind: string) =>
  [...new Set(own.filter((one) => one.kind === kind).map(({ measure }) => measure))].toSorted()

const strongestOf = (own: readonly Restriction[], kind: string) =>
  measuresOf(own, kind)
    .toSorted((one, other) => WEAKEST_FIRST.indexOf(one) - WEAKEST_FIRST.indexOf(other))
    .at(-1)

const territoriesOf = (own: readonly Restriction[]) =>
  [
    ...new Set(own.flatMap(({ territories }) => (territories === 'everywhere-in-the-union' ? [...MEMBER_STATES] : territories))),
  ].toSorted()

/** None where one of them has none; never before the beginning, nor after the last day that the database knows. */
function endOf(own: readonly Restriction[], begins: string): string | undefined {
  const days = own.map(({ duration }) => (duration.type === 'until-day' ? duration.day : ''))
  if (days.length === 0 || days.includes('')) return undefined
  const longest = [begins, ...days].toSorted().at(-1) ?? begins
  return longest > '2038-01-01' ? '2038-01-01' : longest
}

const referencesOf = (own: readonly Restriction[]) =>
  [
    ...new Set(
      own.map(({ ground }) =>
        ground.type === 'illegal-content' ? ground.law : ground.type === 'terms-and-conditions' ? ground.clause : '',
      ),
    ),
  ].join('; ')
