import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type Answering, type HttpRequest, listen, type Reply, serve } from '../../local/http/exchange.ts'
import {
  openTransparencyDatabase,
  PRETEND_TOKEN,
  type TransparencyDatabaseOptions,
} from '../../local/transparency-database/open-transparency-database.ts'
import type { Published } from '../../local/transparency-database/published.ts'
import type { Connection } from '../../shared/delivery/transparency-calls.ts'
import { NOON } from '../support/builders.ts'

/** Stands between the caller and the database: may answer itself, before or after the database has done its part. */
export type Between = (request: HttpRequest, database: Answering) => Promise<Reply>

export interface Server {
  readonly clock: { at: number }
  readonly connection: Connection
  /** Method and path of each call that came, in order. */
  readonly calls: string[]
  /** The puids that are stored, in order, each as often as it is. */
  stored(): Promise<readonly string[]>
}

/** The pretend database on a port of this machine, for as long as a test takes. */
export async function aServer(
  port: number,
  {
    between = (request, database) => database(request),
    ...options
  }: Partial<TransparencyDatabaseOptions> & { readonly between?: Between } = {},
): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), 'transparency-database-'))
  const clock = { at: Date.parse(NOON) }
  const database = openTransparencyDatabase({ now: () => clock.at, ...options, stateFile: join(folder, 'statements.jsonl') })
  const calls: string[] = []
  const answering: Answering = (request) => {
    if (!request.path.startsWith('/api/')) return database(request)
    calls.push(`${request.method} ${request.path}`)
    return between(request, database)
  }
  const server = await listen(serve(answering), port)
  onTestFinished(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    rmSync(folder, { recursive: true, force: true })
  })
  const baseUrl = `http://127.0.0.1:${port}`
  const stored = async () => {
    const answer = await fetch(`${baseUrl}/statements.json`)
    return ((await answer.json()) as readonly Published[]).map(({ puid }) => puid)
  }
  return { clock, connection: { baseUrl, token: PRETEND_TOKEN }, calls, stored }
}

/** The puids that a request to store statements names. */
export const puidsIn = ({ method, body }: HttpRequest): readonly string[] =>
  method === 'POST' ? (JSON.parse(body.toString()) as { statements: { puid: string }[] }).statements.map(({ puid }) => puid) : []
