import type { Message } from '../../events/messages.ts'
import { liftedId, restrictionId } from '../../shared/domain/delivery-id.ts'
import type { Work } from '../../shared/queue/work.ts'
import type { CaseParts } from '../../shared/storage/case-store.ts'

type Needs = Pick<Work, 'deliveries' | 'count' | 'log' | 'now'>

/** How long the platform has to acknowledge before somebody is woken, and again each time. */
const ACKNOWLEDGE_MINUTES = 15

export const watchId = (decisionId: string): string => `acknowledgement.${decisionId}`

/**
 * What nobody acknowledges may not be so: people can still buy what we said is dangerous, or a seller is still restricted who was
 * right.
 */
export async function watch(needs: Needs, { state, acknowledgedAt }: CaseParts, message: Message): Promise<void> {
  const { deliveries, count, log, now } = needs
  const decisionId = state.decisionId ?? ''
  if (acknowledgedAt !== undefined) return deliveries.clearRetry(watchId(decisionId))
  const minutes = await minutesSinceTold(needs, decisionId)
  if (minutes >= ACKNOWLEDGE_MINUTES) {
    count('RestrictionUnacknowledged')
    log.error('restriction not acknowledged', { caseId: state.caseId, minutes: Math.round(minutes) })
  }
  const dueAt = new Date(Date.parse(now()) + ACKNOWLEDGE_MINUTES * 60_000).toISOString()
  await deliveries.retryAt(watchId(decisionId), { dueAt, attempt: 1, subscriber: 'impose-restriction', ...message })
}

async function minutesSinceTold({ deliveries, now }: Needs, decisionId: string): Promise<number> {
  const states = await Promise.all([liftedId(decisionId), restrictionId(decisionId)].map((id) => deliveries.state(id)))
  const taken = states.flatMap((one) => (one.state === 'confirmed' ? [Date.parse(one.at)] : []))
  return taken.length === 0 ? 0 : (Date.parse(now()) - Math.max(...taken)) / 60_000
}
