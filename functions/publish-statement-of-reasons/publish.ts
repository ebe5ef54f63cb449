import { setTimeout as sleep } from 'node:timers/promises'
import type { Connection } from '../../shared/delivery/transparency-calls.ts'
import type { Submitted, TryLater } from '../../shared/delivery/transparency-database.ts'
import { PUBLIC_LIMITS } from '../../shared/dsa/transparency-values.ts'
import { conclude } from './conclude.ts'
import type { Needs, Publishing } from './needs.ts'

interface Around {
  /** In milliseconds since 1970. */
  readonly startedAt: number
  /** Stands around what is noted of each decision. */
  readonly concluding: (one: Publishing, conclude: () => Promise<void>) => Promise<void>
}

/** Half of the time that the function has: what begins before this is over, ends before the function does. */
const SECONDS = 30
/** Of what may be stored, so few at a time: each is asked for by itself, and what was learned is kept before the next are. */
const UNCLEAR_RECORDS = 20
/** As long as after a token that the database does not take. */
const ACCESS_SECONDS = 900

export async function publishAll(needs: Needs, publishing: readonly Publishing[], around: Around): Promise<void> {
  if (publishing.length === 0) return
  const connection = await connectionOf(needs)
  const batches = [
    ...inBatches(
      publishing.filter(({ unclear }) => unclear),
      UNCLEAR_RECORDS,
    ),
    ...inBatches(
      publishing.filter(({ unclear }) => !unclear),
      PUBLIC_LIMITS.statementsPerCall,
    ),
  ]
  const submitting = { connection, until: around.startedAt + SECONDS * 1000 }
  for (const batch of batches)
    for (const [one, outcomes] of await outcomesOf(needs, batch, submitting))
      await around.concluding(one, () => conclude(needs, one, outcomes))
}

/** A token that is missing or cannot be read opens nothing, like a wrong one. */
async function connectionOf({ transparencyDatabase, log }: Needs): Promise<Connection | undefined> {
  try {
    return await transparencyDatabase?.()
  } catch (error) {
    log.error('no token for the Transparency Database', { error })
    return undefined
  }
}

/** The records of one decision go together. */
function inBatches(all: readonly Publishing[], most: number): readonly (readonly Publishing[])[] {
  const batches: Publishing[][] = []
  let size = most
  for (const one of all) {
    if (size + one.records.length > most) {
      batches.push([])
      size = 0
    }
    batches.at(-1)?.push(one)
    size += one.records.length
  }
  return batches
}

interface Submitting {
  readonly connection: Connection | undefined
  readonly until: number
}

type Outcomes = readonly (readonly [one: Publishing, outcomes: readonly Submitted[]])[]

/** What became of the records of each decision. */
async function outcomesOf(needs: Needs, batch: readonly Publishing[], { connection, until }: Submitting): Promise<Outcomes> {
  const allLater = (because: TryLater['because'], retryAfterSeconds: number): Outcomes =>
    batch.map((one) => [one, [{ outcome: 'try-later', because, retryAfterSeconds, mayBeStored: one.unclear }]])
  if (!connection) return allLater('no-access', ACCESS_SECONDS)
  if (secondsUntil(until, needs) <= 0) return allLater('too-many-calls', 1)
  const left = [...(await submitPatiently(needs, batch, { connection, until }))]
  return batch.map((one) => [one, left.splice(0, one.records.length)])
}

/**
 * A short pause that the database asks for is waited out here, and a longer one as far as there is time. Otherwise a whole backlog
 * would be fetched from the queue, refused and put back one by one, and would come back more slowly than the database allows.
 */
async function submitPatiently(
  needs: Needs,
  batch: readonly Publishing[],
  { connection, until }: { readonly connection: Connection; readonly until: number },
): Promise<readonly Submitted[]> {
  const records = batch.flatMap((one) => one.records)
  const unclear = batch.filter((one) => one.unclear).flatMap((one) => one.records.map(({ puid }) => puid))
  const { submitStatements } = await import('../../shared/delivery/transparency-database.ts')
  let submitted = await submitStatements(connection, records, { askFirst: new Set(unclear) })
  for (let pause = pauseOf(submitted); pause > 0; pause = pauseOf(submitted)) {
    const left = secondsUntil(until, needs)
    if (left <= 0) break
    await (needs.wait ?? wait)(Math.min(pause, left))
    if (pause > left) return submitted.map((one) => (isLimited(one) ? { ...one, retryAfterSeconds: pause - left } : one))
    const places = submitted.flatMap((one, place) => (isLimited(one) ? [place] : []))
    const again = await submitStatements(
      connection,
      records.filter((_, place) => places.includes(place)),
      { askFirst: new Set(places.flatMap((place) => (mayBeStored(submitted[place]) ? (records[place]?.puid ?? []) : []))) },
    )
    submitted = submitted.map((one, place) => again[places.indexOf(place)] ?? one)
  }
  return submitted
}

const isLimited = (one: Submitted): one is TryLater => one.outcome === 'try-later' && one.because === 'rate-limited'
const mayBeStored = (one: Submitted | undefined): boolean => one?.outcome === 'try-later' && one.mayBeStored
const pauseOf = (submitted: readonly Submitted[]): number =>
  Math.max(0, ...submitted.filter(isLimited).map(({ retryAfterSeconds }) => retryAfterSeconds))
const secondsUntil = (until: number, { now }: Needs): number => Math.floor((until - Date.parse(now())) / 1000)
const wait = (seconds: number): Promise<void> => sleep(seconds * 1000)
