import type { PublicRecord } from '../dsa/transparency-database.ts'
import { PUBLIC_LIMITS } from '../dsa/transparency-values.ts'
import { type Calls, type Connection, callsTo, type Fault, type Lost, type Stop } from './transparency-calls.ts'

/**
 * What became of one record.
 * - `duplicate`: a statement with this puid is stored; the database does not tell its uuid.
 * - `rejected`: it never will be as it is; it kept no other out.
 * - `try-later`: not yet, or nobody knows. Where it may be stored, name its puid in `askFirst` next time.
 */
export type Submitted =
  | { readonly outcome: 'published'; readonly uuid: string; readonly permalink: string }
  | { readonly outcome: 'duplicate' }
  | ({ readonly outcome: 'rejected' } & (Fault | { readonly field: 'statement' | 'puid'; readonly rule: 'refused' | 'twice' }))
  | TryLater

export interface TryLater {
  readonly outcome: 'try-later'
  /** `held`: another call holds the puid. `no-access`: a person has to look at token and address. */
  readonly because: Stop['because'] | 'no-answer' | 'broken' | 'held' | 'too-many-calls'
  readonly retryAfterSeconds: number
  readonly mayBeStored: boolean
}

export interface Submitting {
  /** Puids that an earlier attempt may have stored: asked for before anything is sent. */
  readonly askFirst?: ReadonlySet<string>
}

/** Another call may hold a puid so long, and as long may a call take whose answer was lost. */
const HELD_SECONDS = 30
/** Enough to find two records among a hundred that break the server. */
export const MOST_BATCHES = 40

/**
 * Publishes 1 to 100 records (Art. 24(5)) and tells, in their order, what became of each. Batches are all or nothing, so a bad
 * record is set aside and the others are sent again; where the database does not say which it is, by halves. No record is sent
 * again while it may be stored, and none is given up because of another. Never throws for what the other side does.
 * How it behaves: https://github.com/digital-services-act/transparency-database, commit 69e80a0b of 2026-06-24.
 */
export async function submitStatements(
  connection: Connection,
  records: Records,
  { askFirst = new Set() }: Submitting = {},
): Promise<readonly Submitted[]> {
  if (records.length < 1 || records.length > PUBLIC_LIMITS.statementsPerCall) throw new RangeError('1 to 100 records')
  const work: Work = { calls: callsTo(connection), settled: new Map(), batches: 0 }
  const distinct = records.filter(({ puid }, n) => records.findIndex((other) => other.puid === puid) === n)
  const unclear = await notStored(
    work,
    distinct.filter(({ puid }) => askFirst.has(puid)),
  )
  const groups: Records[] = [distinct.filter((record) => !askFirst.has(record.puid) || unclear.includes(record))]
  for (let group = groups.shift(); group; group = groups.shift()) groups.unshift(...(await advance(work, group)))
  return records.map((record) => (distinct.includes(record) && work.settled.get(record.puid)) || TWICE)
}

type Records = readonly PublicRecord[]

interface Work {
  readonly calls: Calls
  /** By puid. */
  readonly settled: Map<string, Submitted>
  batches: number
  /** Nothing more may be asked in this submission. */
  stopped?: TryLater
}

const TWICE: Submitted = { outcome: 'rejected', field: 'puid', rule: 'twice' }
const REFUSED: Submitted = { outcome: 'rejected', field: 'statement', rule: 'refused' }
const later = (because: TryLater['because'], mayBeStored: boolean, retryAfterSeconds = HELD_SECONDS): TryLater => ({
  outcome: 'try-later',
  because,
  retryAfterSeconds,
  mayBeStored,
})

/** Settles a group, and leaves nothing of it to send. */
function settle(work: Work, group: Records, submitted: Submitted): readonly Records[] {
  for (const { puid } of group) work.settled.set(puid, submitted)
  return []
}

/** Sends one group, settles what its answer says, and returns what is left to send. */
async function advance(work: Work, group: Records): Promise<readonly Records[]> {
  if (group.length === 0) return []
  const pause = pauseOf(work) ?? (work.batches >= MOST_BATCHES ? later('too-many-calls', false) : undefined)
  if (pause) return settle(work, group, { ...pause, mayBeStored: false })
  work.batches += 1
  const answer = await work.calls.send(group)
  switch (answer.kind) {
    case 'stored':
      settle(work, group, later('no-answer', true))
      return answer.statements.flatMap(({ puid, uuid, permalink }) =>
        settle(
          work,
          group.filter((record) => record.puid === puid),
          { outcome: 'published', uuid, permalink },
        ),
      )
    case 'faults':
      return setAside(work, group, answer.faults)
    case 'duplicates':
      return askAbout(work, group, answer.puids)
    case 'refused':
      return halves(work, group, REFUSED)
    case 'broken':
      return afterBreaking(work, group)
    case 'lost':
    case 'stop':
      return settle(work, group, {
        ...stop(work, answer),
        mayBeStored: answer.kind === 'lost' || answer.because === 'unavailable',
      })
  }
}

/** Whoever does not answer, or does not want to, is not asked again in this submission. */
function stop(work: Work, answer: Stop | Lost): TryLater {
  work.stopped = answer.kind === 'lost' ? later('no-answer', true) : later(answer.because, true, answer.retryAfterSeconds)
  return work.stopped
}

/** After the last call that was welcome the rest waits, too. */
const pauseOf = ({ calls, stopped }: Work): TryLater | undefined =>
  stopped ?? (calls.exhausted() ? later('rate-limited', true, 1) : undefined)

function setAside(work: Work, group: Records, faults: ReadonlyMap<number, Fault>): readonly Records[] {
  for (const [n, fault] of faults) settle(work, group.slice(n, n + 1), { outcome: 'rejected', ...fault })
  const rest = group.filter((_, n) => !faults.has(n))
  return rest.length < group.length ? [rest] : halves(work, group, REFUSED)
}

/** The same refusal means "stored" and "another call holds it": only asking tells which. */
async function askAbout(work: Work, group: Records, puids: readonly string[]): Promise<readonly Records[]> {
  const named = group.filter(({ puid }) => puids.includes(puid))
  if (named.length === 0) return halves(work, group, later('held', true))
  settle(work, await notStored(work, named), later('held', true))
  return [group.filter((record) => !named.includes(record))]
}

/** A server that broke may have stored the whole batch before, but never a part: the first record speaks for all. */
async function afterBreaking(work: Work, group: Records): Promise<readonly Records[]> {
  const free = await notStored(work, group.slice(0, 1))
  if (free.length > 0) return halves(work, group, later('broken', false))
  return settle(work, await notStored(work, group.slice(1)), later('broken', true))
}

/** One record alone is what the answer is about; of several nobody knows which. */
function halves(work: Work, group: Records, alone: Submitted): readonly Records[] {
  const half = Math.ceil(group.length / 2)
  return group.length > 1 ? [group.slice(0, half), group.slice(half)] : settle(work, group, alone)
}

/** Asks for each record, settles those that are stored and those that nobody knows of, and returns those that are not. */
async function notStored(work: Work, group: Records): Promise<Records> {
  const free: PublicRecord[] = []
  for (const record of group) {
    const pause = pauseOf(work)
    const answer = pause ? undefined : await work.calls.isStored(record.puid)
    if (answer?.kind === 'not-stored') free.push(record)
    else if (answer?.kind === 'stored') settle(work, [record], { outcome: 'duplicate' })
    else settle(work, [record], answer ? stop(work, answer) : (pause ?? later('no-answer', true)))
  }
  return free
}
