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

/** All stores, counting through them: the watch is told the how-manieth call it is, from 1, perhaps only of those of one name. */
export function watchedStores(
  stores: Stores,
  watch: (count: number, call: () => Promise<unknown>) => Promise<unknown>,
  only?: string,
): Stores {
  let count = 0
  const counting: Watch = (call, name) => {
    if (only !== undefined && only !== name) return call()
    count += 1
    return watch(count, call)
  }
  return new Proxy(stores, {
    get(target, name) {
      const store: unknown = Reflect.get(target, name)
      return typeof store === 'object' && store !== null ? watched(store, counting) : store
    },
  })
}
