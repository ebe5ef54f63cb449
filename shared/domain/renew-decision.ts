import type { Complaint, ComplaintRuling } from '../dsa/complaint.ts'
import type { Decision, DecisionSubmission } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Restriction } from '../dsa/restriction.ts'
import { type DecidedCase, decidedFact, takeEffect } from './case.ts'
import { type CaseToDecide, type Finding, restsOnOrder } from './decision-fit.ts'

export type RenewalSettings = Pick<Decision, 'serviceId' | 'providerClass' | 'termsVersion' | 'catalogueVersion'>

export interface Renewing {
  readonly by: string
  readonly at: Instant
  readonly submission: DecisionSubmission
  readonly complaintId: string
  readonly settings: RenewalSettings
}

/** A decision that takes the place of the standing one, at once: nobody waits for what was wrong to be put right. */
export function renewDecision(
  { state, standing }: CaseToDecide & { readonly standing: Decision },
  { by, at, submission, complaintId, settings }: Renewing,
): DecidedCase {
  const revision = state.revision + 1
  const decision: Decision = {
    ...submission,
    ...settings,
    decisionId: `${state.caseId}.d${revision}`,
    caseId: state.caseId,
    decidedBy: by,
    decidedAt: at,
    takesEffectAt: at,
    steps: [{ step: 'decision', level: submission.automation }],
    supersedes: standing.decisionId,
    complaintId,
  }
  return {
    next: { ...state, revision, decisionId: decision.decisionId, decidedAt: at },
    decision,
    facts: [decidedFact(decision), takeEffect(decision, at)],
  }
}

interface Renewal {
  readonly outcome: ComplaintRuling['outcome']
  readonly decision: DecisionSubmission
}

/** What a reversal may not do, or must: told beside what any decision must fit. */
export function renewalThatDoesNotFit(
  { outcome, decision }: Renewal,
  { complaint, standing }: { readonly complaint: Complaint; readonly standing: Decision },
): readonly Finding[] {
  return [
    ...ordersLeftOut(decision, standing),
    ...(sameRestrictions(decision, standing)
      ? [{ pointer: '', message: 'This is what was decided before. If it stands, the outcome is "upheld".' }]
      : []),
    ...wrongDirection(outcome, decision, complaint),
  ]
}

/** An authority's order is not ours to lift: who disagrees with it turns to its own redress (Art. 9(2)). */
function ordersLeftOut(decision: DecisionSubmission, standing: Decision): readonly Finding[] {
  const kept = new Set(
    restrictionsOf(decision).flatMap(({ ground }) => (ground.type === 'authority-order' ? [ground.orderId] : [])),
  )
  return restrictionsOf(standing)
    .filter(restsOnOrder)
    .flatMap(({ ground }) =>
      ground.type === 'authority-order' && !kept.has(ground.orderId)
        ? [{ pointer: '/restrictions', message: `What the order ${ground.orderId} demands has to stay restricted.` }]
        : [],
    )
}

/** A reversal gives the complainant what they asked for; a part of it is partly. */
export function wrongDirection(
  outcome: Renewal['outcome'],
  decision: DecisionSubmission | Decision,
  { complainant }: Complaint,
): readonly Finding[] {
  const ownRestrictions = restrictionsOf(decision).filter((restriction) => !restsOnOrder(restriction)).length
  if (complainant.kind === 'recipient' && outcome === 'reversed' && ownRestrictions > 0)
    return [{ pointer: '/restrictions', message: 'A restriction remains: the outcome is "partly-reversed".' }]
  if (complainant.kind === 'notifier' && ownRestrictions === 0)
    return [{ pointer: '/outcome', message: 'A notifier is right only where a restriction follows.' }]
  return []
}

export const restrictionsOf = (decision: DecisionSubmission | Decision): readonly Restriction[] =>
  decision.outcome === 'restricted' ? decision.restrictions : []

/** The same measure in the same place for the same time; other words about it change nothing. */
export const isSameRestriction = (one: Restriction, other: Restriction): boolean => effectOf(one) === effectOf(other)

const effectOf = ({ kind, measure, territories, duration, ...rest }: Restriction): string =>
  JSON.stringify([
    kind,
    measure,
    'description' in rest ? rest.description : '',
    typeof territories === 'string' ? territories : [...territories].sort(),
    duration.type,
    duration.type === 'until-day' ? duration.day : '',
  ])

const sameRestrictions = (decision: DecisionSubmission, standing: Decision): boolean => {
  const [now, before] = [restrictionsOf(decision), restrictionsOf(standing)]
  return now.length === before.length && now.every((one) => before.some((other) => isSameRestriction(one, other)))
}

/** What a decision lifts of the one whose place it takes, and what it adds. */
export function changeOfRestrictions(before: Decision | undefined, after: Decision) {
  const [old, now] = [before ? restrictionsOf(before) : [], restrictionsOf(after)]
  return {
    lifted: old.filter((one) => !now.some((other) => isSameRestriction(one, other))),
    imposed: now.filter((one) => !old.some((other) => isSameRestriction(one, other))),
  }
}
