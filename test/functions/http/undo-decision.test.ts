import { describe, expect, test } from 'vitest'
import { takeEffect } from '../../../shared/domain/case.ts'
import type { Case } from '../../../shared/dsa/case.ts'
import { aCaseId, aClaimedCase, after, aRuling, aRulingToLeave, settings } from '../../support/builders.ts'
import { aWorld, jonas, mila, sofia } from './calling.ts'
import { code } from './contesting.ts'

const caseId = aCaseId()
const path = { caseId }

/** Mila has decided her case; it takes effect in a minute. */
async function aDecidedWorld(undoSeconds = 60) {
  const { groups } = (await aWorld()).surroundings.settings
  const world = await aWorld({ settings: { ...settings, groups, undoSeconds } })
  const { call, stores } = world
  await stores.cases.open(aClaimedCase('mila', { revision: 2 }))
  const decided = await call('decideCase', { as: mila, path, body: aRulingToLeave(), headers: { 'if-match': '"2"' } })
  expect(decided.status).toBe(200)
  const undo = (as = mila) => call('undoDecision', { as, path })
  const next = async (as = mila) => (await call('openCase', { as, path })).body['next']
  const effect = async () => {
    const decision = (await stores.cases.find(caseId))?.decision
    return decision && stores.cases.takeEffect(decision, takeEffect(decision, decision.takesEffectAt))
  }
  return { ...world, undo, next, effect }
}

describe('in the time for it', () => {
  test('whoever decided takes it back, holds the case again, and nobody has been told', async () => {
    const { undo, stores } = await aDecidedWorld()
    const { status, headers, body } = await undo()
    expect([status, headers['etag'], body]).toEqual([
      200,
      '"4"',
      { caseId, revision: 4, assignment: { moderatorId: 'mila', until: after(10) } },
    ])
    const parts = await stores.cases.find(caseId)
    expect([parts?.state.status, parts?.decision]).toEqual(['under-review', undefined])
    expect(stores.facts.map(({ type }) => type)).not.toContain('DecisionTookEffect')
    expect(stores.facts).toContainEqual(expect.objectContaining({ type: 'DecisionUndone', moderatorId: 'mila' }))
    expect(await stores.pending.due(after(60), 10)).toEqual([])
  })

  test('and decides anew, as another decision', async () => {
    const { undo, call, stores } = await aDecidedWorld()
    await undo()
    const { status, body } = await call('decideCase', { as: mila, path, body: aRuling(), headers: { 'if-match': '"4"' } })
    expect([status, body['decisionId']]).toEqual([200, `${caseId}.d4`])
    expect((await stores.cases.find(caseId))?.decision?.outcome).toBe('restricted')
  })

  test('the case waits in the queue again', async () => {
    const { undo, call } = await aDecidedWorld()
    const waiting = async () => (await call('listReviewQueue', { as: mila })).body['cases']
    expect(await waiting()).toEqual([])
    await undo()
    expect(await waiting()).toMatchObject([{ caseId, assignment: { mine: true } }])
  })

  test('it is offered to whoever decided, and to nobody else', async () => {
    const { next, clock } = await aDecidedWorld()
    expect([await next(), await next(sofia)]).toMatchObject([{ undo: true }, { undo: false, because: 'already-decided' }])
    clock.now = after(1)
    expect(await next()).toMatchObject({ undo: false, because: 'already-decided' })
  })
})

describe('what cannot be taken back says what stands', () => {
  test('somebody else’s decision', async () => {
    const { undo } = await aDecidedWorld()
    const { status, body } = await undo(sofia)
    expect([status, code(body.type), body.current]).toEqual([
      409,
      'decided-by-another-moderator',
      { revision: 3, decisionId: `${caseId}.d2`, moderatorId: 'mila' },
    ])
  })

  test('one that has taken effect, from its very instant', async () => {
    const { undo, clock } = await aDecidedWorld()
    clock.now = after(1)
    const late = await undo()
    expect([late.status, code(late.body.type), late.body.current?.decisionId]).toEqual([409, 'already-in-effect', `${caseId}.d2`])
    clock.now = after(0.999)
    expect((await undo()).status).toBe(200)
  })

  test('one without time to undo it', async () => {
    const { undo } = await aDecidedWorld(0)
    expect(code((await undo()).body.type)).toBe('already-in-effect')
  })

  test('none at all, and one that was taken back before', async () => {
    const { undo } = await aDecidedWorld()
    await undo()
    const { status, body } = await undo()
    expect([status, code(body.type), body.current]).toEqual([409, 'not-decided', { revision: 4 }])
  })
})

describe('at one moment', () => {
  test('taking back and taking effect: one of both happens', async () => {
    for (const first of ['undo', 'effect'] as const) {
      const { undo, effect, stores } = await aDecidedWorld()
      const [undone] =
        first === 'undo' ? await Promise.all([undo(), effect()]) : (await Promise.all([effect(), undo()])).toReversed()
      const told = stores.facts.map(({ type }) => type)
      const happened = ['DecisionUndone', 'DecisionTookEffect'].filter((type) => told.some((one) => one === type))
      expect(happened, first).toHaveLength(1)
      expect(undone, first).toMatchObject({ status: happened[0] === 'DecisionUndone' ? 200 : 503 })
    }
  })

  test('of two who take it back, both times the same person, one succeeds', async () => {
    const { undo, stores } = await aDecidedWorld()
    const answers = await Promise.all([undo(), undo()])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect(stores.facts.filter(({ type }) => type === 'DecisionUndone')).toHaveLength(1)
  })
})

test('a case of child safety is 404 for everyone outside that team, like one that does not exist', async () => {
  const child: Partial<Case> = { team: 'child-safety', picturesOff: true, allegations: ['child-sexualisation'] }
  const { call, stores } = await aWorld()
  await stores.cases.open(aClaimedCase('jonas', child))
  const hidden = await call('undoDecision', { as: mila, path })
  const absent = await call('undoDecision', { as: mila, path: { caseId: aCaseId(9) } })
  expect([hidden.status, { ...hidden.body, instance: '' }]).toEqual([404, { ...absent.body, instance: '' }])
  expect((await call('undoDecision', { as: jonas, path })).status).toBe(409)
})
