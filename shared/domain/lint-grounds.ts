import type { CatalogueGround } from '../dsa/grounds/catalogue-ground.ts'
import type { Clause } from '../dsa/grounds/clause.ts'
import type { Reason } from '../dsa/reason.ts'
import { MEMBER_STATES, type Territory } from '../dsa/territory.ts'
import { foldedWords, sameWords, wordsOf } from './folded-text.ts'
import { isLawOn } from './ground-choice.ts'
import type { LintFinding } from './lint-finding.ts'
import { tellingWords } from './lint-texts.ts'
import { ACT_NUMBER, CITATION, TERMS_NAMED } from './lint-words.ts'
import { clauseOf, type PickedGround, provisionOf } from './picked-ground.ts'

/** The terms in force, and the day of the decision. */
export interface Standing {
  readonly terms: { readonly version: string; readonly clauses: readonly Clause[] }
  readonly day?: string | undefined
}

/** Where a restriction applies. */
export type Restricted = 'everywhere-in-the-union' | readonly Territory[]

/** What of a restriction its ground is judged by. */
export interface Based {
  readonly ground: PickedGround
  readonly answers?: readonly Reason[] | undefined
  readonly territories?: Restricted | undefined
}

type Problem = Omit<LintFinding, 'pointer'>
type Law = Extract<PickedGround, { readonly type: 'illegal-content' }>
type Terms = Extract<PickedGround, { readonly type: 'terms-and-conditions' }>

/** Where a ground contradicts itself, the restriction it carries, or what is in force. */
export function groundFindings(pointer: string, based: Based, standing: Standing): readonly LintFinding[] {
  const { ground } = based
  if (ground.type === 'authority-order') return []
  const problems =
    ground.type === 'illegal-content' ? lawProblems(ground, based, standing) : termsProblems(ground, standing.terms)
  return problems.map((problem) => ({ pointer, ...problem }))
}

function lawProblems(ground: Law, { answers = [], territories }: Based, { terms, day }: Standing): readonly Problem[] {
  const provision = provisionOf(ground, answers)
  return [
    ...when(ground.groundId !== undefined && provision?.groundId !== ground.groundId, unknownGround),
    ...when(ground.groundId !== undefined && provision !== undefined && !citesAct(ground.law, provision), {
      code: 'ground-differs',
      message: `The law named here is not the ground that was picked (${provision?.act}). Pick the ground again.`,
    }),
    ...when(isClause(ground.law, terms.clauses), {
      code: 'clause-as-law',
      message: 'This names our terms, not a law. Choose the terms as the ground, or name the provision of the law.',
    }),
    ...when(provision !== undefined && !isLawOn(provision, day), {
      code: 'law-not-in-force',
      message: `This law applies from ${provision?.appliesFrom} on. Choose a ground that applies today.`,
    }),
    ...when(provision !== undefined && !isLawIn(provision, territories), {
      code: 'law-not-there',
      message: `This is not law in ${strangersTo(provision, territories).join(', ')}. Limit the territory, or choose another ground.`,
    }),
  ]
}

const termsProblems = (ground: Terms, { version, clauses }: Standing['terms']): readonly Problem[] => [
  ...when(ground.clauseId !== undefined && clauses.every(({ clauseId }) => clauseId !== ground.clauseId), unknownGround),
  ...when(isOnlyAct(ground.clause), {
    code: 'law-as-clause',
    message: 'This names a law, not a clause of our terms. Choose illegal content as the ground, or name the clause.',
  }),
  ...when(ground.termsVersion !== version, {
    code: 'terms-not-in-force',
    message: `The terms in force are version ${version}. Rest the decision on a clause of that version.`,
  }),
]

const when = (holds: boolean, problem: Problem): readonly Problem[] => (holds ? [problem] : [])

const unknownGround: Problem = {
  code: 'unknown-ground',
  message: 'There is no such ground any more. Pick one from the list, or name the provision in words without an id.',
}

const numberOf = (act: string): string => /\d+\/\d+/.exec(act)?.[0] ?? act

const citesAct = (law: string, { act }: CatalogueGround): boolean => law.includes(numberOf(act))

const isClause = (law: string, clauses: readonly Clause[]): boolean =>
  clauses.some(({ title }) => sameWords(title, law)) || (TERMS_NAMED.test(foldedWords(law)) && !CITATION.test(foldedWords(law)))

const isOnlyAct = (clause: string): boolean => ACT_NUMBER.test(foldedWords(clause)) && tellingWords(wordsOf(clause)).length === 0

const isLawIn = (provision: CatalogueGround, territories: Restricted | undefined): boolean =>
  strangersTo(provision, territories).length === 0

/** Member States that are restricted although the provision is not law there. */
function strangersTo(provision: CatalogueGround | undefined, territories: Restricted | undefined): readonly string[] {
  const { countries } = provision ?? {}
  if (countries === undefined || territories === undefined) return []
  return MEMBER_STATES.filter(
    (state) => (territories === 'everywhere-in-the-union' || territories.includes(state)) && !countries.includes(state),
  )
}

/** Words with which a ground is named, and which an explanation must go beyond. */
export function wordsOfGround({ ground, answers = [] }: Based, clauses: readonly Clause[]): readonly string[] {
  if (ground.type === 'authority-order') return []
  if (ground.type === 'terms-and-conditions') return [ground.clause, clauseOf(ground, clauses)?.title ?? ''].flatMap(wordsOf)
  const { title = '', actTitle = '' } = provisionOf(ground, answers) ?? {}
  return [ground.law, title, actTitle].flatMap(wordsOf)
}
