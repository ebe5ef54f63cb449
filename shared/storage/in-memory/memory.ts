import type { Fact } from '../../../events/subscriptions.ts'
import type { Stored } from '../stored.ts'

/** What the twins share: a table that puts each key once, and the facts that the stream of a real table would tell. */
export interface Memory {
  readonly items: Map<string, unknown>
  readonly facts: Fact[]
}

export const emptyMemory = (): Memory => ({ items: new Map(), facts: [] })

/** As a conditional put does: once, and with it the facts that it is. */
export function putOnce(memory: Memory, key: string, put: { readonly value: unknown; readonly facts?: readonly Fact[] }): Stored {
  if (memory.items.has(key)) return 'repeated'
  memory.items.set(key, structuredClone(put.value))
  memory.facts.push(...(put.facts ?? []))
  return 'stored'
}

/** A copy, so that nobody changes what is kept by changing what was read. */
export const readCopy = <T>(memory: Memory, key: string): T | undefined => structuredClone(memory.items.get(key)) as T | undefined

/** In the order of the keys. */
export const under = <T>(memory: Memory, beginning: string): readonly T[] =>
  [...memory.items.entries()]
    .filter(([key]) => key.startsWith(beginning))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => structuredClone(value) as T)
