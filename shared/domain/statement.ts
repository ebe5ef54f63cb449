import type { Case } from '../dsa/case.ts'
import type { ContentVersion } from '../dsa/content.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Reason } from '../dsa/reason.ts'
import type { NotifierOutcome, StatementOfReasons } from '../dsa/statement.ts'
import { restsOnOrder } from './decision-fit.ts'
import { allow, type Outcome, refuse } from './outcome.ts'
import { type LetterSettings, redressOf } from './redress.ts'

export interface StatementParts {
  readonly state: Case
  readonly decision: Decision
  /** The version that was judged, where the platform told us one. */
  readonly content?: ContentVersion | undefined
  readonly settings: LetterSettings
  /** A detector found the content: one of the case's signals names it. */
  readonly detectedAutomatically: boolean
  /** Whether any notice belongs to the case; by default, whether one opened it. */
  readonly noticed?: boolean | undefined
  /** The language that the recipient reads, and their link. */
  readonly language?: string | undefined
  readonly complaintUrl?: string | undefined
}

export type NoStatement = 'no-statement-for-orders' | 'no-statement-without-restriction'

/**
 * What the affected recipient is told: every element of Art. 17(3)(a) to (f), picked one by one, so that nothing about who
 * notified can come along. Restrictions that an authority ordered have a message of their own (Art. 9(5), 17(5)).
 */
export function composeStatement(parts: StatementParts): Outcome<{ readonly statement: StatementOfReasons }, NoStatement> {
  const { state, decision, content, settings } = parts
  if (decision.outcome === 'no-action') return refuse('no-statement-without-restriction')
  const restrictions = decision.restrictions.filter((restriction) => !restsOnOrder(restriction))
  if (restrictions.length === 0) return refuse('no-statement-for-orders')

  return allow({
    statement: {
      statementId: `${decision.decisionId}.statement`,
      caseId: state.caseId,
      decisionId: decision.decisionId,
      ...aboutContent(state, content),
      location: state.location,
      takesEffectAt: decision.takesEffectAt,
      restrictions,
      basis: basisOf(
        parts,
        restrictions.some(({ answers }) => answers.length === 0),
      ),
      means: meansOf(decision, parts.detectedAutomatically),
      redress: redressOf(decision, settings, parts),
      decidedAt: decision.decidedAt,
    },
  })
}

export interface OutcomeParts {
  readonly noticeId: string
  /** What this notifier alleged. */
  readonly reasons: readonly Reason[]
  readonly state: Case
  readonly decision: Decision
  readonly settings: LetterSettings
  readonly detectedAutomatically: boolean
  /** The location as this notifier wrote it; by default, the case's. */
  readonly location?: string | undefined
  readonly language?: string | undefined
  readonly complaintUrl?: string | undefined
}

/**
 * What one notifier is told: the decision on their own allegations, whether machines took part, and redress (Art. 16(5), (6)).
 * Of the measures only which they are: facts, grounds and explanations are written to the recipient.
 */
export function composeOutcome({ noticeId, reasons, state, decision, settings, ...rest }: OutcomeParts): NotifierOutcome {
  return {
    noticeId,
    caseId: state.caseId,
    decisionId: decision.decisionId,
    location: rest.location ?? state.location,
    outcome: decision.outcome,
    rulings: decision.rulings.filter(({ reason }) => reasons.includes(reason)).map(({ reason, ruling }) => ({ reason, ruling })),
    measures: decision.outcome === 'restricted' ? decision.restrictions.map(({ kind, measure }) => ({ kind, measure })) : [],
    explanation: decision.toNotifiers,
    means: meansOf(decision, rest.detectedAutomatically),
    redress: redressOf(decision, settings, rest),
    takesEffectAt: decision.takesEffectAt,
  }
}

/** Whether the decision answers a notice with these reasons; if not, the notice needs a case of its own. */
export const isAnsweredBy = ({ rulings }: Decision, reasons: readonly Reason[]): boolean =>
  reasons.every((reason) => rulings.some((ruled) => ruled.reason === reason))

function aboutContent({ contentId }: Case, content: ContentVersion | undefined) {
  if (content) return { contentId: content.contentId, recipientId: content.recipientId, title: content.title }
  return contentId === undefined ? {} : { contentId }
}

/** Art. 17(3)(b): after a notice, of our own initiative, or both, when a moderator found more than was notified. */
function basisOf(
  { state, noticed = state.origin === 'notice' }: StatementParts,
  ownFinding: boolean,
): StatementOfReasons['basis'] {
  return { afterNotice: noticed, ownInitiative: ownFinding || state.origin === 'signal' || state.origin === 'moderator' }
}

/** Art. 16(6), 17(3)(c). */
const meansOf = ({ automation }: Decision, detectedAutomatically: boolean): StatementOfReasons['means'] => ({
  detectedAutomatically,
  decision: automation,
})
