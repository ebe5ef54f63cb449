import type { Message } from '../../events/messages.ts'
import { nextAttemptAt } from '../../shared/delivery/backoff.ts'
import type { Submitted } from '../../shared/delivery/transparency-database.ts'
import { publicationId } from '../../shared/domain/delivery-id.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Needs } from './records.ts'

export interface Attempted {
  readonly decision: Decision
  readonly message: Message
  /** The number of this attempt, from 1. */
  readonly attempt: number
}

/** What has become of a decision, of which all records are stored, one is refused, or some have to wait. */
export async function conclude(needs: Needs, attempted: Attempted, outcomes: readonly Submitted[]): Promise<void> {
  const rejected = outcomes.find((one) => one.outcome === 'rejected')
  if (rejected) return reject(needs, attempted, rejected)
  const waiting = outcomes.find((one) => one.outcome === 'try-later')
  if (waiting) return postpone(needs, attempted, waiting)
  const { deliveries, now } = needs
  const { caseId, decisionId } = attempted.decision
  const deliveryId = publicationId(decisionId)
  const at = now()
  const fact = {
    type: 'StatementOfReasonsPublished',
    factId: `${deliveryId}.confirmed`,
    at,
    caseId,
    decisionId,
    deliveryId,
  } as const
  await deliveries.confirm(deliveryId, fact, at)
  await deliveries.clearRetry(deliveryId)
}

/** It never will be taken as it is: a person looks, mends the mapping, and redrives. Field and rule are codes, never the text. */
async function reject(
  { deliveries, count, log, now }: Needs,
  { decision: { caseId, decisionId }, attempt }: Attempted,
  { field, rule }: Extract<Submitted, { outcome: 'rejected' }>,
): Promise<void> {
  const deliveryId = publicationId(decisionId)
  const at = now()
  const about = { factId: `${deliveryId}.${attempt}.rejected`, at, caseId, decisionId, deliveryId, field, rule }
  await deliveries.fail(deliveryId, { attempt, because: 'rejected', at, fact: { ...about, type: 'PublicationRejected' } })
  await deliveries.clearRetry(deliveryId)
  count('PublicationRejected')
  log.error('public record rejected', { decisionId, field, rule })
}

async function postpone(
  { deliveries, count, log, now, chance }: Needs,
  { decision: { decisionId }, message, attempt }: Attempted,
  { because, retryAfterSeconds, mayBeStored }: Extract<Submitted, { outcome: 'try-later' }>,
): Promise<void> {
  const deliveryId = publicationId(decisionId)
  const at = now()
  if (because === 'no-access') {
    count('PublicationWithoutAccess')
    log.error('the Transparency Database does not let us in', { decisionId })
  }
  // Left as reserved where it may be stored: the next attempt asks before it sends.
  if (!mayBeStored) await deliveries.fail(deliveryId, { attempt, because: 'not-taken', at })
  const dueAt = nextAttemptAt(at, { attempt, chance: chance(), atLeastSeconds: retryAfterSeconds })
  await deliveries.retryAt(deliveryId, { dueAt, attempt, subscriber: 'publish-statement-of-reasons', ...message })
}
