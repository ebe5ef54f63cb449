import type { Case } from '../../dsa/case.ts'
import { LANES } from '../../dsa/case.ts'
import { QUEUE_INDEX, queueDue, queueKey } from '../keys.ts'
import type { Page, QueueView } from '../stores.ts'
import { type Access, query } from './access.ts'
import { caseOf } from './case-items.ts'

interface Lane {
  readonly key: string
  /** Read and not yet given out. */
  waiting: Case[]
  /** Where to read on; nothing once the lane is at its end. */
  from: string | undefined
}

/**
 * Least time left first, over every lane and team that is asked for. Each lane is read in small steps and only when it has run
 * dry, so that what is read stays close to what is shown. The cursor is the place of the last case in that one order.
 */
export async function queuePage(access: Access, view: QueueView): Promise<Page<Case>> {
  const from = view.cursor === undefined ? '' : readCursor(view.cursor)
  const lanes = lanesOf(view).map((key): Lane => ({ key, waiting: [], from }))
  const step = Math.ceil(view.limit / Math.max(1, lanes.length)) + 1
  const entries: Case[] = []
  await Promise.all(lanes.map((lane) => readOn(access, lane, step)))
  for (let next = earliest(lanes); next && entries.length < view.limit; next = earliest(lanes)) {
    entries.push(...next.waiting.splice(0, 1))
    if (next.waiting.length === 0 && next.from !== undefined) await readOn(access, next, step)
  }
  const last = entries.at(-1)
  return { entries, next: earliest(lanes) && last ? writeCursor(queueDue(last.dueAt, last.caseId)) : undefined }
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
  lane.waiting.push(...items.map(caseOf))
  lane.from = items.length < step ? undefined : String(items.at(-1)?.['queueDue'])
}

const place = (state: Case | undefined): string => (state ? queueDue(state.dueAt, state.caseId) : '~')

const earliest = (lanes: readonly Lane[]): Lane | undefined =>
  lanes.filter(({ waiting }) => waiting.length > 0).sort((a, b) => (place(a.waiting[0]) < place(b.waiting[0]) ? -1 : 1))[0]

const writeCursor = (due: string): string => Buffer.from(due).toString('base64url')
const readCursor = (cursor: string): string => Buffer.from(cursor, 'base64url').toString('utf8')
