import { listComplaints } from '../../shared/api/complaint-routes.ts'
import { teamsOfComplaintsFor } from '../../shared/domain/complaint-next-steps.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { listedComplaint } from '../../shared/http/listed-complaint.ts'
import { ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'complaints' | 'settings' | 'now'>

/** What waits for those who decide on complaints, least time left first. */
export const respond =
  ({ complaints, settings, now }: Needs) =>
  async ({ query, moderator }: InputOf<typeof listComplaints>) => {
    const at = now()
    const view = { ...query, serviceId: settings.service.id, teams: teamsOfComplaintsFor(moderator) }
    const page = await complaints.queue(view)
    const listed = page.entries.map((state) => listedComplaint(state, at))
    return ok({ complaints: listed, ...(page.next !== undefined && { next: page.next }) })
  }

export const handler = httpEntry(listComplaints, respond)
