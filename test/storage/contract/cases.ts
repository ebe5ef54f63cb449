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
const hash = aCaseId().slice(0, 20)

export function casesContract(make: MakeBench): void {
  describe('cases', () => {
    test('a case is found as it was opened, with what it was opened for', async () => {
      const { cases } = (await make()).stores
      const opened = aCase({ contentId: '88213', contentType: 'listing', contentVersion: 2 })
      expect(await cases.open(opened)).toBe('stored')
      expect(await cases.find(opened.caseId)).toEqual({
        state: opened,
        allegations: ['counterfeit-or-copied'],
        decision: undefined,
        acknowledgedAt: undefined,
      })
    })

    test('nothing is found where no case was opened', async () => {
      const { cases } = (await make()).stores
      expect(await cases.find(aCaseId(5))).toBeUndefined()
      expect(await cases.latest(aCaseId(5).slice(0, 20))).toBeUndefined()
    })

    test('of fifty openings on one content at the same moment one makes the case, and it is told once', async () => {
      const { stores, facts } = await make()
      const answers = await Promise.all(Array.from({ length: 50 }, () => stores.cases.open(aCase())))
      expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'conflicting')).toHaveLength(49)
      const { caseId, origin, lane, team, allegations, dueAt } = aCase()
      expect(await facts()).toEqual([
        { type: 'CaseOpened', factId: `${caseId}.opened`, at: NOON, caseId, origin, lane, team, reasons: allegations, dueAt },
      ])
    })

    test.each([1, 2, 3, 4, 7, 8, 9, 21])('the newest of %i cases on one content is found', async (count) => {
      const { cases } = (await make()).stores
      for (let ordinal = 1; ordinal <= count; ordinal++) await cases.open(aCase({ caseId: aCaseId(0, ordinal) }))
      expect((await cases.latest(hash))?.caseId).toBe(aCaseId(0, count))
    })

    test('a claim is kept with its fact, and only on the revision that was seen', async () => {
      const { stores, facts } = await make()
      await stores.cases.open(aCase())
      expect(await stores.cases.commit(aClaimedCase(), [claimed], 1)).toBe('committed')
      expect(await stores.cases.commit(aClaimedCase('jonas'), [{ ...claimed, moderatorId: 'jonas', factId: 'other' }], 1)).toBe(
        'stale',
      )
      expect((await stores.cases.find(aCaseId()))?.state).toEqual(aClaimedCase())
      expect(await stores.cases.history(aCaseId())).toEqual([claimed])
      expect((await facts()).filter(({ type }) => type === 'CaseAssigned')).toEqual([claimed])
    })

    test('of ten moderators who claim at once one has the case', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          cases.commit(aClaimedCase(`person-${n}`), [{ ...claimed, moderatorId: `person-${n}`, factId: `fact-${n}` }], 1),
        ),
      )
      expect(answers.filter((answer) => answer === 'committed')).toHaveLength(1)
      const [fact] = await cases.history(aCaseId())
      expect((await cases.find(aCaseId()))?.state.assignment?.moderatorId).toBe(fact?.type === 'CaseAssigned' && fact.moderatorId)
    })

    test('giving a case back leaves nobody on it', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      await cases.commit(aClaimedCase(), [claimed], 1)
      await cases.commit(
        aCase({ revision: 3 }),
        [{ type: 'CaseGivenBack', factId: 'back', at: after(1), caseId: aCaseId(), moderatorId: 'maria' }],
        2,
      )
      expect((await cases.find(aCaseId()))?.state).toEqual(aCase({ revision: 3 }))
    })

    test('a claim never sets the due instant or the allegations back', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      await cases.joinSignal(aCaseId(), 'signal-1', {
        reasons: ['unsafe-product'],
        due: { dueAt: after(30), dueBasis: 'gpsr-22-8' },
      })
      await cases.commit(aClaimedCase(), [claimed], 1)
      const found = await cases.find(aCaseId())
      expect(found?.state).toMatchObject({ dueAt: after(30), dueBasis: 'gpsr-22-8', status: 'under-review', revision: 2 })
      expect(found?.allegations).toEqual(['counterfeit-or-copied', 'unsafe-product'])
    })

    test.each([aDecision(), aDecisionToLeave(), aDecision({ lastNoticeSeen: 'NA-2222-2222-222', contentVersion: 3 })])(
      'a decision ends the case and is found with every word of it ($outcome)',
      async (decision) => {
        const { cases } = (await make()).stores
        await cases.open(aCase())
        await cases.commit(aClaimedCase(), [claimed], 1)
        expect(await cases.decide(closed, decision, [], 2)).toBe('committed')
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
      expect(await cases.decide(closed, aDecision(), [], 2)).toBe('committed')
      expect(await cases.decide({ ...closed, decisionId: 'decision-2' }, aDecision({ decisionId: 'decision-2' }), [], 2)).toBe(
        'stale',
      )
      expect(await cases.decide({ ...closed, revision: 4 }, aDecision({ decisionId: 'decision-2' }), [], 3)).toBe('stale')
      expect(await cases.commit(aClaimedCase('jonas', { revision: 4 }), [claimed], 3)).toBe('stale')
      expect((await cases.find(aCaseId()))?.decision?.decisionId).toBe('decision-1')
    })

    test('a decision on an older revision is stale and leaves nothing behind', async () => {
      const { stores, facts } = await make()
      await stores.cases.open(aClaimedCase())
      expect(await stores.cases.decide(closed, aDecision(), [], 1)).toBe('stale')
      expect(await stores.cases.find(aCaseId())).toMatchObject({ state: { status: 'under-review' }, decision: undefined })
      expect((await facts()).map(({ type }) => type)).toEqual(['CaseOpened'])
    })

    test('of ten decisions at the same moment one counts', async () => {
      const { stores, facts } = await make()
      await stores.cases.open(aClaimedCase())
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, n) => {
          const decision = aDecision({ decisionId: `decision-${n}` })
          return stores.cases.decide({ ...closed, decisionId: decision.decisionId }, decision, factsOf(decision), 2)
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
      await stores.cases.decide(closed, aDecision(), factsOf(aDecision()), 2)
      expect((await facts()).slice(1)).toEqual(factsOf(aDecision()))
    })

    test('with undo time the effect is told when it is recorded, once, whoever records it and when', async () => {
      const { stores, facts } = await make()
      const decision = aDecision({ takesEffectAt: after(10) })
      const [decided] = factsOf(decision)
      await stores.cases.open(aClaimedCase())
      await stores.cases.decide(closed, decision, decided ? [decided] : [], 2)
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
      await cases.decide(closed, decision, decided ? [decided] : [], 2)
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
      await cases.decide(closed, aDecision(), factsOf(aDecision()), 2)
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
