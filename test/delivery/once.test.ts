import { describe, expect, test } from 'vitest'
import { nextAttemptAt } from '../../shared/delivery/backoff.ts'
import { hasFailedForGood, QUIET_SECONDS } from '../../shared/delivery/once.ts'
import { watched } from '../functions/workers/interrupting.ts'
import { after, NOON } from '../support/builders.ts'
import { aDelivery, deliveryId, message } from './delivering.ts'

const QUIET_MINUTES = QUIET_SECONDS / 60

test('a delivery is reserved, made and confirmed, and its fact says so', async () => {
  const { go, made, stores } = aDelivery()
  expect(await go()).toBe('confirmed')
  expect(made).toHaveLength(1)
  expect((await stores.deliveries.trail(deliveryId)).map(({ what }) => what).sort()).toEqual(['confirmed', 'reserved'])
  expect(stores.facts).toMatchObject([{ type: 'NoticeReceiptSent', deliveryId, at: NOON }])
})

test('one that succeeds at once costs a reservation, a confirmation and no other write', async () => {
  const { go, stores } = aDelivery()
  const calls: string[] = []
  const deliveries = watched(stores.deliveries, (call, name) => {
    calls.push(name)
    return call()
  })
  await go({ deliveries })
  expect(calls).toEqual(['state', 'reserve', 'confirm'])
})

test('once confirmed it is never made again', async () => {
  const { go, made, pass } = aDelivery()
  for (const minutes of [0, 1, 60, 10_000]) {
    pass(minutes)
    expect(await go()).toBe('confirmed')
  }
  expect(made).toHaveLength(1)
})

test('of twenty who deliver at one moment one makes the attempt', async () => {
  const { go, made, stores } = aDelivery()
  await Promise.all(Array.from({ length: 20 }, () => go()))
  expect(made).toHaveLength(1)
  expect(stores.facts).toHaveLength(1)
})

describe('an attempt whose answer is unknown', () => {
  test('is left alone for the quiet window, and looked at again when it is over', async () => {
    const { go, made, pass, retries, stores } = aDelivery((attempt) => ({ outcome: attempt === 1 ? 'unclear' : 'taken' }))
    expect(await go()).toBe('under-way')
    pass(QUIET_MINUTES - 0.01)
    expect(await go()).toBe('under-way')
    expect(made).toHaveLength(1)
    expect(await stores.pending.due(after(QUIET_MINUTES), 5)).toEqual([])
    expect(await retries()).toMatchObject([{ message, subscriber: 'send-receipt' }])
    pass(0.01)
    expect(await go()).toBe('confirmed')
    expect(made).toHaveLength(2)
  })

  test('and that the mail service confirms meanwhile is not made again', async () => {
    const { go, made, pass, stores, retries } = aDelivery(() => ({ outcome: 'unclear' }))
    await go()
    await stores.deliveries.confirm(deliveryId, { ...message.fact, factId: 'sent' }, after(1))
    pass(60)
    expect(await go()).toBe('confirmed')
    expect(made).toHaveLength(1)
    expect(await retries()).toEqual([])
  })

  test('is not made for ever: after so many attempts it is given up, when the last has had its quiet window', async () => {
    const { go, made, pass, stores, retries } = aDelivery(() => ({ outcome: 'unclear' }), 3)
    for (let time = 0; time < 3; time++) {
      await go()
      pass(QUIET_MINUTES)
    }
    expect(stores.facts).toEqual([])
    expect(await go()).toBe('failed')
    pass(10_000)
    expect(await go()).toBe('failed')
    expect(made).toHaveLength(3)
    expect(stores.facts).toMatchObject([{ type: 'DeliveryFailed', because: 'gave-up' }])
    expect(await retries()).toEqual([])
  })
})

describe('an attempt that was not taken', () => {
  test('is followed by another after a while that grows, and succeeds in the end', async () => {
    const { go, made, retries, stores } = aDelivery((attempt) => ({ outcome: attempt < 3 ? 'not-taken' : 'taken' }))
    expect(await go()).toBe('under-way')
    expect(await stores.pending.due(nextAttemptAt(NOON, { attempt: 1, chance: 0.5 }), 5)).toHaveLength(1)
    expect(await go()).toBe('under-way')
    expect(await stores.pending.due(nextAttemptAt(NOON, { attempt: 1, chance: 0.5 }), 5)).toEqual([])
    expect(await go()).toBe('confirmed')
    expect(made).toHaveLength(3)
    expect(await retries()).toEqual([])
  })

  test('waits as long as the other side asked', async () => {
    const { go, stores } = aDelivery(() => ({ outcome: 'not-taken', retryAfterSeconds: 1800 }))
    await go()
    expect(await stores.pending.due(after(29), 5)).toEqual([])
    expect(await stores.pending.due(after(30), 5)).toHaveLength(1)
  })

  test('and was the last one that is allowed is given up', async () => {
    const { go, made, stores, retries } = aDelivery(() => ({ outcome: 'not-taken' }), 3)
    expect([await go(), await go(), await go()]).toEqual(['under-way', 'under-way', 'failed'])
    expect(await retries()).toEqual([])
    expect(await go()).toBe('failed')
    expect(made).toHaveLength(3)
    expect(stores.facts).toMatchObject([{ type: 'DeliveryFailed', because: 'gave-up' }])
    expect(await retries()).toEqual([])
  })
})

test.each(['rejected', 'endpoint-gone'])('a refusal (%s) is the end, and its reason is in the fact', async (because) => {
  const { go, made, stores, pass, retries } = aDelivery(() => ({ outcome: 'refused', because }))
  expect(await go()).toBe('failed')
  pass(1000)
  expect(await go()).toBe('failed')
  expect(made).toHaveLength(1)
  expect(stores.facts).toMatchObject([{ type: 'DeliveryFailed', because, deliveryId }])
  expect(await retries()).toEqual([])
})

test('what came back after it was confirmed has failed for good', async () => {
  const { go, made, stores } = aDelivery()
  await go()
  await stores.deliveries.fail(deliveryId, { attempt: 9999, because: 'bounced', at: after(5) })
  expect(await go()).toBe('failed')
  expect(made).toHaveLength(1)
  expect(hasFailedForGood(await stores.deliveries.state(deliveryId))).toBe(true)
})
