import { expect, test } from 'vitest'
import { watch } from '../../../functions/watch-deadlines/handler.ts'
import { TEAMS } from '../../../shared/dsa/moderator.ts'
import { aCase, aCaseId, after, NOON } from '../../support/builders.ts'
import { aWorking } from './working.ts'

test('GPSR-8: cases whose time has run out are counted, whichever team they wait for; what is due later, or decided, is not', async () => {
  const working = aWorking()
  const { cases } = working.stores
  for (const [n, team] of TEAMS.entries()) await cases.open(aCase({ caseId: aCaseId(n), team, dueAt: after(-n - 1) }))
  await cases.open(aCase({ caseId: aCaseId(50), dueAt: after(1) }))
  await cases.open(aCase({ caseId: aCaseId(51), dueAt: NOON }))
  await cases.open(aCase({ caseId: aCaseId(52), dueAt: after(-9), status: 'decided' }))
  expect(await watch(working.work)).toEqual({ overdue: TEAMS.length })
  expect(working.counted).toEqual([{ metric: 'OverdueCases', value: TEAMS.length }])
})

test('that nothing is overdue is counted too, so that the alarm ends', async () => {
  const working = aWorking()
  await watch(working.work)
  expect(working.counted).toEqual([{ metric: 'OverdueCases', value: 0 }])
})

test('of very many overdue cases enough are counted to wake someone', async () => {
  const working = aWorking()
  for (let n = 0; n < 250; n++) await working.stores.cases.open(aCase({ caseId: aCaseId(n), dueAt: after(-1) }))
  expect(await watch(working.work)).toEqual({ overdue: 200 })
})
