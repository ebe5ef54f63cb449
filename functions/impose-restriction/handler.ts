import type { Message } from '../../events/messages.ts'
import type { WebhookEvent } from '../../shared/api/webhooks.ts'
import { WEBHOOK_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { type Attempt, type Became, deliver } from '../../shared/delivery/once.ts'
import { liftedId, restrictionId } from '../../shared/domain/delivery-id.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'
import { eventsFor } from './events.ts'
import { watch, watchId } from './watch.ts'

type Needs = Pick<Work, 'cases' | 'contents' | 'deliveries' | 'settings' | 'sendWebhook' | 'count' | 'log' | 'now' | 'chance'>

/** Tells the platform what to restrict and what to lift, and watches until it has said that it did. */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'DecisionTookEffect') throw new Error(`impose-restriction was told ${fact.type}`)
    const { decisionId } = fact
    const parts = await needs.cases.find(fact.caseId)
    const decision = parts?.decision
    if (!parts || decision?.decisionId !== decisionId) return forget(needs, decisionId)
    if (decision.outcome === 'no-action' && decision.supersedes === undefined) return

    const { lifted, imposed } = await eventsFor(needs, parts.state, decision)
    const became = [
      lifted && (await tell(needs, message, { deliveryId: liftedId(decisionId), event: lifted })),
      imposed && (await tell(needs, message, { deliveryId: restrictionId(decisionId), event: imposed })),
    ]
    // What came to nothing since, because the earlier decision arrived after all, waits for no other attempt.
    if (!imposed) await needs.deliveries.clearRetry(restrictionId(decisionId))
    if (became.every((one) => one === undefined || one === 'confirmed')) await watch(needs, parts, message)
  }

const tell = (
  needs: Needs,
  message: Message,
  { deliveryId, event }: { readonly deliveryId: string; readonly event: WebhookEvent },
): Promise<Became> =>
  deliver(needs, {
    deliveryId,
    message,
    subscriber: 'impose-restriction',
    attempts: WEBHOOK_ATTEMPTS,
    attempt: async (): Promise<Attempt> =>
      needs.sendWebhook?.(deliveryId, event, new Date(needs.now())) ?? { outcome: 'not-taken' },
  })

/** Another decision has taken the place of this one, and tells what is so now. */
async function forget({ deliveries }: Needs, decisionId: string): Promise<void> {
  for (const id of [liftedId(decisionId), restrictionId(decisionId), watchId(decisionId)]) await deliveries.clearRetry(id)
}

export const handler = workEntry('impose-restriction', perform)
