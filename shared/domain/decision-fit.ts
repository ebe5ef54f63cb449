import type { Case } from '../dsa/case.ts'
import type { DecisionSubmission } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Reason } from '../dsa/reason.ts'
import type { Restriction } from '../dsa/restriction.ts'

/** One thing that does not fit, and where in the submission (JSON pointer, RFC 6901). */
export interface Finding {
  readonly pointer: string
  readonly message: string
}

/** A case as a decision must fit it: with every allegation raised, and the orders it is under. */
export interface CaseToDecide {
  readonly state: Case
  readonly allegations: readonly Reason[]
  readonly orders: readonly string[]
}

/** Everything in a decision that does not fit its case; nothing if it fits. What the schema already forbids is not asked again. */
export const findingsOn = (submission: DecisionSubmission, parts: CaseToDecide, at: Instant): readonly Finding[] => [
  ...rulingsThatDoNotFit(submission, parts.allegations),
  ...(submission.outcome === 'restricted' ? restrictionsThatDoNotFit(submission, parts.orders, at) : []),
]

type Restricting = Extract<DecisionSubmission, { readonly outcome: 'restricted' }>

/** Nobody who notified stays without an answer: every allegation is ruled once, and nothing else is. */
function rulingsThatDoNotFit({ rulings }: DecisionSubmission, allegations: readonly Reason[]): readonly Finding[] {
  const ruled = rulings.map(({ reason }) => reason)
  const missing = allegations.filter((reason) => !ruled.includes(reason))
  return [
    ...missing.map((reason) => found('/rulings', `The allegation "${reason}" needs a ruling.`)),
    ...ruled.flatMap((reason, n) => {
      if (!allegations.includes(reason)) return found(`/rulings/${n}/reason`, `Nobody alleges "${reason}" in this case.`)
      return ruled.indexOf(reason) < n ? found(`/rulings/${n}/reason`, `"${reason}" is already ruled on.`) : []
    }),
  ]
}

function restrictionsThatDoNotFit(submission: Restricting, orders: readonly string[], at: Instant): readonly Finding[] {
  const founded = submission.rulings.filter(({ ruling }) => ruling === 'founded').map(({ reason }) => reason)
  return [
    ...submission.restrictions.flatMap((restriction, n) => [
      ...groundThatDoesNotFit(restriction, orders, n),
      ...answersThatDoNotFit(restriction, founded, n),
      ...endThatDoesNotFit(restriction, at, n),
    ]),
    ...rulingsWithoutEffect(submission, founded),
  ]
}

/** An order binds only on the content it names (Art. 9(2)). */
function groundThatDoesNotFit({ ground }: Restriction, orders: readonly string[], n: number): readonly Finding[] {
  if (ground.type !== 'authority-order' || orders.includes(ground.orderId)) return []
  return [found(`/restrictions/${n}/ground/orderId`, 'This case is not under that order.')]
}

/** A restriction answers founded allegations. One that answers none is an own finding, and its statement will say so. */
const answersThatDoNotFit = ({ answers }: Restriction, founded: readonly Reason[], n: number): readonly Finding[] =>
  answers.flatMap((reason, m) =>
    founded.includes(reason)
      ? []
      : found(`/restrictions/${n}/answers/${m}`, `A restriction cannot answer "${reason}", which is not founded.`),
  )

function endThatDoesNotFit({ duration }: Restriction, at: Instant, n: number): readonly Finding[] {
  if (duration.type !== 'until-day' || duration.day >= at.slice(0, 10)) return []
  return [found(`/restrictions/${n}/duration/day`, 'The last day has already passed.')]
}

/** What is founded leads to a restriction; what is not reached gives way to something that did. */
function rulingsWithoutEffect({ rulings, restrictions }: Restricting, founded: readonly Reason[]): readonly Finding[] {
  const answered = restrictions.flatMap(({ answers }) => answers)
  const ledByOther = founded.length > 0 || restrictions.some(restsOnOrder)
  return rulings.flatMap(({ reason, ruling }, n) => {
    if (ruling === 'founded' && !answered.includes(reason))
      return found(`/rulings/${n}`, `"${reason}" is founded, but no restriction answers it.`)
    if (ruling === 'not-reached' && !ledByOther)
      return found(`/rulings/${n}`, `"${reason}" can only stay open when another allegation is founded.`)
    return []
  })
}

export const restsOnOrder = ({ ground }: Restriction): boolean => ground.type === 'authority-order'

const found = (pointer: string, message: string): Finding => ({ pointer, message })
