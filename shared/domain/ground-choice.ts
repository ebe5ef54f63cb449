import type { Ground } from '../dsa/ground.ts'
import { GROUNDS } from '../dsa/grounds/catalogue.ts'
import type { CatalogueGround } from '../dsa/grounds/catalogue-ground.ts'
import type { Clause } from '../dsa/grounds/clause.ts'
import type { Reason } from '../dsa/reason.ts'
import type { MemberState } from '../dsa/territory.ts'
import { wordsOf } from './folded-text.ts'

/** One ground as a moderator is offered it. */
export interface GroundChoice {
  readonly type: 'illegal-content' | 'terms-and-conditions'
  /** Its `groundId` in the catalogue, or its `clauseId` in the terms. */
  readonly id: string
  /** As a statement cites it: act and article, or the heading of the clause. */
  readonly cited: string
  /** What people call the act. */
  readonly actTitle?: string
  /** What it is about. */
  readonly title: string
  readonly url?: string
  readonly reasons: readonly Reason[]
}

export interface Offer {
  readonly clauses: readonly Clause[]
  /** The state whose law is asked about; without one, law of single states is offered too. */
  readonly country?: MemberState | undefined
  /** The day of the decision; without one, law that does not apply yet is offered too. */
  readonly day?: string | undefined
  readonly catalogue?: readonly CatalogueGround[]
}

/** The clauses that the configuration lists. */
export const clausesOf = (settings: {
  readonly service: { readonly terms: { readonly version: string; readonly clauses?: readonly Clause[] | undefined } }
}): readonly Clause[] => settings.service.terms.clauses ?? []

/** As a statement and the public record name a provision. */
export const citationOf = ({ act, article }: Pick<CatalogueGround, 'act' | 'article'>): string => `${act}, ${article}`

/**
 * Grounds for what was alleged, most usual first; law before terms, because who notifies something illegal is owed an answer on
 * the law. `not-sure` and no reason at all get everything.
 */
export function groundsFor(reasons: readonly Reason[], offer: Offer): readonly GroundChoice[] {
  const known: readonly Reason[] = reasons.filter((reason) => reason !== 'not-sure')
  const choices = everyChoice(offer)
  if (known.length === 0) return choices
  return usualFirst(
    choices.filter((choice) => choice.reasons.some((reason) => known.includes(reason))),
    known,
  )
}

/** Grounds in which every word of the text occurs: in the act's number or name, the article, the title or the clause. */
export function searchGrounds(text: string, offer: Offer & { readonly reasons?: readonly Reason[] }): readonly GroundChoice[] {
  const asked = wordsOf(text)
  const found = everyChoice(offer).filter((choice) => {
    const words = wordsOf([choice.cited, choice.actTitle, choice.title].join(' '))
    return asked.every((word) => words.some((candidate) => begins(candidate, word)))
  })
  return usualFirst(found, offer.reasons ?? [])
}

/** The ground of a decision that a choice stands for. */
export const groundOf = ({ type, cited, url }: GroundChoice, termsVersion: string): Ground =>
  type === 'illegal-content'
    ? { type, law: cited, ...(url === undefined ? {} : { url }) }
    : { type, clause: cited, termsVersion, ...(url === undefined ? {} : { url }) }

const everyChoice = ({ clauses, country, day, catalogue = GROUNDS }: Offer): readonly GroundChoice[] => [
  ...catalogue.filter((ground) => isLawThere(ground, country) && isLawOn(ground, day)).map(choiceOfLaw),
  ...clauses.map(choiceOfClause),
]

const isLawThere = ({ countries }: CatalogueGround, country: MemberState | undefined): boolean =>
  country === undefined || countries === undefined || countries.includes(country)

/** Whether it applies on a day; without a day, whether it ever will. */
export const isLawOn = ({ appliesFrom }: CatalogueGround, day: string | undefined): boolean =>
  day === undefined || appliesFrom === undefined || appliesFrom <= day

const choiceOfLaw = (ground: CatalogueGround): GroundChoice => ({
  type: 'illegal-content',
  id: ground.groundId,
  cited: citationOf(ground),
  actTitle: ground.actTitle,
  title: ground.title,
  url: ground.eli,
  reasons: ground.reasons,
})

const choiceOfClause = ({ clauseId, title, url, reasons }: Clause): GroundChoice => ({
  type: 'terms-and-conditions',
  id: clauseId,
  cited: title,
  title,
  ...(url === undefined ? {} : { url }),
  reasons,
})

/** By the place that the reasons have with each ground; equals stay in the order of the catalogue. */
function usualFirst(choices: readonly GroundChoice[], reasons: readonly Reason[]): readonly GroundChoice[] {
  const place = (choice: GroundChoice): number => {
    const found = choice.reasons.findIndex((reason) => reasons.includes(reason))
    return (choice.type === 'illegal-content' ? 0 : 1000) + (found === -1 ? 100 : found)
  }
  return reasons.length === 0 ? choices : choices.toSorted((one, other) => place(one) - place(other))
}

/** A word is found by its beginning; a number only as a whole, so that Art. 5 is not Art. 50 but 85 is Art. 85c. */
const begins = (candidate: string, word: string): boolean =>
  candidate.startsWith(word) && !(/\d$/.test(word) && /^\d/.test(candidate.slice(word.length)))
