import type { DueBasis, Lane, Origin } from '../dsa/case.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Reason } from '../dsa/reason.ts'
import { isSafety } from './priority.ts'
import { type Calendar, endOfWorkingDays } from './working-days.ts'

/** The `clocks` of the configuration. House targets are hours. */
export interface Clocks extends Calendar {
  readonly houseTargetHours: { readonly 'trusted-flagger': number; readonly safety: number; readonly rest: number }
}

export interface Timed {
  readonly lane: Lane
  readonly reasons: readonly Reason[]
  readonly receivedAt: Instant
  readonly origin: Origin
  /** The time that an order sets. */
  readonly effectBy?: Instant | undefined
}

export interface Due {
  readonly dueAt: Instant
  readonly dueBasis: DueBasis
}

/** GPSR Art. 22(8): notices on product safety. GPSR Art. 22(4): orders on product safety. In working days. */
const NOTICE_DAYS = 3
const ORDER_DAYS = 2

/** When a case must be decided at the latest, and what says so. The clock runs from receipt, not from typing it in. */
export const dueFor = (timed: Timed, clocks: Clocks): Due =>
  timed.origin === 'order' ? dueByOrder(timed, clocks) : dueByLawOrHouse(timed, clocks)

/** What a joining notice changes: the due instant moves when the new one is earlier, and never back. */
export const broughtForward = (current: Due, joining: Due): Due =>
  Date.parse(joining.dueAt) < Date.parse(current.dueAt) ? { dueAt: joining.dueAt, dueBasis: joining.dueBasis } : current

/** An order without a time of its own still says "without undue delay" (Art. 9(1)): our shortest target. */
function dueByOrder({ effectBy, reasons, receivedAt }: Timed, clocks: Clocks): Due {
  if (effectBy !== undefined) return { dueAt: effectBy, dueBasis: 'order' }
  if (reasons.includes('unsafe-product')) return { dueAt: endOfWorkingDays(receivedAt, ORDER_DAYS, clocks), dueBasis: 'order' }
  return houseTarget(receivedAt, Math.min(...Object.values(clocks.houseTargetHours)))
}

function dueByLawOrHouse({ lane, reasons, receivedAt, origin }: Timed, clocks: Clocks): Due {
  const target = houseTarget(receivedAt, clocks.houseTargetHours[lane === 'authority' ? 'trusted-flagger' : lane])
  if (origin !== 'notice' || !reasons.includes('unsafe-product')) return target

  const byLaw: Due = { dueAt: endOfWorkingDays(receivedAt, NOTICE_DAYS, clocks), dueBasis: 'gpsr-22-8' }
  return lawSays(lane, reasons) ? byLaw : broughtForward(byLaw, target)
}

/** The law's own limit stands alone, unless a trusted flagger or another danger asks for more haste. */
const lawSays = (lane: Lane, reasons: readonly Reason[]): boolean =>
  lane === 'safety' && reasons.every((reason) => reason === 'unsafe-product' || !isSafety(reason))

const houseTarget = (receivedAt: Instant, hours: number): Due => ({
  dueAt: new Date(Date.parse(receivedAt) + hours * 3_600_000).toISOString(),
  dueBasis: 'house-target',
})
