import type { Ground } from '../dsa/ground.ts'
import { GROUNDS } from '../dsa/grounds/catalogue.ts'
import type { CatalogueGround } from '../dsa/grounds/catalogue-ground.ts'
import type { Clause } from '../dsa/grounds/clause.ts'
import type { Reason } from '../dsa/reason.ts'
import { foldedWords, sameWords } from './folded-text.ts'
import { citationOf } from './ground-choice.ts'

/** A ground that may say which entry of the catalogue, or which clause of the terms, was picked. */
export type PickedGround = Ground & { readonly groundId?: string | undefined; readonly clauseId?: string | undefined }
type PickedLaw = Extract<PickedGround, { readonly type: 'illegal-content' }>
type PickedTerms = Extract<PickedGround, { readonly type: 'terms-and-conditions' }>

const CITATIONS: readonly string[] = GROUNDS.map((one) => foldedWords(citationOf(one)))

/**
 * The provision of the catalogue that a ground rests on: by its id, else by its citation. Several share one where an article forbids
 * several things; then the one that is most usual for what was alleged.
 */
export function provisionOf(ground: PickedLaw, answers: readonly Reason[]): CatalogueGround | undefined {
  const picked = GROUNDS.find(({ groundId }) => groundId === ground.groundId)
  const place = ({ reasons }: CatalogueGround): number => [...reasons, ...answers].findIndex((reason) => answers.includes(reason))
  const law = foldedWords(ground.law)
  const cited = GROUNDS.filter((_, n) => CITATIONS[n] === law)
  return picked ?? cited.toSorted((one, other) => place(one) - place(other))[0]
}

/** The clause of the configuration that a ground rests on: by its id, else by its heading. */
export const clauseOf = (ground: PickedTerms, clauses: readonly Clause[]): Clause | undefined =>
  clauses.find(({ clauseId }) => clauseId === ground.clauseId) ?? clauses.find(({ title }) => sameWords(title, ground.clause))
