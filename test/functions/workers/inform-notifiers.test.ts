import { expect, test } from 'vitest'
import { perform as informNotifiers } from '../../../functions/inform-notifiers/handler.ts'
import { joinNotice } from '../../../shared/domain/joining.ts'
import { deliveriesInMemory } from '../../../shared/storage/in-memory/deliveries.ts'
import { emptyMemory } from '../../../shared/storage/in-memory/memory.ts'
import type { DeliveryStore } from '../../../shared/storage/stores.ts'
import { aCase, after, aNotice, aReference, aRuling } from '../../support/builders.ts'
import { scaled } from '../../support/scale.ts'
import { decide, submit } from './arranging.ts'
import { watchedStores } from './interrupting.ts'
import { workers } from './running.ts'
import { aWorking } from './working.ts'

/** A decided case with so many notices; every `unnamed`th left no address. */
async function manyNotifiers(count: number, unnamed = 0) {
  const working = aWorking()
  const { stores } = working
  const state = aCase()
  await stores.cases.open(state)
  for (let n = 0; n < count; n++) {
    const contact = unnamed > 0 && n % unnamed === 0 ? null : { email: `n${n}@mail.example` }
    const notice = await submit(working, { noticeId: aReference(n), receivedAt: after(n / 60) }, contact)
    await stores.cases.join(state.caseId, joinNotice(notice, 0, working.clock.now), state)
  }
  await decide(working, state.caseId, aRuling())
  return { ...working, fact: working.factsOf('DecisionTookEffect')[0] ?? expect.unreachable() }
}

/** Deliveries that each have a table of their own, because the twin reads all of its table to find one. */
function apart(): DeliveryStore {
  const each = new Map<string, DeliveryStore>()
  return new Proxy(deliveriesInMemory(emptyMemory()), {
    get:
      (_, name) =>
      (deliveryId: string, ...more: readonly unknown[]) => {
        const own = each.get(deliveryId) ?? deliveriesInMemory(emptyMemory())
        each.set(deliveryId, own)
        return Reflect.apply(Reflect.get(own, name), own, [deliveryId, ...more])
      },
  })
}

test('every notifier is queued once, in tens, a hundred to a message and the rest by a message of its own', async () => {
  const { work, fact, told } = await manyNotifiers(125)
  await informNotifiers(work)({ fact })
  expect(told.map(({ subscriber, message }) => [subscriber, message.noticeIds?.length])).toEqual([
    ...Array.from({ length: 10 }, () => ['inform-notifier', 10]),
    ['inform-notifiers', undefined],
  ])
  const rest = told.at(-1)?.message ?? expect.unreachable()
  await informNotifiers(work)(rest)
  const queued = told.flatMap(({ message }) => message.noticeIds ?? [])
  expect(queued).toHaveLength(125)
  expect(new Set(queued).size).toBe(125)
  expect(told.at(-1)?.message.noticeIds).toHaveLength(5)
})

test('those who left no address are not queued', async () => {
  const { work, fact, told } = await manyNotifiers(30, 3)
  await informNotifiers(work)({ fact })
  expect(told.flatMap(({ message }) => message.noticeIds ?? [])).toHaveLength(20)
})

test('a case that nobody notified queues nothing', async () => {
  const { work, fact, told } = await manyNotifiers(0)
  await informNotifiers(work)({ fact })
  expect(told).toEqual([])
})

test('A16-08: however many notified one content, each is answered once, and no message, page or write grows with their number', async () => {
  const count = scaled(10_000, 1000)
  const { work, stores, fact, told, mails } = await manyNotifiers(count)
  let calls = 0
  const counted = watchedStores({ ...stores, deliveries: apart() }, (_, call) => {
    calls += 1
    return call()
  })
  const most = { calls: 0, bytes: 0, told: 0 }
  const queue = [
    { subscriber: 'inform-notifiers' as const, message: { fact } },
    { subscriber: 'inform-notifiers' as const, message: { fact } },
  ]
  for (let next = 0, read = 0; ; next++) {
    const one = next < queue.length ? queue[next] : told[read++]
    if (!one) break
    const [before, toldBefore] = [calls, told.length]
    await workers[one.subscriber]?.({ ...work, ...counted })(one.message)
    most.calls = Math.max(most.calls, calls - before)
    most.told = Math.max(most.told, told.length - toldBefore)
    most.bytes = Math.max(most.bytes, JSON.stringify(one.message).length)
  }
  expect(new Set(mails.map(({ to }) => to)).size).toBe(count)
  expect(mails).toHaveLength(count)
  expect(most.told).toBeLessThanOrEqual(11)
  expect(most.bytes).toBeLessThan(1000)
  expect(most.calls).toBeLessThanOrEqual(70)
}, 300_000)

test('the order of pages survives notices that join meanwhile: nobody who was there is left out', async () => {
  const { work, stores, fact, told } = await manyNotifiers(120)
  await informNotifiers(work)({ fact })
  const newcomer = aNotice({ noticeId: aReference(900), receivedAt: after(-60) })
  await stores.cases.join(fact.caseId, joinNotice(newcomer, 0, after(1)), aCase())
  await informNotifiers(work)(told.at(-1)?.message ?? expect.unreachable())
  expect(new Set(told.flatMap(({ message }) => message.noticeIds ?? [])).size).toBe(120)
})
