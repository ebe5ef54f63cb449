import type { Ground } from '../dsa/ground.ts'
import type { Clause } from '../dsa/grounds/clause.ts'
import { GRAVITY, MEANING_BY_REASON, MEANING_UNDER_TERMS, MEANING_WITHOUT_REASON } from '../dsa/grounds/public-meaning.ts'
import type { Reason } from '../dsa/reason.ts'
import type { PublicCategory, PublicKeyword } from '../dsa/transparency-database.ts'
import { clauseOf, type PickedGround, provisionOf } from './picked-ground.ts'

/** What of a restriction decides how it counts. The ids say which ground was picked; free words are looked up. */
export interface Grounded {
  readonly answers: readonly Reason[]
  readonly ground: PickedGround
}

export interface PublicCategories {
  readonly category: PublicCategory
  /** The others that apply; never the first one again. */
  readonly additional: readonly PublicCategory[]
  readonly keywords: readonly PublicKeyword[]
  /** What `KEYWORD_OTHER` stands for; there exactly if it is among the keywords. */
  readonly keywordOther?: string
}

interface Meaning {
  readonly category: PublicCategory
  readonly additional?: readonly PublicCategory[]
  readonly keywords: readonly PublicKeyword[]
  readonly title: string
  /** Taken from an allegation, because no ground says it. */
  readonly guessed: boolean
}

/**
 * How restrictions count in the DSA Transparency Database: derived from their grounds, else from what was alleged, never typed.
 * Where several categories apply, the gravest leads: a product that is both unsafe and a counterfeit is unsafe first.
 */
export function categoriesOf(restricted: Grounded | readonly Grounded[], clauses: readonly Clause[]): PublicCategories {
  const meanings = specific([restricted].flat().flatMap((one) => meaningsOf(one, clauses)))
  const [category = UNSPECIFIED, ...others] = GRAVITY.filter((one) => meanings.some((meaning) => meaning.category === one))
  const additional = different([...others, ...meanings.flatMap((meaning) => meaning.additional ?? [])])
  const keywords = different(meanings.flatMap((meaning) => meaning.keywords))
  const other = different(meanings.filter(saysOther).map(({ title }) => title)).join('; ')
  return {
    category,
    additional: additional.filter((one) => one !== category),
    keywords,
    ...(other === '' ? {} : { keywordOther: other.slice(0, OTHER_LIMIT) }),
  }
}

const UNSPECIFIED = 'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE'
const OTHER_LIMIT = 500

const VAGUE: readonly PublicCategory[] = [UNSPECIFIED, 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC']

/** A guess that says nothing gives way to whatever says something. */
function specific(meanings: readonly Meaning[]): readonly Meaning[] {
  const telling = meanings.filter(({ category, guessed }) => !(guessed && VAGUE.includes(category)))
  return telling.length === 0 ? meanings : telling
}

/** The ground's own meaning first, then that of each allegation which the ground is not about. */
function meaningsOf({ answers, ground }: Grounded, clauses: readonly Clause[]): readonly Meaning[] {
  const found = meaningOfGround(ground, answers, clauses)
  const left = answers.filter((reason) => !found?.reasons.includes(reason)).map((reason) => meaningOfReason(reason, ground))
  if (found) return [found, ...left]
  return left.length > 0 ? left : [{ ...MEANING_WITHOUT_REASON[kindOf(ground)], title: wordingOf(ground), guessed: true }]
}

type KnownMeaning = Meaning & { readonly reasons: readonly Reason[] }

function meaningOfGround(ground: PickedGround, answers: readonly Reason[], clauses: readonly Clause[]): KnownMeaning | undefined {
  if (ground.type === 'illegal-content') {
    const provision = provisionOf(ground, answers)
    return provision && { ...provision, additional: provision.additionalCategories ?? [], guessed: false }
  }
  if (ground.type === 'terms-and-conditions') return withKeyword(clauseOf(ground, clauses))
  return undefined
}

/** A clause that names no keyword says by its heading what it is about. */
const withKeyword = (clause: Clause | undefined): KnownMeaning | undefined =>
  clause && { ...clause, keywords: clause.keywords.length === 0 ? ['KEYWORD_OTHER'] : clause.keywords, guessed: false }

function meaningOfReason(reason: Reason, ground: Ground): Meaning {
  const meaning = (kindOf(ground) === 'terms-and-conditions' && MEANING_UNDER_TERMS[reason]) || MEANING_BY_REASON[reason]
  return { ...meaning, title: wordingOf(ground), guessed: true }
}

const kindOf = ({ type }: Ground) => (type === 'terms-and-conditions' ? type : 'illegal-content')

function wordingOf(ground: Ground): string {
  if (ground.type === 'illegal-content') return ground.law
  return ground.type === 'terms-and-conditions' ? ground.clause : ground.orderId
}

const saysOther = ({ keywords }: Meaning): boolean => keywords.includes('KEYWORD_OTHER')

const different = <T>(list: readonly T[]): readonly T[] => [...new Set(list)]
