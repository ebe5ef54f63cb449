import { decideCase as route, undoDecision } from '../../shared/api/moderation-routes.ts'
import { decideCase } from '../../shared/domain/case.ts'
import { maySeeCase } from '../../shared/domain/next-steps.ts'
import { isSameDecision } from '../../shared/domain/same-decision.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import { byMethod, httpEntry } from '../../shared/http/entry.ts'
import type { InputOf, ReplyOf } from '../../shared/http/input.ts'
import { decidingService, findingsBeforeSending } from '../../shared/http/lint-submission.ts'
import { conflict, doesNotFit, notFound, ok, revisionRequired, stale, tryAgain } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'
import { respondToUndo } from './undo.ts'

type Needs = Pick<Surroundings, 'cases' | 'notices' | 'settings' | 'now'>
type Input = InputOf<typeof route>

/** A moderator decides a case on the revision they have seen. Who is told follows from the fact. */
export const respond =
  (needs: Needs) =>
  async ({ path, body, revision, moderator }: Input): Promise<ReplyOf<typeof route>> => {
    const { cases, settings, now } = needs
    const parts = await cases.find(path.caseId)
    if (!parts || !maySeeCase(parts.state, moderator, parts.allegations)) return notFound()
    const { state } = parts
    if (parts.decision && isSameDecision(parts.decision, moderator.id, body)) return decided(parts.decision, state.revision)
    if (revision === undefined) return revisionRequired(state)

    const orders = await cases.ordersOf(path.caseId)
    const ruling = {
      by: moderator.id,
      submission: body,
      decisionId: decisionIdOf(state),
      at: now(),
      settings: { undoSeconds: settings.undoSeconds, ...decidingService(settings) },
    }
    const outcome = decideCase({ ...parts, orders }, ruling)
    if (!outcome.allowed && outcome.because !== 'decision-does-not-fit') return conflict(outcome.because, state)
    if (revision !== state.revision) return stale(state)
    if (!outcome.allowed) return doesNotFit(outcome.detail)
    const findings = await findingsBeforeSending(needs, path.caseId, body)
    if (findings.length > 0) return doesNotFit(findings)

    const committed = await cases.decide(outcome, revision)
    return committed === 'committed'
      ? decided(outcome.decision, outcome.next.revision)
      : overtaken(cases, { path, body, moderator })
  }

/** Somebody was faster. If it was this same request, sent twice at one moment, both get the same answer. */
async function overtaken(
  cases: Needs['cases'],
  { path, body, moderator }: Pick<Input, 'path' | 'body' | 'moderator'>,
): Promise<ReplyOf<typeof route>> {
  const parts = await cases.find(path.caseId)
  if (!parts) return tryAgain()
  if (parts.decision && isSameDecision(parts.decision, moderator.id, body)) return decided(parts.decision, parts.state.revision)
  return parts.decision ? conflict('already-decided', parts.state) : stale(parts.state)
}

/** A case is decided once, so that its revision makes an id that every attempt shares. */
const decisionIdOf = ({ caseId, revision }: { readonly caseId: string; readonly revision: number }) => `${caseId}.d${revision}`

const decided = ({ caseId, decisionId, takesEffectAt }: Decision, revision: number) =>
  ok({ caseId, decisionId, revision, takesEffectAt }, { revision })

export const handler = byMethod({
  PUT: httpEntry(route, respond),
  DELETE: httpEntry(undoDecision, respondToUndo),
})
