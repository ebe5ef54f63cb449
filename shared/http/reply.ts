import type { Current, FieldError } from '../api/problem.ts'
import type { ProblemCode } from '../api/route.ts'
import type { Finding } from '../domain/decision-fit.ts'
import type { Case } from '../dsa/case.ts'

export type Headers = Readonly<Record<string, string>>

/** What an entry point answers: what was asked for, or why not. */
export type Reply<Body = unknown> = Answer<Body> | Problem

export interface Answer<Body = unknown> {
  readonly kind: 'answer'
  readonly status: 200 | 201
  readonly body: Body
  readonly headers: Headers
}

export interface Problem {
  readonly kind: 'problem'
  readonly code: ProblemCode
  readonly detail?: string
  readonly errors?: readonly FieldError[]
  readonly current?: Current
  readonly headers?: Headers
}

/** `revision` becomes the ETag that `If-Match` names later. */
export const ok = <Body>(body: Body, { revision }: { readonly revision?: number } = {}): Answer<Body> => ({
  kind: 'answer',
  status: 200,
  body,
  headers: revision === undefined ? {} : { etag: `"${revision}"` },
})

export const created = <Body>(body: Body): Answer<Body> => ({ kind: 'answer', status: 201, body, headers: {} })

export const problem = (code: ProblemCode, more: Omit<Problem, 'kind' | 'code'> = {}): Problem => ({
  kind: 'problem',
  code,
  ...more,
})

/** The same words for what does not exist and for what is not this caller's. */
export const notFound = (): Problem => problem('not-found')

export const invalidFields = (errors: readonly FieldError[]): Problem => problem('invalid-fields', { errors })

export const keyReused = (): Problem =>
  problem('idempotency-key-reused', {
    errors: [{ header: 'Idempotency-Key', detail: 'This key was used for another body. Use a new one.' }],
  })

export type CaseConflict = Extract<ProblemCode, 'assigned-to-another-moderator' | 'not-under-review' | 'already-decided'>

/** Why the case as it is now does not allow it, with who holds it or what was decided. */
export function conflict(because: CaseConflict, { revision, assignment, decisionId }: Case): Problem {
  if (because === 'assigned-to-another-moderator' && assignment) {
    const { moderatorId, until } = assignment
    return problem(because, { detail: `${moderatorId} has this case until ${until}.`, current: { revision, moderatorId, until } })
  }
  if (because === 'already-decided' && decisionId)
    return problem(because, { detail: `The decision is ${decisionId}.`, current: { revision, decisionId } })
  return problem(because, { detail: `Claim the case first; its current revision is ${revision}.`, current: { revision } })
}

type Revised = Pick<Case, 'revision'>

export const stale = ({ revision }: Revised): Problem =>
  problem('revision-is-stale', { detail: `The current revision is ${revision}.`, current: { revision } })

export const revisionRequired = ({ revision }: Revised): Problem =>
  problem('revision-required', {
    detail: `Send If-Match with the revision you have seen; the current one is ${revision}.`,
    current: { revision },
  })

export const doesNotFit = (findings: readonly Finding[] = []): Problem =>
  problem('decision-does-not-fit', { errors: findings.map(({ pointer, message }) => ({ pointer, detail: message })) })

export const tryAgain = (): Problem => problem('try-again', { headers: { 'retry-after': '1' } })
