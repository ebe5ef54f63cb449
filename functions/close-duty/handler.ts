import { closeDuty as route } from '../../shared/api/duty-routes.ts'
import { closeDuty, isSameClosing } from '../../shared/domain/close-duty.ts'
import type { Duty } from '../../shared/dsa/duty.ts'
import { dutyWithClock } from '../../shared/http/duty-with-clock.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf, ReplyOf } from '../../shared/http/input.ts'
import { notFound, ok, type Problem, problem } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { visibleDuty } from '../../shared/http/visible-duty.ts'

type Needs = Pick<Surroundings, 'cases' | 'duties' | 'now'>
type Input = InputOf<typeof route>

/** A person says what became of a duty. It is closed once; the write itself is on that condition. */
export const respond =
  (needs: Needs) =>
  async (input: Input): Promise<ReplyOf<typeof route>> => {
    const seen = await visibleDuty(needs, input.path, input.moderator)
    if (!seen) return notFound()

    const at = needs.now()
    const outcome = closeDuty(seen.duty, { by: input.moderator.id, closing: input.body, at })
    if (!outcome.allowed) return closed(seen.duty, input, at)
    if ((await needs.duties.close(outcome.next, outcome.fact)) === 'committed') return ok(dutyWithClock(outcome.next, at))

    const now = await needs.duties.find(seen.duty.caseId, seen.duty.dutyId)
    return now ? closed(now, input, at) : notFound()
  }

/** The very same words by the same person are answered like the first time: their answer was lost. */
function closed(duty: Duty, { moderator, body }: Input, at: string): ReplyOf<typeof route> {
  return isSameClosing(duty, moderator.id, body) ? ok(dutyWithClock(duty, at)) : alreadyClosed(duty)
}

function alreadyClosed({ status, closedBy, supersededBy }: Duty): Problem {
  const by = supersededBy === undefined ? `${closedBy} has said that it is "${status}".` : 'Another decision took its place.'
  return problem('duty-already-closed', {
    detail: by,
    current: {
      ...(closedBy !== undefined && { moderatorId: closedBy }),
      ...(supersededBy !== undefined && { decisionId: supersededBy }),
    },
  })
}

export const handler = httpEntry(route, respond)
