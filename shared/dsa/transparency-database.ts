import * as z from 'zod'
import { day } from './identifiers.ts'
import { territory } from './territory.ts'
import { keywordFits, PUBLIC_CATEGORIES, PUBLIC_KEYWORDS } from './transparency-keywords.ts'
import {
  PUBLIC_ACCOUNT,
  PUBLIC_ACCOUNT_TYPES,
  PUBLIC_AUTOMATION,
  PUBLIC_CONTENT_TYPES,
  PUBLIC_GROUNDS,
  PUBLIC_LANGUAGES,
  PUBLIC_LIMITS,
  PUBLIC_MONETARY,
  PUBLIC_PROVISION,
  PUBLIC_SOURCES,
  PUBLIC_VISIBILITY,
} from './transparency-values.ts'

const { short, explanation, facts, firstContentDay, firstApplicationDay, lastDay } = PUBLIC_LIMITS
const yesOrNo = z.enum(['Yes', 'No'])
const text = (limit: number) => z.string().trim().min(1).max(limit)
const someOf = <T extends string>(values: readonly T[]) =>
  z
    .array(z.enum(values))
    .min(1)
    .refine((list) => new Set(list).size === list.length, { error: 'Each value once.' })
const dayFrom = (first: string) => day.refine((given) => given >= first && given <= lastDay, { error: `${first} to ${lastDay}.` })

const fields = z.strictObject({
  /** Ours and public: the daily dumps show it, so it says nothing about anyone, and is never used twice. */
  puid: z
    .string()
    .max(short)
    .regex(/^[a-zA-Z0-9_-]+$/),
  decision_visibility: someOf(PUBLIC_VISIBILITY).optional(),
  decision_visibility_other: text(short).optional(),
  /** An absent end means that the restriction is indefinite. */
  end_date_visibility_restriction: dayFrom(firstApplicationDay).optional(),
  decision_monetary: z.enum(PUBLIC_MONETARY).optional(),
  decision_monetary_other: text(short).optional(),
  end_date_monetary_restriction: dayFrom(firstApplicationDay).optional(),
  decision_provision: z.enum(PUBLIC_PROVISION).optional(),
  end_date_service_restriction: dayFrom(firstApplicationDay).optional(),
  decision_account: z.enum(PUBLIC_ACCOUNT).optional(),
  end_date_account_restriction: dayFrom(firstApplicationDay).optional(),
  account_type: z.enum(PUBLIC_ACCOUNT_TYPES).optional(),
  decision_ground: z.enum(PUBLIC_GROUNDS),
  /** Blanks and signs such as § only percent-encoded. */
  decision_ground_reference_url: z
    .url({ protocol: /^https$/ })
    .max(short)
    .regex(/^[\x21-\x7e]+$/)
    .optional(),
  illegal_content_legal_ground: text(short).optional(),
  illegal_content_explanation: text(explanation).optional(),
  incompatible_content_ground: text(short).optional(),
  incompatible_content_explanation: text(explanation).optional(),
  incompatible_content_illegal: yesOrNo.optional(),
  category: z.enum(PUBLIC_CATEGORIES),
  category_addition: someOf(PUBLIC_CATEGORIES).optional(),
  category_specification: someOf(PUBLIC_KEYWORDS).optional(),
  category_specification_other: text(short).optional(),
  content_type: someOf(PUBLIC_CONTENT_TYPES),
  content_type_other: text(short).optional(),
  content_language: z.enum(PUBLIC_LANGUAGES).optional(),
  /** When hosting of the content began. */
  content_date: dayFrom(firstContentDay),
  content_id: z.strictObject({ 'EAN-13': z.string().regex(/^\d{13}$/) }).optional(),
  /** Optional in the database's code, required by its documentation and by Art. 17(3)(a). */
  territorial_scope: someOf(territory.options),
  /** The day on which the restriction began. */
  application_date: dayFrom(firstApplicationDay),
  decision_facts: text(facts),
  source_type: z.enum(PUBLIC_SOURCES),
  /** Never a person: the daily dumps show it. */
  source_identity: text(short).optional(),
  /** Words, not booleans. */
  automated_detection: yesOrNo,
  automated_decision: z.enum(PUBLIC_AUTOMATION),
})

