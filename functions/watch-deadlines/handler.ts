import { TEAMS } from '../../shared/dsa/moderator.ts'
import { liveWork } from '../../shared/queue/live-work.ts'
import type { Work } from '../../shared/queue/work.ts'

type Needs = Pick<Work, 'cases' | 'settings' | 'count' | 'now'>

/** Enough to wake someone; the queue shows the rest. */
const COUNTED = 200

/** Counts the cases whose time has run out, the longest overdue first. */
export const watch = async ({ cases, settings, count, now }: Needs): Promise<{ readonly overdue: number }> => {
  const page = await cases.queue({ serviceId: settings.service.id, teams: TEAMS, limit: COUNTED })
  const at = now()
  const overdue = page.entries.filter(({ dueAt }) => dueAt < at).length
  count('OverdueCases', overdue)
  return { overdue }
}

export const handler = (): Promise<{ readonly overdue: number }> => watch(liveWork())
