/** `repeated`: the very same thing is already there. `conflicting`: something else is, under that id. */
export type Stored = 'stored' | 'repeated' | 'conflicting'

export interface Page<T> {
  readonly entries: readonly T[]
  /** Opaque; absent on the last page. */
  readonly next: string | undefined
}