type Fields = z.infer<typeof fields>
type Condition = (record: Fields) => boolean

/** Texts that stand in a record exactly if something else does. */
const EXACTLY_IF: Readonly<Partial<Record<keyof Fields, Condition>>> = {
  decision_visibility_other: (record) => record.decision_visibility?.includes('DECISION_VISIBILITY_OTHER') === true,
  decision_monetary_other: (record) => record.decision_monetary === 'DECISION_MONETARY_OTHER',
  illegal_content_legal_ground: (record) => record.decision_ground === 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegal_content_explanation: (record) => record.decision_ground === 'DECISION_GROUND_ILLEGAL_CONTENT',
  incompatible_content_ground: (record) => record.decision_ground === 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  incompatible_content_explanation: (record) => record.decision_ground === 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  content_type_other: (record) => record.content_type.includes('CONTENT_TYPE_OTHER'),
}

const endsAfterBeginning =
  (restriction: keyof Fields, end: 'visibility' | 'monetary' | 'service' | 'account'): Condition =>
  (record) =>
    record[restriction] !== undefined && (record[`end_date_${end}_restriction`] ?? '') >= record.application_date

/** What must hold for a field that stands in a record. */
const ONLY_IF: Readonly<Partial<Record<keyof Fields, Condition>>> = {
  end_date_visibility_restriction: endsAfterBeginning('decision_visibility', 'visibility'),
  end_date_monetary_restriction: endsAfterBeginning('decision_monetary', 'monetary'),
  end_date_service_restriction: endsAfterBeginning('decision_provision', 'service'),
  end_date_account_restriction: endsAfterBeginning('decision_account', 'account'),
  incompatible_content_illegal: (record) => record.decision_ground === 'DECISION_GROUND_INCOMPATIBLE_CONTENT',
  category_addition: (record) => record.category_addition?.includes(record.category) !== true,
  category_specification: ({ category, category_addition = [], category_specification = [] }) =>
    category_specification.every((keyword) => keywordFits(keyword, [category, ...category_addition])),
  category_specification_other: (record) => record.category_specification?.includes('KEYWORD_OTHER') === true,
  source_identity: (record) => record.source_type !== 'SOURCE_VOLUNTARY',
}

const stands = (record: Fields, field: string): boolean =>
  Object.entries(record).some(([name, value]) => name === field && value !== undefined)

const misfitsOf = (record: Fields): readonly string[] => [
  ...Object.entries(EXACTLY_IF).flatMap(([field, holds]) => (holds(record) === stands(record, field) ? [] : field)),
  ...Object.entries(ONLY_IF).flatMap(([field, holds]) => (!stands(record, field) || holds(record) ? [] : field)),
]

const restricts = (record: Fields): boolean =>
  [record.decision_visibility, record.decision_monetary, record.decision_provision, record.decision_account].some(
    (decision) => decision !== undefined,
  )

/**
 * A statement of reasons as it is submitted to the Commission's DSA Transparency Database (Art. 24(5)), without anything personal.
 * What has been submitted can be neither changed nor taken back, so this is stricter than the database, which also accepts what
 * means nothing: an end, a text or a keyword without what it belongs to. What is absent is an absent key, never `null`, which
 * some of the optional fields refuse. Its field `content_id_ean` is left out: it is undocumented, and batches ignore it.
 * Source: https://github.com/digital-services-act/transparency-database, commit 69e80a0b of 2026-06-24 (`POST /api/v1/statement`).
 */
export const publicRecord = fields
  .refine(restricts, { path: ['decision_visibility'], error: 'At least one of the four kinds of restriction.' })
  .superRefine((record, context) => {
    for (const field of misfitsOf(record)) {
      context.addIssue({ code: 'custom', path: [field], message: 'Does not fit the other fields.' })
    }
  })

export type PublicRecord = z.infer<typeof publicRecord>
export type PublicCategory = PublicRecord['category']
export type PublicKeyword = NonNullable<PublicRecord['category_specification']>[number]
