import { expect, test } from 'vitest'
import type { Fact } from '../../../events/subscriptions.ts'
import { aCaseId, NOON } from '../../support/builders.ts'
import { workers } from './running.ts'
import { aWorking } from './working.ts'

const nobodysBusiness: Fact = { type: 'CaseGivenBack', factId: 'f', at: NOON, caseId: aCaseId(), moderatorId: 'maria' }

test.each(Object.entries(workers))(
  '%s refuses a fact that is not its business, so that it does not vanish',
  async (_name, perform) => {
    const { work, mails, webhooks, told } = aWorking()
    await expect(perform(work)({ fact: nobodysBusiness })).rejects.toThrow('CaseGivenBack')
    expect([mails, webhooks, told]).toEqual([[], [], []])
  },
)
