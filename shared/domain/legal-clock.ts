import type { DueBasis, Lane, Origin } from '../dsa/case.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Reason } from '../dsa/reason.ts'
import { dueOf } from './clocks/clock-of.ts'
import type { ClockSettings } from './clocks/end-of-period.ts'
import { isSafety } from './priority.ts'

/** The `clocks` of the configuration. */
export type Clocks = ClockSettings

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

/** When a case must be decided at the latest, and what says so. The clock runs from receipt, not from typing it in. */
export const dueFor = (timed: Timed, clocks: Clocks): Due =>
  timed.origin === 'order' ? dueByOrder(timed, clocks) : dueByLawOrHouse(timed, clocks)

/** What a joining notice changes: the due instant moves when the new one is earlier, and never back. */
export const broughtForward = (current: Due, joining: Due): Due =>
  Date.parse(joining.dueAt) < Date.parse(current.dueAt) ? { dueAt: joining.dueAt, dueBasis: joining.dueBasis } : current

/** An order without a time of its own still says "without undue delay" (Art. 9(1)): our shortest target. */
function dueByOrder({ effectBy, reasons, receivedAt }: Timed, clocks: Clocks): Due {
  if (effectBy !== undefined) return { dueAt: effectBy, dueBasis: 'order' }
  if (reasons.includes('unsafe-product')) return { dueAt: dueOf('product-safety-order', receivedAt, clocks), dueBasis: 'order' }
  return { dueAt: dueOf('lane-authority', receivedAt, clocks), dueBasis: 'house-target' }
}

function dueByLawOrHouse({ lane, reasons, receivedAt, origin }: Timed, clocks: Clocks): Due {
  // What is no order and still in the first lane has the target of the second.
  const kind = `lane-${lane === 'authority' ? 'trusted-flagger' : lane}` as const
  const target: Due = { dueAt: dueOf(kind, receivedAt, clocks), dueBasis: 'house-target' }
  if (origin !== 'notice' || !reasons.includes('unsafe-product')) return target

  const byLaw: Due = { dueAt: dueOf('product-safety-notice', receivedAt, clocks), dueBasis: 'gpsr-22-8' }
  return lawSays(lane, reasons) ? byLaw : broughtForward(byLaw, target)
}

/** The law's own limit stands alone, unless a trusted flagger or another danger asks for more haste. */
const lawSays = (lane: Lane, reasons: readonly Reason[]): boolean =>
  lane === 'safety' && reasons.every((reason) => reason === 'unsafe-product' || !isSafety(reason))
