import { expect, test } from 'vitest'
import type { Attempt, Became } from '../../shared/delivery/once.ts'
import { watched } from '../functions/workers/interrupting.ts'
import { aDelivery, deliveryId } from './delivering.ts'

const REDELIVERED_AFTER_MINUTES = 6
const LONGER_THAN_ANY = 200

/** Dies at the nth await of all: at a call of the store, before or after it was done, or at the sending itself. */
interface Crash {
  readonly at: number
  readonly when: 'before' | 'after'
}

/** The whole story of one receipt with one crash in it: the message comes again until it is done, retries come when they are due. */
async function story(answers: readonly Attempt['outcome'][], crash: Crash) {
  const delivering = aDelivery()
  const arrived: string[] = []
  let failed = 0
  let awaits = 0
  let diedAfterArrival = false
  const dying = async <T>(step: () => Promise<T>): Promise<T> => {
    awaits += 1
    if (awaits === crash.at && crash.when === 'before') return die()
    const done = await step()
    return awaits === crash.at ? die() : done
  }
  const die = (): never => {
    diedAfterArrival = arrived.length > 0
    throw new Error('died')
  }
  const deliveries = watched(delivering.stores.deliveries, async (call) => dying(call))
  const attempt = () =>
    dying(async () => {
      const answer = attemptOf(answers[Math.min(arrived.length + failed, answers.length - 1)] ?? 'taken')
      if (answer.outcome === 'taken' || answer.outcome === 'unclear') arrived.push(delivering.clock.now)
      else failed += 1
      return answer
    })

  let became: Became | undefined
  for (let time = 0; time < LONGER_THAN_ANY; time++) {
    became = await delivering.go({ deliveries, attempt }).catch(() => undefined)
    if (became !== undefined && (await delivering.retries()).length === 0) break
    delivering.pass(became === undefined ? REDELIVERED_AFTER_MINUTES : 60 * 24)
  }
  return { ...delivering, became, arrived, awaits, diedAfterArrival }
}

const attemptOf = (outcome: Attempt['outcome']): Attempt =>
  outcome === 'refused' ? { outcome, because: 'rejected' } : { outcome }

const everyCrash = async (
  answers: readonly Attempt['outcome'][],
  check: (told: Awaited<ReturnType<typeof story>>, where: string) => Promise<void>,
) => {
  let crashes = 0
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; at < LONGER_THAN_ANY; at++) {
      const told = await story(answers, { at, when })
      if (told.awaits < at) break
      crashes += 1
      await check(told, `${answers.join(', ')}; died ${when} await ${at}`)
    }
  }
  return crashes
}

test.each([
  { answers: ['taken'] as const },
  { answers: ['not-taken', 'taken'] as const },
  { answers: ['not-taken', 'not-taken', 'not-taken', 'taken'] as const },
])('whatever dies where, a receipt arrives, and a second time only if its answer was lost: $answers', async ({ answers }) => {
  const crashes = await everyCrash(answers, async ({ became, arrived, diedAfterArrival, stores, retries }, where) => {
    expect(became, where).toBe('confirmed')
    expect(arrived.length, where).toBeGreaterThanOrEqual(1)
    expect(arrived.length, where).toBeLessThanOrEqual(diedAfterArrival ? 2 : 1)
    expect(
      stores.facts.filter(({ type }) => type === 'NoticeReceiptSent'),
      where,
    ).toHaveLength(1)
    expect(await retries(), where).toEqual([])
  })
  expect(crashes).toBeGreaterThanOrEqual(8)
})

test('an answer that never comes costs one second receipt and no more, wherever else something dies', async () => {
  await everyCrash(['unclear', 'taken'], async ({ became, arrived, stores }, where) => {
    expect(became, where).toBe('confirmed')
    expect(arrived.length, where).toBeGreaterThanOrEqual(1)
    expect(arrived.length, where).toBeLessThanOrEqual(3)
    expect(
      stores.facts.filter(({ type }) => type === 'NoticeReceiptSent'),
      where,
    ).toHaveLength(1)
  })
})

test('a refusal is told wherever something dies, once', async () => {
  await everyCrash(['refused'], async ({ became, arrived, stores, retries }, where) => {
    expect([became, arrived], where).toEqual(['failed', []])
    expect(stores.facts, where).toMatchObject([{ type: 'DeliveryFailed', deliveryId, because: 'rejected' }])
    expect(await retries(), where).toEqual([])
  })
})

test('a store that has lost an answer, but not what it was told, does not make a second receipt', async () => {
  const { arrived } = await story(['taken'], { at: 2, when: 'after' })
  expect(arrived, 'reserved, and nobody knew').toHaveLength(1)
  const late = await story(['taken'], { at: 4, when: 'after' })
  expect(late.arrived, 'confirmed, and nobody knew').toHaveLength(1)
  const lost = await story(['taken'], { at: 4, when: 'before' })
  expect(lost.arrived, 'sent, and not confirmed: the one case in which it comes twice').toHaveLength(2)
})
