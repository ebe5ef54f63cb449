import type { PublicationStore } from '../stores.ts'
import { type Memory, putOnce, readCopy } from './memory.ts'

export const publicationsInMemory = (memory: Memory): PublicationStore => ({
  async puidOf({ caseId, decisionId }, proposed) {
    const key = `publication/${caseId}/${decisionId}`
    putOnce(memory, key, { value: proposed })
    return readCopy<string>(memory, key) ?? proposed
  },
})
