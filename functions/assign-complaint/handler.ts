import { assignComplaint as assignRoute, giveBackComplaint as giveBackRoute } from '../../shared/api/complaint-routes.ts'
import {
  assignComplaint,
  type CannotClaimComplaint,
  type ChangedComplaint,
  giveBackComplaint,
} from '../../shared/domain/complaint.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import type { Complaint } from '../../shared/dsa/complaint.ts'
import type { Moderator } from '../../shared/dsa/moderator.ts'
import { complaintConflict } from '../../shared/http/complaint-replies.ts'
import { byMethod, httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { notFound, ok, type Problem, tryAgain } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { visibleComplaint } from '../../shared/http/visible-complaint.ts'

type Needs = Pick<Surroundings, 'complaints' | 'cases' | 'settings' | 'now'>

/** Somebody who did not take the first decision claims a complaint for a while, renews the claim, or takes it over. */
export const respondToAssign =
  (needs: Needs) =>
  async ({ path, body, moderator }: InputOf<typeof assignRoute>) => {
    const claim = { by: moderator.id, leaseMinutes: needs.settings.leaseMinutes, takeOver: body.takeOver }
    const rule = (state: Complaint) => assignComplaint(state, { ...claim, at: needs.now() })
    const changed = await change(needs, { ...path, moderator, rule })
    if ('kind' in changed) return changed

    const { complaintId, revision, assignment } = changed
    return assignment ? ok({ complaintId, revision, assignment }, { revision }) : tryAgain()
  }

/** A complaint that they do not hold stays as it is. */
export const respondToGiveBack =
  (needs: Needs) =>
  async ({ path, moderator }: InputOf<typeof giveBackRoute>) => {
    const rule = (state: Complaint) => giveBackComplaint(state, { by: moderator.id, at: needs.now() })
    const changed = await change(needs, { ...path, moderator, rule })
    if ('kind' in changed) return changed

    const { complaintId, revision } = changed
    return ok({ complaintId, revision }, { revision })
  }

interface Change {
  readonly complaintId: string
  readonly moderator: Moderator
  readonly rule: (state: Complaint) => Outcome<ChangedComplaint, CannotClaimComplaint>
}

const ATTEMPTS = 3

/** Whoever is overtaken between reading and writing asks the rule again, and learns who was faster. */
async function change(needs: Needs, { complaintId, moderator, rule }: Change): Promise<Complaint | Problem> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const seen = await visibleComplaint(needs, complaintId, moderator)
    if (!seen) return notFound()

    const outcome = rule(seen.parts.state)
    if (!outcome.allowed) return complaintConflict(outcome.because, seen.parts)
    const { next, facts } = outcome
    if (facts.length === 0 || (await needs.complaints.commit(next, facts, seen.parts.state.revision)) === 'committed') return next
  }
  return tryAgain()
}

export const handler = byMethod({
  PUT: httpEntry(assignRoute, respondToAssign),
  DELETE: httpEntry(giveBackRoute, respondToGiveBack),
})
