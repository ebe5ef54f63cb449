import { describe, expect, test } from 'vitest'
import { perform } from '../../../functions/inform-notifier/handler.ts'
import type { Reason } from '../../../shared/dsa/reason.ts'
import { aSignal } from '../../support/authority-builders.ts'
import { after, aReference, aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { anna, caseAt, decide, renew, submit } from './arranging.ts'
import { watched } from './interrupting.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const outcomes = ({ mails }: Working) => mails.filter(({ deliveryId }) => deliveryId.startsWith('outcome.'))
const named = (n: number) => ({ email: `n${n}@mail.example` })

/** A case with one notice for each list of reasons, waiting for its decision. */
async function reported(...raised: readonly (readonly Reason[])[]) {
  const working = aWorking()
  const run = running(working)
  for (const [n, reasons] of raised.entries())
    await submit(working, { noticeId: aReference(n), reasons: [...reasons] }, n === 0 ? anna : named(n))
  await run.settle()
  return { working, run, caseId: (await caseAt(working)).caseId }
}

describe('A16-08: the notifier is told the decision, whatever it is', () => {
  test('that the content is restricted, with the reasons, the effect and redress', async () => {
    const { working, run, caseId } = await reported(['counterfeit-or-copied'])
    const { decisionId } = await decide(working, caseId, aRuling())
    await run.settle(3)
    expect(outcomes(working)).toHaveLength(1)
    const [mail] = outcomes(working)
    expect([mail?.to, mail?.deliveryId]).toEqual([anna.email, `outcome.${aReference()}.${decisionId}`])
    for (const said of ['restrict it: removed', aRuling().toNotifiers, 'this was found to be right', 'go to court'])
      expect(mail?.text).toContain(said)
    expect(working.factsOf('NotifierInformed')).toMatchObject([{ noticeId: aReference(), caseId, decisionId }])
  })

  test('that nothing is restricted', async () => {
    const { working, run, caseId } = await reported(['counterfeit-or-copied'])
    await decide(working, caseId, aRulingToLeave())
    await run.settle()
    expect(outcomes(working)[0]?.text).toContain('We have decided not to restrict it.')
    expect(outcomes(working)[0]?.text).toContain(aRulingToLeave().toNotifiers)
  })

  test('each on what they raised themselves', async () => {
    const { working, run, caseId } = await reported(['counterfeit-or-copied'], ['unsafe-product'])
    const rulings = [
      { reason: 'counterfeit-or-copied', ruling: 'founded' },
      { reason: 'unsafe-product', ruling: 'not-reached' },
    ] as const
    await decide(working, caseId, aRuling({ rulings: [...rulings] }))
    await run.settle()
    const [first, second] = outcomes(working)
    expect(first?.text).toContain('Fake or copied: this was found to be right')
    expect(first?.text).not.toContain('It is dangerous')
    expect(second?.text).toContain('It is dangerous: not examined to the end')
    expect(second?.text).not.toContain('Fake or copied')
  })
})

test('A16-09: a content that a detector found is said to have been found so', async () => {
  const { working, run, caseId } = await reported(['counterfeit-or-copied'])
  const { stores } = working
  await stores.authorities.recordSignal(aSignal(), 'one')
  await run.settle()
  await decide(working, caseId, aRuling({ automation: 'assisted' }))
  await run.settle()
  expect(outcomes(working)[0]?.text).toContain('The content was found by automated means.')
  expect(outcomes(working)[0]?.text).toContain('with the help of automated means')
})

test('told up to five times, each of ten hears it once', async () => {
  const { working, run, caseId } = await reported(...Array.from({ length: 10 }, () => ['counterfeit-or-copied'] as const))
  await decide(working, caseId, aRuling())
  await run.settle(5)
  await run.pass(30)
  expect(outcomes(working)).toHaveLength(10)
  expect(new Set(outcomes(working).map(({ to }) => to)).size).toBe(10)
})

test('a notice on several contents is answered for each', async () => {
  const working = aWorking()
  const run = running(working)
  const locations = ['https://shop.example/item/1', 'https://shop.example/item/2']
  await submit(working, { locations })
  await run.settle()
  for (const location of locations) await decide(working, (await caseAt(working, location)).caseId, aRuling())
  await run.settle()
  expect(outcomes(working).map(({ text }) => locations.find((one) => text.includes(one)))).toEqual(locations)
})

test('what cannot be read of one notifier keeps no answer from the nine others, and comes again', async () => {
  const { working, run, caseId } = await reported(...Array.from({ length: 10 }, () => ['counterfeit-or-copied'] as const))
  await decide(working, caseId, aRuling())
  const fact = working.factsOf('DecisionTookEffect')[0] ?? expect.unreachable()
  let calls = 0
  const notices = watched(working.stores.notices, async (call, name) => {
    if (name === 'find' && ++calls === 1) throw new Error('unreadable')
    return call()
  })
  const noticeIds = Array.from({ length: 10 }, (_, n) => aReference(n))
  await expect(perform({ ...working.work, notices })({ fact, noticeIds })).rejects.toThrow('unreadable')
  expect(outcomes(working)).toHaveLength(9)
  await run.settle()
  expect(outcomes(working)).toHaveLength(10)
})

test('a mail that fails for one is tried again for that one only', async () => {
  const { working, run, caseId } = await reported(['counterfeit-or-copied'], ['counterfeit-or-copied'])
  working.mails.length = 0
  working.answers.mail = () => ({ outcome: working.mails.length === 1 ? 'not-taken' : 'taken' })
  await decide(working, caseId, aRulingToLeave())
  await run.settle()
  await run.pass(10)
  expect(outcomes(working).map(({ to }) => to)).toEqual([anna.email, 'n1@mail.example', anna.email])
  expect(await working.stores.pending.due(after(10_000), 10)).toEqual([])
})

test('whose address has been erased meanwhile is not written to, and keeps nobody from it', async () => {
  const { working, caseId } = await reported(['counterfeit-or-copied'])
  await submit(working, { noticeId: aReference(7) }, null)
  await decide(working, caseId, aRuling())
  const fact = working.factsOf('DecisionTookEffect')[0] ?? expect.unreachable()
  await perform(working.work)({ fact, noticeIds: [aReference(7), aReference(8), aReference(0)] })
  expect(outcomes(working).map(({ to }) => to)).toEqual([anna.email])
})

test('of a decision that the case does not have nobody is told', async () => {
  const { working, caseId } = await reported(['counterfeit-or-copied'])
  await decide(working, caseId, aRuling({ restrictions: [aRestriction()] }))
  const fact = working.factsOf('DecisionTookEffect')[0] ?? expect.unreachable()
  await perform(working.work)({ fact: { ...fact, decisionId: `${caseId}.d99` }, noticeIds: [aReference()] })
  expect(outcomes(working)).toEqual([])
})

describe('A20-04: the decision that a complaint led to', () => {
  const renewal = async () => {
    const { working, run, caseId } = await reported(['counterfeit-or-copied'])
    const standing = await decide(working, caseId, aRuling())
    await run.settle()
    const renewed = await renew(working, standing, aRulingToLeave())
    await run.settle()
    return { working, run, renewed }
  }

  test('is told as one that takes the place of what they were told before, with a link of its own', async () => {
    const { working, renewed } = await renewal()
    const [first, again] = outcomes(working)
    expect(first?.text).not.toContain('After a complaint')
    expect(again?.text).toContain('After a complaint we have examined this content again')
    expect(again?.text).toContain(aRulingToLeave().toNotifiers)
    expect(again?.text).toContain(`/decision/${renewed.decisionId}/${aReference()}/secret`)
  })

  test('is the only one for a notifier who was told no other', async () => {
    const { working, renewed } = await renewal()
    const { noticeId } = await submit(working, { noticeId: aReference(5) }, named(5))
    const { caseId, decisionId } = renewed
    const fact = { type: 'NoticeJoinedDecidedCase', factId: 'late', at: after(1), caseId, decisionId, noticeId } as const
    await perform(working.work)({ fact })
    const [late, ...more] = outcomes(working).filter(({ to }) => to === 'n5@mail.example')
    expect([late?.text.includes('After a complaint'), more]).toEqual([false, []])
  })
})

test('A16-08 A20-01: each notifier’s own link leads to the decision and the complaint about it', async () => {
  const { working, run, caseId } = await reported(['counterfeit-or-copied'], ['counterfeit-or-copied'])
  const { decisionId } = await decide(working, caseId, aRulingToLeave())
  await run.settle()
  for (const [n, mail] of outcomes(working).entries())
    expect(mail.text.match(/\/decision\/\S+/g)).toEqual([`/decision/${decisionId}/${aReference(n)}/secret`])
  expect(outcomes(working)[0]?.text).toContain('at least until 24 May 2027')
})
