import type { Letter } from '../../shared/delivery/letter.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { StatementOfReasons } from '../../shared/dsa/statement.ts'
import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'
import type { LetterWords } from '../../shared/messages/load-mail.ts'
import type { Source } from './generated-decisions.ts'
import { lettersSide } from './letter-disagreements.ts'
import { recordsSide } from './record-disagreements.ts'

/** The same decision, told three times: as it is kept, to the seller, and to everyone. */
export interface ToldThrice {
  readonly decision: Extract<Decision, { outcome: 'restricted' }>
  readonly source: Source
  readonly effectiveAt: string
  readonly letter: Letter
  readonly words: LetterWords
  readonly timeZone: string
  readonly basis: StatementOfReasons['basis']
  readonly records: readonly PublicRecord[]
}

/** Everything in which they differ, as `what: kept / told`; nothing if they agree. */
export function disagreements(told: ToldThrice): readonly string[] {
  const own = told.decision.restrictions.filter(({ ground }) => ground.type !== 'authority-order')
  return [...lettersSide(told, own), ...recordsSide(told, own)].flatMap(([what, kept, said]) =>
    JSON.stringify(kept) === JSON.stringify(said) ? [] : `${what}: ${JSON.stringify(kept)} / ${JSON.stringify(said)}`,
  )
}

export type Compared = readonly [what: string, kept: unknown, told: unknown]
