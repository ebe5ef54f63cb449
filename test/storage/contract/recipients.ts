import { describe, expect, test } from 'vitest'
import { after, aRecipient, NOON } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

const { recipientId, recordedAt: _, ...told } = aRecipient()
const held = { caseId: 'a-case', decisionId: 'decision-1', heldAt: NOON }

export function recipientsContract(make: MakeBench): void {
  describe('recipients', () => {
    test('the last word of the platform counts', async () => {
      const { recipients } = (await make()).stores
      await recipients.upsert(recipientId, told, NOON)
      expect(await recipients.find(recipientId)).toEqual(aRecipient())
      const { email: __, ...withoutEmail } = told
      await recipients.upsert(recipientId, { ...withoutEmail, establishedIn: 'PL' }, after(1))
      expect(await recipients.find(recipientId)).toEqual({
        ...withoutEmail,
        establishedIn: 'PL',
        recipientId,
        recordedAt: after(1),
      })
      expect(await recipients.find('nobody')).toBeUndefined()
    })

    test('every word of the platform is told, without name and address', async () => {
      const { stores, facts } = await make()
      await stores.recipients.upsert(recipientId, told, NOON)
      await stores.recipients.upsert(recipientId, told, after(1))
      expect(await facts()).toEqual(
        [NOON, after(1)].map((at) => ({ type: 'RecipientRecorded', factId: `${recipientId}.${at}`, at, recipientId })),
      )
    })

    test('statements that wait are listed until they are released', async () => {
      const { recipients } = (await make()).stores
      expect(await recipients.hold('recipient:seller-1', held)).toBe('stored')
      expect(await recipients.hold('recipient:seller-1', held)).toBe('repeated')
      await recipients.hold('recipient:seller-1', { ...held, decisionId: 'decision-2' })
      expect(await recipients.heldFor('recipient:seller-1')).toEqual([held, { ...held, decisionId: 'decision-2' }])
      await recipients.release('recipient:seller-1', 'decision-1')
      await recipients.release('recipient:seller-1', 'decision-1')
      expect(await recipients.heldFor('recipient:seller-1')).toEqual([{ ...held, decisionId: 'decision-2' }])
      expect(await recipients.heldFor('recipient:seller-2')).toEqual([])
    })
  })
}
