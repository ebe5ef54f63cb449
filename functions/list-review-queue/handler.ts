import { listReviewQueue } from '../../shared/api/moderation-routes.ts'
import { maySeeCase } from '../../shared/domain/next-steps.ts'
import type { Case } from '../../shared/dsa/case.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'cases' | 'settings' | 'now'>

/** What waits for the teams of this person, least time left first. */
export const respond =
  ({ cases, settings, now }: Needs) =>
  async ({ query, moderator }: InputOf<typeof listReviewQueue>) => {
    const at = now()
    const page = await cases.queue({ ...query, serviceId: settings.service.id, teams: moderator.teams })
    const entries = page.entries.filter((state) => maySeeCase(state, moderator)).map((state) => entryOf(state, moderator.id, at))
    return ok({ cases: entries, ...(page.next !== undefined && { next: page.next }) })
  }

function entryOf(
  { caseId, revision, lane, team, allegations, location, contentId, openedAt, dueAt, dueBasis, origin, ...state }: Case,
  moderatorId: string,
  at: string,
) {
  const { assignment } = state
  const held = assignment !== undefined && assignment.until > at
  return {
    caseId,
    revision,
    lane,
    team,
    reasons: allegations,
    location,
    openedAt,
    dueAt,
    dueBasis,
    origin,
    ...(contentId !== undefined && { contentId }),
    ...(held && { assignment: { ...assignment, mine: assignment.moderatorId === moderatorId } }),
  }
}

export const handler = httpEntry(listReviewQueue, respond)
