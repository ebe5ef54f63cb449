import { describe, expect, it } from 'vitest'
import { isSameDecision } from '../../shared/domain/same-decision.ts'
import { aDecision, aDecisionToLeave, aRestriction, aRuling, aRulingToLeave } from '../support/builders.ts'

const reversed = <T extends object>(value: T): T =>
  Object.assign(Object.create(null), Object.fromEntries(Object.entries(value).reverse()))

describe('a decision sent again', () => {
  it('is the same from the same moderator, in whatever order the keys are', () => {
    expect(isSameDecision(aDecision(), 'maria', aRuling())).toBe(true)
    expect(isSameDecision(reversed(aDecision({ restrictions: [reversed(aRestriction())] })), 'maria', aRuling())).toBe(true)
    expect(isSameDecision(aDecision(), 'maria', reversed(aRuling({ restrictions: [reversed(aRestriction())] })))).toBe(true)
    expect(isSameDecision(aDecisionToLeave(), 'maria', aRulingToLeave())).toBe(true)
  })

  it('is another one from another moderator', () => {
    expect(isSameDecision(aDecision(), 'jonas', aRuling())).toBe(false)
  })

  it('is another one when anything in it differs, is added or is left out', () => {
    expect(isSameDecision(aDecision(), 'maria', aRulingToLeave())).toBe(false)
    expect(isSameDecision(aDecision(), 'maria', aRuling({ toNotifiers: 'Other words.' }))).toBe(false)
    expect(isSameDecision(aDecision(), 'maria', aRuling({ restrictions: [aRestriction(), aRestriction()] }))).toBe(false)
    expect(isSameDecision(aDecision(), 'maria', aRuling({ contentVersion: 2 }))).toBe(false)
    expect(isSameDecision(aDecision({ contentVersion: 2 }), 'maria', aRuling())).toBe(false)
  })
})
