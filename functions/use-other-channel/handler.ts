import type { Message } from '../../events/messages.ts'
import type { Metric } from '../../shared/delivery/metrics.ts'
import { holdStatement, prepareStatement, sendBy } from '../../shared/delivery/send-statement.ts'
import { readDeliveryId } from '../../shared/domain/delivery-id.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<
  Work,
  | 'cases'
  | 'contents'
  | 'recipients'
  | 'authorities'
  | 'deliveries'
  | 'settings'
  | 'sendMail'
  | 'sendWebhook'
  | 'count'
  | 'log'
  | 'now'
  | 'chance'
>

/** A message could not be delivered for good. Somebody is woken; a statement of reasons takes the other channel. */
export const perform =
  (needs: Needs) =>
  async ({ fact }: Message): Promise<void> => {
    if (fact.type !== 'DeliveryFailed') throw new Error(`use-other-channel was told ${fact.type}`)
    const { deliveryId, because } = fact
    needs.count(metricFor(deliveryId, because))
    needs.log.error('delivery failed', { deliveryId, because })
    const about = readDeliveryId(deliveryId)
    if (about.purpose === 'statement') return redirect(needs, { ...about, to: 'platform-delivers' })
    const [, caseId = '', revision = ''] = /^statement-to-deliver\.([^.]+)\.(d\d+)$/.exec(deliveryId) ?? []
    if (caseId !== '') await redirect(needs, { caseId, decisionId: `${caseId}.${revision}`, to: 'email' })
  }

async function redirect(
  needs: Needs,
  {
    caseId,
    decisionId,
    to,
  }: { readonly caseId: string; readonly decisionId: string; readonly to: 'email' | 'platform-delivers' },
): Promise<void> {
  const parts = await needs.cases.find(caseId)
  const prepared = parts?.decision && (await prepareStatement(needs, { ...parts, decision: parts.decision }))
  if (!prepared) return
  const message = {
    fact: {
      type: 'DecisionTookEffect',
      factId: `${decisionId}.effect`,
      at: needs.now(),
      caseId,
      decisionId,
      outcome: 'restricted',
      byOrder: false,
    } as const,
  }
  const wasFirst = to !== needs.settings.sellerChannel
  if (!wasFirst || !(await sendBy(needs, to, { prepared, message }))) await holdStatement(needs, prepared, 'every-channel-failed')
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
