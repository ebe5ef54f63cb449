import { expect, test } from 'vitest'
import { aSignal } from '../../support/authority-builders.ts'
import { aCase, aDecision, after, aJoinedNotice, aNotice, aReference, NOON } from '../../support/builders.ts'
import { aWorld } from './calling.ts'
import { aDecidedCase } from './decided.ts'

const DUE = { dueAt: aCase().dueAt, dueBasis: aCase().dueBasis }

const mine = aNotice({ noticeId: aReference(1), locations: ['https://shop.example/item/88213', '4711'] })
const other = aNotice({ noticeId: aReference(2) })
const tokenOf = (noticeId: string) => ({ bearer: `token-of-${noticeId}` })

async function aWorldWithNotices() {
  const world = await aWorld()
  await world.stores.notices.submit(mine, { email: 'nora@mail.example' }, 'mine')
  await world.stores.notices.submit(other, undefined, 'other')
  const follow = (noticeId: string, token = tokenOf(noticeId)) => world.call('followNotice', { as: token, path: { noticeId } })
  return { ...world, follow }
}

test('the holder of the secret link sees what has happened so far, per location', async () => {
  const { follow } = await aWorldWithNotices()
  const { status, body } = await follow(mine.noticeId)
  expect(status).toBe(200)
  expect(body).toMatchObject({
    noticeId: mine.noticeId,
    reference: mine.noticeId,
    submittedAt: NOON,
    receipt: 'not-yet-sent',
    locations: [
      { location: mine.locations[0], status: 'received' },
      { location: '4711', status: 'received' },
    ],
  })
})

test('an unknown notice, a foreign one and a wrong token get the very same answer', async () => {
  const { follow } = await aWorldWithNotices()
  const answers = [
    await follow(other.noticeId, tokenOf(mine.noticeId)),
    await follow(aReference(3), tokenOf(mine.noticeId)),
    await follow(aReference(3)),
    await follow('NA-XXXX-XXXX-XXX', tokenOf(mine.noticeId)),
    await follow('not-an-id', { bearer: 'token-of-not-an-id' }),
    await follow(mine.noticeId, { bearer: `${tokenOf(mine.noticeId).bearer}x` }),
  ]
  const told = answers.map(({ body: { instance: _, ...body }, headers }) => JSON.stringify({ body, headers }))
  expect(new Set(told).size).toBe(1)
  expect(answers[0]?.status).toBe(404)
})

test('A16-08 a decision that took effect is told with its reasons and redress, and with whether a detector found the content', async () => {
  const { follow, stores, clock } = await aWorldWithNotices()
  const opened = aCase({ status: 'under-review', assignment: { moderatorId: 'maria', until: after(10) } })
  await stores.cases.open(opened)
  await stores.cases.join(opened.caseId, aJoinedNotice({ noticeId: mine.noticeId }), DUE)
  await stores.authorities.recordSignal(aSignal(), 'x')
  await stores.cases.joinSignal(opened.caseId, aSignal().signalId, { reasons: [], due: DUE })
  const { next, decision } = aDecidedCase(aDecision(), { revision: 2 })
  await stores.cases.decide({ next, decision, facts: [] }, 1)
  clock.now = after(60)
  const [first, second] = (await follow(mine.noticeId)).body['locations'] as { status: string; decision?: object }[]
  expect(first).toMatchObject({
    status: 'decided',
    decision: {
      outcome: 'restricted',
      measures: [{ kind: 'visibility', measure: 'removed' }],
      explanation: decision.toNotifiers,
      automatedDetection: true,
    },
  })
  expect(second).toEqual({ location: '4711', status: 'received' })
})
