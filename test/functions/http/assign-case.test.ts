import { describe, expect, test } from 'vitest'
import { aCase, aCaseId, aClaimedCase, after } from '../../support/builders.ts'
import { aWorld, mila, sofia } from './calling.ts'
import { aDecidedCase } from './decided.ts'

const { caseId } = aCase()
const path = { caseId }

test('a moderator claims a waiting case for a while, and learns its new revision', async () => {
  const { call, stores } = await aWorld()
  await stores.cases.open(aCase())
  const { status, body, headers } = await call('assignCase', { as: mila, path, body: {} })
  expect([status, headers['etag']]).toEqual([200, '"2"'])
  expect(body).toEqual({ caseId, revision: 2, assignment: { moderatorId: 'mila', until: after(10) } })
  expect(stores.facts).toContainEqual(expect.objectContaining({ type: 'CaseAssigned', moderatorId: 'mila', takenOver: false }))
})

test('someone else’s case is 409 with who has it and until when; it is taken over only when that is asked for', async () => {
  const { call, stores } = await aWorld()
  await stores.cases.open(aClaimedCase('mila'))
  const refused = await call('assignCase', { as: sofia, path, body: {} })
  expect([refused.status, refused.body.current]).toEqual([409, { revision: 2, moderatorId: 'mila', until: after(10) }])
  const taken = await call('assignCase', { as: sofia, path, body: { takeOver: true } })
  expect([taken.status, taken.body['assignment']]).toEqual([200, { moderatorId: 'sofia', until: after(10) }])
})

test('of two who claim at the same moment one has it, and the other learns who', async () => {
  const { call, stores } = await aWorld()
  await stores.cases.open(aCase())
  const answers = await Promise.all([mila, sofia].map((as) => call('assignCase', { as, path, body: {} })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  const winner = answers.find(({ status }) => status === 200)?.body['assignment'] as { moderatorId: string }
  expect(answers.find(({ status }) => status === 409)?.body.current?.moderatorId).toBe(winner.moderatorId)
})

test('a case that never comes to rest is 503, to be tried again', async () => {
  const world = await aWorld()
  await world.stores.cases.open(aCase())
  const { call } = await aWorld({ cases: { ...world.stores.cases, commit: async () => 'stale' } })
  expect((await call('assignCase', { as: mila, path, body: {} })).status).toBe(503)
})

describe('giving back', () => {
  test('frees the case for everyone', async () => {
    const { call, stores } = await aWorld()
    await stores.cases.open(aClaimedCase('mila'))
    expect((await call('giveBackCase', { as: mila, path })).body).toEqual({ caseId, revision: 3 })
    expect((await call('assignCase', { as: sofia, path, body: {} })).status).toBe(200)
  })

  test('what one does not hold changes nothing; what another holds is 409', async () => {
    const { call, stores } = await aWorld()
    await stores.cases.open(aCase())
    expect((await call('giveBackCase', { as: mila, path })).body).toEqual({ caseId, revision: 1 })
    await call('assignCase', { as: sofia, path, body: {} })
    expect((await call('giveBackCase', { as: mila, path })).status).toBe(409)
  })
})

test('a decided case is claimed by nobody, and its decision is named', async () => {
  const { call, stores } = await aWorld()
  const { next } = aDecidedCase()
  await stores.cases.open(next)
  for (const operation of ['assignCase', 'giveBackCase'] as const) {
    const { status, body } = await call(operation, { as: mila, path, ...(operation === 'assignCase' && { body: {} }) })
    expect([status, body.current?.decisionId]).toEqual([409, next.decisionId])
  }
})

test('an unknown case and one of child safety are the same 404', async () => {
  const { call, stores } = await aWorld()
  await stores.cases.open(aCase({ team: 'child-safety', picturesOff: true }))
  const hidden = await call('assignCase', { as: mila, path, body: {} })
  const absent = await call('assignCase', { as: mila, path: { caseId: aCaseId(9) }, body: {} })
  expect({ ...hidden.body, instance: '' }).toEqual({ ...absent.body, instance: '' })
  expect(hidden.status).toBe(404)
})
