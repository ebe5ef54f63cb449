import { describe, expect, test } from 'vitest'
import { aDecision, after } from '../../support/builders.ts'
import { aino, thePlatform } from './calling.ts'
import { aClaimedWorld, aDecidedWorld, caseId, decisionId, reversed, upheld } from './contesting.ts'

/** The seller was right: nothing is restricted any more. */
async function reversedWorld() {
  const world = await aClaimedWorld()
  const { body } = await world.decide(aino, reversed)
  const acknowledge = (of: string, more: object = {}) =>
    world.call('acknowledgeRestriction', {
      as: thePlatform,
      body: { caseId, decisionId: of, effectiveAt: after(70), ...more },
    })
  return { ...world, acknowledge, newId: String(body['newDecisionId']) }
}

describe('A20-04: the platform says that it has put right what was wrong', () => {
  test('although nothing is restricted any more', async () => {
    const { acknowledge, stores, newId } = await reversedWorld()
    expect((await acknowledge(newId)).status).toBe(200)
    expect((await stores.cases.find(caseId))?.acknowledgedAt).toBe(after(70))
  })

  test('and cannot have delivered a statement that nobody owed', async () => {
    const { acknowledge, stores, newId } = await reversedWorld()
    await acknowledge(newId, { deliveredAt: after(71) })
    expect(stores.facts.filter(({ type }) => type === 'StatementOfReasonsSent')).toEqual([])
  })

  test('or, late, that the earlier decision was in force, which does not stand for the new one', async () => {
    const { acknowledge, stores } = await reversedWorld()
    expect((await acknowledge(decisionId, { deliveredAt: after(6) })).status).toBe(200)
    expect((await stores.cases.find(caseId))?.acknowledgedAt).toBeUndefined()
    expect(stores.facts.filter(({ type }) => type === 'StatementOfReasonsSent')).toHaveLength(1)
  })

  test('not of a decision that never was', async () => {
    const { acknowledge } = await reversedWorld()
    expect((await acknowledge(`${caseId}.d3`)).status).toBe(404)
  })
})

test('a complaint that changed nothing leaves nothing new to acknowledge', async () => {
  const world = await aClaimedWorld()
  await world.decide(aino, upheld)
  const { status } = await world.call('acknowledgeRestriction', {
    as: thePlatform,
    body: { caseId, decisionId: `${caseId}.d4`, effectiveAt: after(70) },
  })
  expect(status).toBe(404)
})

test('what an undone decision would have restricted cannot be acknowledged', async () => {
  const world = await aDecidedWorld(aDecision({ decisionId }))
  const find = async () => undefined
  Object.assign(world.surroundings, { cases: { ...world.stores.cases, find } })
  const { status } = await world.call('acknowledgeRestriction', {
    as: thePlatform,
    body: { caseId, decisionId, effectiveAt: after(70) },
  })
  expect(status).toBe(404)
})
