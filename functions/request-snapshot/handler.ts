import type { Message } from '../../events/messages.ts'
import { WEBHOOK_ATTEMPTS } from '../../shared/delivery/backoff.ts'
import { deliver } from '../../shared/delivery/once.ts'
import { snapshotId } from '../../shared/domain/delivery-id.ts'
import type { Work } from '../../shared/queue/work.ts'
import { workEntry } from '../../shared/queue/work-entry.ts'

type Needs = Pick<Work, 'cases' | 'contents' | 'deliveries' | 'sendWebhook' | 'now' | 'chance'>

/** Asks the platform what the content looks like now. We never fetch what was reported; where a child is sexualised, no picture either. */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const { fact } = message
    if (fact.type !== 'CaseOpened') throw new Error(`request-snapshot was told ${fact.type}`)
    const state = (await needs.cases.find(fact.caseId))?.state
    const { sendWebhook } = needs
    if (!state || !sendWebhook) return

    const { caseId, contentId, location } = state
    const known = contentId === undefined ? undefined : await needs.contents.latest(contentId)
    const deliveryId = snapshotId(caseId)
    const data = {
      caseId,
      location,
      snapshotOf: caseId,
      pictures: !state.picturesOff,
      ...(known && { contentId: known.contentId, recipientId: known.recipientId }),
    }
    await deliver(needs, {
      deliveryId,
      message,
      subscriber: 'request-snapshot',
      attempts: WEBHOOK_ATTEMPTS,
      attempt: () =>
        sendWebhook(deliveryId, { type: 'content.snapshot-requested', timestamp: fact.at, data }, new Date(needs.now())),
    })
  }

export const handler = workEntry('request-snapshot', perform)
