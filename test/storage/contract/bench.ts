import type { Fact } from '../../../events/subscriptions.ts'
import type { Stores } from '../../../shared/storage/stores.ts'

/** Stores with nothing in them, and what they have told so far. */
export interface Bench {
  readonly stores: Stores
  facts(): Promise<readonly Fact[]>
}

/** Makes a bench of its own for each test. */
export type MakeBench = () => Promise<Bench>
