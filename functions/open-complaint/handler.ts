import { openComplaint as route } from '../../shared/api/complaint-routes.ts'
import { complaintNextStepsFor } from '../../shared/domain/complaint-next-steps.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { listedComplaint } from '../../shared/http/listed-complaint.ts'
import { notFound, ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { visibleComplaint } from '../../shared/http/visible-complaint.ts'

type Needs = Pick<Surroundings, 'complaints' | 'cases' | 'now'>

/** A complaint beside what it contests, with what may happen next. */
export const respond =
  (needs: Needs) =>
  async ({ path, moderator }: InputOf<typeof route>) => {
    const seen = await visibleComplaint(needs, path.complaintId, moderator)
    if (!seen) return notFound()
    const { state, additions, answer } = seen.parts
    const { decision: current, state: ofCase } = seen.ofCase
    const replaced = current?.decisionId !== state.decisionId
    const contested = replaced ? await needs.cases.decision(state.caseId, state.decisionId) : current

    const at = needs.now()
    const { id: moderatorId, roles, teams } = moderator
    const desk = {
      complaint: { ...listedComplaint(state, at), explanation: state.explanation },
      additions: [...additions],
      ...(contested && { contested }),
      ...(replaced && current && { standing: current }),
      location: ofCase.location,
      ...(answer && { answer }),
      next: { ...complaintNextStepsFor(state, { moderatorId, roles, teams, at }) },
    }
    return ok(desk, { revision: state.revision })
  }

export const handler = httpEntry(route, respond)
