import { nextAttemptAt } from '../../shared/delivery/backoff.ts'
import type { Submitted, TryLater } from '../../shared/delivery/transparency-database.ts'
import { publicationId } from '../../shared/domain/delivery-id.ts'
import type { Needs, Publishing } from './needs.ts'
import { noteIfOutdated } from './outdated.ts'
import { aDayAfter, tryAgain } from './try-again.ts'

/** What has become of a decision, of which all records are stored, one is refused, or some have to wait. */
export async function conclude(needs: Needs, publishing: Publishing, outcomes: readonly Submitted[]): Promise<void> {
  const rejected = outcomes.find((one) => one.outcome === 'rejected')
  if (rejected) return reject(needs, publishing, rejected)
  const waiting = outcomes.find((one) => one.outcome === 'try-later')
  if (waiting) return postpone(needs, publishing, waiting)
  const { deliveries, now } = needs
  const { caseId, decisionId } = publishing.decision
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
  await noteIfOutdated(needs, publishing.decision)
}

/**
 * It will not be taken as it is: a person looks, and mends the mapping or the database; a day later it is tried again by itself.
 * Field and rule are codes, never the text.
 */
async function reject(
  needs: Needs,
  { decision: { caseId, decisionId }, attempt, message }: Publishing,
  { field, rule }: Extract<Submitted, { outcome: 'rejected' }>,
): Promise<void> {
  const { deliveries, count, log, now } = needs
  const deliveryId = publicationId(decisionId)
  const at = now()
  const about = { factId: `${deliveryId}.${attempt}.rejected`, at, caseId, decisionId, deliveryId, field, rule }
  await deliveries.fail(deliveryId, { attempt, because: 'rejected', at, fact: { ...about, type: 'PublicationRejected' } })
  await tryAgain(needs, deliveryId, { dueAt: aDayAfter(at), attempt, message })
  count('PublicationRejected')
  log.error('public record rejected', { decisionId, field, rule })
}

async function postpone(
  needs: Needs,
  { decision: { decisionId }, message, attempt }: Publishing,
  { because, retryAfterSeconds, mayBeStored }: TryLater,
): Promise<void> {
  const { deliveries, count, log, now, chance } = needs
  const deliveryId = publicationId(decisionId)
  const at = now()
  if (because === 'no-access') {
    count('PublicationWithoutAccess')
    log.error('the Transparency Database does not let us in', { decisionId })
  }
  // Left as reserved where it may be stored: the next attempt asks before it sends.
  if (!mayBeStored) await deliveries.fail(deliveryId, { attempt, because: 'not-taken', at })
  // To be one of many is no failure, and makes nobody wait longer each time.
  const step = because === 'rate-limited' || because === 'too-many-calls' ? 1 : attempt
  const dueAt = nextAttemptAt(at, { attempt: step, chance: chance(), atLeastSeconds: retryAfterSeconds })
  await tryAgain(needs, deliveryId, { dueAt, attempt, message })
}
