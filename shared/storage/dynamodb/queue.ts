import type { Case } from '../../dsa/case.ts'
import { LANES } from '../../dsa/case.ts'
import type { Complaint } from '../../dsa/complaint.ts'
import type { QueueView } from '../case-store.ts'
import type { ComplaintQueueView } from '../complaint-store.ts'
import type { DutyQueueView } from '../duty-store.ts'
import { complaintQueueKey, QUEUE_INDEX, queueKey } from '../keys.ts'
import type { Page } from '../stored.ts'
import { type Access, type Item, query } from './access.ts'
import { caseOf } from './case-items.ts'

/** Least time left first, over every lane and team that is asked for. */
export async function queuePage(access: Access, view: QueueView): Promise<Page<Case>> {
  const page = await indexPage(access, { ...view, keys: lanesOf(view) })
  return { entries: page.entries.map(caseOf), next: page.next }
}

/** Complaints that wait, least time left first. */
export async function complaintPage(
  access: Access,
  view: ComplaintQueueView,
  complete: (item: Item) => Promise<Complaint | undefined>,
): Promise<Page<Complaint>> {
  const page = await teamPage(access, view, complaintQueueKey)
  const entries = await Promise.all(page.entries.map(complete))
  return { entries: entries.filter((entry) => entry !== undefined), next: page.next }
}

/** What waits by team only, least time left first. */
export function teamPage(
  access: Access,
  view: ComplaintQueueView | DutyQueueView,
  keyOf: (of: { readonly serviceId: string; readonly team: string }) => string,
): Promise<Page<Item>> {
  const keys = [...new Set(view.teams)].map((team) => keyOf({ serviceId: view.serviceId, team }))
  return indexPage(access, { ...view, keys })
}

interface Lane {
  readonly key: string
  /** Read and not yet given out. */
  waiting: Item[]
  /** Where to read on; nothing once the lane is at its end. */
  from: string | undefined
}

interface IndexView {
  readonly keys: readonly string[]
  readonly limit: number
  readonly cursor?: string | undefined
}

/**
 * Each lane is read in small steps and only when it has run dry, so that what is read stays close to what is shown. The cursor is
 * the place of the last entry in the one order of them all.
 */
async function indexPage(access: Access, { keys, limit, cursor }: IndexView): Promise<Page<Item>> {
  const from = cursor === undefined ? '' : readCursor(cursor)
  const lanes = keys.map((key): Lane => ({ key, waiting: [], from }))
  const step = Math.ceil(limit / Math.max(1, lanes.length)) + 1
  const entries: Item[] = []
  await Promise.all(lanes.map((lane) => readOn(access, lane, step)))
  for (let next = earliest(lanes); next && entries.length < limit; next = earliest(lanes)) {
    entries.push(...next.waiting.splice(0, 1))
    if (next.waiting.length === 0 && next.from !== undefined) await readOn(access, next, step)
  }
  const last = entries.at(-1)
  return { entries, next: earliest(lanes) && last ? writeCursor(place(last)) : undefined }
}

const lanesOf = ({ serviceId, teams, lane }: QueueView): string[] =>
  [...new Set(teams)].flatMap((team) => (lane ? [lane] : LANES).map((one) => queueKey({ serviceId, team, lane: one })))

async function readOn(access: Access, lane: Lane, step: number): Promise<void> {
  const items = await query(access, {
    IndexName: QUEUE_INDEX.name,
    KeyConditionExpression: 'queueKey = :key AND queueDue > :from',
    ExpressionAttributeValues: { ':key': lane.key, ':from': lane.from || ' ' },
    Limit: step,
  })
  lane.waiting.push(...items)
  lane.from = items.length < step ? undefined : place(items.at(-1))
}

const place = (item: Item | undefined): string => (item ? String(item[QUEUE_INDEX.sk]) : '~')

const earliest = (lanes: readonly Lane[]): Lane | undefined =>
  lanes.filter(({ waiting }) => waiting.length > 0).sort((a, b) => (place(a.waiting[0]) < place(b.waiting[0]) ? -1 : 1))[0]

const writeCursor = (due: string): string => Buffer.from(due).toString('base64url')
const readCursor = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8')
