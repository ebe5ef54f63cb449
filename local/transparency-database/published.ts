import { appendFileSync, readFileSync } from 'node:fs'

export type Statement = Readonly<Record<string, unknown>>

export interface Published {
  readonly id: number
  readonly uuid: string
  readonly puid: string
  /** ISO 8601. */
  readonly createdAt: string
  readonly method: 'API' | 'API_MULTI'
  /** The fields as the database keeps them, without the puid. */
  readonly statement: Statement
}

export type ToPublish = Pick<Published, 'puid' | 'statement'>

/** What was published and is not forgotten yet, and which puids another call holds. */
export interface PublishedStatements {
  /** Oldest first. */
  all(): readonly Published[]
  /** All or nothing, as one line of the file. */
  add(method: Published['method'], statements: readonly ToPublish[]): readonly Published[]
  lock(puids: readonly string[]): void
  unlock(puids: readonly string[]): void
  isLocked(puid: string): boolean
  isStored(puid: string): boolean
}

const DAY = 86_400_000
/** A nightly job deletes statements and their puids, so that the same puid is accepted again. */
export const FORGOTTEN_AFTER = 181 * DAY
export const LOCKED_FOR = 30_000

export function openPublished(file: string, now: () => number): PublishedStatements {
  const kept = read(file)
  const locks = new Map<string, number>()
  const newest = new Map(kept.map((one) => [one.puid, one]))
  const isKnown = ({ createdAt }: Published) => Date.parse(createdAt) + FORGOTTEN_AFTER > now()
  const all = () => kept.filter(isKnown)
  return {
    all,
    add: (method, statements) => {
      const createdAt = new Date(now()).toISOString()
      const id = (kept.at(-1)?.id ?? 0) + 1
      const added = statements.map((one, n) => ({ id: id + n, uuid: crypto.randomUUID(), createdAt, method, ...one }))
      appendFileSync(file, `${JSON.stringify(added)}\n`)
      kept.push(...added)
      for (const one of added) newest.set(one.puid, one)
      return added
    },
    lock: (puids) => {
      for (const puid of puids) locks.set(puid, now() + LOCKED_FOR)
    },
    unlock: (puids) => {
      for (const puid of puids) locks.delete(puid)
    },
    isLocked: (puid) => (locks.get(puid) ?? 0) > now(),
    isStored: (puid) => {
      const found = newest.get(puid)
      return found !== undefined && isKnown(found)
    },
  }
}

/** A last line that a kill cut short was no answered call: it is left out, and closed so that the next begins a line of its own. */
function read(file: string): Published[] {
  const text = readIfThere(file)
  if (text !== '' && !text.endsWith('\n')) appendFileSync(file, '\n')
  return text.split('\n').flatMap((line) => {
    try {
      return JSON.parse(line) as readonly Published[]
    } catch {
      return []
    }
  })
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
