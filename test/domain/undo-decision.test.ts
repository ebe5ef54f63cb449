import { expect, test } from 'vitest'
import { undoDecision } from '../../shared/domain/undo-decision.ts'
import { aCase, aDecision, after } from '../support/builders.ts'

const decision = aDecision({ takesEffectAt: after(6) })
const closed = aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) })
const undo = (by: string, minutes: number) => undoDecision(closed, decision, { by, at: after(minutes), leaseMinutes: 10 })

test('whoever decided takes it back in time, and holds the case again', () => {
  expect(undo('maria', 5.9)).toMatchObject({
    next: { status: 'under-review', revision: 4, assignment: { moderatorId: 'maria', until: after(15.9) } },
    fact: { type: 'DecisionUndone', decisionId: 'decision-1' },
  })
  const outcome = undo('maria', 5.9)
  expect(outcome.allowed && 'decisionId' in outcome.next).toBe(false)
})

test('not once it takes effect, not by someone else, and not where nothing is decided', () => {
  expect(undo('maria', 6)).toMatchObject({ because: 'already-in-effect' })
  expect(undo('ben', 5.5)).toMatchObject({ because: 'decided-by-another-moderator' })
  expect(undoDecision(aCase(), undefined, { by: 'maria', at: after(5), leaseMinutes: 10 })).toMatchObject({
    because: 'not-decided',
  })
})
