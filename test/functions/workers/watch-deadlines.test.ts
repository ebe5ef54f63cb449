import { describe, expect, test } from 'vitest'
import { watch } from '../../../functions/watch-deadlines/handler.ts'
import { GAUGES } from '../../../shared/delivery/metrics.ts'
import { type Case, LANES } from '../../../shared/dsa/case.ts'
import { TEAMS } from '../../../shared/dsa/moderator.ts'
import { aCase, aCaseId, after, NOON } from '../../support/builders.ts'
import { aDoneDuty, aDuty } from '../../support/duty-builders.ts'
import { aWorking } from './working.ts'

const hourAgo = after(-60)

async function countedFor(...open: readonly Partial<Case>[]) {
  const working = aWorking()
  for (const [n, parts] of open.entries()) {
    await working.stores.cases.open(aCase({ caseId: aCaseId(n), openedAt: hourAgo, ...parts }))
  }
  const found = await watch(working.work)
  const counted = Object.fromEntries(working.counted.map(({ metric, value }) => [metric, value]))
  return { found, counted, some: Object.fromEntries(Object.entries(counted).filter(([, value]) => value > 0)) }
}

describe('cases whose time has run out', () => {
  test('GPSR-8: are counted, whichever team they wait for; what is due later, or decided, is not', async () => {
    const overdue = TEAMS.map((team, n) => ({ team, dueAt: after(-n - 1) }))
    const { found } = await countedFor(...overdue, { dueAt: after(60) }, { dueAt: after(-9), status: 'decided' })
    expect(found).toEqual({ overdue: TEAMS.length, dueSoon: 0 })
  })

  test('GPSR-8: are not yet those that are due at this very instant', async () => {
    expect((await countedFor({ dueAt: NOON })).found).toEqual({ overdue: 0, dueSoon: 1 })
  })

  test('GPSR-8, A09-01: are counted apart by law, order and our own target', async () => {
    const { some } = await countedFor(
      { dueAt: after(-1), dueBasis: 'gpsr-22-8', lane: 'safety' },
      { dueAt: after(-1), dueBasis: 'order', lane: 'authority' },
      { dueAt: after(-2), dueBasis: 'order', lane: 'authority' },
      { dueAt: after(-1), dueBasis: 'house-target' },
    )
    expect(some).toEqual({ ProductSafetyOverdue: 1, OrdersOverdue: 2, TargetsOverdue: 1 })
  })
})

describe('cases whose time is running out', () => {
  test('GPSR-8: half of the time of the law, or of an order, is enough to warn', async () => {
    const law = { dueBasis: 'gpsr-22-8', lane: 'safety' } as const
    expect((await countedFor({ ...law, dueAt: after(61) })).some).toEqual({})
    expect((await countedFor({ ...law, dueAt: after(60) })).some).toEqual({ ProductSafetyDueSoon: 1 })
    expect((await countedFor({ dueBasis: 'order', lane: 'authority', dueAt: after(60) })).some).toEqual({ OrdersDueSoon: 1 })
  })

  test('of our own targets three quarters are', async () => {
    expect((await countedFor({ dueAt: after(21) })).some).toEqual({})
    expect((await countedFor({ dueAt: after(20) })).some).toEqual({ TargetsDueSoon: 1 })
  })

  test('GPSR-8: are seen although very many others are overdue', async () => {
    const backlog = Array.from({ length: 250 }, () => ({ dueAt: after(-1) }))
    const { some } = await countedFor(...backlog, { dueBasis: 'gpsr-22-8', lane: 'safety', dueAt: after(5) })
    expect(some).toEqual({ TargetsOverdue: 200, ProductSafetyDueSoon: 1 })
  })
})

describe('duties', () => {
  async function countedAfter(minutes: number) {
    const working = aWorking()
    await working.stores.cases.open(aCase({ status: 'decided', decisionId: 'decision-1' }))
    const duties = [aDuty(), aDuty({ dutyId: 'decision-1.x', team: 'child-safety' }), aDoneDuty({ dutyId: 'decision-1.y' })]
    for (const duty of duties) await working.stores.duties.open(duty)
    working.clock.now = after(minutes)
    await watch(working.work)
    return Object.fromEntries(working.counted.filter(({ value }) => value > 0).map(({ metric, value }) => [metric, value]))
  }

  test('GPSR-12, A18-01: that are open wake somebody before their time is over, and once it is, whichever team has them', async () => {
    expect(await countedAfter(5 + 18 * 60 - 1)).toEqual({})
    expect(await countedAfter(5 + 18 * 60)).toEqual({ DutiesDueSoon: 2 })
    expect(await countedAfter(5 + 24 * 60 + 1)).toEqual({ DutiesOverdue: 2 })
  })

  test('are read in one page, and only so far', async () => {
    const working = aWorking()
    const asked: unknown[] = []
    const duties: typeof working.work.duties = {
      ...working.work.duties,
      queue: async ({ teams, limit }) => {
        asked.push([teams, limit])
        return { entries: [], next: 'more' }
      },
    }
    await watch({ ...working.work, duties })
    expect(asked).toEqual([[TEAMS, 200]])
  })
})

test('that nothing is overdue is counted too, so that the alarms end', async () => {
  const { counted } = await countedFor()
  expect(counted).toEqual(Object.fromEntries(GAUGES.map((metric) => [metric, 0])))
})

test('the queue is read once for each lane, and only so far', async () => {
  const working = aWorking()
  const asked: unknown[] = []
  const cases: typeof working.work.cases = {
    ...working.work.cases,
    queue: async (view) => {
      asked.push([view.lane, view.limit])
      return { entries: [], next: 'more' }
    },
  }
  await watch({ ...working.work, cases })
  expect(asked).toEqual(LANES.map((lane) => [lane, 200]))
})
