import type { Reason } from '../reason.ts'
import type { PublicCategory, PublicKeyword } from '../transparency-database.ts'

interface Meaning {
  readonly category: PublicCategory
  readonly keywords: readonly PublicKeyword[]
}

const unknown: Meaning = { category: 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE', keywords: ['KEYWORD_OTHER'] }
const againstTerms: Meaning = { category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC', keywords: ['KEYWORD_OTHER'] }
const goods = 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS'

/** How a decision counts when nothing but the reason of the notice says what it is about. */
export const MEANING_BY_REASON: Readonly<Record<Reason, Meaning>> = {
  'unsafe-product': { category: goods, keywords: ['KEYWORD_UNSAFE_PRODUCTS'] },
  'medicine-or-supplement': { category: goods, keywords: ['KEYWORD_PROHIBITED_PRODUCTS'] },
  'counterfeit-or-copied': { category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS', keywords: [] },
  'prohibited-goods': { category: goods, keywords: ['KEYWORD_PROHIBITED_PRODUCTS'] },
  'scam-or-hidden-offer': { category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', keywords: [] },
  'sexual-content': {
    category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
    keywords: ['KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS'],
  },
  'child-sexualisation': { category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS', keywords: [] },
  'personal-data': { category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS', keywords: [] },
  'something-else': unknown,
  'not-sure': unknown,
}

/** The same, where it is the terms and not the law that were broken. */
export const MEANING_UNDER_TERMS: Readonly<Partial<Record<Reason, Meaning>>> = {
  'sexual-content': { category: againstTerms.category, keywords: ['KEYWORD_ADULT_SEXUAL_MATERIAL'] },
  'something-else': againstTerms,
  'not-sure': againstTerms,
}

/** Where not even a reason is known: an own finding with a ground in free words. */
export const MEANING_WITHOUT_REASON = { 'illegal-content': unknown, 'terms-and-conditions': againstTerms } as const

/** Categories from the gravest to the least specific: where several apply, the first one leads and the others are additional. */
export const GRAVITY: readonly PublicCategory[] = [
  'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  'STATEMENT_CATEGORY_VIOLENCE',
  'STATEMENT_CATEGORY_SELF_HARM',
  'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  'STATEMENT_CATEGORY_ANIMAL_WELFARE',
  'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
  'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE',
]
