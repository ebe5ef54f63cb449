import type { Message } from '../../events/messages.ts'
import type { Metric } from '../../shared/delivery/metrics.ts'
import { prepareStatement } from '../../shared/delivery/prepare-statement.ts'
import { messageOf, type StatementNeeds, sendOrHold } from '../../shared/delivery/send-statement.ts'
import { readDeliveryId } from '../../shared/domain/delivery-id.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = StatementNeeds & Pick<Work, 'count' | 'log'>

/** A message could not be delivered for good. Somebody is woken; a statement of reasons takes the other channel. */
export const perform =
  (needs: Needs) =>
  async ({ fact }: Message): Promise<void> => {
    if (fact.type !== 'DeliveryFailed') throw new Error(`use-other-channel was told ${fact.type}`)
    const { deliveryId, because } = fact
    needs.count(metricFor(deliveryId, because))
    needs.log.error('delivery failed', { deliveryId, because })
    const caseId = restrictedIn(deliveryId)
    if (caseId !== undefined) await redirect(needs, caseId)
  }

async function redirect(needs: Needs, caseId: string): Promise<void> {
  const parts = await needs.cases.find(caseId)
  const decision = parts?.decision
  const prepared = decision && (await prepareStatement(needs, { ...parts, decision }))
  if (prepared) await sendOrHold(needs, prepared, messageOf(decision))
}

/** The case of a statement of reasons that was to go by mail or through the platform. */
function restrictedIn(deliveryId: string): string | undefined {
  const about = readDeliveryId(deliveryId)
  return about.purpose === 'statement' ? about.caseId : /^statement-to-deliver\.([^.]+)\./.exec(deliveryId)?.[1]
}

function metricFor(deliveryId: string, because: string): Metric {
  if (because === 'endpoint-gone') return 'WebhookEndpointGone'
  switch (readDeliveryId(deliveryId).purpose) {
    case 'receipt':
      return 'ReceiptUndeliverable'
    case 'statement':
      return 'StatementUndeliverable'
    case 'webhook':
      return 'WebhookGivenUp'
    default:
      return 'OutcomeUndeliverable'
  }
}

export const handler = workEntry('use-other-channel', perform)
