import type { Metric } from '../../shared/delivery/metrics.ts'
import { caseClock } from '../../shared/domain/clocks/case-clock.ts'
import { type DueBasis, LANES } from '../../shared/dsa/case.ts'
import type { Clock } from '../../shared/dsa/clock.ts'
import { TEAMS } from '../../shared/dsa/moderator.ts'
import { liveWork } from '../../shared/queue/live-work.ts'
import type { Work } from '../../shared/queue/work.ts'

type Needs = Pick<Work, 'cases' | 'settings' | 'count' | 'now'>

/** Of each lane: enough to wake someone; the queue shows the rest. */
const COUNTED = 200

/** The law and an order are counted apart from our own targets: they wake somebody for one case. */
const METRICS_OF = {
  'gpsr-22-8': { warned: 'ProductSafetyDueSoon', breached: 'ProductSafetyOverdue' },
  order: { warned: 'OrdersDueSoon', breached: 'OrdersOverdue' },
  'house-target': { warned: 'TargetsDueSoon', breached: 'TargetsOverdue' },
} as const satisfies Readonly<Record<DueBasis, Readonly<Record<'warned' | 'breached', Metric>>>>

export interface Watched {
  readonly dueSoon: number
  readonly overdue: number
}

/** Counts the cases whose time is running out, and those whose time has. Nothing is counted as well, so that an alarm ends. */
export async function watch(needs: Needs): Promise<Watched> {
  const clocks = await clocksThatRun(needs)
  const inState = (state: Clock['state']) => clocks.filter((clock) => clock.state === state)
  const [dueSoon, overdue] = [inState('warned'), inState('breached')]
  for (const [basis, { warned, breached }] of Object.entries(METRICS_OF)) {
    needs.count(warned, dueSoon.filter((clock) => clock.basis === basis).length)
    needs.count(breached, overdue.filter((clock) => clock.basis === basis).length)
  }
  return { dueSoon: dueSoon.length, overdue: overdue.length }
}

/** Lane by lane, least time left first, so that what is overdue in one lane does not hide the warnings of another. */
async function clocksThatRun({ cases, settings, now }: Needs): Promise<readonly Clock[]> {
  const view = { serviceId: settings.service.id, teams: TEAMS, limit: COUNTED }
  const pages = await Promise.all(LANES.map((lane) => cases.queue({ ...view, lane })))
  const at = now()
  return pages.flatMap(({ entries }) => entries.map((entry) => caseClock(entry, at)))
}

export const handler = (): Promise<Watched> => watch(liveWork())
