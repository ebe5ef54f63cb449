import { expect, test } from 'vitest'
import { examples } from '../../shared/api/examples.ts'
import { openApiDocument } from '../../shared/api/openapi.ts'
import { problem } from '../../shared/api/problem.ts'
import type { Route } from '../../shared/api/route.ts'
import { PROBLEMS } from '../../shared/api/route.ts'
import { routes } from '../../shared/api/routes.ts'
import { webhookExamples } from '../../shared/api/webhook-examples.ts'
import { webhookEvent } from '../../shared/api/webhooks.ts'

const document = openApiDocument({ baseUrl: 'https://notices.shop.example', serviceName: 'shop.example' })
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** Every value in the document, with where it is. */
function* walk(value: unknown, at = ''): Generator<{ at: string; value: unknown }> {
  yield { at, value }
  if (typeof value !== 'object' || value === null) return
  for (const [name, inner] of Object.entries(value)) yield* walk(inner, `${at}/${name}`)
}

test('the document has the calls of the route table, and no others', () => {
  const described = operations.map(({ path, method, operation }) => `${method.toUpperCase()} ${path} ${operation.operationId}`)
  expect(described.sort()).toEqual(routes.map(({ path, method, operationId }) => `${method} ${path} ${operationId}`).sort())
})

test('every call has a name of its own, a summary, a tag, its answers and the problems it can lead to', () => {
  expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length)
  for (const { operation } of operations) {
    const { summary, tags, responses } = operation
    expect(summary.length, operation.operationId).toBeGreaterThan(10)
    expect(document.tags.map(({ name }) => name)).toContain(tags[0])
    expect(Object.keys(responses).some((status) => status.startsWith('2'))).toBe(true)
    expect(Object.keys(responses)).toEqual(expect.arrayContaining(['500', '503']))
  }
})

test('every reference in the document leads somewhere', () => {
  const names = Object.keys(document.components.schemas)
  for (const { at, value } of walk(document)) {
    if (at.endsWith('/$ref')) expect(names, at).toContain(String(value).replace('#/components/schemas/', ''))
  }
})

test('every parameter in a path is described, is required and is in the path', () => {
  for (const { path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
    const described = operation.parameters.filter((parameter) => parameter.in === 'path')
    expect(described.map(({ name }) => name)).toEqual(inPath)
    expect(described.every(({ required }) => required)).toBe(true)
  }
})

test('every security scheme that a call names is described', () => {
  const schemes = Object.keys(document.components.securitySchemes)
  for (const { operation } of operations)
    for (const needed of operation.security) expect(schemes).toEqual(expect.arrayContaining(Object.keys(needed)))
})

test('schemas are JSON Schema 2020-12: no keyword of older drafts, and no unknown field is taken in a request', () => {
  for (const { at, value } of walk(document.components.schemas)) {
    expect(at).not.toMatch(/\/(nullable|definitions|\$schema|\$id|example)$/)
    if (at.endsWith('/exclusiveMinimum')) expect(typeof value).toBe('number')
  }
  expect(document.components.schemas['NoticeSubmission']).toMatchObject({
    additionalProperties: false,
    required: ['locations', 'reasons', 'explanation', 'goodFaith'],
  })
})

test.each(routes.map((route) => [route.operationId, route as Route] as const))(
  'the example of %s is what its schemas take',
  (operationId, route) => {
    const { path, request, response } = examples[operationId]
    if (route.request.path) route.request.path.parse(path)
    if (route.request.body) route.request.body.parse(request)
    else expect(request).toBeUndefined()
    const [promised] = Object.values(route.responses)
    expect(promised?.parse(response)).toEqual(response)
  },
)

test('every example of a problem is a problem, and its address names its code', () => {
  for (const { at, value } of walk(document)) {
    if (!/problem\+json\/examples\/[\w-]+\/value$/.test(at)) continue
    const { type, status } = problem.parse(value)
    const code = type.split('/').at(-1) ?? ''
    expect(Object.entries(PROBLEMS)).toContainEqual([code, status])
  }
})

test('every event that the platform can be told is described, with an example that its schema takes', () => {
  const types = webhookEvent.options.map((option) => option.shape.type.value)
  expect(Object.keys(document.webhooks).sort()).toEqual(types.toSorted())
  for (const example of Object.values(webhookExamples)) expect(webhookEvent.parse(example)).toEqual(example)
  const names = [
    ...operations.map(({ operation }) => operation.operationId),
    ...Object.values(document.webhooks).map(({ post }) => post.operationId),
  ]
  expect(new Set(names).size).toBe(names.length)
})
