import { randomSymbols, sha256Hex, symbolsOf } from '../runtime/hashing.ts'
import type { Stored } from '../storage/stored.ts'

export interface Keeping {
  /** What is kept, so that one key for two kinds of thing gives two ids. */
  readonly what: 'notice' | 'signal' | 'order'
  readonly onceKey: string | undefined
  /** Makes an id of symbols, as many as `symbols` says. */
  readonly idFrom: (symbols: string) => string
  readonly symbols: number
  readonly keep: (id: string) => Promise<Stored>
}

export interface Kept {
  readonly id: string
  /** It was there before: a retry. */
  readonly repeated: boolean
}

/**
 * Keeps something under an id that its Idempotency-Key leads to, so that the write itself finds a retry and fifty at the same
 * moment are one; without a key, under a new id. Nothing when the key was used for something else.
 */
export async function keepOnce({ what, onceKey, idFrom, symbols, keep }: Keeping): Promise<Kept | undefined> {
  if (onceKey === undefined) return keepUnderNewId({ idFrom, symbols, keep })
  const id = idFrom(symbolsOf(`${what} ${onceKey}`, symbols))
  const stored = await keep(id)
  return stored === 'conflicting' ? undefined : { id, repeated: stored === 'repeated' }
}

const ATTEMPTS = 5

async function keepUnderNewId({ idFrom, symbols, keep }: Pick<Keeping, 'idFrom' | 'symbols' | 'keep'>): Promise<Kept> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const id = idFrom(randomSymbols(symbols))
    if ((await keep(id)) === 'stored') return { id, repeated: false }
  }
  throw new Error('no free id was found')
}

/** One text for one meaning, whatever the order of the fields, hashed. */
export const fingerprintOf = (body: unknown): string => sha256Hex(JSON.stringify(body, inOrder))

const inOrder = (_: string, part: unknown): unknown =>
  typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
    : part
