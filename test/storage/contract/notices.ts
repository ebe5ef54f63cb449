import { describe, expect, test } from 'vitest'
import { after, aNotice, aReference, NOON } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

const maria = { name: 'Maria Nowak', email: 'maria@nowak.example' }

export function noticesContract(make: MakeBench): void {
  describe('notices', () => {
    test('a notice is found as it was submitted, and its contact beside it', async () => {
      const { notices } = (await make()).stores
      const notice = aNotice({ details: { ean: '4006381333931' }, language: 'de', country: 'DE' })

      expect(await notices.submit(notice, maria, 'print-1')).toBe('stored')

      expect(await notices.find(notice.noticeId)).toEqual(notice)
      expect(await notices.contact(notice.noticeId)).toEqual(maria)
    })

    test('nothing is found where nothing was submitted', async () => {
      const { notices } = (await make()).stores
      expect(await notices.find(aReference(7))).toBeUndefined()
      expect(await notices.contact(aReference(7))).toBeUndefined()
      expect(await notices.casesOf(aReference(7))).toEqual([])
    })

    test('a notice without a contact has none', async () => {
      const { notices } = (await make()).stores
      await notices.submit(aNotice({ contactable: false }), undefined, 'print-1')
      expect(await notices.contact(aNotice().noticeId)).toBeUndefined()
    })

    test('the same submission again is repeated, another under its id conflicts, and the first one stands', async () => {
      const { notices } = (await make()).stores
      const first = aNotice({ explanation: 'The first.' })
      await notices.submit(first, maria, 'print-1')

      expect(await notices.submit(first, maria, 'print-1')).toBe('repeated')
      expect(await notices.submit(aNotice({ explanation: 'Another.' }), maria, 'print-2')).toBe('conflicting')

      expect(await notices.find(first.noticeId)).toEqual(first)
    })

    test('another submission under an id without a contact conflicts as well', async () => {
      const { notices } = (await make()).stores
      await notices.submit(aNotice({ contactable: false }), undefined, 'print-1')
      expect(await notices.submit(aNotice({ contactable: false }), undefined, 'print-2')).toBe('conflicting')
    })

    test('a notice is never kept beside the contact of another submission under its id', async () => {
      const { notices } = (await make()).stores
      const submissions = Array.from({ length: 10 }, (_, n) =>
        notices.submit(aNotice({ explanation: `Number ${n}.` }), { email: `person-${n}@mail.example` }, `print-${n}`),
      )
      await Promise.all(submissions)

      const kept = await notices.find(aNotice().noticeId)
      const contact = await notices.contact(aNotice().noticeId)

      expect(kept?.explanation).toBe(`Number ${contact?.email?.match(/\d/)?.[0]}.`)
    })

    test('of fifty submissions with one id at the same moment one is stored and the others find it', async () => {
      const { stores, facts } = await make()
      const answers = await Promise.all(Array.from({ length: 50 }, () => stores.notices.submit(aNotice(), maria, 'print-1')))

      expect(answers.filter((answer) => answer === 'stored')).toHaveLength(1)
      expect(answers.filter((answer) => answer === 'repeated')).toHaveLength(49)
      expect(await facts()).toHaveLength(1)
    })

    test('that a notice was submitted is told once, without its words', async () => {
      const { stores, facts } = await make()
      const notice = aNotice({ locations: ['https://shop.example/item/1', 'https://shop.example/item/2'] })
      await stores.notices.submit(notice, maria, 'print-1')
      await stores.notices.submit(notice, maria, 'print-1')

      const { noticeId } = notice
      expect(await facts()).toEqual([
        { type: 'NoticeSubmitted', factId: `${noticeId}.submitted`, at: NOON, noticeId, locations: 2, contactable: true },
      ])
    })

    test('a submission stays due to be told until it is settled', async () => {
      const { notices, pending } = (await make()).stores
      const { noticeId } = aNotice()
      await notices.submit(aNotice(), undefined, 'print-1')
      expect(await pending.due(after(4), 10)).toEqual([])
      expect((await pending.due(after(6), 10)).map(({ message }) => message.fact.type)).toEqual(['NoticeSubmitted'])

      await notices.settle(noticeId)

      expect(await pending.due(after(60), 10)).toEqual([])
      expect(await notices.find(noticeId)).toEqual(aNotice())
    })

    test('settling twice, or what never was, changes nothing', async () => {
      const { notices } = (await make()).stores
      await notices.submit(aNotice(), undefined, 'print-1')
      await notices.settle(aNotice().noticeId)
      await notices.settle(aNotice().noticeId)
      await notices.settle(aReference(9))
      expect(await notices.find(aReference(9))).toBeUndefined()
    })
  })
}
