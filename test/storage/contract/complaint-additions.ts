import { describe, expect, test } from 'vitest'
import { after } from '../../support/builders.ts'
import { aComplaint, aComplaintId, anAnswer } from '../../support/complaint-builders.ts'
import type { MakeBench } from './bench.ts'
import { answeredState, contested } from './contested.ts'

export function complaintAdditionsContract(make: MakeBench): void {
  describe('what is added to a complaint', () => {
    test('more words are added in their order while it is open, the same words once, and none after the answer', async () => {
      const { stores, facts } = await make()
      await contested(stores)
      const { complaints } = stores
      const add = (minutes: number, explanation: string) => complaints.add(aComplaintId(), { at: after(minutes), explanation })
      expect([await add(61, 'First.'), await add(62, 'Second.'), await add(63, 'First.')]).toEqual([
        'stored',
        'stored',
        'repeated',
      ])
      expect(await add(64, aComplaint().explanation)).toBe('repeated')
      expect((await complaints.find(aComplaintId()))?.additions.map(({ explanation }) => explanation)).toEqual([
        'First.',
        'Second.',
      ])
      expect((await facts()).filter(({ type }) => type === 'ComplaintAdded')).toHaveLength(2)
      const next = { ...answeredState, revision: 5 }
      expect(await complaints.answer({ next, answer: anAnswer() }, 4)).toBe('committed')
      expect(await add(80, 'Too late.')).toBe('conflicting')
    })

    test('the same words many times at one moment are added once', async () => {
      const { stores, facts } = await make()
      await contested(stores)
      const add = (n: number) => stores.complaints.add(aComplaintId(), { at: after(61, after(n / 1000)), explanation: 'More.' })
      const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => add(n)))
      expect(answers.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'repeated'), 'stored'])
      expect((await stores.complaints.find(aComplaintId()))?.additions).toHaveLength(1)
      expect((await facts()).filter(({ type }) => type === 'ComplaintAdded')).toHaveLength(1)
    })

    test('A20-04 nobody answers past what was added meanwhile, and of adding and answering at one moment nothing is lost', async () => {
      const { stores } = await make()
      await contested(stores)
      const [added, answered] = await Promise.all([
        stores.complaints.add(aComplaintId(), { at: after(70), explanation: 'The certificate is new.' }),
        stores.complaints.answer({ next: answeredState, answer: anAnswer() }, 2),
      ])
      expect([
        ['stored', 'stale'],
        ['conflicting', 'committed'],
      ]).toContainEqual([added, answered])
      const found = await stores.complaints.find(aComplaintId())
      expect([found?.additions.length, found?.answer === undefined]).toEqual(added === 'stored' ? [1, true] : [0, false])
    })
  })
}
