import { expect, test } from 'vitest'
import { queuePage } from '../../../shared/api/bodies.ts'
import { aCase, aCaseId, aClaimedCase, after } from '../../support/builders.ts'
import { type As, aWorld, jonas, mila, type World } from './calling.ts'

async function page(world: World, as: As = mila, query: Record<string, string> = {}) {
  const { body } = await world.call('listReviewQueue', { as, query })
  return queuePage.parse(body)
}

test('what has the least time left comes first, page after page, each case once', async () => {
  const world = await aWorld()
  const dues = [50, 10, 40, 20, 30]
  for (const [n, due] of dues.entries()) await world.stores.cases.open(aCase({ caseId: aCaseId(n), dueAt: after(due) }))
  const seen: string[] = []
  let next: string | undefined
  do {
    const got = await page(world, mila, { limit: '2', ...(next && { cursor: next }) })
    seen.push(...got.cases.map(({ dueAt }) => dueAt))
    next = got.next
  } while (next)
  expect(seen).toEqual([10, 20, 30, 40, 50].map((minutes) => after(minutes)))
})

test('a person sees the cases of their teams, and child safety only with that team', async () => {
  const world = await aWorld()
  await world.stores.cases.open(aCase({ caseId: aCaseId(1), team: 'ip' }))
  await world.stores.cases.open(aCase({ caseId: aCaseId(2), team: 'medicines' }))
  await world.stores.cases.open(
    aCase({ caseId: aCaseId(3), team: 'child-safety', picturesOff: true, allegations: ['child-sexualisation'] }),
  )
  await world.stores.cases.open(
    aCase({ caseId: aCaseId(4), team: 'general', picturesOff: true, allegations: ['child-sexualisation'] }),
  )
  expect((await page(world, mila)).cases.map(({ caseId }) => caseId)).toEqual([aCaseId(1)])
  expect((await page(world, jonas)).cases.map(({ caseId }) => caseId).sort()).toEqual([aCaseId(3), aCaseId(4)])
  expect((await page(world, { person: 'new', roles: ['moderator'] })).cases).toEqual([])
})

test('one lane alone can be asked for', async () => {
  const world = await aWorld()
  await world.stores.cases.open(aCase({ caseId: aCaseId(1), lane: 'safety' }))
  await world.stores.cases.open(aCase({ caseId: aCaseId(2), lane: 'rest' }))
  expect((await page(world, mila, { lane: 'safety' })).cases.map(({ lane }) => lane)).toEqual(['safety'])
})

test('a claim is shown with whether it is one’s own, and no longer when it has run out', async () => {
  const world = await aWorld()
  await world.stores.cases.open(aClaimedCase('mila', { caseId: aCaseId(1) }))
  await world.stores.cases.open(aClaimedCase('sofia', { caseId: aCaseId(2) }))
  const mine = async () =>
    Object.fromEntries((await page(world)).cases.map(({ caseId, assignment }) => [caseId, assignment?.mine]))
  expect(await mine()).toEqual({ [aCaseId(1)]: true, [aCaseId(2)]: false })
  world.clock.now = after(11)
  expect(await mine()).toEqual({ [aCaseId(1)]: undefined, [aCaseId(2)]: undefined })
})

test('a cursor that is not ours leads nowhere, and breaks nothing', async () => {
  const world = await aWorld()
  await world.stores.cases.open(aCase())
  for (const cursor of ['x', '{}', Buffer.from('{"pk":"NOTICE#1"}').toString('base64url'), '../../etc']) {
    expect((await world.call('listReviewQueue', { as: mila, query: { cursor } })).status, cursor).toBeLessThan(500)
  }
})
