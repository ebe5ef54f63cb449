import { TERRITORIES } from '../../shared/dsa/territory.ts'
import { PUBLIC_CATEGORIES, PUBLIC_KEYWORDS } from '../../shared/dsa/transparency-keywords.ts'
import * as values from '../../shared/dsa/transparency-values.ts'
import {
  address,
  day,
  from,
  keptIf,
  list,
  matching,
  max,
  nullable,
  oneOf,
  required,
  requiredIf,
  requiredWithoutAll,
  someOf,
  until,
} from './checks.ts'
import type { Rule, Rules, Values } from './validation.ts'

const { short, explanation, facts, firstContentDay, firstApplicationDay, lastDay } = values.PUBLIC_LIMITS

const DECISIONS = ['decision_visibility', 'decision_monetary', 'decision_provision', 'decision_account']
const withoutOthers = (field: string): Rule => requiredWithoutAll(DECISIONS.filter((other) => other !== field))

/** The text `null` passes where the database's own form sends it for "nothing". */
const orNull = (allowed: readonly string[]): readonly string[] => ['null', ...allowed]

const is = (field: string, value: string) => (all: Values) => all[field] === value
const includes = (field: string, value: string) => (all: Values) => Array.isArray(all[field]) && all[field].includes(value)

/** The order of the rules decides: here an over-long text that is not needed is dropped before anyone counts. */
const neededText = (condition: (all: Values) => boolean, when: string, limit: number): readonly Rule[] => [
  requiredIf(condition, when),
  keptIf(condition),
  max(limit),
]
/** … and here it is counted first, and refused. */
const countedText = (condition: (all: Values) => boolean, when: string): readonly Rule[] => [
  max(short),
  requiredIf(condition, when),
  keptIf(condition),
]

const illegal = is('decision_ground', 'DECISION_GROUND_ILLEGAL_CONTENT')
const incompatible = is('decision_ground', 'DECISION_GROUND_INCOMPATIBLE_CONTENT')
const illegalText = (limit: number) => neededText(illegal, 'decision ground is illegal content', limit)
const incompatibleText = (limit: number) => neededText(incompatible, 'decision ground is incompatible content', limit)
const end: readonly Rule[] = [day, nullable, until(lastDay)]

/** What a statement must fulfil, and no more: neither dates nor keywords and categories are compared with each other. */
export const STATEMENT_RULES: Rules = {
  decision_visibility: [list, someOf(orNull(values.PUBLIC_VISIBILITY)), withoutOthers('decision_visibility'), nullable],
  decision_visibility_other: countedText(
    includes('decision_visibility', 'DECISION_VISIBILITY_OTHER'),
    'decision visibility is other',
  ),
  decision_monetary: [oneOf(orNull(values.PUBLIC_MONETARY)), withoutOthers('decision_monetary'), nullable],
  decision_monetary_other: neededText(is('decision_monetary', 'DECISION_MONETARY_OTHER'), 'decision monetary is other', short),
  decision_provision: [oneOf(orNull(values.PUBLIC_PROVISION)), withoutOthers('decision_provision'), nullable],
  decision_account: [oneOf(orNull(values.PUBLIC_ACCOUNT)), withoutOthers('decision_account'), nullable],
  account_type: [oneOf(orNull(values.PUBLIC_ACCOUNT_TYPES)), nullable],
  category_specification: [list, someOf(orNull(PUBLIC_KEYWORDS)), nullable],
  category_specification_other: [max(short)],
  decision_ground: [required, oneOf(values.PUBLIC_GROUNDS)],
  decision_ground_reference_url: [address, nullable, max(short)],
  illegal_content_legal_ground: illegalText(short),
  illegal_content_explanation: illegalText(explanation),
  incompatible_content_ground: incompatibleText(short),
  incompatible_content_explanation: incompatibleText(explanation),
  incompatible_content_illegal: [oneOf(['Yes', 'No']), keptIf(incompatible)],
  content_type: [list, required, someOf(values.PUBLIC_CONTENT_TYPES)],
  content_type_other: countedText(includes('content_type', 'CONTENT_TYPE_OTHER'), 'content is other'),
  category: [required, oneOf(PUBLIC_CATEGORIES)],
  category_addition: [list, someOf(PUBLIC_CATEGORIES)],
  territorial_scope: [list, nullable, someOf(TERRITORIES)],
  content_language: [oneOf(values.PUBLIC_LANGUAGES), nullable],
  content_date: [required, day, from(firstContentDay), until(lastDay)],
  application_date: [required, day, from(firstApplicationDay), until(lastDay)],
  end_date_visibility_restriction: end,
  end_date_monetary_restriction: end,
  end_date_service_restriction: end,
  end_date_account_restriction: end,
  content_id: [list, nullable],
  'content_id.EAN-13': [matching(/^[0-9]{13}$/)],
  decision_facts: [required, max(facts)],
  source_type: [required, oneOf(values.PUBLIC_SOURCES)],
  source_identity: [max(short), nullable, keptIf((all) => all['source_type'] !== 'SOURCE_VOLUNTARY')],
  automated_detection: [required, oneOf(['Yes', 'No'])],
  automated_decision: [required, oneOf(values.PUBLIC_AUTOMATION)],
  puid: [required, max(short), matching(/^[a-zA-Z0-9-_]+$/)],
}

/** An undocumented field of the single call. */
export const SINGLE_RULES: Rules = { ...STATEMENT_RULES, content_id_ean: [nullable, matching(/^[0-9]{13}$/)] }
