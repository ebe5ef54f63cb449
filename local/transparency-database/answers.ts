import { type HttpRequest, json, type Reply } from '../http/exchange.ts'
import { keptFromBatch, keptFromSingle } from './kept-fields.ts'
import type { Published, PublishedStatements, ToPublish } from './published.ts'
import { SINGLE_RULES, STATEMENT_RULES } from './statement-rules.ts'
import { type Errors, isObject, normalised, summary, validate } from './validation.ts'

export interface Database {
  readonly published: PublishedStatements
  dies(puids: readonly string[]): boolean
}

/** `POST /api/v1/statement`: one. Its duplicates are answered with the puid alone, whatever the documentation promises. */
export function storeOne(request: HttpRequest, database: Database): Reply {
  const { errors, kept } = validate(inputOf(request), SINGLE_RULES)
  if (Object.keys(errors).length > 0) return refusal(request, errors)
  const puid = String(kept['puid'])
  const message = 'The identifier given is not unique within this platform.'
  if (isTaken(puid, database)) return json(422, { message, errors: { puid: [message] }, existing: { puid } })
  const [stored] = store('API', [{ puid, statement: keptFromSingle(kept) }], database) ?? []
  return stored ? json(201, { ...shown(stored, request), id: stored.id, puid }) : serverError()
}

/** `POST /api/v1/statements`: 1 to 100, all or nothing, answered in their order. Errors of fields hide duplicates. */
export function storeSeveral(request: HttpRequest, database: Database): Reply {
  const statements = inputOf(request)['statements']
  const fault = faultOf(statements)
  if (!Array.isArray(statements) || fault !== undefined) return refusal(request, { statements: [fault ?? ''] })
  if (!statements.every(isObject)) return serverError()
  const validated = statements.map((statement) => validate(statement, STATEMENT_RULES))
  const faulty = validated.flatMap(({ errors }, n) =>
    Object.keys(errors).length > 0 ? [[`statement_${n}`, errors] as const] : [],
  )
  // Answered by the controller itself: no message, and no redirect, whatever is accepted.
  if (faulty.length > 0) return json(422, { errors: Object.fromEntries(faulty) })

  const wanted = validated.map(({ kept }) => ({ puid: String(kept['puid']), statement: keptFromBatch(kept) }))
  const duplicates = duplicatesOf(
    wanted.map(({ puid }) => puid),
    database,
  )
  if (duplicates.length > 0) return json(422, duplicateRefusal(duplicates))
  const stored = store('API_MULTI', wanted, database)
  return stored ? json(201, { statements: stored.map((one) => ({ ...shown(one, request), puid: one.puid })) }) : serverError()
}

/** 302 is the good answer, and leads nowhere. A puid that another call holds, and has not stored, is not found. */
export const answerExistingPuid = (puid: string, { published }: Database): Reply =>
  published.isStored(puid)
    ? json(302, { message: 'statement of reason found', puid })
    : json(404, { message: 'statement of reason not found', puid })

/** The puid is never shown again. */
export function answerStatement(request: HttpRequest, uuid: string, { published }: Database): Reply {
  const found = published.all().find((one) => one.uuid === uuid)
  return found ? json(200, shown(found, request)) : json(404, { message: 'statement of reason not found' })
}

function inputOf({ headers, body }: HttpRequest): Readonly<Record<string, unknown>> {
  if (!/[/+]json/.test(headers['content-type'] ?? '')) return {}
  try {
    const input = normalised(JSON.parse(body.toString()))
    return isObject(input) ? input : {}
  } catch {
    return {}
  }
}

function faultOf(statements: unknown): string | undefined {
  if (statements === undefined || statements === null) return 'The statements field is required.'
  if (!Array.isArray(statements)) return 'The statements field must be an array.'
  if (statements.length === 0) return 'The statements field is required.'
  return statements.length > 100 ? 'The statements field must have between 1 and 100 items.' : undefined
}

/** Who does not ask for JSON is sent back to where a form would be. */
function refusal({ headers }: HttpRequest, errors: Errors): Reply {
  const [first = ''] = (headers['accept'] ?? '').split(',')
  if (/[/+]json/.test(first)) return json(422, { message: summary(errors), errors })
  const location = `http://${headers['host'] ?? 'localhost'}`
  return { status: 302, headers: { location, 'content-type': 'text/html; charset=utf-8' }, body: `Redirecting to ${location}` }
}

const serverError = (): Reply => json(500, { message: 'Server Error' })

const isTaken = (puid: string, { published }: Database): boolean => published.isLocked(puid) || published.isStored(puid)

function duplicatesOf(puids: readonly string[], { published }: Database): readonly string[] {
  const twice = [...new Set(puids.filter((puid, n) => puids.indexOf(puid) < n))]
  if (twice.length > 0) return twice
  const locked = puids.toSorted().find((puid) => published.isLocked(puid))
  return locked === undefined ? puids.filter((puid) => published.isStored(puid)) : [locked]
}

/** Says "within this call" also where the puid was stored long ago, or is only held by another call. */
function duplicateRefusal(puids: readonly string[]) {
  const message = 'The platform identifier(s) are not all unique within this call.'
  return { message, errors: { puid: [message], existing_puids: puids } }
}

function store(method: Published['method'], wanted: readonly ToPublish[], { published, dies }: Database) {
  const puids = wanted.map(({ puid }) => puid)
  published.lock(puids)
  if (dies(puids)) return undefined
  const stored = published.add(method, wanted)
  published.unlock(puids)
  return stored
}

function shown({ uuid, createdAt, statement }: Published, { headers }: HttpRequest) {
  const site = `http://${headers['host'] ?? 'localhost'}`
  return {
    ...statement,
    created_at: createdAt.slice(0, 19).replace('T', ' '),
    uuid,
    platform_name: 'Pretend marketplace',
    permalink: `${site}/statement/${uuid}`,
    self: `${site}/api/v1/statement/${uuid}`,
  }
}
