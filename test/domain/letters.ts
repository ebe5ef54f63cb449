import { composeOutcome, composeStatement, type OutcomeParts, type StatementParts } from '../../shared/domain/statement.ts'
import { notifierOutcome, statementOfReasons } from '../../shared/dsa/statement.ts'
import { aClaimedCase, aContent, aDecision, aReference, settings } from '../support/builders.ts'

/** The statement on a removed listing, as its schema lets it out. */
export const stated = (parts: Partial<StatementParts> = {}) => {
  const outcome = composeStatement({
    state: aClaimedCase(),
    decision: aDecision(),
    content: aContent(),
    settings,
    detectedAutomatically: false,
    ...parts,
  })
  if (!outcome.allowed) throw new Error(outcome.because)
  return statementOfReasons.parse(outcome.statement)
}

/** What the notifier of a removed listing is told, as its schema lets it out. */
export const outcomeFor = (parts: Partial<OutcomeParts> = {}) =>
  notifierOutcome.parse(
    composeOutcome({
      noticeId: aReference(),
      reasons: ['counterfeit-or-copied'],
      state: aClaimedCase(),
      decision: aDecision(),
      settings,
      detectedAutomatically: false,
      ...parts,
    }),
  )
