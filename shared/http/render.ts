import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { problem as problemBody } from '../api/problem.ts'
import { PROBLEM_TEXTS } from '../api/problem-texts.ts'
import { PROBLEMS, type Route } from '../api/route.ts'
import type { Answer, Headers, Problem, Reply } from './reply.ts'

export interface Asked {
  readonly baseUrl: string
  readonly path: string
  readonly requestId: string
}

/** For everything that is not a page: nothing to run, nothing to frame, nothing to keep. */
const SECURITY_HEADERS: Headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
}

/** Turns a reply into what the gateway sends. An answer is parsed first: a field that the route does not promise never leaves. */
export const render = (reply: Reply, asked: Asked, responses?: Route['responses']): APIGatewayProxyStructuredResultV2 =>
  reply.kind === 'problem' ? renderProblem(reply, asked) : renderAnswer(reply, asked, responses)

function renderAnswer(
  { status, body, headers }: Answer,
  { requestId }: Asked,
  responses: Route['responses'] = {},
): APIGatewayProxyStructuredResultV2 {
  const promised = responses[status]
  if (!promised) throw new Error(`the route promises no ${status}`)
  return {
    statusCode: status,
    headers: { ...SECURITY_HEADERS, 'content-type': 'application/json', 'x-request-id': requestId, ...headers },
    body: JSON.stringify(promised.parse(body)),
  }
}

export function renderProblem(
  { code, detail, errors, current, headers }: Problem,
  { baseUrl, path, requestId }: Asked,
): APIGatewayProxyStructuredResultV2 {
  const body = problemBody.parse({
    type: `${baseUrl}/docs/problems/${code}`,
    title: PROBLEM_TEXTS[code].title,
    status: PROBLEMS[code],
    ...(detail !== undefined && { detail }),
    instance: path,
    requestId,
    ...(errors && { errors }),
    ...(current && { current }),
  })
  return {
    statusCode: body.status,
    headers: { ...SECURITY_HEADERS, 'content-type': 'application/problem+json', 'x-request-id': requestId, ...headers },
    body: JSON.stringify(body),
  }
}
