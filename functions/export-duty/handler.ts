import { exportDuty as route } from '../../shared/api/duty-routes.ts'
import type { DecidedParts } from '../../shared/delivery/duty-matter.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import { httpEntry } from '../../shared/http/entry.ts'
import type { InputOf, ReplyOf } from '../../shared/http/input.ts'
import { invalidFields, notFound, ok, problem } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { type VisibleDuty, visibleDuty } from '../../shared/http/visible-duty.ts'
import { type Needs as DocumentNeeds, documentFor } from './document.ts'
import { witnessesOf } from './witnesses.ts'

type Needs = DocumentNeeds & Pick<Surroundings, 'notices' | 'log'>

/** What one addressee has to be told. Who notified is left out, unless an authority has to know and a person asks for it. */
export const respond =
  (needs: Needs) =>
  async ({ path, query, moderator }: InputOf<typeof route>): Promise<ReplyOf<typeof route>> => {
    const seen = await visibleDuty(needs, path, moderator)
    if (!seen) return notFound()
    const { duty } = seen
    if (duty.status === 'not-applicable') return problem('duty-already-closed', { detail: 'It does not apply.' })
    const isIncluded = query.notifiers === 'included'
    if (isIncluded && duty.kind !== 'inform-authority-of-suspected-crime') return invalidFields([NOBODY_ELSE])

    const decision = await decisionOf(needs, seen)
    if (!decision) return notFound()
    const notifiers = isIncluded ? await witnessesOf(needs, duty, moderator.id) : ({ disclosed: false } as const)
    const document = await documentFor(needs, { duty, parts: partsWith(decision, seen), notifiers })
    return document ? ok(document) : notFound()
  }

const NOBODY_ELSE = {
  parameter: 'notifiers',
  detail: 'Who notified can only be told to an authority, of a suspected crime (Art. 18(1)). Leave it out.',
}

/** What is open rests on the decision that stands now; what was done, on the one that it was done for. */
const decisionOf = async ({ cases }: Needs, { duty, ofCase }: VisibleDuty) =>
  duty.status === 'open' ? ofCase.decision : cases.decision(duty.caseId, duty.decisionId)

/** What the platform has acknowledged belongs to the decision that stands. */
const partsWith = (decision: Decision, { ofCase }: VisibleDuty): DecidedParts => ({
  ...ofCase,
  decision,
  acknowledgedAt: decision.decisionId === ofCase.decision?.decisionId ? ofCase.acknowledgedAt : undefined,
})

export const handler = httpEntry(route, respond)
