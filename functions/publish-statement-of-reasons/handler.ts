import type { Message } from '../../events/messages.ts'
import { publicationId } from '../../shared/domain/delivery-id.ts'
import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'
import { PUBLIC_LIMITS } from '../../shared/dsa/transparency-values.ts'
import { batchEntry } from '../../shared/queue/batch-entry.ts'
import { liveSetAside } from '../../shared/queue/live-queues.ts'
import { liveWork } from '../../shared/queue/live-work.ts'
import { type Attempted, conclude } from './conclude.ts'
import { noteOutdated } from './outdated.ts'
import type { Acknowledged, Needs } from './records.ts'

/** A decision on its way to the public, with its records. */
interface Publishing extends Attempted {
  readonly records: readonly PublicRecord[]
  /** An earlier attempt may have stored them. */
  readonly unclear: boolean
}

/** Until the platform has its access, every day once more: nothing is lost, and all of it is published then. */
const WITHOUT_ACCESS_HOURS = 24

/**
 * Publishes decisions whose restriction the platform has acknowledged (Art. 24(5)), up to a hundred records in one call. Those that
 * fail come again by themselves; a message fails only where we could not even note that.
 */
export const performTogether =
  (needs: Needs) =>
  async (messages: readonly Message[]): Promise<readonly number[]> => {
    const failed = new Set<number>()
    const publishing: (Publishing & { readonly place: number })[] = []
    for (const [place, message] of messages.entries()) {
      const one = await prepare(needs, message).catch((error: unknown) => void note(needs, failed, { place, error }))
      if (one) publishing.push({ ...one, place })
    }
    for (const batch of inBatches(publishing)) await publish(needs, batch, failed)
    for (const [place, message] of messages.entries()) if (!failed.has(place)) await settle(needs, message)
    return [...failed]
  }

/** One alone, for whoever redrives one. */
export const perform =
  (needs: Needs) =>
  async (message: Message): Promise<void> => {
    const failed = await performTogether(needs)([message])
    if (failed.length > 0) throw new Error('not published')
  }

const note = ({ log }: Needs, failed: Set<number>, { place, error }: { readonly place: number; readonly error: unknown }) => {
  failed.add(place)
  log.error('not prepared for publication', { place, error })
}

async function settle({ cases }: Needs, { fact }: Message): Promise<void> {
  if (fact.type === 'RestrictionAcknowledged') await cases.settleAcknowledged(fact.caseId, fact.decisionId)
}

/** Nothing where nothing is to be published, or already is. */
async function prepare(needs: Needs, message: Message): Promise<Publishing | undefined> {
  const { fact } = message
  if (fact.type !== 'RestrictionAcknowledged') throw new Error(`publish-statement-of-reasons was told ${fact.type}`)
  const { cases, deliveries, now } = needs
  const { caseId, decisionId } = fact
  const [parts, decision] = await Promise.all([cases.find(caseId), cases.decision(caseId, decisionId)])
  if (!parts || !decision) return undefined
  await noteOutdated(needs, decision)
  const publishing = await reserve(needs, { fact, parts, decision }, message)
  if (!publishing || needs.transparencyDatabase) return publishing
  const dueAt = new Date(Date.parse(now()) + WITHOUT_ACCESS_HOURS * 3_600_000).toISOString()
  await deliveries.retryAt(publicationId(decisionId), {
    dueAt,
    attempt: 1,
    subscriber: 'publish-statement-of-reasons',
    ...message,
  })
  return undefined
}

/** Whoever reserves the attempt makes it. What was reserved and never answered may be stored, and is asked about first. */
async function reserve(needs: Needs, acknowledged: Acknowledged, message: Message): Promise<Publishing | undefined> {
  const { deliveries, now, transparencyDatabase } = needs
  const { decision } = acknowledged
  const deliveryId = publicationId(decision.decisionId)
  const before = await deliveries.state(deliveryId)
  if (before.state === 'confirmed' || (before.state === 'failed' && before.because === 'rejected')) return undefined
  // The catalogue of grounds is large; it is loaded with the first decision.
  const { recordsOf } = await import('./records.ts')
  const records = await recordsOf(needs, acknowledged)
  if (records.length === 0) return undefined
  const attempt = 'attempt' in before ? before.attempt + 1 : 1
  const publishing = { decision, message, attempt, records, unclear: before.state === 'reserved' }
  if (!transparencyDatabase) return publishing
  return (await deliveries.reserve(deliveryId, attempt, now())) === 'stored' ? publishing : undefined
}

function inBatches<T extends Publishing>(all: readonly T[]): readonly (readonly T[])[] {
  const batches: T[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const one of all) {
    if (size + one.records.length > PUBLIC_LIMITS.statementsPerCall) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push(one)
    size += one.records.length
  }
  return batches
}

async function publish(
  needs: Needs,
  batch: readonly (Publishing & { readonly place: number })[],
  failed: Set<number>,
): Promise<void> {
  const connection = await needs.transparencyDatabase?.()
  if (!connection) throw new Error('there is no access to the Transparency Database')
  const records = batch.flatMap((one) => one.records)
  const askFirst = new Set(batch.filter(({ unclear }) => unclear).flatMap((one) => one.records.map(({ puid }) => puid)))
  const { submitStatements } = await import('../../shared/delivery/transparency-database.ts')
  const submitted = await submitStatements(connection, records, { askFirst })
  let from = 0
  for (const one of batch) {
    const outcomes = submitted.slice(from, from + one.records.length)
    from += one.records.length
    await conclude(needs, one, outcomes).catch((error: unknown) => void note(needs, failed, { place: one.place, error }))
  }
}

export const handler = batchEntry('publish-statement-of-reasons', () => {
  const work = liveWork()
  return { perform: performTogether(work), log: work.log, setAside: liveSetAside() }
})
