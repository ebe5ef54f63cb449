import { html } from 'hono/html'
import { problemCodesOf } from '../../shared/api/openapi-problems.ts'
import { PROBLEM_TEXTS } from '../../shared/api/problem-texts.ts'
import { PROBLEMS, type ProblemCode } from '../../shared/api/route.ts'
import { routes } from '../../shared/api/routes.ts'
import type { Html } from './layout.ts'

/** Where the `type` of a problem leads: what it means, what to do, and which calls answer it. */
export function problemPage(code: ProblemCode): Html {
  const { title, meaning } = PROBLEM_TEXTS[code]
  const calls = routes.filter((route) => problemCodesOf(route).includes(code))
  return html`<h1>${title}</h1>
<p class="quiet">Problem <code>${code}</code>, status ${PROBLEMS[code]}</p>
<p>${meaning}</p>
${calls.length === 0 ? '' : html`<h2>Calls that can answer it</h2><ul>${calls.map(({ operationId, summary }) => html`<li><a href="/docs#${operationId}">${summary}</a></li>`)}</ul>`}`
}

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(PROBLEMS, code)
