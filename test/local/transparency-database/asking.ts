import { join } from 'node:path'
import {
  openTransparencyDatabase,
  PRETEND_TOKEN,
  type TransparencyDatabaseOptions,
} from '../../../local/transparency-database/open-transparency-database.ts'
import { NOON } from '../../support/builders.ts'
import { aPublicRecord } from '../../support/public-records.ts'
import { aRequest, aStateFolder } from '../a-system.ts'

/** Anything that can be sent, also what our own schema would not let out. */
export type Sent = Readonly<Record<string, unknown>>

export interface Answered {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
  /** Undefined where the answer is no JSON. */
  readonly body: unknown
}

export const aStatement = (parts: Sent = {}): Sent => ({ ...aPublicRecord(), ...parts })

export const signedIn = {
  authorization: `Bearer ${PRETEND_TOKEN}`,
  accept: 'application/json',
  'content-type': 'application/json',
  host: '127.0.0.1:18400',
}

/** A pretend database of its own, at noon, and ways to ask it. */
export function aDatabase(options: Partial<TransparencyDatabaseOptions> = {}) {
  const clock = { at: Date.parse(NOON) }
  const stateFile = options.stateFile ?? join(aStateFolder(), 'transparency-database.jsonl')
  const answering = openTransparencyDatabase({ now: () => clock.at, ...options, stateFile })

  async function ask(
    method: string,
    path: string,
    { body, headers = signedIn }: { body?: unknown; headers?: Record<string, string> } = {},
  ) {
    const [bare = '', query = ''] = path.split('?')
    const sent = Buffer.from(typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body))
    const reply = await answering(aRequest({ method, path: bare, query, headers, body: sent }))
    const text = reply.body.toString()
    return { status: reply.status, headers: reply.headers, text, body: parsed(text) } satisfies Answered
  }

  return {
    clock,
    stateFile,
    ask,
    one: (parts: Sent = {}, headers?: Record<string, string>) =>
      ask('POST', '/api/v1/statement', { body: aStatement(parts), ...(headers && { headers }) }),
    several: (statements: unknown, headers?: Record<string, string>) =>
      ask('POST', '/api/v1/statements', { body: { statements }, ...(headers && { headers }) }),
    stored: async () =>
      (await ask('GET', '/statements.json')).body as readonly {
        readonly puid: string
        readonly uuid: string
        readonly statement: Sent
      }[],
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
