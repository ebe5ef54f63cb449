import { listDuties } from '../../shared/api/duty-routes.ts'
import { dutyWithClock } from '../../shared/http/duty-with-clock.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'duties' | 'settings' | 'now'>

/** What the teams of this person still have to do, least time left first. */
export const respond =
  ({ duties, settings, now }: Needs) =>
  async ({ query, moderator }: InputOf<typeof listDuties>) => {
    const at = now()
    const page = await duties.queue({ ...query, serviceId: settings.service.id, teams: moderator.teams })
    const listed = page.entries.map((duty) => dutyWithClock(duty, at))
    return ok({ duties: listed, ...(page.next !== undefined && { next: page.next }) })
  }

export const handler = httpEntry(listDuties, respond)
