import type { Message } from '../../events/messages.ts'
import type { FactOf } from '../../events/subscriptions.ts'
import type { ToPublish } from '../../shared/delivery/public-records.ts'
import { publicationId } from '../../shared/domain/delivery-id.ts'
import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'
import type { DeliveryState } from '../../shared/storage/stores.ts'
import type { Needs, Publishing } from './needs.ts'
import { noteIfOutdated, noteOutdated } from './outdated.ts'
import { aDayAfter, tryAgain } from './try-again.ts'

/** Nothing where nothing is to be published, where it already is, or where it has to wait. */
export async function prepare(needs: Needs, message: Message): Promise<Publishing | undefined> {
  const { fact } = message
  if (fact.type !== 'RestrictionAcknowledged') throw new Error(`publish-statement-of-reasons was told ${fact.type}`)
  const { deliveries, now, transparencyDatabase } = needs
  const ready = await readyToPublish(needs, fact)
  if (!ready) return undefined
  const { decision, parts } = ready
  const deliveryId = publicationId(decision.decisionId)
  const before = await deliveries.state(deliveryId)
  if (before.state === 'confirmed') await noteIfOutdated(needs, decision)
  const publishable = { parts, decision, effectiveAt: fact.effectiveAt }
  const records = before.state === 'confirmed' ? [] : await recordsOf(needs, publishable)
  if (records.length === 0) return void (await deliveries.clearRetry(deliveryId))

  const made = 'attempt' in before ? before.attempt : 0
  const notBefore = transparencyDatabase ? nextTryOf(before) : aDayAfter(now())
  if (notBefore > now()) return void (await tryAgain(needs, deliveryId, { dueAt: notBefore, attempt: made, message }))
  // Whoever reserves the attempt makes it. What was reserved and never answered may be stored, and is asked about first.
  if ((await deliveries.reserve(deliveryId, made + 1, now())) !== 'stored') return undefined
  return { decision, message, attempt: made + 1, records, unclear: before.state === 'reserved' }
}

/** The catalogue of grounds is large; it is loaded with the first decision. */
async function recordsOf(needs: Needs, publishable: ToPublish): Promise<readonly PublicRecord[]> {
  const records = await import('../../shared/delivery/public-records.ts')
  return records.recordsOf(needs, publishable)
}

/** Nothing where the reasons were erased: what nobody can read any more cannot be published. */
async function readyToPublish(needs: Needs, { caseId, decisionId }: FactOf<'RestrictionAcknowledged'>) {
  const { cases, deliveries } = needs
  const [parts, decision] = await Promise.all([cases.find(caseId), cases.decision(caseId, decisionId)])
  if (!parts || !decision) return void (await deliveries.clearRetry(publicationId(decisionId)))
  await noteOutdated(needs, decision)
  return { parts, decision }
}

/** What was rejected is not sent again on the same day, however often we are told of it: somebody has to mend something first. */
const nextTryOf = (before: DeliveryState): string =>
  before.state === 'failed' && before.because === 'rejected' ? aDayAfter(before.at) : ''
