import { expect, test } from 'vitest'
import type { Subscriber } from '../../../events/subscriptions.ts'
import { redrive } from '../../../functions/redrive-pending/handler.ts'
import { after, aReference, aRuling } from '../../support/builders.ts'
import { scaled } from '../../support/scale.ts'
import { caseAt, decide, register, submit } from './arranging.ts'
import { watched } from './interrupting.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const toldTo = ({ told }: Working) => told.map(({ subscriber }) => subscriber)

test('a notice of which nobody was told is told again, to the one who settles it last', async () => {
  const working = aWorking()
  await submit(working)
  working.clock.now = after(60)
  expect(await redrive(working.work)).toEqual({ told: 1 })
  expect(toldTo(working)).toEqual(['send-receipt', 'triage-notice'])
})

test('a run asks no more often than there is something to tell', async () => {
  const working = aWorking()
  await submit(working)
  working.clock.now = after(60)
  let asked = 0
  const pending = watched(working.stores.pending, (call, name) => {
    if (name === 'due') asked += 1
    return call()
  })
  await redrive({ ...working.work, pending })
  expect(asked).toBe(1)
})

test('what is fresh is left to the stream', async () => {
  const working = aWorking()
  await submit(working)
  expect(await redrive(working.work)).toEqual({ told: 0 })
})

test('after a restart nothing is waited for, and it is told once', async () => {
  const working = aWorking()
  await submit(working)
  expect(await redrive(working.work, { afterRestart: true })).toEqual({ told: 1 })
  expect(await redrive(working.work, { afterRestart: true })).toEqual({ told: 0 })
})

test('while nobody has finished it, it is told again every few minutes, and not at every run', async () => {
  const working = aWorking()
  await submit(working)
  let told = 0
  for (let minute = 60; minute < 80; minute++) {
    working.clock.now = after(minute)
    told += (await redrive(working.work)).told
  }
  expect(told).toBe(4)
})

test('although the stream was away for thirty hours, notices get their cases and receipts, and a decision its letters', async () => {
  const working = aWorking()
  await register(working)
  await submit(working)
  working.clock.now = after(30 * 60)
  const blind = running(working, { relayed: working.stores.facts.length })
  await blind.pass(1)
  expect(working.mails.map(({ deliveryId }) => deliveryId)).toEqual([`receipt.${aReference()}`])

  await decide(working, (await caseAt(working)).caseId, aRuling())
  const blinder = running(working, { relayed: working.stores.facts.length })
  await blinder.pass(30 * 60, 10)
  expect(new Set(working.mails.map(({ deliveryId }) => deliveryId.split('.')[0]))).toEqual(
    new Set(['receipt', 'outcome', 'statement']),
  )
  expect(working.mails).toHaveLength(3)
})

test('a decision that could still be undone when the stream stopped takes effect, and is then told', async () => {
  const working = aWorking()
  await submit(working)
  await running(working).settle()
  await decide(working, (await caseAt(working)).caseId, { ...aRuling(), undoSeconds: 300 })
  await running(working, { relayed: working.stores.facts.length }).pass(60)
  expect(working.factsOf('DecisionTookEffect')).toHaveLength(1)
  expect(working.factsOf('NotifierInformed')).toHaveLength(1)
})

test('a retry goes to its own worker only, with all that it was told', async () => {
  const working = aWorking()
  const { noticeId } = await submit(working)
  await working.stores.notices.settle(noticeId)
  const fact = working.factsOf('NoticeSubmitted')[0] ?? expect.unreachable()
  const retry = {
    dueAt: after(5),
    attempt: 1,
    subscriber: 'inform-notifier' as Subscriber,
    fact,
    noticeIds: [noticeId],
    cursor: 'here',
  }
  await working.stores.deliveries.retryAt('some-delivery', retry)
  working.clock.now = after(6)
  await redrive(working.work)
  expect(working.told).toMatchObject([
    { subscriber: 'inform-notifier', message: { fact, noticeIds: [noticeId], cursor: 'here' } },
  ])
})

test('one entry that cannot be told holds back no other, waits its time, and makes the run fail so that somebody looks', async () => {
  const working = aWorking()
  for (let n = 0; n < 5; n++) await submit(working, { noticeId: aReference(n) })
  working.clock.now = after(60)
  const { tell } = working.work
  const work: Working['work'] = {
    ...working.work,
    tell: async (subscriber, messages) => {
      if (JSON.stringify(messages).includes(aReference(0))) throw new Error('not taken')
      await tell(subscriber, messages)
    },
  }
  await expect(redrive(work)).rejects.toThrow('1 pending')
  expect(toldTo(working).filter((subscriber) => subscriber === 'triage-notice')).toHaveLength(4)
  expect(await working.stores.pending.due(after(60), 10)).toEqual([])
})

test('a flood is worked off in one run, and a run ends', async () => {
  const working = aWorking()
  const count = scaled(3000, 250)
  for (let n = 0; n < count; n++) await submit(working, { noticeId: aReference(n) }, null)
  working.clock.now = after(60)
  expect((await redrive(working.work)).told).toBe(Math.min(count, 2000))
}, 60_000)
