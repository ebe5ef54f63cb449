import type { PublicationStore } from '../stores.ts'
import { type Memory, putOnce, readCopy, under } from './memory.ts'

export const publicationsInMemory = (memory: Memory): PublicationStore => ({
  async puidOf({ caseId, decisionId, number }, proposed) {
    const key = `publication/${caseId}/${decisionId}/${number}`
    putOnce(memory, key, { value: proposed })
    return readCopy<string>(memory, key) ?? proposed
  },
  puidsOf: async (caseId, decisionId) => under<string>(memory, `publication/${caseId}/${decisionId}/`),
})
