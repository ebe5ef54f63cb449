import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Message } from '../../../events/messages.ts'
import { performTogether } from '../../../functions/publish-statement-of-reasons/handler.ts'
import { redrive } from '../../../functions/redrive-pending/handler.ts'
import type { Answering, HttpRequest, Reply } from '../../../local/http/exchange.ts'
import {
  openTransparencyDatabase,
  PRETEND_TOKEN,
  type TransparencyDatabaseOptions,
} from '../../../local/transparency-database/open-transparency-database.ts'
import type { Published } from '../../../local/transparency-database/published.ts'
import type { Connection } from '../../../shared/delivery/transparency-calls.ts'
import type { Case } from '../../../shared/dsa/case.ts'
import type { Decision, DecisionSubmission } from '../../../shared/dsa/decision.ts'
import type { Work } from '../../../shared/queue/work.ts'
import { aCase, aCaseId, after, aRuling } from '../../support/builders.ts'
import { decide } from './arranging.ts'
import { aWorking, throughQueue, type Working } from './working.ts'

/** Stands between the worker and the database: may answer itself, before or after the database has done its part. */
export type Between = (request: HttpRequest, database: Answering) => Promise<Reply>

interface AskedFor {
  readonly method: string
  readonly path: string
  /** Of a call that stores: of how many records. */
  readonly records: number
}

export interface PretendDatabase {
  readonly connection: Connection
  readonly calls: AskedFor[]
  /** The call may be answered by somebody else for a while. */
  between: Between
  /** Everything that is stored, oldest first. */
  stored(): Promise<readonly Published[]>
}

/** The pretend database, asked without a network. */
export function aDatabase(now: () => string, options: Partial<TransparencyDatabaseOptions> = {}): PretendDatabase {
  const folder = mkdtempSync(join(tmpdir(), 'transparency-database-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const stateFile = join(folder, 'statements.jsonl')
  const database = openTransparencyDatabase({ now: () => Date.parse(now()), ...options, stateFile })
  const calls: AskedFor[] = []
  const pretend: PretendDatabase = {
    calls,
    between: (request, answer) => answer(request),
    connection: {
      baseUrl: 'https://transparency.example',
      token: PRETEND_TOKEN,
      fetch: async (url, init) => {
        const request = requestOf(url, init)
        calls.push({ method: request.method, path: request.path, records: statementsIn(request).length })
        const { status, headers, body } = await pretend.between(request, database)
        return new Response(String(body), { status, headers: { ...(headers as Record<string, string>) } })
      },
    },
    stored: async () => JSON.parse(String((await database(requestOf('https://here.example/statements.json', {}))).body)),
  }
  return pretend
}

function requestOf(url: string, { method = 'GET', headers, body }: RequestInit): HttpRequest {
  const { pathname, search } = new URL(url)
  const text = typeof body === 'string' ? body : ''
  const lowered = Object.fromEntries(new Headers(headers).entries())
  return {
    method,
    path: pathname,
    query: search.slice(1),
    headers: lowered,
    cookies: [],
    body: Buffer.from(text),
    sourceIp: '::1',
  }
}

type Statement = Readonly<Record<string, unknown>>

export const statementsIn = ({ method, body }: HttpRequest): readonly Statement[] =>
  method === 'POST' ? (JSON.parse(body.toString()) as { readonly statements: readonly Statement[] }).statements : []

/** A call that stores, with other statements in it. */
export const withStatements = (request: HttpRequest, change: (statement: Statement) => Statement): HttpRequest =>
  request.method === 'POST'
    ? { ...request, body: Buffer.from(JSON.stringify({ statements: statementsIn(request).map(change) })) }
    : request

export interface PublishingTest extends Working {
  readonly database: PretendDatabase
  /** Seconds for which the worker has waited by itself; the clock goes on meanwhile. */
  readonly waited: number[]
  /** Gives messages to the worker in one go, and answers the places of those that come again. */
  readonly publish: (...messages: readonly Message[]) => Promise<readonly number[]>
  /** Lets so many minutes pass, with a redrive after each step; what is told again is worked on in hundreds. */
  readonly pass: (minutes: number, step?: number) => Promise<void>
}

/** A platform that publishes, and the database it publishes in. */
export function aPublisher(changed: Partial<Work> = {}, options: Partial<TransparencyDatabaseOptions> = {}): PublishingTest {
  const working = aWorking({ transparencyDatabase: async () => database.connection, ...changed })
  const { clock } = working
  const database = aDatabase(() => clock.now, options)
  const waited: number[] = []
  const wait = async (seconds: number) => {
    waited.push(seconds)
    clock.now = after(seconds / 60, clock.now)
  }
  const publish = (...messages: readonly Message[]) => performTogether({ ...working.work, wait })(messages.map(throughQueue))
  const pass = async (minutes: number, step = 1) => {
    for (let minute = 0; minute < minutes; minute += step) {
      clock.now = after(step, clock.now)
      const before = working.told.length
      await redrive(working.work)
      const told = working.told.slice(before).filter(({ subscriber }) => subscriber === 'publish-statement-of-reasons')
      for (let from = 0; from < told.length; from += 100)
        await publish(...told.slice(from, from + 100).map(({ message }) => message))
    }
  }
  return { ...working, database, waited, publish, pass }
}

type Arranged = Pick<Working, 'stores' | 'clock'>

/** The nth case, decided. */
export async function aDecided(
  arranged: Arranged,
  n = 0,
  { submission = aRuling(), state = {} }: { readonly submission?: DecisionSubmission; readonly state?: Partial<Case> } = {},
): Promise<Decision> {
  const location = `https://shop.example/item/${n}`
  await arranged.stores.cases.open(aCase({ caseId: aCaseId(n), location, contentKey: `url:${location}`, ...state }))
  return decide(arranged, aCaseId(n), submission)
}

/** The platform says that a decision is in effect: what the worker is told then. */
export async function acknowledge({ stores, clock }: Arranged, { caseId, decisionId }: Decision): Promise<Message> {
  const factId = `${decisionId}.acknowledged`
  const fact = { type: 'RestrictionAcknowledged', factId, at: clock.now, caseId, decisionId, effectiveAt: clock.now } as const
  await stores.cases.record(fact)
  return { fact }
}

/** Decided and acknowledged, from the first to the last of so many. */
export async function acknowledged(arranged: Arranged, count: number, submission?: DecisionSubmission): Promise<Message[]> {
  const messages: Message[] = []
  for (let n = 0; n < count; n++)
    messages.push(await acknowledge(arranged, await aDecided(arranged, n, submission && { submission })))
  return messages
}

/** Decisions that are published, as often as they are. */
export const publishedFacts = (working: Pick<Working, 'factsOf'>): readonly string[] =>
  working.factsOf('StatementOfReasonsPublished').map(({ decisionId }) => decisionId)

/** What of this worker's is still to be told again. */
export const waiting = async ({ stores }: Pick<Working, 'stores'>): Promise<readonly string[]> =>
  (await stores.pending.due('2199-01-01T00:00:00.000Z', 1000)).map(({ key }) => key).filter((key) => OWN.test(key))

const OWN = /^(?:acknowledged|retry\/publication)/
