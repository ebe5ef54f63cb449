import { html } from 'hono/html'
import { examples } from '../../shared/api/examples.ts'
import { namedSchemas, schemaFor } from '../../shared/api/json-schemas.ts'
import { TAGS, tagOf, whoMayCall } from '../../shared/api/openapi.ts'
import { parametersOf } from '../../shared/api/openapi-parameters.ts'
import { problemCodesOf } from '../../shared/api/openapi-problems.ts'
import { PROBLEM_TEXTS } from '../../shared/api/problem-texts.ts'
import { PROBLEMS, type ProblemCode, type Route } from '../../shared/api/route.ts'
import { routes } from '../../shared/api/routes.ts'
import { WEBHOOK_TEXTS, webhookExamples } from '../../shared/api/webhook-examples.ts'
import type { Html } from './layout.ts'
import { kindOf, schemaTables } from './schema-tables.ts'

type AnyRoute = (typeof routes)[number]

/** The whole reference on one page, so that the browser's own search finds everything. */
export const referencePage = (serviceName: string, baseUrl: string): Html => html`<h1>API reference</h1>
<p>Notice and action for ${serviceName}, under Regulation (EU) 2022/2065 (Digital Services Act). Everything is JSON over HTTPS at <code>${baseUrl}</code>. All times are UTC.</p>
<p>Errors are <a href="#problems">problems</a>. Creating calls honour <code>Idempotency-Key</code>: sent again with the same key and body, they answer the same and do nothing twice.</p>
<nav aria-label="Calls"><ul>${routes.map((route) => html`<li><a href="#${route.operationId}">${route.summary}</a></li>`)}</ul></nav>
${TAGS.map(({ name, description }) => html`<h2 id="tag-${name}">${name}</h2><p>${description}</p>${routes.filter((route) => tagOf(route) === name).map((route) => operation(route, baseUrl))}`)}
<h2 id="webhooks">Webhooks</h2>
${webhooks()}
<h2 id="schemas">Schemas</h2>
${Object.entries(namedSchemas()).map(([name, schema]) => html`<h3 id="schema-${name}">${name}</h3>${schemaTables(name, schema)}`)}
<h2 id="problems">Problems</h2>
<p>Every error is a problem (RFC 9457). Its <code>type</code> is the address of one of these.</p>
<ul>${codes().map((code) => html`<li>${PROBLEMS[code]} ${problemLink(code)}: ${PROBLEM_TEXTS[code].title}</li>`)}</ul>`

/** The codes, by status. */
export const codes = (): readonly ProblemCode[] =>
  (Object.keys(PROBLEMS) as ProblemCode[]).sort((one, other) => PROBLEMS[one] - PROBLEMS[other])

const problemLink = (code: ProblemCode): Html => html`<a href="/docs/problems/${code}"><code>${code}</code></a>`

function operation(route: AnyRoute, baseUrl: string): Html {
  const { operationId, method, path, summary, caller }: Route & { readonly operationId: AnyRoute['operationId'] } = route
  const { response } = examples[operationId]
  return html`<section aria-labelledby="${operationId}">
<h3 id="${operationId}">${summary}</h3>
<p class="call"><code>${method} ${path}</code></p>
<p>${whoMayCall(caller)}</p>
${parameters(route)}
<h4>Request</h4>${bodyKind(route)}<pre>${curlOf(route, baseUrl)}</pre>
<h4>Answer</h4><p>${answerKind(route)}</p><pre>${JSON.stringify(response, null, 2)}</pre>
<h4>Problems</h4><p>${problemCodesOf(route).map((code, n) => html`${n > 0 ? ', ' : ''}${problemLink(code)}`)}</p>
</section>`
}

function parameters(route: Route): Html {
  const known = parametersOf(route)
  if (known.length === 0) return html``
  return html`<ul>${known.map(({ name, in: place, required, schema, description }) => html`<li><code>${name}</code> (${place}${required ? '' : ', optional'}): ${kindOf(schema)}. ${description ?? ''}</li>`)}</ul>`
}

const bodyKind = ({ request }: Route): Html =>
  request.body ? html`<p>Body: ${kindOf(schemaFor(request.body, 'input'))}</p>` : html``

const answerKind = ({ responses }: Route): Html =>
  html`${Object.entries(responses).map(([status, schema]) => html`${status}: ${kindOf(schemaFor(schema, 'output'))}`)}`

/** The example as a call that can be pasted into a shell. */
function curlOf(route: AnyRoute, baseUrl: string): string {
  const { method, path, caller, request, operationId }: Route & { readonly operationId: AnyRoute['operationId'] } = route
  const { path: given = {}, request: body } = examples[operationId]
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => given[name] ?? '')
  const parts = [
    `curl -X ${method} '${baseUrl}${address}'`,
    ...(caller.kind === 'anyone' ? [] : [`-H "Authorization: Bearer $TOKEN"`]),
    ...(request.ifMatch ? [`-H 'If-Match: "2"'`] : []),
    ...(request.idempotencyKey ? [`-H "Idempotency-Key: $(uuidgen)"`] : []),
    ...(body === undefined ? [] : [`--json '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`]),
  ]
  return parts.join(' \\\n  ')
}

const webhooks =
  (): Html => html`<p>What happens is sent to the platform as Standard Webhooks: a POST with the headers <code>webhook-id</code>, <code>webhook-timestamp</code> and <code>webhook-signature</code>. Verify them with a library of <a href="https://www.standardwebhooks.com/">Standard Webhooks</a>. Answer 2xx; anything else is tried again for at least three days, and 410 ends it.</p>
${Object.entries(webhookExamples).map(([type, example]) => html`<h3 id="webhook-${type}"><code>${type}</code></h3><p>${WEBHOOK_TEXTS[example.type]}</p><pre>${JSON.stringify(example, null, 2)}</pre>`)}`
