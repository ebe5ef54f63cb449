import { describe, expect, test } from 'vitest'
import type { Case } from '../../../shared/dsa/case.ts'
import type { QueueView } from '../../../shared/storage/case-store.ts'
import type { Stores } from '../../../shared/storage/stores.ts'
import { aCase, aCaseId, aClaimedCase, aDecision, after, aJoinedNotice } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

const view = { serviceId: 'shop', teams: ['ip', 'general'], limit: 3 } as const satisfies QueueView
const waiting = (n: number, minutes: number, parts: Partial<Case> = {}) =>
  aCase({ caseId: aCaseId(n), dueAt: after(minutes), ...parts })

async function allOf({ cases }: Stores, of: QueueView): Promise<readonly string[]> {
  const seen: string[] = []
  let cursor: string | undefined
  do {
    const page = await cases.queue({ ...of, cursor })
    expect(page.entries.length).toBeLessThanOrEqual(of.limit)
    seen.push(...page.entries.map(({ caseId }) => caseId))
    cursor = page.next
  } while (cursor)
  return seen
}

export function queueContract(make: MakeBench): void {
  describe('the queue of cases that wait', () => {
    test('whoever has least time left comes first, across teams and lanes, page after page', async () => {
      const { stores } = await make()
      const lanes = ['rest', 'safety', 'authority', 'trusted-flagger'] as const
      const minutes = [50, 10, 90, 30, 70, 20, 100, 60, 40, 80, 30]
      for (const [n, due] of minutes.entries()) {
        await stores.cases.open(waiting(n, due, { lane: lanes[n % 4] ?? 'rest', team: n % 3 ? 'ip' : 'general' }))
      }
      const byDue = minutes.map((due, n) => [due, aCaseId(n)] as const).sort(([a, x], [b, y]) => a - b || (x < y ? -1 : 1))
      expect(await allOf(stores, view)).toEqual(byDue.map(([, caseId]) => caseId))
    })

    test('the entries are the cases themselves', async () => {
      const { cases } = (await make()).stores
      await cases.open(aClaimedCase())
      expect(await cases.queue(view)).toEqual({ entries: [aClaimedCase()], next: undefined })
    })

    test('one lane, one team and one service can be asked for', async () => {
      const { stores } = await make()
      await stores.cases.open(waiting(1, 10, { lane: 'safety' }))
      await stores.cases.open(waiting(2, 20, { team: 'general' }))
      await stores.cases.open(waiting(3, 30, { serviceId: 'other-shop' }))
      await stores.cases.open(waiting(4, 40, { team: 'child-safety' }))
      expect(await allOf(stores, { ...view, lane: 'safety' })).toEqual([aCaseId(1)])
      expect(await allOf(stores, { ...view, teams: ['general'] })).toEqual([aCaseId(2)])
      expect(await allOf(stores, { ...view, serviceId: 'other-shop' })).toEqual([aCaseId(3)])
      expect(await allOf(stores, view)).toEqual([aCaseId(1), aCaseId(2)])
      expect(await allOf(stores, { ...view, teams: [] })).toEqual([])
    })

    test('an exactly full page is the last when nothing is behind it', async () => {
      const { stores } = await make()
      for (const n of [1, 2, 3]) await stores.cases.open(waiting(n, n))
      expect((await stores.cases.queue(view)).next).toBeUndefined()
      expect((await stores.cases.queue({ ...view, limit: 2 })).next).toBeDefined()
    })

    test('a decided case has left the queue', async () => {
      const { stores } = await make()
      await stores.cases.open(aClaimedCase())
      await stores.cases.open(waiting(1, 10))
      await stores.cases.decide(
        {
          next: aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) }),
          decision: aDecision(),
          facts: [],
        },
        2,
      )
      expect(await allOf(stores, view)).toEqual([aCaseId(1)])
    })

    test('a case whose due instant was brought forward moves up', async () => {
      const { stores } = await make()
      await stores.cases.open(waiting(1, 10))
      await stores.cases.open(waiting(2, 20))
      await stores.cases.join(aCaseId(2), aJoinedNotice(), { dueAt: after(5), dueBasis: 'gpsr-22-8' })
      expect(await allOf(stores, view)).toEqual([aCaseId(2), aCaseId(1)])
    })

    test('a case about a child is gone from every other queue', async () => {
      const { stores } = await make()
      await stores.cases.open(waiting(1, 10))
      await stores.cases.join(aCaseId(1), aJoinedNotice({ reasons: ['child-sexualisation'] }), {
        dueAt: after(10),
        dueBasis: 'house-target',
      })
      expect(await allOf(stores, view)).toEqual([])
      expect(await allOf(stores, { ...view, teams: ['child-safety'] })).toEqual([aCaseId(1)])
    })

    test('a cursor that nobody gave out is no error', async () => {
      const { cases } = (await make()).stores
      await cases.open(waiting(1, 10))
      expect((await cases.queue({ ...view, cursor: '%%%' })).entries.length).toBeLessThanOrEqual(1)
    })
  })
}
