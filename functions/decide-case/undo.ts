import type { undoDecision as route } from '../../shared/api/moderation-routes.ts'
import { maySeeCase } from '../../shared/domain/next-steps.ts'
import { type CannotUndo, undoDecision } from '../../shared/domain/undo-decision.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { notFound, ok, type Problem, problem, tryAgain } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'cases' | 'settings' | 'now'>

const ATTEMPTS = 3

/** Whoever decided takes it back before anyone is told. Of undoing and taking effect at one moment, one happens. */
export const respondToUndo =
  ({ cases, settings, now }: Needs) =>
  async ({ path, moderator }: InputOf<typeof route>) => {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const parts = await cases.find(path.caseId)
      if (!parts || !maySeeCase(parts.state, moderator, parts.allegations)) return notFound()
      const { state, decision } = parts

      const outcome = undoDecision(state, decision, { by: moderator.id, at: now(), leaseMinutes: settings.leaseMinutes })
      if (!outcome.allowed) return standing(outcome.because, state, decision)

      const { caseId, revision, assignment } = outcome.next
      if ((await cases.undo(outcome, state.revision)) === 'committed' && assignment)
        return ok({ caseId, revision, assignment }, { revision })
    }
    return tryAgain()
  }

function standing(because: CannotUndo, { revision }: Case, decision: Decision | undefined): Problem {
  if (!decision) return problem(because, { current: { revision } })
  const { decisionId, decidedBy, takesEffectAt } = decision
  return because === 'already-in-effect'
    ? problem(because, { detail: `It took effect at ${takesEffectAt}.`, current: { revision, decisionId } })
    : problem(because, { detail: `${decidedBy} took it.`, current: { revision, decisionId, moderatorId: decidedBy } })
}
