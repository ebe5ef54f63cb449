import { openCase as route } from '../../shared/api/moderation-routes.ts'
import { maySeeCase, nextStepsFor } from '../../shared/domain/next-steps.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { notFound, ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { review } from './review.ts'

type Needs = Pick<Surroundings, 'cases' | 'duties' | 'notices' | 'authorities' | 'contents' | 'recipients' | 'settings' | 'now'>

/** A case as a moderator sees it, with what may happen next: buttons and server ask the same rules. */
export const respond =
  (needs: Needs) =>
  async ({ path, moderator }: InputOf<typeof route>) => {
    const parts = await needs.cases.find(path.caseId)
    if (!parts || !maySeeCase(parts.state, moderator, parts.allegations)) return notFound()

    const { id, roles, teams } = moderator
    const next = nextStepsFor(parts.state, { moderatorId: id, roles, teams, at: needs.now() }, parts.decision)
    return ok({ ...(await review(needs, parts)), next: { ...next } }, { revision: parts.state.revision })
  }

export const handler = httpEntry(route, respond)
