import type { EventBridgeEvent } from 'aws-lambda'
import * as z from 'zod'
import { deliveryIdOf } from '../../shared/delivery/mail.ts'
import { deliveredFact, failedFact } from '../../shared/domain/delivery-id.ts'
import { liveWork } from '../../shared/queue/live-work.ts'
import type { Work } from '../../shared/queue/work.ts'

type Needs = Pick<Work, 'deliveries' | 'count' | 'now'>

/** What SES says about a mail that carries our tag. Everything else that it says is left out. */
const mailEvent = z.object({
  eventType: z.string(),
  mail: z.object({ tags: z.record(z.string(), z.array(z.string())).optional() }),
  bounce: z.object({ bounceType: z.string() }).optional(),
})

/** A failure that the mail service reports after it took the mail outweighs every attempt before. */
const AFTERWARDS = 9999

/** The mail service tells what became of a mail: taken (which may be news, if we crashed after sending), or bounced. */
export const record =
  ({ deliveries, count, now }: Needs) =>
  async (detail: unknown): Promise<void> => {
    const { eventType, mail, bounce } = mailEvent.parse(detail)
    const tag = mail.tags?.['deliveryId']?.[0]
    if (tag === undefined) return
    const deliveryId = deliveryIdOf(tag)
    const at = now()
    if (eventType === 'Send' || eventType === 'Delivery') {
      if ((await deliveries.state(deliveryId)).state === 'confirmed') return
      await deliveries.confirm(deliveryId, deliveredFact(deliveryId, at), at)
      return deliveries.clearRetry(deliveryId)
    }
    if (eventType === 'Reject' || (eventType === 'Bounce' && bounce?.bounceType !== 'Transient')) {
      count('MailBounced')
      const because = eventType === 'Reject' ? 'rejected' : 'bounced'
      await deliveries.fail(deliveryId, { attempt: AFTERWARDS, because, at, fact: failedFact(deliveryId, at, because) })
      await deliveries.clearRetry(deliveryId)
    }
  }

export const handler = (event: EventBridgeEvent<string, unknown>): Promise<void> => record(liveWork())(event.detail)
