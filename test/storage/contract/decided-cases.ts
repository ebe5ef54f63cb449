import { describe, expect, test } from 'vitest'
import type { CaseFact } from '../../../events/case-facts.ts'
import { takeEffect } from '../../../shared/domain/case.ts'
import { aCase, aCaseId, aClaimedCase, aDecision, aDecisionToLeave, after, NOON } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

const claimed = {
  type: 'CaseAssigned',
  factId: `${aCaseId()}.2.assigned`,
  at: NOON,
  caseId: aCaseId(),
  moderatorId: 'maria',
  until: after(10),
  takenOver: false,
} as const satisfies CaseFact
const closed = aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) })

export function decidedCasesContract(make: MakeBench): void {
  describe('decided cases', () => {
    test.each([aDecision(), aDecisionToLeave(), aDecision({ lastNoticeSeen: 'NA-2222-2222-222', contentVersion: 3 })])(
      'a decision ends the case and is found with every word of it ($outcome)',
      async (decision) => {
        const { cases } = (await make()).stores
        await cases.open(aCase())
        await cases.commit(aClaimedCase(), [claimed], 1)
        expect(await cases.decide({ next: closed, decision, facts: [] }, 2)).toBe('committed')
        expect(await cases.find(aCaseId())).toEqual({
          state: closed,
          allegations: ['counterfeit-or-copied'],
          decision,
          acknowledgedAt: undefined,
        })
      },
    )

    test('a case is decided once: a second decision, or a claim after it, is stale', async () => {
      const { cases } = (await make()).stores
      await cases.open(aClaimedCase())
      expect(await cases.decide({ next: closed, decision: aDecision(), facts: [] }, 2)).toBe('committed')
      expect(
        await cases.decide(
          { next: { ...closed, decisionId: 'decision-2' }, decision: aDecision({ decisionId: 'decision-2' }), facts: [] },
          2,
        ),
      ).toBe('stale')
      expect(
        await cases.decide({ next: { ...closed, revision: 4 }, decision: aDecision({ decisionId: 'decision-2' }), facts: [] }, 3),
      ).toBe('stale')
      expect(await cases.commit(aClaimedCase('jonas', { revision: 4 }), [claimed], 3)).toBe('stale')
      expect((await cases.find(aCaseId()))?.decision?.decisionId).toBe('decision-1')
    })

    test('a decision on an older revision is stale and leaves nothing behind', async () => {
      const { stores, facts } = await make()
      await stores.cases.open(aClaimedCase())
      expect(await stores.cases.decide({ next: closed, decision: aDecision(), facts: [] }, 1)).toBe('stale')
      expect(await stores.cases.find(aCaseId())).toMatchObject({ state: { status: 'under-review' }, decision: undefined })
      expect((await facts()).map(({ type }) => type)).toEqual(['CaseOpened'])
    })

    test('of ten decisions at the same moment one counts', async () => {
      const { stores, facts } = await make()
      await stores.cases.open(aClaimedCase())
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => {
          const decision = aDecision({ decisionId: `decision-${n}` })
          return stores.cases.decide(
            { next: { ...closed, decisionId: decision.decisionId }, decision, facts: factsOf(decision) },
            2,
          )
        }),
      )
      expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1)
      const parts = await stores.cases.find(aCaseId())
      expect(parts?.decision?.decisionId).toBe(parts?.state.decisionId)
      expect((await facts()).filter(({ type }) => type === 'CaseDecided')).toHaveLength(1)
    })

    test('without undo time the decision tells that it was made and that it took effect, in this order', async () => {
      const { stores, facts } = await make()
      await stores.cases.open(aClaimedCase())
      await stores.cases.decide({ next: closed, decision: aDecision(), facts: factsOf(aDecision()) }, 2)
      expect((await facts()).slice(1)).toEqual(factsOf(aDecision()))
    })

    test('with undo time the effect is told when it is recorded, once, whoever records it and when', async () => {
      const { stores, facts } = await make()
      const decision = aDecision({ takesEffectAt: after(10) })
      const [decided] = factsOf(decision)
      await stores.cases.open(aClaimedCase())
      await stores.cases.decide({ next: closed, decision, facts: decided ? [decided] : [] }, 2)
      expect((await facts()).slice(1)).toEqual([decided])

      expect(await stores.cases.record(takeEffect(decision, after(10)))).toBe('stored')
      expect(await stores.cases.record(takeEffect(decision, after(11)))).toBe('repeated')

      expect((await facts()).slice(2)).toEqual([takeEffect(decision, after(10))])
    })

    test('a decision is due to be told until it is settled: first that it was made, then that it took effect', async () => {
      const { cases, pending } = (await make()).stores
      const decision = aDecision({ takesEffectAt: after(10) })
      await cases.open(aClaimedCase())
      const [decided] = factsOf(decision)
      await cases.decide({ next: closed, decision, facts: decided ? [decided] : [] }, 2)
      const due = async () => (await pending.due(after(16), 10)).map(({ message }) => message.fact.type)

      expect(await pending.due(after(14), 10)).toEqual([])
      expect(await due()).toEqual(['CaseDecided'])
      await cases.record(takeEffect(decision, after(12)))
      expect(await due()).toEqual(['DecisionTookEffect'])
      await cases.settle(aCaseId(), 'decision-1')
      expect(await due()).toEqual([])
      expect((await cases.find(aCaseId()))?.decision).toEqual(decision)
    })

    test('the first acknowledgement of a restriction stands', async () => {
      const { cases } = (await make()).stores
      const acknowledged = {
        type: 'RestrictionAcknowledged',
        factId: 'decision-1.acknowledged',
        at: after(7),
        caseId: aCaseId(),
        decisionId: 'decision-1',
      } as const
      await cases.open(aClaimedCase())
      await cases.decide({ next: closed, decision: aDecision(), facts: factsOf(aDecision()) }, 2)
      expect(await cases.record({ ...acknowledged, effectiveAt: after(6) })).toBe('stored')
      expect(await cases.record({ ...acknowledged, at: after(9), effectiveAt: after(8) })).toBe('repeated')
      expect((await cases.find(aCaseId()))?.acknowledgedAt).toBe(after(6))
      expect((await cases.history(aCaseId())).map(({ type }) => type)).toEqual(['RestrictionAcknowledged'])
    })

    test('a fact is kept once, and history tells in the order of time', async () => {
      const { cases } = (await make()).stores
      const held = {
        type: 'StatementOfReasonsHeld',
        caseId: aCaseId(),
        decisionId: 'decision-1',
        because: 'no-recipient-known',
      } as const
      const [late, early] = [
        { ...held, factId: 'late', at: after(9) },
        { ...held, factId: 'early', at: after(3) },
      ]
      expect([await cases.record(late), await cases.record(early), await cases.record(early)]).toEqual([
        'stored',
        'stored',
        'repeated',
      ])
      expect(await cases.history(aCaseId())).toEqual([early, late])
    })
  })
}

function factsOf(decision: ReturnType<typeof aDecision>): readonly CaseFact[] {
  const { caseId, decisionId, outcome, decidedAt, decidedBy, takesEffectAt } = decision
  const of = { caseId, decisionId, outcome, byOrder: false }
  const decided: CaseFact = {
    ...of,
    type: 'CaseDecided',
    factId: `${decisionId}.decided`,
    at: decidedAt,
    moderatorId: decidedBy,
    takesEffectAt,
  }
  return takesEffectAt === decidedAt ? [decided, takeEffect(decision, decidedAt)] : [decided]
}
