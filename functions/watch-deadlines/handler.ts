import type { Metric } from '../../shared/delivery/metrics.ts'
import { caseClock } from '../../shared/domain/clocks/case-clock.ts'
import { dutyClock } from '../../shared/domain/clocks/duty-clock.ts'
import { type DueBasis, LANES } from '../../shared/dsa/case.ts'
import type { Clock } from '../../shared/dsa/clock.ts'
import { TEAMS } from '../../shared/dsa/moderator.ts'
import { liveWork } from '../../shared/queue/live-work.ts'
import type { Work } from '../../shared/queue/work.ts'

type Needs = Pick<Work, 'cases' | 'duties' | 'settings' | 'count' | 'now'>

/** Of each lane, and of duties: enough to wake someone; the queue shows the rest. */
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

/**
 * Counts the cases and duties whose time is running out, and those whose time has. Nothing is counted as well, so that an alarm
 * ends.
 */
export async function watch(needs: Needs): Promise<Watched> {
  const [clocks, ofDuties] = await Promise.all([clocksThatRun(needs), clocksOfDuties(needs)])
  for (const [basis, { warned, breached }] of Object.entries(METRICS_OF)) {
    const ofBasis = clocks.filter((clock) => clock.basis === basis)
    needs.count(warned, countOf('warned', ofBasis))
    needs.count(breached, countOf('breached', ofBasis))
  }
  needs.count('DutiesDueSoon', countOf('warned', ofDuties))
  needs.count('DutiesOverdue', countOf('breached', ofDuties))
  const all = [...clocks, ...ofDuties]
  return { dueSoon: countOf('warned', all), overdue: countOf('breached', all) }
}

const countOf = (state: Clock['state'], clocks: readonly Clock[]): number =>
  clocks.filter((clock) => clock.state === state).length

/** One page for all teams: what is most overdue comes first. */
async function clocksOfDuties({ duties, settings, now }: Needs): Promise<readonly Clock[]> {
  const page = await duties.queue({ serviceId: settings.service.id, teams: TEAMS, limit: COUNTED })
  const at = now()
  return page.entries.map((duty) => dutyClock(duty, at))
}

/** Lane by lane, least time left first, so that what is overdue in one lane does not hide the warnings of another. */
async function clocksThatRun({ cases, settings, now }: Needs): Promise<readonly Clock[]> {
  const view = { serviceId: settings.service.id, teams: TEAMS, limit: COUNTED }
  const pages = await Promise.all(LANES.map((lane) => cases.queue({ ...view, lane })))
  const at = now()
  return pages.flatMap(({ entries }) => entries.map((entry) => caseClock(entry, at)))
}

export const handler = (): Promise<Watched> => watch(liveWork())
