import type { Ground } from '../dsa/ground.ts'
import { GROUNDS } from '../dsa/grounds/catalogue.ts'
import type { CatalogueGround } from '../dsa/grounds/catalogue-ground.ts'
import type { Clause } from '../dsa/grounds/clause.ts'
import type { Reason } from '../dsa/reason.ts'
import { sameWords } from './folded-text.ts'
import { citationOf } from './ground-choice.ts'

/** A ground that may say which entry of the catalogue, or which clause of the terms, was picked. */
export type PickedGround = Ground & { readonly groundId?: string | undefined; readonly clauseId?: string | undefined }
type PickedLaw = Extract<PickedGround, { readonly type: 'illegal-content' }>
type PickedTerms = Extract<PickedGround, { readonly type: 'terms-and-conditions' }>

/**
 * The provision of the catalogue that a ground rests on: by its id, else by its citation. Several share one where an article forbids
 * several things; then the one about what was alleged.
 */
export function provisionOf(ground: PickedLaw, answers: readonly Reason[]): CatalogueGround | undefined {
  const cited = GROUNDS.filter((one) => sameWords(citationOf(one), ground.law))
  const about = ({ reasons }: CatalogueGround): boolean => reasons.some((reason) => answers.includes(reason))
  return GROUNDS.find(({ groundId }) => groundId === ground.groundId) ?? cited.find(about) ?? cited[0]
}

/** The clause of the configuration that a ground rests on: by its id, else by its heading. */
export const clauseOf = (ground: PickedTerms, clauses: readonly Clause[]): Clause | undefined =>
  clauses.find(({ clauseId }) => clauseId === ground.clauseId) ?? clauses.find(({ title }) => sameWords(title, ground.clause))
