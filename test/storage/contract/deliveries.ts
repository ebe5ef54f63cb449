import { describe, expect, test } from 'vitest'
import type { Fact } from '../../../events/subscriptions.ts'
import { after, aReference, NOON } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

const id = 'receipt.NA-2222'
const sent: Fact = { type: 'NoticeReceiptSent', factId: `${id}.confirmed`, at: after(1), noticeId: aReference(), deliveryId: id }
const submitted: Fact = {
  type: 'NoticeSubmitted',
  factId: 'submitted',
  at: NOON,
  noticeId: aReference(),
  locations: 1,
  contactable: true,
}
const bounced: Fact = { type: 'DeliveryFailed', factId: `${id}.failed`, at: after(3), deliveryId: id, because: 'bounced' }

export function deliveriesContract(make: MakeBench): void {
  describe('deliveries', () => {
    test('reserved, then confirmed; what was never tried is unknown', async () => {
      const { deliveries } = (await make()).stores
      expect(await deliveries.state(id)).toEqual({ state: 'unknown' })
      await deliveries.reserve(id, 1, NOON)
      expect(await deliveries.state(id)).toEqual({ state: 'reserved', attempt: 1, at: NOON })
      await deliveries.confirm(id, sent, after(1))
      expect(await deliveries.state(id)).toEqual({ state: 'confirmed', at: after(1) })
    })

    test('of twenty who reserve one attempt at the same moment one may make it', async () => {
      const { deliveries } = (await make()).stores
      const answers = await Promise.all(Array.from({ length: 20 }, () => deliveries.reserve(id, 1, NOON)))
      expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1)
    })

    test('a confirmation is told once, and the first one stands', async () => {
      const { stores, facts } = await make()
      expect(await stores.deliveries.confirm(id, sent, after(1))).toBe('stored')
      expect(await stores.deliveries.confirm(id, { ...sent, at: after(2) }, after(2))).toBe('repeated')
      expect(await facts()).toEqual([sent])
    })

    test('a failed attempt can be followed by another that succeeds', async () => {
      const { deliveries } = (await make()).stores
      await deliveries.reserve(id, 1, NOON)
      await deliveries.fail(id, { attempt: 1, because: 'not-taken', at: after(1) })
      expect(await deliveries.state(id)).toEqual({ state: 'failed', attempt: 1, because: 'not-taken', at: after(1) })
      await deliveries.reserve(id, 2, after(2))
      expect(await deliveries.state(id)).toEqual({ state: 'reserved', attempt: 2, at: after(2) })
      await deliveries.confirm(id, sent, after(3))
      expect(await deliveries.state(id)).toEqual({ state: 'confirmed', at: after(3) })
    })

    test('mail that was taken and bounces later has failed, and that is told', async () => {
      const { stores, facts } = await make()
      const { deliveries } = stores
      await deliveries.reserve(id, 1, NOON)
      await deliveries.confirm(id, sent, after(1))
      expect(await deliveries.fail(id, { attempt: 1, because: 'bounced', at: after(3), fact: bounced })).toBe('stored')
      expect(await deliveries.fail(id, { attempt: 1, because: 'bounced', at: after(4), fact: bounced })).toBe('repeated')
      expect(await deliveries.state(id)).toEqual({ state: 'failed', attempt: 1, because: 'bounced', at: after(3) })
      expect(await facts()).toEqual([sent, bounced])
    })

    test('the trail tells everything that happened', async () => {
      const { deliveries } = (await make()).stores
      await deliveries.reserve(id, 1, NOON)
      await deliveries.fail(id, { attempt: 1, because: 'not-taken', at: after(1) })
      await deliveries.reserve(id, 2, after(2))
      await deliveries.confirm(id, sent, after(3))
      await deliveries.reserve('another', 1, NOON)
      const trail = [...(await deliveries.trail(id))].sort((a, b) => a.at.localeCompare(b.at))
      expect(trail.map(({ what }) => what)).toEqual(['reserved', 'failed', 'reserved', 'confirmed'])
    })

    test('a retry is due at its instant, for its worker only, with all that the worker was told, and is no fact', async () => {
      const { stores, facts } = await make()
      const { deliveries, pending } = stores
      await deliveries.retryAt(id, {
        dueAt: after(30),
        attempt: 1,
        subscriber: 'inform-notifier',
        fact: submitted,
        noticeIds: [aReference(1)],
        cursor: 'NOTICE#x',
      })
      expect(await pending.due(after(29), 5)).toEqual([])
      expect(await pending.due(after(30), 5)).toMatchObject([
        { subscriber: 'inform-notifier', message: { fact: submitted, noticeIds: [aReference(1)], cursor: 'NOTICE#x' } },
      ])
      expect(await facts()).toEqual([])
    })

    test('a later retry replaces the earlier one, and a cleared one is gone', async () => {
      const { deliveries, pending } = (await make()).stores
      for (const minutes of [10, 20])
        await deliveries.retryAt(id, { dueAt: after(minutes), attempt: 1, subscriber: 'send-receipt', fact: submitted })
      expect(await pending.due(after(15), 5)).toEqual([])
      expect(await pending.due(after(25), 5)).toHaveLength(1)
      await deliveries.clearRetry(id)
      await deliveries.clearRetry(id)
      expect(await pending.due(after(25), 5)).toEqual([])
    })
  })
}
