import { describe, expect, test } from 'vitest'
import { after, aNotice, aReference, NOON } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

export function pendingAndMarkersContract(make: MakeBench): void {
  describe('what is unfinished', () => {
    test('the oldest comes first, and no more than asked for', async () => {
      const { notices, pending } = (await make()).stores
      for (const n of [6, 2, 8, 4, 1, 7, 3, 5]) {
        await notices.submit(
          aNotice({ noticeId: aReference(n), recordedAt: after(n), receivedAt: after(n) }),
          undefined,
          `print-${n}`,
        )
      }
      const due = await pending.due(after(60), 5)
      expect(due.map(({ message }) => message.fact.at)).toEqual([1, 2, 3, 4, 5].map((n) => after(n)))
    })

    test('what is put back comes later, and what was finished meanwhile does not come back', async () => {
      const { notices, pending } = (await make()).stores
      for (const n of [1, 2]) await notices.submit(aNotice({ noticeId: aReference(n) }), undefined, `print-${n}`)
      const due = await pending.due(after(6), 5)
      expect(due).toHaveLength(2)
      await notices.settle(aReference(1))
      for (const { key } of due) await pending.postpone(key, after(30))
      expect(await pending.due(after(29), 5)).toEqual([])
      expect((await pending.due(after(31), 5)).map(({ message }) => message.fact)).toMatchObject([{ noticeId: aReference(2) }])
    })
  })

  describe('once-only markers and platform keys', () => {
    test('one caller is the first for a function and a fact', async () => {
      const { once } = (await make()).stores
      const answers = await Promise.all(Array.from({ length: 20 }, () => once.first('triage-notice', 'fact-1', NOON)))
      expect(answers.filter(Boolean)).toHaveLength(1)
      expect(await once.first('triage-notice', 'fact-2', NOON)).toBe(true)
      expect(await once.first('send-receipt', 'fact-1', NOON)).toBe(true)
    })

    test('a platform key is found by its hash, as it was kept last', async () => {
      const { platformKeys } = (await make()).stores
      expect(await platformKeys.find('a'.repeat(64))).toBeUndefined()
      await platformKeys.keep('a'.repeat(64), { keyId: 'shop', scopes: ['signals:write'] })
      await platformKeys.keep('a'.repeat(64), { keyId: 'shop', scopes: ['orders:write'] })
      expect(await platformKeys.find('a'.repeat(64))).toEqual({ keyId: 'shop', scopes: ['orders:write'] })
    })
  })
}
