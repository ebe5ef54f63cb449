import { expect, test } from 'vitest'
import { perform } from '../../../functions/take-effect/handler.ts'
import { after, aRuling } from '../../support/builders.ts'
import { caseAt, decide, submit, undo } from './arranging.ts'
import { running } from './running.ts'
import { aWorking } from './working.ts'

async function decided(undoSeconds: number) {
  const working = aWorking()
  await submit(working)
  const run = running(working)
  await run.settle()
  const { caseId } = await caseAt(working)
  working.mails.length = 0
  const decision = await decide(working, caseId, { ...aRuling(), undoSeconds })
  return { working, run, decision, fact: working.factsOf('CaseDecided')[0] ?? expect.unreachable() }
}

test('a decision that can be undone takes effect when that time has passed, and nothing leaves the house before', async () => {
  const { working, run, decision } = await decided(120)
  await run.settle(3)
  await run.pass(1)
  expect(working.factsOf('DecisionTookEffect')).toEqual([])
  expect(working.mails).toEqual([])
  await run.pass(1)
  expect(working.factsOf('DecisionTookEffect')).toMatchObject([
    { decisionId: decision.decisionId, at: after(2), outcome: 'restricted', byOrder: false },
  ])
  expect(working.mails).toHaveLength(1)
})

test('told five times afterwards, it takes effect once, at the instant that was set', async () => {
  const { working, fact } = await decided(60)
  working.clock.now = after(90)
  for (let time = 0; time < 5; time++) await perform(working.work)({ fact })
  expect(working.factsOf('DecisionTookEffect').map(({ at }) => at)).toEqual([after(1)])
})

test('told too early, it comes back when the time is over, or as late as a queue can hold it', async () => {
  const { working, fact } = await decided(900)
  working.clock.now = after(10)
  await perform(working.work)({ fact })
  working.clock.now = after(-60)
  await perform(working.work)({ fact })
  expect(working.told.slice(-2).map(({ subscriber, delaySeconds }) => [subscriber, delaySeconds])).toEqual([
    ['take-effect', 300],
    ['take-effect', 900],
  ])
  expect(working.factsOf('DecisionTookEffect')).toEqual([])
})

test('a decision that was taken back in time never takes effect, and nobody hears of it', async () => {
  const { working, run, decision, fact } = await decided(120)
  await undo(working, decision)
  await run.pass(60)
  for (let time = 0; time < 3; time++) await perform(working.work)({ fact })
  expect(working.factsOf('DecisionTookEffect')).toEqual([])
  expect([working.mails, working.webhooks.filter(({ event }) => event.type === 'restriction.imposed')]).toEqual([[], []])
})

test('a decision without time to undo it has taken effect by itself', async () => {
  const { working, fact } = await decided(0)
  await perform(working.work)({ fact })
  expect(working.factsOf('DecisionTookEffect')).toHaveLength(1)
})

test('a fact about a decision that the case does not have does nothing', async () => {
  const { working, fact } = await decided(60)
  working.clock.now = after(90)
  await perform(working.work)({ fact: { ...fact, decisionId: `${fact.caseId}.d99` } })
  expect(working.factsOf('DecisionTookEffect')).toEqual([])
})
