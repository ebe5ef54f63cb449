import type { Message } from '../../../events/messages.ts'
import { redrive } from '../../../functions/redrive-pending/handler.ts'
import { inMemoryStores } from '../../../shared/storage/in-memory/stores.ts'
import type { Retry, Stores } from '../../../shared/storage/stores.ts'

/** Time that passes only where everybody waits for it. */
export interface SimulatedTime {
  readonly now: () => number
  readonly iso: () => string
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Until all of it is done. */
  readonly run: (work: readonly Promise<void>[]) => Promise<void>
}

export function simulatedTime(from: string): SimulatedTime {
  let at = Date.parse(from)
  const sleepers: { readonly until: number; readonly wake: () => void }[] = []
  const sleep = (milliseconds: number) =>
    new Promise<void>((wake) => {
      const until = at + milliseconds
      const place = sleepers.findIndex((other) => other.until > until)
      sleepers.splice(place < 0 ? sleepers.length : place, 0, { until, wake })
    })
  const run = async (work: readonly Promise<void>[]) => {
    let done = false
    const all = Promise.all(work).finally(() => {
      done = true
    })
    for (await calm(); !done; await calm()) {
      const next = sleepers.shift()
      if (!next) throw new Error('everybody waits for nothing')
      at = Math.max(at, next.until)
      next.wake()
    }
    await all
  }
  return { now: () => at, iso: () => new Date(at).toISOString(), sleep, run }
}

/** Whatever goes on without waiting for the clock has gone as far as it can. */
async function calm(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve))
}

export interface SimulatedQueue {
  readonly add: (messages: readonly Message[]) => void
  readonly receive: (most: number) => readonly Message[]
  /** So many milliseconds later they come again: what failed, and all of what somebody died with. */
  readonly giveBack: (messages: readonly Message[], inMilliseconds: number) => void
  readonly isEmpty: () => boolean
}

export function simulatedQueue({ now }: SimulatedTime): SimulatedQueue {
  let ready: Message[] = []
  let hidden: { readonly from: number; readonly message: Message }[] = []
  const look = () => {
    ready.push(...hidden.filter(({ from }) => from <= now()).map(({ message }) => message))
    hidden = hidden.filter(({ from }) => from > now())
  }
  return {
    add: (messages) => {
      ready = [...ready, ...messages]
    },
    receive: (most) => {
      look()
      return ready.splice(0, most)
    },
    giveBack: (messages, inMilliseconds) =>
      void hidden.push(...messages.map((message) => ({ from: now() + inMilliseconds, message }))),
    isEmpty: () => ready.length === 0 && hidden.length === 0,
  }
}

/** What is to be tried again, and the redrive that brings it back, once in a minute. */
export function simulatedRetries({ iso }: SimulatedTime, queue: SimulatedQueue) {
  const retries = new Map<string, Retry>()
  const pending: Stores['pending'] = {
    due: async (until, limit) =>
      [...retries]
        .filter(([, { dueAt }]) => dueAt <= until)
        .sort(([, one], [, other]) => one.dueAt.localeCompare(other.dueAt))
        .slice(0, limit)
        .map(([key, { fact, subscriber }]) => ({ key, subscriber, message: { fact } })),
    postpone: async (key, dueAt) => {
      const found = retries.get(key)
      if (found) retries.set(key, { ...found, dueAt })
    },
  }
  const log = { info: () => undefined, error: () => undefined }
  const tell = async (_to: string, told: readonly { readonly message: Message }[]) =>
    queue.add(told.map(({ message }) => message))
  return { retries, redrive: async () => void (await redrive({ pending, tell, log, now: iso })) }
}

type OneStores = ReturnType<typeof inMemoryStores>

/** In-memory stores for many cases: each has its own, because a twin reads all that it has. */
export function storesByCase(retries: Map<string, Retry>): {
  readonly stores: OneStores
  readonly each: () => Iterable<OneStores>
} {
  const made = new Map<string, OneStores>()
  const own = inMemoryStores()
  const of = (caseId: string): OneStores => {
    const found = made.get(caseId) ?? inMemoryStores()
    made.set(caseId, found)
    return found
  }
  const deliveries: Stores['deliveries'] = {
    ...own.deliveries,
    state: (id) => of(caseOf(id)).deliveries.state(id),
    reserve: (id, attempt, at) => of(caseOf(id)).deliveries.reserve(id, attempt, at),
    confirm: (id, fact, at) => of(caseOf(id)).deliveries.confirm(id, fact, at),
    fail: (id, attempt) => of(caseOf(id)).deliveries.fail(id, attempt),
    retryAt: async (deliveryId, retry) => void retries.set(deliveryId, retry),
    clearRetry: async (deliveryId) => void retries.delete(deliveryId),
  }
  const stores = { ...own, deliveries, cases: routed('cases', of, own), publications: routed('publications', of, own) }
  return { stores, each: () => made.values() }
}

/** The case that a call is about: its first argument is the id, or has it. */
const routed = <Name extends 'cases' | 'publications'>(name: Name, of: (caseId: string) => Stores, own: Stores): Stores[Name] =>
  new Proxy(own[name], {
    get:
      (_, method) =>
      (...args: readonly unknown[]) => {
        const store: object = of(caseOf(JSON.stringify(args[0])))[name]
        return Reflect.apply(Reflect.get(store, method), store, args)
      },
  })

function caseOf(text: string): string {
  const [caseId] = /[2-9A-HJ-NP-Z]{20}-\d+/.exec(text) ?? []
  if (caseId === undefined) throw new Error(`${text} is about no case`)
  return caseId
}
