import type { Fact, Subscriber } from '../../../events/subscriptions.ts'
import type { PendingStore } from '../stores.ts'
import { type Memory, readCopy, under } from './memory.ts'

interface Mark {
  readonly key: string
  readonly dueAt: string
  readonly fact: Fact
  readonly subscriber?: Subscriber
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
      .map(({ key, fact, subscriber }) => ({ key, subscriber, fact: current(memory, fact) }))
      .sort((a, b) => a.fact.at.localeCompare(b.fact.at))
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
