import type { Fact } from '../../events/subscriptions.ts'
import type { CaseForReview } from '../../shared/api/bodies.ts'
import type { Duty } from '../../shared/dsa/duty.ts'
import type { CaseParts } from '../../shared/storage/case-store.ts'

type Line = CaseForReview['history'][number]

/** What has happened to the case, the first first. What never changes is its own fact, so that it is told from the case itself. */
export function historyOf({ state, decision }: CaseParts, facts: readonly Fact[], duties: readonly Duty[]): Line[] {
  const { origin, lane, team, dueAt } = state
  const opened: Line = {
    type: 'CaseOpened',
    at: state.openedAt,
    detail: { origin, lane, team, reasons: state.allegations.join(', '), dueAt },
  }
  const decided: Line[] = decision
    ? [
        {
          type: 'CaseDecided',
          at: decision.decidedAt,
          detail: { decisionId: decision.decisionId, moderatorId: decision.decidedBy, outcome: decision.outcome },
        },
      ]
    : []
  const told = facts.filter(({ type }) => type !== 'CaseOpened' && type !== 'CaseDecided').map(lineOf)
  return [opened, ...decided, ...duties.map(dutyOpened), ...told].sort((one, other) => one.at.localeCompare(other.at))
}

const dutyOpened = ({ openedAt: at, dutyId, kind, team, dueAt }: Duty): Line => ({
  type: 'DutyOpened',
  at,
  detail: { dutyId, kind, team, dueAt },
})

/** Facts hold ids and codes, and nothing that a line may not show. */
function lineOf({ type, at, factId: _, ...rest }: Fact): Line {
  const detail = Object.entries(rest).filter(([name]) => name !== 'caseId')
  return {
    type,
    at,
    detail: Object.fromEntries(detail.map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : String(value)])),
  }
}
