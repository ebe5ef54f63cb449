import type * as z from 'zod'
import type { FieldError } from '../api/problem.ts'
import type { Route } from '../api/route.ts'
import { fieldErrorsOf } from './field-errors.ts'
import type { HttpEvent } from './http-event.ts'
import type { InputOf, KnownCaller } from './input.ts'
import { readJson } from './json-body.ts'
import { invalidFields, notFound, type Problem } from './reply.ts'

export type ReadRequest<R extends Route> = { readonly kind: 'read'; readonly input: InputOf<R> } | Problem

/** Reads a request as its route describes it. Everything that is wrong is told at once. */
export function readRequest<R extends Route>(route: R, event: HttpEvent, caller: KnownCaller): ReadRequest<R> {
  const { request, problems } = route
  const path = read(request.path, decoded(event.pathParameters), 'parameter')
  if ('errors' in path && problems.includes('not-found')) return notFound()
  const json = request.body ? readJson(event) : undefined
  if (json && json.kind !== 'json') return json
  const query = read(request.query, event.queryStringParameters ?? {}, 'parameter')
  const body = read(request.body, json?.value, 'pointer')
  const key = request.idempotencyKey ? readKey(event.headers['idempotency-key'], caller) : {}
  const errors = [path, query, body, key].flatMap((part) => ('errors' in part ? part.errors : []))
  if (errors.length > 0) return invalidFields(errors)

  const input: object = {
    ...('value' in path && { path: path.value }),
    ...('value' in query && { query: query.value }),
    ...('value' in body && { body: body.value }),
    caller,
    ...(caller.kind === 'staff' && { moderator: caller.moderator }),
    revision: request.ifMatch ? readRevision(event.headers['if-match']) : undefined,
    onceKey: 'onceKey' in key ? key.onceKey : undefined,
  }
  return { kind: 'read', input: input as InputOf<R> }
}

type Part = { readonly value: unknown } | { readonly errors: readonly FieldError[] } | Record<never, never>

function read(schema: z.ZodType | undefined, sent: unknown, from: 'pointer' | 'parameter'): Part {
  if (!schema) return {}
  const parsed = schema.safeParse(sent)
  if (parsed.success) return { value: parsed.data }
  const errors = fieldErrorsOf(parsed.error, sent)
  return {
    errors: from === 'pointer' ? errors : errors.map(({ pointer = '', detail }) => ({ parameter: pointer.slice(1), detail })),
  }
}

/** `"3"`, `3` and `W/"3"` are revision 3; `*` names none. What is no revision at all is never the current one. */
function readRevision(header: string | undefined): number | undefined {
  const text = header?.trim() ?? ''
  if (text === '' || text === '*') return undefined
  return Number(/^(?:W\/)?"?(\d{1,9})"?$/.exec(text)?.[1] ?? -1)
}

/**
 * One key by one caller. Callers without a name share one space, so that a retry from another network is still a retry; their
 * keys must be long enough to be nobody else's.
 */
function readKey(header: string | undefined, caller: KnownCaller): Part {
  if (header === undefined) return {}
  const shortest = caller.kind === 'anyone' ? 16 : 1
  if (header.length < shortest || header.length > 255 || !/^[\x20-\x7e]+$/.test(header)) {
    return { errors: [{ header: 'Idempotency-Key', detail: `Use ${shortest} to 255 plain characters, for example a UUID.` }] }
  }
  return { onceKey: JSON.stringify([nameOf(caller), header]) }
}

function nameOf(caller: KnownCaller): string {
  if (caller.kind === 'platform') return `platform ${caller.keyId}`
  return caller.kind === 'staff' ? `staff ${caller.moderator.id}` : caller.kind
}

/** The gateway has decoded paths already; our ids hold no `%`, so doing it again changes nothing that is valid. */
function decoded(parameters: HttpEvent['pathParameters'] = {}): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, value && decodedOnce(value)]))
}

function decodedOnce(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
