import { describe, expect, test } from 'vitest'
import { dutiesOfCase, dutyForReview, dutyPage } from '../../../shared/api/duty-bodies.ts'
import { superseded } from '../../../shared/domain/close-duty.ts'
import { aCaseId, after } from '../../support/builders.ts'
import { aWorld, jonas, mila, type World } from './calling.ts'
import { anOwedDuty, owingCaseId as caseId, owe, pia } from './owing.ts'

const { dutyId } = anOwedDuty()
const path = { caseId, dutyId }
const done = { status: 'done', proof: 'Notification 2026/4711.' } as const
const needless = { status: 'not-applicable', because: 'The authority itself told us of it.' } as const

async function anOwingWorld(...args: Parameters<typeof owe> extends [unknown, ...infer Rest] ? Rest : never): Promise<World> {
  const world = await aWorld()
  await owe(world.stores, ...args)
  return world
}

describe('the queue of duties', () => {
  const inQueue = async ({ call }: World, as = pia, query = {}) => dutyPage.parse((await call('listDuties', { as, query })).body)

  test('GPSR-12, A18-01: shows what the teams of this person have to do, least time left first, page after page', async () => {
    const duties = [3, 1, 2].map((n) => anOwedDuty({ dutyId: `decision-1.duty-${n}`, dueAt: after(100 + n), team: 'legal' }))
    const world = await anOwingWorld({ duties })
    const first = await inQueue(world, pia, { limit: '2' })
    const second = await inQueue(world, pia, { limit: '2', cursor: first.next ?? '' })
    expect([...first.duties, ...second.duties].map((duty) => duty.dutyId.at(-1))).toEqual(['1', '2', '3'])
    expect(second.next).toBeUndefined()
    expect((await inQueue(world, mila)).duties).toEqual([])
  })

  test('names how much time is left, and that no law set it', async () => {
    const world = await anOwingWorld()
    world.clock.now = after(5 + 60)
    expect((await inQueue(world)).duties[0]?.clock).toMatchObject({
      kind: 'safety-business-gateway',
      basis: 'house-target',
      state: 'running',
      remaining: 23 * 3_600_000,
    })
    world.clock.now = after(5 + 25 * 60)
    expect((await inQueue(world)).duties[0]?.clock.state).toBe('breached')
  })

  test('shows what is about a child to its team only', async () => {
    const world = await anOwingWorld({
      state: { team: 'child-safety', picturesOff: true },
      duties: [anOwedDuty({ team: 'child-safety' })],
    })
    expect((await inQueue(world, jonas)).duties).toHaveLength(1)
    expect((await inQueue(world)).duties).toEqual([])
  })
})

describe('whoever does what is owed', () => {
  test('GPSR-12: says so with what shows it; it leaves the queue, and its clock stands still', async () => {
    const world = await anOwingWorld()
    world.clock.now = after(65)
    const { status, body } = await world.call('closeDuty', { as: pia, path, body: done })
    expect([status, dutyForReview.parse(body)]).toMatchObject([200, { ...done, closedBy: 'pia', closedAt: after(65) }])
    world.clock.now = after(99_999)
    const [kept] = dutiesOfCase.parse((await world.call('showDuties', { as: mila, path: { caseId } })).body).duties
    expect(kept).toMatchObject({ ...done, clock: { state: 'stopped' } })
    expect(dutyPage.parse((await world.call('listDuties', { as: pia })).body).duties).toEqual([])
  })

  test('or why it does not apply', async () => {
    const world = await anOwingWorld()
    expect((await world.call('closeDuty', { as: pia, path, body: needless })).body).toMatchObject(needless)
  })

  test.each([{}, { status: 'done' }, { status: 'done', proof: ' ' }, { status: 'not-applicable' }, { status: 'open' }])(
    'and not without: %j',
    async (body) => {
      const world = await anOwingWorld()
      expect((await world.call('closeDuty', { as: pia, path, body })).status).toBe(422)
      expect((await world.stores.duties.find(caseId, dutyId))?.status).toBe('open')
    },
  )

  test('is answered the same when they send it again, and anyone else learns who was first', async () => {
    const world = await anOwingWorld()
    const first = await world.call('closeDuty', { as: pia, path, body: done })
    const again = await world.call('closeDuty', { as: pia, path, body: done })
    expect([again.status, again.body]).toEqual([200, first.body])
    const late = await world.call('closeDuty', { as: mila, path, body: needless })
    expect([late.status, late.body.current]).toEqual([409, { moderatorId: 'pia' }])
    expect((await world.stores.duties.find(caseId, dutyId))?.proof).toBe(done.proof)
  })

  test('at the same moment as another, one closes it and the other learns that it is closed', async () => {
    const world = await anOwingWorld()
    const answers = await Promise.all([
      world.call('closeDuty', { as: pia, path, body: done }),
      world.call('closeDuty', { as: mila, path, body: needless }),
    ])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  test('learns that another decision took away what it rested on', async () => {
    const world = await anOwingWorld()
    const { next, fact } = superseded(anOwedDuty(), { by: 'decision-1', at: after(70) })
    await world.stores.duties.close(next, fact)
    const late = await world.call('closeDuty', { as: pia, path, body: done })
    expect([late.status, late.body.current]).toEqual([409, { decisionId: 'decision-1' }])
  })
})

test('what does not exist, and what is about a child, is the same to everyone else', async () => {
  const child = { team: 'child-safety', picturesOff: true } as const
  const world = await anOwingWorld({ state: child, duties: [anOwedDuty({ team: 'child-safety' })] })
  const calls = [
    ['showDuties', {}],
    ['closeDuty', { dutyId }, done],
    ['exportDuty', { dutyId }],
  ] as const
  for (const [operation, of, body] of calls) {
    const by = (as: typeof pia, id = caseId) => world.call(operation, { as, path: { caseId: id, ...of }, body })
    const [hidden, absent] = [await by(pia), await by(pia, aCaseId(99))]
    expect([hidden.status, { ...hidden.body, instance: '' }]).toEqual([404, { ...absent.body, instance: '' }])
    expect((await by(jonas)).status, operation).toBe(200)
  }
})

describe('a case', () => {
  const isClosed = async ({ call }: World) => (await call('openCase', { as: mila, path: { caseId } })).body['closed']

  test('is closed once it is decided, in force, and nothing is owed any more', async () => {
    const world = await anOwingWorld()
    world.clock.now = after(10)
    const of = { caseId, decisionId: 'decision-1' }
    const steps = [
      () => world.stores.duties.complete({ type: 'DutiesOpened', factId: 'all', at: after(6), ...of }),
      () =>
        world.stores.cases.record({
          ...of,
          type: 'RestrictionAcknowledged',
          factId: 'acknowledged',
          at: after(7),
          effectiveAt: after(7),
        }),
      () => world.call('closeDuty', { as: pia, path, body: done }),
    ]
    for (const step of steps) {
      expect(await isClosed(world)).toBe(false)
      await step()
    }
    expect(await isClosed(world)).toBe(true)
  })

  test('tells in its history what was owed, and what became of it, without the words', async () => {
    const world = await anOwingWorld()
    await world.call('closeDuty', { as: pia, path, body: done })
    const { history } = (await world.call('openCase', { as: mila, path: { caseId } })).body
    expect(history).toContainEqual(expect.objectContaining({ type: 'DutyOpened' }))
    expect(history).toContainEqual(
      expect.objectContaining({ type: 'DutyDone', detail: expect.objectContaining({ moderatorId: 'pia', dutyId }) }),
    )
    expect(JSON.stringify(history)).not.toContain('4711')
  })
})
