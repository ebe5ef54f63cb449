import { expect, test } from 'vitest'
import { after, aRulingToLeave } from '../../support/builders.ts'
import { caseAt, renew } from './arranging.ts'
import { watchedStores } from './interrupting.ts'
import { buyersToldIn, dangerous, dutiesIn, owing } from './owing.ts'
import { aWorking, type Working } from './working.ts'

const left = aRulingToLeave({ rulings: [{ reason: 'unsafe-product', ruling: 'not-founded' }] })

/** A decision and its reversal, with a worker that dies at its nth call to a store, before or after the call is done. */
async function aWholeLife(at: number, when: 'before' | 'after') {
  let reached = 0
  const working = aWorking()
  const stores = watchedStores(working.stores, async (count, call) => {
    reached = count
    if (count === at && when === 'before') throw new Error('died')
    const answer = await call()
    if (count === at) throw new Error('died')
    return answer
  })
  const interrupted: Working = { ...working, work: { ...working.work, duties: stores.duties, deliveries: stores.deliveries } }
  const { run, decision } = await owing(dangerous, { working: interrupted, mayFail: true })
  await run.pass(30, 3)
  working.clock.now = after(60)
  await renew(working, decision, left)
  await run.pass(30, 3)
  return { working, reached }
}

test('GPSR-12, A32-01: wherever a worker dies, all that is owed is opened once, and after the reversal nothing is left that is wrong', async () => {
  const { working: undisturbed, reached: all } = await aWholeLife(0, 'before')
  const expected = await dutiesIn(undisturbed)
  expect(expected.filter(({ status }) => status === 'open').map(({ kind }) => kind)).toEqual(['correct-earlier-information'])
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; at <= all; at++) {
      const { working } = await aWholeLife(at, when)
      const states = (await dutiesIn(working)).map(({ dutyId, status }) => [dutyId, status])
      expect(states, `died ${when} call ${at}`).toEqual(expected.map(({ dutyId, status }) => [dutyId, status]))
      expect(working.factsOf('DutyOpened'), `died ${when} call ${at}`).toHaveLength(expected.length)
      expect(new Set(buyersToldIn(working).map(({ deliveryId }) => deliveryId)).size).toBe(1)
    }
  }
}, 60_000)

test('GPSR-12: where another decision takes its place while its duties are opened, nothing of the first is left open', async () => {
  const working = aWorking()
  let isRenewed = false
  const stores = watchedStores(
    working.stores,
    async (count, call) => {
      if (count === 2 && !isRenewed) {
        isRenewed = true
        const parts = await working.stores.cases.find((await caseAt(working)).caseId)
        if (parts?.decision) await renew(working, parts.decision, left)
      }
      return call()
    },
    'open',
  )
  await owing(dangerous, { working: { ...working, work: { ...working.work, duties: stores.duties } } })
  expect(isRenewed).toBe(true)
  expect((await dutiesIn(working)).map(({ status }) => status)).toEqual(Array.from({ length: 4 }, () => 'not-applicable'))
  expect(buyersToldIn(working)).toEqual([])
})
