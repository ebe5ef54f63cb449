import { assignCase as assignRoute, giveBackCase as giveBackRoute } from '../../shared/api/moderation-routes.ts'
import { assignCase, type CannotClaim, type Changed, giveBackCase } from '../../shared/domain/case.ts'
import { maySeeCase } from '../../shared/domain/next-steps.ts'
import type { Outcome } from '../../shared/domain/outcome.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { Moderator } from '../../shared/dsa/moderator.ts'
import { byMethod, httpEntry } from '../../shared/http/entry.ts'
import type { InputOf } from '../../shared/http/input.ts'
import { conflict, notFound, ok, type Problem, tryAgain } from '../../shared/http/reply.ts'
import type { Surroundings } from '../../shared/http/surroundings.ts'

type Needs = Pick<Surroundings, 'cases' | 'settings' | 'now'>

/** A moderator claims a case for a while, renews the claim, or takes the case over. */
export const respondToAssign =
  ({ cases, settings, now }: Needs) =>
  async ({ path, body, moderator }: InputOf<typeof assignRoute>) => {
    const claim = { by: moderator.id, leaseMinutes: settings.leaseMinutes, takeOver: body.takeOver }
    const changed = await change(cases, { ...path, moderator, rule: (state) => assignCase(state, { ...claim, at: now() }) })
    if ('kind' in changed) return changed

    const { caseId, revision, assignment } = changed
    return assignment ? ok({ caseId, revision, assignment }, { revision }) : tryAgain()
  }

/** A moderator gives a case back; one they do not hold stays as it is. */
export const respondToGiveBack =
  ({ cases, now }: Needs) =>
  async ({ path, moderator }: InputOf<typeof giveBackRoute>) => {
    const changed = await change(cases, {
      ...path,
      moderator,
      rule: (state) => giveBackCase(state, { by: moderator.id, at: now() }),
    })
    if ('kind' in changed) return changed

    const { caseId, revision } = changed
    return ok({ caseId, revision }, { revision })
  }

interface Change {
  readonly caseId: string
  readonly moderator: Moderator
  readonly rule: (state: Case) => Outcome<Changed, CannotClaim>
}

const ATTEMPTS = 3

/** Whoever is overtaken between reading and writing asks the rule again, and learns who was faster. */
async function change(cases: Needs['cases'], { caseId, moderator, rule }: Change): Promise<Case | Problem> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const parts = await cases.find(caseId)
    if (!parts || !maySeeCase(parts.state, moderator, parts.allegations)) return notFound()

    const outcome = rule(parts.state)
    if (!outcome.allowed) return conflict(outcome.because, parts.state)
    if (outcome.facts.length === 0 || (await cases.commit(outcome.next, outcome.facts, parts.state.revision)) === 'committed')
      return outcome.next
  }
  return tryAgain()
}

export const handler = byMethod({
  PUT: httpEntry(assignRoute, respondToAssign),
  DELETE: httpEntry(giveBackRoute, respondToGiveBack),
})
