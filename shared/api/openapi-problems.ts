import { PROBLEM_TEXTS } from './problem-texts.ts'
import { PROBLEMS, type ProblemCode, type Route } from './route.ts'

/** What every call with the same needs can answer, besides what is its own. */
export function problemCodesOf({ request, caller, problems }: Route): readonly ProblemCode[] {
  const ofBody: readonly ProblemCode[] = request.body
    ? ['malformed-json', 'body-too-large', 'unsupported-media-type', 'invalid-fields']
    : []
  const ofParameters: readonly ProblemCode[] =
    request.query || (request.path && !problems.includes('not-found')) ? ['invalid-fields'] : []
  const ofCaller: readonly ProblemCode[] =
    caller.kind === 'anyone'
      ? []
      : caller.kind === 'status-token' || caller.kind === 'decision-token'
        ? ['missing-credentials']
        : ['missing-credentials', 'not-allowed']
  return [
    ...new Set<ProblemCode>([
      ...ofBody,
      ...ofParameters,
      ...ofCaller,
      ...problems,
      'too-many-requests',
      'internal-error',
      'try-again',
    ]),
  ]
}

/** The problems of a call by status, each with an example. */
export function problemsOf(route: Route, baseUrl: string) {
  const codes = problemCodesOf(route)
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code]))].sort()
  return Object.fromEntries(
    statuses.map((status) => {
      const here = codes.filter((code) => PROBLEMS[code] === status)
      const shown = here.map((code) => [
        code,
        {
          value: {
            type: `${baseUrl}/docs/problems/${code}`,
            title: PROBLEM_TEXTS[code].title,
            status,
            requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
          },
        },
      ])
      const content = {
        'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples: Object.fromEntries(shown) },
      }
      return [String(status), { description: here.map((code) => `${PROBLEM_TEXTS[code].title}.`).join(' '), content }]
    }),
  )
}
