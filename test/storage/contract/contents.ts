import { describe, expect, test } from 'vitest'
import { aContentUpsert, after, NOON } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

export function contentsContract(make: MakeBench): void {
  describe('contents', () => {
    test('what the platform tells is a version; the same again is none; another is the next', async () => {
      const { contents } = (await make()).stores
      expect(await contents.upsert('88213', aContentUpsert(), NOON)).toEqual({ stored: 'stored', version: 1 })
      expect(await contents.upsert('88213', aContentUpsert(), after(1))).toEqual({ stored: 'repeated', version: 1 })
      expect(await contents.upsert('88213', aContentUpsert({ title: 'Handbag, black' }), after(2))).toEqual({
        stored: 'stored',
        version: 2,
      })
      expect(await contents.upsert('88213', aContentUpsert(), after(3))).toEqual({ stored: 'stored', version: 3 })
    })

    test('every version stays as it was', async () => {
      const { contents } = (await make()).stores
      await contents.upsert('88213', aContentUpsert(), NOON)
      await contents.upsert(
        '88213',
        aContentUpsert({ title: 'Handbag, black', price: { amount: '12.50', currency: 'EUR' } }),
        after(2),
      )
      expect(await contents.version('88213', 1)).toMatchObject({
        ...aContentUpsert(),
        contentId: '88213',
        version: 1,
        recordedAt: NOON,
      })
      expect(await contents.latest('88213')).toMatchObject({ title: 'Handbag, black', version: 2, recordedAt: after(2) })
      expect(await contents.version('88213', 3)).toBeUndefined()
      expect(await contents.latest('99999')).toBeUndefined()
    })

    test('the latest of a dozen versions is the twelfth', async () => {
      const { contents } = (await make()).stores
      for (let n = 1; n <= 12; n++) await contents.upsert('88213', aContentUpsert({ title: `Title ${n}` }), after(n))
      expect((await contents.latest('88213'))?.version).toBe(12)
    })

    test('which snapshot it answers makes no new version', async () => {
      const { contents } = (await make()).stores
      await contents.upsert('88213', aContentUpsert(), NOON)
      expect((await contents.upsert('88213', aContentUpsert({ snapshotOf: 'case-1' }), after(1))).stored).toBe('repeated')
    })

    test('of ten different versions at the same moment none is lost', async () => {
      const { contents } = (await make()).stores
      const told = await Promise.all(
        Array.from({ length: 10 }, (_, n) => contents.upsert('88213', aContentUpsert({ title: `Title ${n}` }), NOON)),
      )
      expect(told.map(({ version }) => version).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
    })

    test('a registered content is found under each of its addresses in canonical form', async () => {
      const { contents } = (await make()).stores
      await contents.upsert(
        '88213',
        aContentUpsert({ urls: ['https://shop.example/item/88213/', 'https://shop.example/bags?utm_source=x&id=7'] }),
        NOON,
      )
      expect(await contents.findByUrl('https://shop.example/item/88213')).toBe('88213')
      expect(await contents.findByUrl('https://shop.example/bags?id=7')).toBe('88213')
      expect(await contents.findByUrl('https://shop.example/item/1')).toBeUndefined()
    })

    test('each version is told, without what it says', async () => {
      const { stores, facts } = await make()
      await stores.contents.upsert('88213', aContentUpsert(), NOON)
      await stores.contents.upsert('88213', aContentUpsert(), after(1))
      expect(await facts()).toEqual([
        { type: 'ContentVersionRecorded', factId: '88213.v1', at: NOON, contentId: '88213', version: 1 },
      ])
    })
  })
}
