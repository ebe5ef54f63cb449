import type * as z from 'zod'
import type { Role, Scope } from '../dsa/moderator.ts'

/** Who may make a call, and how they show it. */
export type Caller =
  | { readonly kind: 'anyone' }
  /** The bearer of the secret link of one notice. */
  | { readonly kind: 'status-token' }
  /** The bearer of the secret link of one person to one decision; which, the body says. */
  | { readonly kind: 'decision-token' }
  /** The platform itself, with a key that has the scope. */
  | { readonly kind: 'platform'; readonly scope: Scope }
  /** A person who signed in, with one of the roles. */
  | { readonly kind: 'staff'; readonly roles: readonly Role[] }
  /** Either of the two. */
  | { readonly kind: 'platform-or-staff'; readonly scope: Scope; readonly roles: readonly Role[] }

export interface Route {
  readonly operationId: string
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With parameters as in OpenAPI and API Gateway: `/v1/notices/{noticeId}`. */
  readonly path: `/${string}`
  /** Folder under `functions/`. */
  readonly entry: string
  readonly caller: Caller
  readonly summary: string
  readonly request: {
    readonly path?: z.ZodObject
    readonly query?: z.ZodObject
    readonly body?: z.ZodType
    /** `required`: 428 without it. */
    readonly ifMatch?: 'required'
    /** Creating calls honour `Idempotency-Key`. */
    readonly idempotencyKey?: 'honoured'
  }
  /** Bodies by status; every error is a problem (RFC 9457) and is not listed. */
  readonly responses: Readonly<Record<number, z.ZodType>>
  /** Codes of the problems that the call itself can answer, besides the general ones. */
  readonly problems: readonly ProblemCode[]
}

/** Stable names of everything that can go wrong; each is a section of the reference page. */
export const PROBLEMS = {
  'malformed-json': 400,
  'missing-credentials': 401,
  'not-allowed': 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'assigned-to-another-moderator': 409,
  'not-under-review': 409,
  'already-decided': 409,
  'first-decider': 409,
  'decision-was-replaced': 409,
  'decided-by-another-moderator': 409,
  'already-in-effect': 409,
  'not-decided': 409,
  'complaint-window-over': 409,
  'complaint-already-decided': 409,
  'complaint-is-long-enough': 409,
  'complaints-not-offered': 409,
  'decision-not-yet-in-effect': 409,
  'no-restriction-to-contest': 409,
  'duty-already-closed': 409,
  'revision-is-stale': 412,
  'body-too-large': 413,
  'unsupported-media-type': 415,
  'invalid-fields': 422,
  'idempotency-key-reused': 422,
  'decision-does-not-fit': 422,
  'revision-required': 428,
  'too-many-requests': 429,
  'internal-error': 500,
  'try-again': 503,
} as const
export type ProblemCode = keyof typeof PROBLEMS
