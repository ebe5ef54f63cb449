import { describe, expect, test } from 'vitest'
import { aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { caseAt, decide, register, renew, submit, theSeller } from './arranging.ts'
import { DEMOTED, decidedTwice, letters, REMOVED, retries, toDemote, told } from './deciding-twice.ts'
import { running } from './running.ts'
import { aWorking } from './working.ts'

describe('a third decision', () => {
  const SUSPENDED = aRestriction({ kind: 'account', measure: 'suspended' })
  const toSuspendToo = aRuling({ restrictions: [DEMOTED, SUSPENDED] })
  const both = aRuling({ restrictions: [REMOVED, DEMOTED] })

  test('adds to what the platform took of the first and kept through the second', async () => {
    const { working, run, renewed } = await decidedTwice(both, toDemote)
    await renew(working, renewed, toSuspendToo)
    await run.settle()
    expect(told(working)).toEqual(['imposed: removed, demoted', 'lifted: removed', 'imposed: suspended'])
  })

  test('tells all where the platform never took the first', async () => {
    const { working, run, renewed } = await decidedTwice(both, toDemote, ({ answers }) => {
      answers.webhook = () => ({ outcome: 'not-taken' })
    })
    working.webhooks.length = 0
    await renew(working, renewed, toSuspendToo)
    await run.settle()
    expect(told(working).at(-1)).toBe('imposed: demoted, suspended')
  })
})

describe('a third decision, before the second was told to anyone,', () => {
  test('tells the platform also what the second had added', async () => {
    const working = aWorking()
    const run = running(working)
    await register(working)
    await submit(working)
    await run.settle()
    const first = await decide(working, (await caseAt(working)).caseId, toDemote)
    await run.settle()
    const second = await renew(working, first, aRuling({ restrictions: [DEMOTED, REMOVED] }))
    const suspended = aRestriction({ kind: 'account', measure: 'suspended' })
    await renew(working, second, aRuling({ restrictions: [DEMOTED, REMOVED, suspended] }))
    await run.settle()
    expect(told(working)).toEqual(['imposed: demoted', 'imposed: demoted, removed, suspended'])
  })

  test('lets nobody be told that everything was lifted when it no longer is', async () => {
    const { working, run, renewed } = await decidedTwice(aRuling(), aRulingToLeave(), ({ answers, mails }) => {
      answers.mail = () => (mails.at(-1)?.deliveryId.startsWith('restored.') ? { outcome: 'not-taken' } : { outcome: 'taken' })
    })
    await renew(working, renewed, aRuling())
    await run.settle()
    working.answers.mail = () => ({ outcome: 'taken' })
    await run.pass(60, 5)
    expect(letters(working, theSeller.email)).toEqual(['statement', 'restored', 'statement'])
    expect((await retries(working)).filter((key) => key.includes('restored'))).toEqual([])
  })
})
