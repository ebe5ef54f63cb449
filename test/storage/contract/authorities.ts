import { describe, expect, test } from 'vitest'
import { anOrder, aSignal } from '../../support/authority-builders.ts'
import { after, NOON } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

export function authoritiesContract(make: MakeBench): void {
  describe('signals and orders', () => {
    test('a signal is found as it was recorded, told once, and due until it is settled', async () => {
      const { stores, facts } = await make()
      const { authorities, pending } = stores
      expect(await authorities.recordSignal(aSignal(), 'print-1')).toBe('stored')
      expect(await authorities.recordSignal(aSignal(), 'print-1')).toBe('repeated')
      expect(await authorities.recordSignal(aSignal({ explanation: 'Another.' }), 'print-2')).toBe('conflicting')
      expect(await authorities.findSignal('signal-1')).toEqual(aSignal())
      expect(await facts()).toEqual([{ type: 'SignalRecorded', factId: 'signal-1.recorded', at: NOON, signalId: 'signal-1' }])
      expect(await pending.due(after(6), 5)).toHaveLength(1)
      await authorities.settleSignal('signal-1')
      expect(await pending.due(after(6), 5)).toEqual([])
    })

    test('an order is found as it was recorded, told once, and due until it is settled', async () => {
      const { stores, facts } = await make()
      const { authorities, pending } = stores
      const order = anOrder({
        locations: ['https://shop.example/item/1', '88213'],
        redress: 'Court of Dublin',
        effectBy: after(600),
      })
      expect(await authorities.recordOrder(order, 'print-1')).toBe('stored')
      expect(await authorities.recordOrder(order, 'print-1')).toBe('repeated')
      expect(await authorities.recordOrder(anOrder({ statement: 'Another.' }), 'print-2')).toBe('conflicting')
      expect(await authorities.findOrder('order-1')).toEqual(order)
      expect(await facts()).toEqual([
        { type: 'OrderReceived', factId: 'order-1.received', at: NOON, orderId: 'order-1', locations: 2 },
      ])
      expect(await pending.due(after(6), 5)).toHaveLength(1)
      await authorities.settleOrder('order-1')
      expect(await pending.due(after(6), 5)).toEqual([])
    })

    test('nothing is found where nothing was recorded', async () => {
      const { authorities } = (await make()).stores
      expect(await authorities.findSignal('signal-9')).toBeUndefined()
      expect(await authorities.findOrder('order-9')).toBeUndefined()
    })
  })
}
