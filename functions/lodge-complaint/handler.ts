import { lodgeComplaint as route } from '../../shared/api/complaint-routes.ts'
import type { Complaint } from '../../shared/dsa/complaint.ts'
import { type AcceptedComplaint, acceptComplaint } from '../../shared/http/accept-complaint.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf, ReplyOf } from '../../shared/http/input.ts'
import { created, notFound, type Problem, problem } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'notices' | 'cases' | 'complaints' | 'deliveries' | 'links' | 'settings' | 'now'>

/** The holder of a secret link contests the decision it leads to (Art. 20(1)), or adds to the complaint that is open. */
export const respond =
  (needs: Needs) =>
  async ({ body, caller }: InputOf<typeof route>): Promise<ReplyOf<typeof route>> => {
    const accepted = await acceptComplaint(needs, { submission: body, token: caller.token })
    switch (accepted.kind) {
      case 'not-found':
        return notFound()
      case 'refused':
        return refusal(accepted)
      case 'lodged':
      case 'added':
        return lodged(accepted.complaint, accepted.kind === 'added')
    }
  }

const lodged = ({ complaintId, receivedAt }: Complaint, added: boolean) =>
  created({ complaintId, reference: complaintId, receivedAt, added })

type Refused = Extract<AcceptedComplaint, { kind: 'refused' }>

/** Where complaining is over, or was never offered, the other ways are named (Art. 21, recital 59). */
function refusal({ because, windowEndsAt, redress }: Refused): Problem {
  switch (because) {
    case 'complaint-window-over':
      return problem(because, {
        current: { ...(windowEndsAt !== undefined && { endedAt: windowEndsAt }), redress: [...redress] },
      })
    case 'complaint-already-decided':
    case 'complaints-not-offered':
      return problem(because, { current: { redress: [...redress] } })
    default:
      return problem(because)
  }
}

export const handler = httpEntry(route, respond)
