import { type DutyParts, dutiesAfter } from '../../shared/domain/duties.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Duty, DutyKind } from '../../shared/dsa/duty.ts'
import { aCase, aCaseId, after, settings } from './builders.ts'

/** An open duty to notify a dangerous product, a day after the decision that brought it. */
export const aDuty = (parts: Partial<Duty> = {}): Duty => ({
  dutyId: 'decision-1.safety-business-gateway',
  caseId: aCaseId(),
  decisionId: 'decision-1',
  serviceId: 'shop',
  kind: 'safety-business-gateway',
  causes: ['dangerous-product'],
  team: 'product-safety',
  openedAt: after(5),
  dueAt: after(5 + 24 * 60),
  status: 'open',
  ...parts,
})

/** A duty that Pia of product safety has done. */
export const aDoneDuty = (parts: Partial<Duty> = {}): Duty =>
  aDuty({ status: 'done', closedAt: after(60), closedBy: 'pia', proof: 'Notification 2026/4711.', ...parts })

/** What is known beside a decision: nothing unusual. */
export const aDutySituation = (parts: Partial<DutyParts> = {}): DutyParts => ({
  state: aCase({ team: 'product-safety' }),
  allegations: ['unsafe-product'],
  noticeFlags: { accident: false, recall: false },
  countries: [],
  settings,
  at: after(5),
  ...parts,
})

export const kindsAfter = (decision: Decision, parts: Partial<DutyParts> = {}): readonly DutyKind[] =>
  dutiesAfter(decision, aDutySituation(parts)).map(({ kind }) => kind)

/** The one duty of a kind that a decision brings. */
export function dutyOf(decision: Decision, kind: DutyKind, parts: Partial<DutyParts> = {}): Duty {
  const [found, ...more] = dutiesAfter(decision, aDutySituation(parts)).filter((duty) => duty.kind === kind)
  if (!found || more.length > 0) throw new Error(`${found ? 'more than one' : 'no'} ${kind}`)
  return found
}
