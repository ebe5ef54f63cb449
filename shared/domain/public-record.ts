import type { automationLevel } from '../dsa/automation.ts'
import type { Case } from '../dsa/case.ts'
import type { ContentType, ContentVersion } from '../dsa/content.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { NotifierKind } from '../dsa/notice.ts'
import type { Restriction } from '../dsa/restriction.ts'
import { MEMBER_STATES, TERRITORIES } from '../dsa/territory.ts'
import type { PublicCategory, PublicKeyword, PublicRecord } from '../dsa/transparency-database.ts'
import { PUBLIC_LANGUAGES, PUBLIC_LIMITS } from '../dsa/transparency-values.ts'
import { publicMeasuresOf, withoutAbsent } from './public-measures.ts'
import { publicText } from './public-text.ts'

/** Texts for everyone to read, without anything personal (Art. 24(5)); what gets through is scrubbed here. */
export interface PublicTexts {
  readonly facts: string
  readonly explanation: string
  /** The provision of law, or the clause of the terms. */
  readonly groundReference: string
}

export interface PublicParts {
  readonly decision: Decision
  readonly state: Case
  /** The version that was judged, where the platform told us one. */
  readonly content?: ContentVersion | undefined
  /** A detector found the content. */
  readonly detectedAutomatically: boolean
  /** Who notified: the kind of each notice of the case; none where it was found on our own initiative. */
  readonly notifierKinds: readonly NotifierKind[]
  /** When the platform acknowledged that the restriction is in effect. */
  readonly effectiveAt: Instant
  readonly puid: string
  /** One value for all; a decision with grounds of both kinds needs a function, for each has a reference and reasons of its own. */
  readonly texts: PublicTexts | ((restrictions: readonly Restriction[]) => PublicTexts)
  readonly categories: {
    readonly category: PublicCategory
    readonly additional: readonly PublicCategory[]
    readonly keywords: readonly PublicKeyword[]
    readonly keywordOther?: string | undefined
  }
  readonly accountType?: PublicRecord['account_type']
}

const GROUNDS = ['illegal-content', 'terms-and-conditions'] as const
type GroundType = (typeof GROUNDS)[number]

/**
 * What the public may read of a decision (Art. 24(5)): one record for its restrictions of illegal content, one for those of breach
 * of terms. The second of two gets `-2` after its puid. An authority's order makes none (Art. 17(5)), nor does a decision
 * without action. No name, number or address of anyone is looked at; `source_identity` is never told. Days are days in UTC.
 */
export function publicRecordOf(parts: PublicParts): PublicRecord[] {
  const { decision, puid } = parts
  if (decision.outcome === 'no-action') return []
  const grouped = GROUNDS.map((type) => ({
    type,
    restrictions: decision.restrictions.filter(({ ground }) => ground.type === type),
  })).filter(({ restrictions }) => restrictions.length > 0)
  return grouped.map(({ type, restrictions }, n) =>
    withoutAbsent({
      puid: n === 0 ? puid : `${puid}-${n + 1}`,
      ...aboutMeasures(restrictions, parts),
      ...aboutGround({ type, restrictions, alsoIllegal: n > 0 }, parts),
      ...aboutCategories(parts),
      ...aboutContent(parts),
      source_type: sourceTypeOf(restrictions.some(({ answers }) => answers.length > 0) ? parts.notifierKinds : []),
      automated_detection: parts.detectedAutomatically ? 'Yes' : 'No',
      automated_decision: AUTOMATION[decision.automation],
    }),
  )
}

const dayOf = (instant: Instant): string => instant.slice(0, 10)
const notBefore = (day: string, first: string): string => (day < first ? first : day)

function aboutMeasures(restrictions: readonly Restriction[], { effectiveAt, accountType }: PublicParts) {
  const application_date = notBefore(dayOf(effectiveAt), PUBLIC_LIMITS.firstApplicationDay)
  const places: readonly string[] = restrictions.flatMap(({ territories }) =>
    territories === 'everywhere-in-the-union' ? MEMBER_STATES : territories,
  )
  return {
    ...publicMeasuresOf(restrictions, application_date),
    account_type: accountType,
    application_date,
    territorial_scope: TERRITORIES.filter((territory) => places.includes(territory)),
  }
}

interface Grounded {
  readonly type: GroundType
  readonly restrictions: readonly Restriction[]
  /** Another record of the same decision says that the content is illegal too. */
  readonly alsoIllegal: boolean
}

