import * as z from 'zod'
import type { PublicRecord } from '../dsa/transparency-database.ts'

export interface Connection {
  /** Given with the access, for the sandbox as for production; never published. */
  readonly baseUrl: string
  readonly token: string
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>
  readonly timeoutMilliseconds?: number
}

/** Why nothing more can be asked for now. `no-access`: the token or the address is wrong, and a person has to look. */
export interface Stop {
  readonly kind: 'stop'
  readonly because: 'rate-limited' | 'unavailable' | 'no-access'
  readonly retryAfterSeconds: number
}

/** No answer, or none that says anything: it may have been carried out. */
export interface Lost {
  readonly kind: 'lost'
}

export interface Stored {
  readonly puid: string
  readonly uuid: string
  readonly permalink: string
}

/** What a batch came to. `broken`: the server failed, and may have carried it out before. */
export type BatchAnswer =
  | { readonly kind: 'stored'; readonly statements: readonly Stored[] }
  | { readonly kind: 'faults'; readonly faults: ReadonlyMap<number, Fault> }
  | { readonly kind: 'duplicates'; readonly puids: readonly string[] }
  | { readonly kind: 'refused' }
  | { readonly kind: 'broken' }
  | Lost
  | Stop

export interface Fault {
  /** Of the public record. */
  readonly field: string
  readonly rule: 'required' | 'value' | 'length' | 'format' | 'day' | 'other'
}

export type PuidAnswer = { readonly kind: 'stored' } | { readonly kind: 'not-stored' } | Lost | Stop

/** The calls of the DSA Transparency Database that publishing needs, and how many calls are left before it wants a pause. */
export interface Calls {
  send(records: readonly PublicRecord[]): Promise<BatchAnswer>
  isStored(puid: string): Promise<PuidAnswer>
  /** The last answer said that no further call is welcome. */
  exhausted(): boolean
}

export const TIMEOUT_MILLISECONDS = 20_000
const LONGEST_WAIT_SECONDS = 86_400

export function callsTo({ baseUrl, token, fetch: ask = fetch, timeoutMilliseconds = TIMEOUT_MILLISECONDS }: Connection): Calls {
  let remaining: string | null = null

  /** Without `Accept` a refusal comes as a redirect, and a redirect is never followed: one of them is a good answer. */
  async function call(path: string, init: RequestInit = {}): Promise<Answered | undefined> {
    try {
      const response = await ask(`${baseUrl.replace(/\/+$/, '')}/api/v1/${path}`, {
        ...init,
        headers: { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': 'application/json' },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      })
      remaining = response.headers.get('x-ratelimit-remaining')
      return { status: response.status, headers: response.headers, body: jsonOf(await response.text()) }
    } catch {
      return undefined
    }
  }

  return {
    send: async (records) =>
      batchAnswerOf(await call('statements', { method: 'POST', body: JSON.stringify({ statements: records }) })),
    isStored: async (puid) => puidAnswerOf(puid, await call(`statement/existing-puid/${encodeURIComponent(puid)}`)),
    exhausted: () => remaining === '0',
  }
}

interface Answered {
  readonly status: number
  readonly headers: Headers
  /** Undefined where it is no JSON, as with "too many calls". */
  readonly body: unknown
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const storedBody = z.object({
  statements: z.array(z.object({ puid: z.string(), uuid: z.string().min(1).max(100), permalink: z.url().max(500) })),
})
const faultsBody = z.object({
  errors: z.record(z.string().regex(/^statement_\d{1,2}$/), z.record(z.string(), z.array(z.string()))),
})
const duplicatesBody = z.object({ errors: z.object({ existing_puids: z.array(z.coerce.string()).min(1) }) })

function batchAnswerOf(answered: Answered | undefined): BatchAnswer {
  if (!answered) return { kind: 'lost' }
  const { status, body } = answered
  if (status === 201) {
    const stored = storedBody.safeParse(body)
    return stored.success ? { kind: 'stored', statements: stored.data.statements } : { kind: 'lost' }
  }
  if (status === 500) return { kind: 'broken' }
  // Behind a gateway nobody knows how far it came.
  if (status === 502 || status === 504) return { kind: 'lost' }
  return stopOf(answered) ?? (status === 422 ? refusalOf(body) : { kind: 'refused' })
}

function refusalOf(body: unknown): BatchAnswer {
  const faults = faultsBody.safeParse(body)
  const named = faults.success ? Object.entries(faults.data.errors) : []
  if (named.length > 0)
    return { kind: 'faults', faults: new Map(named.map(([name, errors]) => [Number(name.split('_')[1]), faultOf(errors)])) }
  const duplicates = duplicatesBody.safeParse(body)
  return duplicates.success ? { kind: 'duplicates', puids: duplicates.data.errors.existing_puids } : { kind: 'refused' }
}

/** Stored is a redirect without a place to go, about this puid: any other redirect leads to a login or a notice of maintenance. */
function puidAnswerOf(puid: string, answered: Answered | undefined): PuidAnswer {
  if (!answered) return { kind: 'lost' }
  const about = z.object({ puid: z.coerce.string() }).safeParse(answered.body)
  if (about.success && about.data.puid === puid) {
    if (answered.status === 302 && answered.headers.get('location') === null) return { kind: 'stored' }
    if (answered.status === 404) return { kind: 'not-stored' }
  }
  return stopOf(answered) ?? { kind: 'lost' }
}

function stopOf({ status, headers }: Answered): Stop | undefined {
  if (status === 429) return { kind: 'stop', because: 'rate-limited', retryAfterSeconds: waitOf(headers, 60) }
  if (status === 503) return { kind: 'stop', because: 'unavailable', retryAfterSeconds: waitOf(headers, 300) }
  const denied = (status >= 300 && status < 400) || [401, 403, 404, 405].includes(status)
  return denied ? { kind: 'stop', because: 'no-access', retryAfterSeconds: 900 } : undefined
}

function waitOf(headers: Headers, otherwise: number): number {
  const seconds = Number(headers.get('retry-after') ?? Number.NaN)
  return Number.isFinite(seconds) && seconds >= 0 ? Math.min(Math.max(Math.ceil(seconds), 1), LONGEST_WAIT_SECONDS) : otherwise
}

const FIELD = /^[a-z_]{1,60}(?:\.[A-Za-z0-9-]{1,20})?$/

/** The messages are for people and may change; a code and the name of a field may be logged. */
function faultOf(errors: Readonly<Record<string, readonly string[]>>): Fault {
  const [[field = '', [message = ''] = []] = []] = Object.entries(errors)
  return { field: FIELD.test(field) ? field : 'unknown', rule: RULES.find(([pattern]) => pattern.test(message))?.[1] ?? 'other' }
}

const RULES: readonly (readonly [RegExp, Fault['rule']])[] = [
  [/ required/, 'required'],
  [/^The selected /, 'value'],
  [/ greater than /, 'length'],
  [/ format/, 'format'],
  [/ date (?:after|before) /, 'day'],
]
