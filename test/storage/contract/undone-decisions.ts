import { describe, expect, test } from 'vitest'
import { decidedFact, takeEffect } from '../../../shared/domain/case.ts'
import { undoDecision } from '../../../shared/domain/undo-decision.ts'
import type { Stores } from '../../../shared/storage/stores.ts'
import { aCase, aCaseId, aClaimedCase, aDecision, after } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

const decision = aDecision({ takesEffectAt: after(6) })
const closed = aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) })

async function decided({ cases }: Stores): Promise<void> {
  await cases.open(aClaimedCase())
  await cases.decide({ next: closed, decision, facts: [decidedFact(decision)] }, 2)
}

function undoing() {
  const outcome = undoDecision(closed, decision, { by: 'maria', at: after(5.5), leaseMinutes: 10 })
  if (!outcome.allowed) throw new Error(outcome.because)
  return outcome
}

export function undoneDecisionsContract(make: MakeBench): void {
  describe('decisions that are taken back', () => {
    test('the case waits where it waited, held by whoever decided; nobody is told of the decision any more', async () => {
      const { stores } = await make()
      await decided(stores)
      expect(await stores.cases.undo(undoing(), 3)).toBe('committed')
      const parts = await stores.cases.find(aCaseId())
      expect(parts?.decision).toBeUndefined()
      expect(parts?.state).toEqual(
        aClaimedCase('maria', { revision: 4, assignment: { moderatorId: 'maria', until: after(15.5) } }),
      )
      const queue = await stores.cases.queue({ serviceId: 'shop', teams: ['ip'], limit: 5 })
      expect(queue.entries.map(({ caseId }) => caseId)).toEqual([aCaseId()])
      expect(await stores.pending.due(after(60), 10)).not.toContainEqual(
        expect.objectContaining({ message: { fact: expect.objectContaining({ type: 'CaseDecided' }) } }),
      )
      expect(await stores.cases.takeEffect(decision, takeEffect(decision, after(6)))).toBe('conflicting')
      expect((await stores.cases.history(aCaseId())).map(({ type }) => type)).toEqual(['DecisionUndone'])
    })

    test('a decision that has taken effect cannot be taken back', async () => {
      const { stores } = await make()
      await decided(stores)
      expect(await stores.cases.takeEffect(decision, takeEffect(decision, after(6)))).toBe('stored')
      expect(await stores.cases.takeEffect(decision, takeEffect(decision, after(6)))).toBe('repeated')
      expect(await stores.cases.undo(undoing(), 3)).toBe('stale')
      expect((await stores.cases.find(aCaseId()))?.state.status).toBe('decided')
    })

    test('of taking back and taking effect at the same moment, one happens', async () => {
      const { stores } = await make()
      await decided(stores)
      const [undone, effect] = await Promise.all([
        stores.cases.undo(undoing(), 3),
        stores.cases.takeEffect(decision, takeEffect(decision, after(6))),
      ])
      expect([undone === 'committed', effect === 'stored'].filter(Boolean)).toHaveLength(1)
    })

    test('after it another decision can be taken, and both can be read', async () => {
      const { stores } = await make()
      await decided(stores)
      await stores.cases.undo(undoing(), 3)
      const second = aDecision({ decisionId: 'decision-2', decidedAt: after(8), takesEffectAt: after(8) })
      const next = { ...closed, revision: 5, decisionId: 'decision-2', decidedAt: after(8) }
      expect(await stores.cases.decide({ next, decision: second, facts: [decidedFact(second)] }, 4)).toBe('committed')
      expect((await stores.cases.find(aCaseId()))?.decision).toEqual(second)
      expect(await stores.cases.decision(aCaseId(), 'decision-1')).toEqual(decision)
    })
  })
}