function aboutGround({ type, restrictions, alsoIllegal }: Grounded, { texts }: PublicParts) {
  const { facts, explanation, groundReference } = typeof texts === 'function' ? texts(restrictions) : texts
  const reference = publicText(groundReference, PUBLIC_LIMITS.short)
  const reasons = publicText(explanation, PUBLIC_LIMITS.explanation)
  const always = {
    decision_ground_reference_url: restrictions.flatMap(addressOfGround)[0],
    decision_facts: publicText(facts, PUBLIC_LIMITS.facts),
  }
  return type === 'illegal-content'
    ? {
        ...always,
        decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT' as const,
        illegal_content_legal_ground: reference,
        illegal_content_explanation: reasons,
      }
    : {
        ...always,
        decision_ground: 'DECISION_GROUND_INCOMPATIBLE_CONTENT' as const,
        incompatible_content_ground: reference,
        incompatible_content_explanation: reasons,
        incompatible_content_illegal: alsoIllegal ? ('Yes' as const) : undefined,
      }
}

/** Blanks and signs such as § pass only percent-encoded, which may make an address too long to be told. */
function addressOfGround({ ground }: Restriction): readonly string[] {
  if (ground.type === 'authority-order' || ground.url === undefined) return []
  const address = new URL(ground.url).href
  return address.length <= PUBLIC_LIMITS.short ? [address] : []
}

function aboutCategories({ categories: { category, additional, keywords, keywordOther = '' } }: PublicParts) {
  const others = [...new Set(additional)].filter((other) => other !== category)
  const other = keywords.includes('KEYWORD_OTHER') ? publicText(keywordOther, PUBLIC_LIMITS.short) : ''
  return {
    category,
    category_addition: others.length > 0 ? others : undefined,
    category_specification: keywords.length > 0 ? [...new Set(keywords)] : undefined,
    category_specification_other: other || undefined,
  }
}

type PublicContentType = Pick<PublicRecord, 'content_type' | 'content_type_other'>

const CONTENT: Readonly<Record<ContentType | 'unknown', PublicContentType>> = {
  listing: { content_type: ['CONTENT_TYPE_PRODUCT'] },
  review: { content_type: ['CONTENT_TYPE_TEXT'] },
  question: { content_type: ['CONTENT_TYPE_TEXT'] },
  message: { content_type: ['CONTENT_TYPE_TEXT'] },
  shop: { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'Shop of a seller' },
  advertisement: { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'Advertisement' },
  profile: { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'Profile of a recipient of the service' },
  other: { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'Other content of a marketplace' },
  unknown: { content_type: ['CONTENT_TYPE_OTHER'], content_type_other: 'Content of a marketplace, kind not known' },
}

/** Where the platform did not tell since when it hosts the content, the day on which we first knew of it. */
function aboutContent({ content, state }: PublicParts) {
  const language = content?.language?.toUpperCase()
  const { content_type, content_type_other } = CONTENT[content?.type ?? state.contentType ?? 'unknown']
  return {
    content_type: [...content_type],
    content_type_other,
    content_language: language !== undefined && PUBLIC_LANGUAGES.includes(language) ? language : undefined,
    content_date: notBefore(dayOf(content?.postedAt ?? state.openedAt), PUBLIC_LIMITS.firstContentDay),
    content_id: content?.ean !== undefined && /^\d{13}$/.test(content.ean) ? { 'EAN-13': content.ean } : undefined,
  }
}

/** From the strongest: a trusted flagger's notice is told as such although it is an Art. 16 notice; an authority's is no order here. */
const SOURCES: readonly (readonly [NotifierKind, PublicRecord['source_type']])[] = [
  ['trusted-flagger', 'SOURCE_TRUSTED_FLAGGER'],
  ['person', 'SOURCE_ARTICLE_16'],
  ['organisation', 'SOURCE_ARTICLE_16'],
  ['authority', 'SOURCE_TYPE_OTHER_NOTIFICATION'],
]

/** Where a restriction came from (Art. 17(3)(b)); what answers nobody is our own initiative. */
export const sourceTypeOf = (notifierKinds: readonly NotifierKind[]): PublicRecord['source_type'] =>
  SOURCES.find(([kind]) => notifierKinds.includes(kind))?.[1] ?? 'SOURCE_VOLUNTARY'

/** How far deciding was automated (Art. 17(3)(c)); detecting is told apart from it. */
export const AUTOMATION: Readonly<Record<(typeof automationLevel.options)[number], PublicRecord['automated_decision']>> = {
  human: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  assisted: 'AUTOMATED_DECISION_PARTIALLY',
  automated: 'AUTOMATED_DECISION_FULLY',
}
