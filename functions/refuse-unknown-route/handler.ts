import { pageRoutes } from '../../shared/api/page-routes.ts'
import { referenceRoutes, routes } from '../../shared/api/routes.ts'
import { pageEntry } from '../../shared/http/page-entry.ts'
import { notFound, type Problem, problem } from '../../shared/http/reply.ts'

/** What no route takes: 405 with what the address does take, or 404. */
export const respond =
  () =>
  ({ method, path }: { readonly method: string; readonly path: string }): Problem => {
    const allowed = allowedFor(path)
    if (allowed.length === 0 || allowed.includes(method)) return notFound()
    return problem('method-not-allowed', { headers: { allow: allowed.join(', ') } })
  }

function allowedFor(path: string): readonly string[] {
  const parts = path.replace(/\/$/, '').split('/')
  const here = [...routes, ...referenceRoutes, ...pageRoutes].filter((route) => matches(route.path.split('/'), parts))
  return [...new Set(here.map(({ method }) => method))].sort()
}

const matches = (pattern: readonly string[], parts: readonly string[]): boolean =>
  pattern.length === parts.length && pattern.every((part, n) => part === parts[n] || (part.startsWith('{') && parts[n] !== ''))

export const handler = pageEntry('refuseUnknownRoute', respond)
