import type { Lane, Origin } from '../dsa/case.ts'
import type { Team } from '../dsa/moderator.ts'
import type { NotifierKind } from '../dsa/notice.ts'
import type { Reason } from '../dsa/reason.ts'

/**
 * Kinds of illegality that can cost life or health, or harm a child (recital 52). Prohibited goods are among them: weapons,
 * drugs and poisons are sold under that word.
 */
export const SAFETY_REASONS = ['unsafe-product', 'medicine-or-supplement', 'child-sexualisation', 'prohibited-goods'] as const

export interface Raised {
  readonly origin: Origin
  readonly notifierKind?: NotifierKind | undefined
  readonly reasons: readonly Reason[]
}

/**
 * Who is first: an order, then a trusted flagger (Art. 22(1)), then safety, then everyone else. An authority's notice that is
 * not an order goes by its subject: the second lane belongs to those who hold the status of Art. 22 (recital 62).
 */
export function laneOf({ origin, notifierKind, reasons }: Raised): Lane {
  if (origin === 'order') return 'authority'
  if (notifierKind === 'trusted-flagger') return 'trusted-flagger'
  return reasons.some(isSafety) ? 'safety' : 'rest'
}

/** Whose queue it waits in. A sexualised child outweighs everything, an order what is left; then whoever guards health. */
export function teamOf(reasons: readonly Reason[], origin: Origin): Team {
  if (concernsChild(reasons)) return 'child-safety'
  if (origin === 'order') return 'legal'
  return specialists.find(({ of }) => of.some((reason) => reasons.includes(reason)))?.team ?? 'general'
}

const specialists: readonly { readonly team: Team; readonly of: readonly Reason[] }[] = [
  { team: 'medicines', of: ['medicine-or-supplement'] },
  { team: 'product-safety', of: ['unsafe-product', 'prohibited-goods'] },
  { team: 'ip', of: ['counterfeit-or-copied'] },
]

/** Pictures stay off, and only the child-safety team sees the case, as soon as one allegation is of this kind. */
export const concernsChild = (reasons: readonly Reason[]): boolean => reasons.includes('child-sexualisation')

export const isSafety = (reason: Reason): boolean => SAFETY_REASONS.some((one) => one === reason)
