import type { Message } from '../../events/messages.ts'
import type { WebhookEvent } from '../../shared/api/webhooks.ts'
import { WEBHOOK_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { type Attempt, deliver } from '../../shared/delivery/once.ts'
import { restrictionId } from '../../shared/domain/delivery-id.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'
import type { CaseParts } from '../../shared/storage/case-store.ts'

type Needs = Pick<Work, 'cases' | 'contents' | 'deliveries' | 'sendWebhook' | 'count' | 'log' | 'now' | 'chance'>
type Restricting = Extract<Decision, { readonly outcome: 'restricted' }>

/** How long the platform has to acknowledge before somebody is woken, and again each time. */
const ACKNOWLEDGE_MINUTES = 15

/** Tells the platform what to restrict, and watches until it has said that it did. */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'DecisionTookEffect') throw new Error(`impose-restriction was told ${fact.type}`)
    const parts = await needs.cases.find(fact.caseId)
    const decision = parts?.decision
    if (!parts || decision?.outcome !== 'restricted' || decision.decisionId !== fact.decisionId) return

    const deliveryId = restrictionId(decision.decisionId)
    const event = await eventFor(needs, parts, decision)
    const state = await deliver(needs, {
      deliveryId,
      message,
      subscriber: 'impose-restriction',
      attempts: WEBHOOK_ATTEMPTS,
      attempt: async (): Promise<Attempt> =>
        needs.sendWebhook?.(deliveryId, event, new Date(needs.now())) ?? { outcome: 'not-taken' },
    })
    if (state === 'confirmed') await watch(needs, parts, message)
  }

/** A restriction that nobody acknowledges may not be in force: people can still buy what we said is dangerous. */
async function watch(
  { deliveries, count, log, now }: Needs,
  { state, acknowledgedAt }: CaseParts,
  message: Message,
): Promise<void> {
  const watchId = `acknowledgement.${state.decisionId ?? state.caseId}`
  if (acknowledgedAt !== undefined) return deliveries.clearRetry(watchId)
  const since = await deliveries.state(restrictionId(state.decisionId ?? ''))
  const minutes = since.state === 'confirmed' ? (Date.parse(now()) - Date.parse(since.at)) / 60_000 : 0
  if (minutes >= ACKNOWLEDGE_MINUTES) {
    count('RestrictionUnacknowledged')
    log.error('restriction not acknowledged', { caseId: state.caseId, minutes: Math.round(minutes) })
  }
  const dueAt = new Date(Date.parse(now()) + ACKNOWLEDGE_MINUTES * 60_000).toISOString()
  await deliveries.retryAt(watchId, { dueAt, attempt: 1, subscriber: 'impose-restriction', ...message })
}

async function eventFor({ contents }: Needs, { state }: CaseParts, decision: Restricting): Promise<WebhookEvent> {
  const content = state.contentId === undefined ? undefined : await contents.latest(state.contentId)
  const { caseId, decisionId, takesEffectAt, restrictions, decidedAt } = decision
  return {
    type: 'restriction.imposed',
    timestamp: decidedAt,
    data: {
      caseId,
      decisionId,
      takesEffectAt,
      location: state.location,
      ...(content && { contentId: content.contentId, recipientId: content.recipientId }),
      restrictions: restrictions.map((restriction) => ({
        kind: restriction.kind,
        measure: restriction.measure,
        territories: restriction.territories,
        duration: restriction.duration,
        ...('description' in restriction && { description: restriction.description }),
      })),
    },
  }
}

export const handler = workEntry('impose-restriction', perform)
