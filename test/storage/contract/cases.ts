import { describe, expect, test } from 'vitest'
import type { CaseFact } from '../../../events/case-facts.ts'
import { aCase, aCaseId, aClaimedCase, after, NOON } from '../../support/builders.ts'
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
  })
}
