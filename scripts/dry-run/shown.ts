import type { Row } from './csv.ts'
import type { DryRun, Made } from './dry-run.ts'

/** Fields of a record in the order in which the database describes them; the ends are beside what they are of. */
const FIELDS = [
  'puid',
  'decision_visibility',
  'decision_visibility_other',
  'end_date_visibility_restriction',
  'decision_monetary',
  'decision_monetary_other',
  'end_date_monetary_restriction',
  'decision_provision',
  'end_date_service_restriction',
  'decision_account',
  'end_date_account_restriction',
  'account_type',
  'decision_ground',
  'decision_ground_reference_url',
  'illegal_content_legal_ground',
  'illegal_content_explanation',
  'incompatible_content_ground',
  'incompatible_content_explanation',
  'incompatible_content_illegal',
  'category',
  'category_addition',
  'category_specification',
  'category_specification_other',
  'content_type',
  'content_type_other',
  'content_language',
  'content_date',
  'content_id',
  'territorial_scope',
  'application_date',
  'decision_facts',
  'source_type',
  'source_identity',
  'automated_detection',
  'automated_decision',
] as const

/** One line for each record, under a line of headings. */
export const rowsOf = (made: readonly Made[]): readonly Row[] => [
  ['decision', 'decided at', 'standing', 'accepted', 'field', 'rule', ...FIELDS],
  ...made.map(({ decision, standing, record, fault }) => [
    decision.decisionId,
    decision.decidedAt,
    standing,
    fault ? 'no' : 'yes',
    fault?.field ?? '',
    fault?.rule ?? '',
    ...FIELDS.map((field) => said(record[field])),
  ]),
]

function said(value: unknown): string {
  if (value === undefined) return ''
  if (Array.isArray(value)) return value.join(' | ')
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([name, inner]) => `${name}: ${inner}`)
        .join(' | ')
    : String(value)
}

/** Each record as it stands in a call, a line for each. */
export const linesOf = (made: readonly Made[]): string => made.map(({ record }) => `${JSON.stringify(record)}\n`).join('')

export function summaryOf({ made, passedOver }: DryRun): string {
  const refused = made.flatMap(({ decision, fault }) =>
    fault ? [`  ${decision.decisionId}: ${fault.field}, ${fault.rule}`] : [],
  )
  const decisions = new Set(made.map(({ decision }) => decision.decisionId)).size
  return [
    `${made.length} records of ${decisions} decisions: ${made.length - refused.length} would be accepted, ${refused.length} would not.`,
    ...refused,
    ...(['published', 'rejected', 'would-be-sent', 'waits'] as const).map(
      (standing) => `${made.filter((one) => one.standing === standing).length} ${STANDING[standing]}.`,
    ),
    `No record: ${passedOver['nothing-to-publish']} decisions restrict nothing that is published, ${passedOver['taken-back']} were taken back, the reasons of ${passedOver.erased} were erased.`,
  ].join('\n')
}

const STANDING: Readonly<Record<Made['standing'], string>> = {
  published: 'are published already',
  rejected: 'were rejected by the database',
  'would-be-sent': 'would be sent now',
  waits: 'wait for the platform to say that the restriction is in effect',
}
