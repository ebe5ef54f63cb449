import { describe, expect, test } from 'vitest'
import type { CaseStore, Raised } from '../../../shared/storage/case-store.ts'
import { aCase, aCaseId, aClaimedCase, aDecision, after, aJoinedNotice, aReference, NOON } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

const later: Raised['due'] = { dueAt: after(1_000_000), dueBasis: 'house-target' }
const sooner: Raised['due'] = { dueAt: after(60), dueBasis: 'gpsr-22-8' }
const joined = (n: number, minutes = n) =>
  aJoinedNotice({ noticeId: aReference(n), receivedAt: after(minutes), joinedAt: after(minutes) })
const decide = (cases: CaseStore) =>
  cases.decide(
    {
      next: aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) }),
      decision: aDecision(),
      facts: [],
    },
    2,
  )
const stateOf = async (cases: CaseStore) => (await cases.find(aCaseId()))?.state

export function caseJoiningContract(make: MakeBench): void {
  describe('what joins a case', () => {
    test('a notice that joins is listed, points to the case, and is told once', async () => {
      const { stores, facts } = await make()
      const { cases, notices } = stores
      await cases.open(aCase())

      expect(await cases.join(aCaseId(), joined(1), later)).toBe('stored')
      expect(await cases.join(aCaseId(), { ...joined(1), joinedAt: after(9) }, later)).toBe('repeated')

      expect(await cases.notices(aCaseId(), { limit: 10 })).toEqual({ entries: [joined(1)], next: undefined })
      expect(await notices.casesOf(aReference(1))).toEqual([{ locationNumber: 0, caseId: aCaseId() }])
      expect((await facts()).slice(1)).toEqual([
        {
          type: 'NoticeJoinedCase',
          factId: `${aCaseId()}.${aReference(1)}.joined`,
          at: after(1),
          caseId: aCaseId(),
          noticeId: aReference(1),
          reasons: ['counterfeit-or-copied'],
        },
      ])
    })

    test('a notice on several contents points to a case for each, in the order of its locations', async () => {
      const { cases, notices } = (await make()).stores
      for (const n of [0, 2, 11, 1]) {
        await cases.open(aCase({ caseId: aCaseId(n) }))
        await cases.join(aCaseId(n), aJoinedNotice({ locationNumber: n }), later)
      }
      expect((await notices.casesOf(aReference())).map(({ locationNumber, caseId }) => [locationNumber, caseId])).toEqual(
        [0, 1, 2, 11].map((n) => [n, aCaseId(n)]),
      )
    })

    test('joining leaves the revision alone, so that nobody who decides is disturbed', async () => {
      const { cases } = (await make()).stores
      await cases.open(aClaimedCase())
      for (let n = 1; n <= 5; n++) await cases.join(aCaseId(), joined(n), n === 3 ? sooner : later)
      expect(await decide(cases)).toBe('committed')
    })

    test('the notices of a case come in pages, in the order in which they were received, and none is missed or doubled', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      for (const n of [4, 1, 3, 2, 7, 6, 5]) await cases.join(aCaseId(), joined(n, Math.ceil(n / 2)), later)
      const seen: string[] = []
      let cursor: string | undefined
      do {
        const page = await cases.notices(aCaseId(), { limit: 3, cursor })
        expect(page.entries.length).toBeLessThanOrEqual(3)
        seen.push(...page.entries.map(({ noticeId }) => noticeId))
        cursor = page.next
      } while (cursor)
      expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7].map((n) => aReference(n)))
    })

    test('a full last page says that it is the last', async () => {
      const { cases } = (await make()).stores
      for (const n of [1, 2, 3]) await cases.join(aCaseId(), joined(n), later)
      expect((await cases.notices(aCaseId(), { limit: 3 })).next).toBeUndefined()
    })

    test('a new kind of illegality becomes an allegation; one that is there already does not', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      await cases.join(aCaseId(), { ...joined(1), reasons: ['counterfeit-or-copied', 'unsafe-product'] }, later)
      await cases.join(aCaseId(), { ...joined(2), reasons: ['unsafe-product'] }, later)
      expect((await cases.find(aCaseId()))?.allegations).toEqual(['counterfeit-or-copied', 'unsafe-product'])
    })

    test('joining brings the due instant forward and never back', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      await cases.join(aCaseId(), joined(1), sooner)
      expect(await stateOf(cases)).toMatchObject(sooner)
      await cases.join(aCaseId(), joined(2), { dueAt: after(90), dueBasis: 'house-target' })
      expect(await stateOf(cases)).toMatchObject(sooner)
    })

    test('whoever comes last, the earliest due instant stands', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      const dues = [70, 20, 90, 10, 50, 30, 80, 40, 60]
      await Promise.all(dues.map((minutes, n) => cases.join(aCaseId(), joined(n), { dueAt: after(minutes), dueBasis: 'order' })))
      expect(await stateOf(cases)).toMatchObject({ dueAt: after(10), dueBasis: 'order' })
    })

    test('an allegation about a child moves the case to its team and turns the pictures off', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase({ lane: 'trusted-flagger' }))
      await cases.join(aCaseId(), { ...joined(1), reasons: ['child-sexualisation'] }, later)
      expect(await stateOf(cases)).toMatchObject({
        team: 'child-safety',
        picturesOff: true,
        lane: 'trusted-flagger',
        revision: 1,
      })
    })

    test('an order moves the case to the authority lane and leaves the team', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      expect(await cases.joinOrder(aCaseId(), 'order-1', { reasons: ['unsafe-product'], due: sooner })).toBe('stored')
      expect(await cases.joinOrder(aCaseId(), 'order-1', { reasons: ['unsafe-product'], due: sooner })).toBe('repeated')
      expect(await stateOf(cases)).toMatchObject({ lane: 'authority', team: 'ip', ...sooner })
      expect(await cases.ordersOf(aCaseId())).toEqual(['order-1'])
    })

    test('an order about a child moves the case to both, lane and team', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      await cases.joinOrder(aCaseId(), 'order-1', { reasons: ['child-sexualisation'], due: sooner })
      expect(await stateOf(cases)).toMatchObject({ lane: 'authority', team: 'child-safety', picturesOff: true })
    })

    test('an order and an allegation about a child at the same moment undo neither', async () => {
      const { cases } = (await make()).stores
      for (let n = 0; n < 8; n++) {
        await cases.open(aCase({ caseId: aCaseId(n) }))
        await Promise.all([
          cases.joinOrder(aCaseId(n), 'order-1', { reasons: [], due: later }),
          cases.join(aCaseId(n), { ...joined(1), reasons: ['child-sexualisation'] }, later),
        ])
        expect((await cases.find(aCaseId(n)))?.state).toMatchObject({
          lane: 'authority',
          team: 'child-safety',
          picturesOff: true,
        })
      }
    })

    test('signals and orders of a case are listed', async () => {
      const { cases } = (await make()).stores
      await cases.open(aCase())
      for (const id of ['signal-2', 'signal-1'])
        expect(await cases.joinSignal(aCaseId(), id, { reasons: [], due: later })).toBe('stored')
      expect(await cases.joinSignal(aCaseId(), 'signal-1', { reasons: [], due: later })).toBe('repeated')
      expect(await cases.signalsOf(aCaseId())).toEqual(['signal-1', 'signal-2'])
      expect(await cases.ordersOf(aCaseId())).toEqual([])
    })

    test('what joins a decided case changes nothing of it, and is kept', async () => {
      const { cases } = (await make()).stores
      await cases.open(aClaimedCase())
      await decide(cases)
      const before = await stateOf(cases)
      await cases.join(aCaseId(), { ...joined(1), reasons: ['child-sexualisation'] }, { dueAt: NOON, dueBasis: 'order' })
      await cases.joinOrder(aCaseId(), 'order-1', { reasons: [], due: { dueAt: NOON, dueBasis: 'order' } })
      expect(await stateOf(cases)).toEqual(before)
      expect((await cases.notices(aCaseId(), { limit: 5 })).entries).toHaveLength(1)
    })
  })
}
