import type { WebhookEvent } from '../../shared/api/webhooks.ts'
import { remainingRestrictions } from '../../shared/delivery/remaining-restrictions.ts'
import { changeOfRestrictions, restrictionsOf } from '../../shared/domain/renew-decision.ts'
import type { Case } from '../../shared/dsa/case.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Restriction } from '../../shared/dsa/restriction.ts'
import type { Work } from '../../shared/queue/work.ts'
import { hasTaken } from './has-taken.ts'

type Needs = Pick<Work, 'cases' | 'contents' | 'deliveries' | 'settings' | 'now'>

/** What the platform has to be told of a decision. */
export interface ToTell {
  readonly lifted?: WebhookEvent
  readonly imposed?: WebhookEvent
}

/**
 * Of a decision by itself, what it restricts. Of one that takes another's place, what is lifted and what is new; where the
 * platform may never have learned of the earlier one, everything counts as new.
 */
export async function eventsFor(needs: Needs, state: Case, decision: Decision): Promise<ToTell> {
  const { caseId, supersedes } = decision
  const before = supersedes === undefined ? undefined : await needs.cases.decision(caseId, supersedes)
  const change = changeOfRestrictions(before, decision)
  const lifted = before ? change.lifted : []
  const imposed = before && (await hasTaken(needs, before)) ? change.imposed : restrictionsOf(decision)
  // Also where only words changed: the platform's acknowledgement is what ends the complaint.
  const lifts = before !== undefined && (lifted.length > 0 || imposed.length === 0)
  const of = await aboutContent(needs, state, decision)
  return {
    ...(lifts && { lifted: await liftedEvent(needs, { of, state, decision, lifted, supersedes: before.decisionId }) }),
    ...(imposed.length > 0 && {
      imposed: { type: 'restriction.imposed', timestamp: decision.decidedAt, data: { ...of, restrictions: imposed.map(toTold) } },
    }),
  }
}

type OfContent = Awaited<ReturnType<typeof aboutContent>>

async function liftedEvent(
  needs: Needs,
  { of, state, decision, lifted, supersedes }: Lifting,
): Promise<Extract<WebhookEvent, { readonly type: 'restriction.lifted' }>> {
  const remaining = (await remainingRestrictions(needs, state, decision)).map(toTold)
  const data = { ...of, supersedes, restrictions: lifted.map(toTold), remaining }
  return { type: 'restriction.lifted', timestamp: decision.decidedAt, data }
}

interface Lifting {
  readonly of: OfContent
  readonly state: Case
  readonly decision: Decision
  readonly lifted: readonly Restriction[]
  readonly supersedes: string
}

async function aboutContent({ contents }: Needs, state: Case, { caseId, decisionId, takesEffectAt }: Decision) {
  const content = state.contentId === undefined ? undefined : await contents.latest(state.contentId)
  const of = { caseId, decisionId, takesEffectAt, location: state.location }
  return { ...of, ...(content && { contentId: content.contentId, recipientId: content.recipientId }) }
}

/** What to do; the reasons are in the statement. */
const toTold = (restriction: Restriction) => ({
  kind: restriction.kind,
  measure: restriction.measure,
  territories: restriction.territories,
  duration: restriction.duration,
  ...('description' in restriction && { description: restriction.description }),
})
