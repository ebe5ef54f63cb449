/** What can be wrong with a statement before it is sent. */
export type LintCode =
  | 'missing-element'
  | 'too-short'
  | 'only-law'
  | 'boilerplate'
  | 'facts-repeated'
  | 'ground-repeated'
  | 'personal-data'
  | 'names-notifier'
  | 'clause-as-law'
  | 'law-as-clause'
  | 'unknown-ground'
  | 'ground-differs'
  | 'terms-not-in-force'
  | 'law-not-in-force'
  | 'law-not-there'
  | 'unread-language'

/** One thing that is wrong, where in the decision it is (JSON pointer, RFC 6901), and how to mend it. */
export interface LintFinding {
  readonly pointer: string
  readonly code: LintCode
  readonly message: string
}
