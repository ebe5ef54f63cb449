import { clauseOf, provisionOf } from '../domain/picked-ground.ts'
import type { PublicTexts } from '../domain/public-record.ts'
import type { Decision } from '../dsa/decision.ts'
import type { GroundId } from '../dsa/grounds/catalogue.ts'
import type { Clause } from '../dsa/grounds/clause.ts'
import type { Restriction } from '../dsa/restriction.ts'
import { sentences } from '../messages/en/grounds.ts'
import { publicRecord } from '../messages/en/public-record.ts'
import type { GroundSentences } from '../messages/en/under-law.ts'

interface Told {
  readonly decision: Decision
  readonly noticed: boolean
  readonly clauses: readonly Clause[]
}

/** The words of a public record, from codes only: what a moderator wrote for the seller is not for everyone. */
export const publicTextsOf =
  ({ decision, noticed, clauses }: Told) =>
  (restrictions: readonly Restriction[]): PublicTexts => {
    const answersNotices = restrictions.some(({ answers }) => answers.length > 0) && noticed
    const findsMore = restrictions.some(({ answers }) => answers.length === 0)
    const source = answersNotices && findsMore ? 'both' : answersNotices ? 'noticed' : 'ownInitiative'
    const examined = decision.automation === 'human' ? publicRecord.examined : publicRecord.assisted
    const said = restrictions.map((restriction) => sentencesOf(restriction, clauses))
    return {
      facts: [publicRecord[source], examined, publicRecord.result].join(' '),
      explanation: [...new Set(said.flatMap(({ rule, consequence }) => [rule, consequence]))].join(' '),
      groundReference: [...new Set(restrictions.map((restriction) => referenceOf(restriction, clauses)))].join('; '),
    }
  }

function sentencesOf({ ground, answers }: Restriction, clauses: readonly Clause[]): GroundSentences {
  if (ground.type === 'authority-order') throw new Error('an order is not published')
  const title = ground.type === 'illegal-content' ? ground.law : (clauseOf(ground, clauses)?.title ?? ground.clause)
  if (ground.type === 'terms-and-conditions') return sentences.clause({ title })
  const known = provisionOf(ground, answers)?.groundId
  return known !== undefined && isSaid(known) ? sentences[known]({ title }) : publicRecord.otherLaw(title)
}

const isSaid = (groundId: string): groundId is GroundId => Object.hasOwn(sentences, groundId)

function referenceOf({ ground }: Restriction, clauses: readonly Clause[]): string {
  if (ground.type === 'illegal-content') return ground.law
  return ground.type === 'terms-and-conditions' ? (clauseOf(ground, clauses)?.title ?? ground.clause) : ''
}
