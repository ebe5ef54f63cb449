import type * as z from 'zod'
import { examples } from './examples.ts'
import { type Direction, namedSchemas, schemaFor } from './json-schemas.ts'
import { parametersOf } from './openapi-parameters.ts'
import { problemsOf } from './openapi-problems.ts'
import { webhooksOf } from './openapi-webhooks.ts'
import type { Caller, Route } from './route.ts'
import { routes } from './routes.ts'

export interface OpenApiSettings {
  readonly baseUrl: string
  readonly serviceName: string
}

/** The OpenAPI 3.1 document, whole, from the route table. */
export function openApiDocument({ baseUrl, serviceName }: OpenApiSettings) {
  return {
    openapi: '3.1.1',
    info: {
      title: `Notice and action for ${serviceName}`,
      version: '1.0.0',
      summary: 'Notices of illegal content, and decisions on them, under Regulation (EU) 2022/2065 (Digital Services Act).',
      description:
        'All times are UTC. Errors are problems (RFC 9457). Creating calls honour `Idempotency-Key`, so that every request can be sent again.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: baseUrl }],
    tags: TAGS,
    paths: pathsOf(baseUrl),
    webhooks: webhooksOf(),
    components: { schemas: namedSchemas(), securitySchemes: SECURITY },
  }
}
export type OpenApiDocument = ReturnType<typeof openApiDocument>

export const TAGS = [
  { name: 'Notices', description: 'For anyone who has found illegal content.' },
  { name: 'Complaints', description: 'For whoever a decision restricts or answers, with the secret link of their own message.' },
  { name: 'Platform', description: 'For the platform’s own systems, with a key.' },
  { name: 'Moderation', description: 'For people who sign in and decide.' },
] as const

const SECURITY = {
  statusToken: { type: 'http', scheme: 'bearer', description: 'The last part of the status address of one notice.' },
  decisionToken: { type: 'http', scheme: 'bearer', description: 'The last part of a person’s own address of one decision.' },
  platformKey: { type: 'http', scheme: 'bearer', description: 'A key of the platform, with the scope that the call names.' },
  signIn: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'The access token of a person who signed in (OpenID Connect).',
  },
} as const

function pathsOf(baseUrl: string): Record<string, Record<string, ReturnType<typeof operationOf>>> {
  const paths: Record<string, Record<string, ReturnType<typeof operationOf>>> = {}
  for (const route of routes)
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, baseUrl) }
  return paths
}

function operationOf(route: (typeof routes)[number], baseUrl: string) {
  const { operationId, summary, caller }: Route & { operationId: keyof typeof examples } = route
  const { request, response } = examples[operationId]
  return {
    operationId,
    summary,
    description: `${summary}. ${whoMayCall(caller)}`,
    tags: [tagOf(route)],
    security: securityOf(caller),
    parameters: parametersOf(route),
    ...bodyOf(route, request),
    responses: { ...answersOf(route, response), ...problemsOf(route, baseUrl) },
  }
}

export function tagOf({ caller, path }: Route): (typeof TAGS)[number]['name'] {
  if (path.startsWith('/v1/moderation/')) return 'Moderation'
  if (caller.kind === 'decision-token') return 'Complaints'
  return caller.kind === 'anyone' || caller.kind === 'status-token' ? 'Notices' : 'Platform'
}

export function whoMayCall(caller: Caller): string {
  switch (caller.kind) {
    case 'anyone':
      return 'Anyone may call it.'
    case 'status-token':
      return 'For the holder of the notice’s status token.'
    case 'decision-token':
      return 'For the holder of a decision’s secret link: whoever was restricted, or one of those who notified.'
    case 'platform':
      return `For the platform, with the scope ${caller.scope}.`
    case 'staff':
      return `For people with one of the roles ${caller.roles.join(', ')}.`
    case 'platform-or-staff':
      return `For the platform, with the scope ${caller.scope}, and for people with one of the roles ${caller.roles.join(', ')}.`
  }
}

const securityOf = ({ kind }: Caller): readonly Readonly<Record<string, readonly string[]>>[] =>
  ({
    anyone: [],
    'status-token': [{ statusToken: [] }],
    'decision-token': [{ decisionToken: [] }],
    platform: [{ platformKey: [] }],
    staff: [{ signIn: [] }],
    'platform-or-staff': [{ platformKey: [] }, { signIn: [] }],
  })[kind]

const json = (schema: z.ZodType, direction: Direction, example: unknown) => ({
  content: { 'application/json': { schema: schemaFor(schema, direction), examples: { example: { value: example } } } },
})

const bodyOf = ({ request }: Route, example: unknown) =>
  request.body ? { requestBody: { required: true, ...json(request.body, 'input', example) } } : {}

const answersOf = ({ responses }: Route, example: unknown) =>
  Object.fromEntries(
    Object.entries(responses).map(([status, schema]) => [
      status,
      {
        description: status === '201' ? 'Made, or made before by the same request.' : 'Done.',
        ...json(schema, 'output', example),
      },
    ]),
  )
