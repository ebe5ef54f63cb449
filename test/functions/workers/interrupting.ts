import type { Stores } from '../../../shared/storage/stores.ts'

/** Stands at every call of a store: does the call, or something else before, after or instead of it. */
export type Watch = (call: () => Promise<unknown>, name: string) => Promise<unknown>

/** The same store, with a watch at each of its calls. */
export const watched = <Store extends object>(store: Store, watch: Watch): Store =>
  new Proxy(store, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      return (...args: readonly unknown[]) => watch(async () => Reflect.apply(found, target, args), String(name))
    },
  })

/** All stores, counting through them: the watch is told the how-manieth call it is, from 1. */
export function watchedStores(stores: Stores, watch: (count: number, call: () => Promise<unknown>) => Promise<unknown>): Stores {
  let count = 0
  const counting: Watch = (call) => {
    count += 1
    return watch(count, call)
  }
  return {
    notices: watched(stores.notices, counting),
    cases: watched(stores.cases, counting),
    contents: watched(stores.contents, counting),
    recipients: watched(stores.recipients, counting),
    authorities: watched(stores.authorities, counting),
    deliveries: watched(stores.deliveries, counting),
    pending: watched(stores.pending, counting),
    once: watched(stores.once, counting),
    platformKeys: watched(stores.platformKeys, counting),
  }
}
