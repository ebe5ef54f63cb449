import type { Instant } from '../../dsa/identifiers.ts'
import type { LookBack } from '../../dsa/look-back.ts'
import type { Calendar } from '../working-days.ts'
import { localDays, monthsFrom } from './local-days.ts'

const MONTHS = 6

/**
 * Whose purchases count when we learn of an illegal product: those of the six months before (Art. 32(1)). It begins with the first
 * millisecond of its day; the rule on working days is not for periods that reach back (Regulation 1182/71, Art. 3(4)).
 */
export function buyersLookBack(knownAt: Instant, { timeZone }: Pick<Calendar, 'timeZone'>): LookBack {
  const local = localDays(timeZone)
  const first = monthsFrom(local.dayOf(Date.parse(knownAt)), -MONTHS)
  return { basis: 'dsa-32-1', from: new Date(local.firstMillisecondOf(first)).toISOString(), to: knownAt }
}
