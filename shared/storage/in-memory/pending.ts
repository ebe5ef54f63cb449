import type { Fact, Subscriber } from '../../../events/subscriptions.ts'
import type { PendingStore } from '../stores.ts'
import { type Memory, readCopy, under } from './memory.ts'

interface Mark {
  readonly key: string
  readonly dueAt: string
  readonly fact: Fact
  readonly subscriber?: Subscriber
  readonly noticeIds?: string[] | undefined
  readonly cursor?: string | undefined
}

export const mark = (memory: Memory, key: string, of: Omit<Mark, 'key'>): void => {
  memory.items.set(`pending/${key}`, { key, ...of })
}
export const unmark = (memory: Memory, key: string): void => {
  memory.items.delete(`pending/${key}`)
}

export const pendingInMemory = (memory: Memory): PendingStore => ({
  async due(now, limit) {
    return under<Mark>(memory, 'pending/')
      .filter(({ dueAt }) => dueAt <= now)
      .sort((a, b) => a.dueAt.localeCompare(b.dueAt))
      .slice(0, limit)
      .map(({ key, fact, subscriber, noticeIds, cursor }) => ({
        key,
        subscriber,
        message: { fact: current(memory, fact), ...(noticeIds && { noticeIds }), ...(cursor && { cursor }) },
      }))
      .sort((a, b) => a.message.fact.at.localeCompare(b.message.fact.at))
  },
  async postpone(key, dueAt) {
    const found = readCopy<Mark>(memory, `pending/${key}`)
    if (found) mark(memory, key, { ...found, dueAt })
  },
})

/** A decision waits first to take effect, then for everyone to be told that it did. */
function current(memory: Memory, fact: Fact): Fact {
  if (fact.type !== 'CaseDecided') return fact
  return memory.facts.find((one) => one.type === 'DecisionTookEffect' && one.decisionId === fact.decisionId) ?? fact
}
