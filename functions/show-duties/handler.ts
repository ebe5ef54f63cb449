import { showDuties } from '../../shared/api/duty-routes.ts'
import { maySeeCase } from '../../shared/domain/next-steps.ts'
import { dutyWithClock } from '../../shared/http/duty-with-clock.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { notFound, ok } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { maySeeDuty } from '../../shared/http/visible-duty.ts'

type Needs = Pick<Surroundings, 'cases' | 'duties' | 'now'>

/** What a case has obliged us to do: open, done with its proof, or not applicable with the reason. */
export const respond =
  ({ cases, duties, now }: Needs) =>
  async ({ path, moderator }: InputOf<typeof showDuties>) => {
    const parts = await cases.find(path.caseId)
    if (!parts || !maySeeCase(parts.state, moderator, parts.allegations)) return notFound()

    const at = now()
    const owed = (await duties.ofCase(path.caseId)).filter((duty) => maySeeDuty(duty, moderator))
    return ok({ duties: owed.map((duty) => dutyWithClock(duty, at)) })
  }

export const handler = httpEntry(showDuties, respond)
