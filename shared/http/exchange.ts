import type { MiddlewareObj } from '@middy/core'
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import type { Route } from '../api/route.ts'
import type { HttpEvent } from './http-event.ts'
import { type Asked, render } from './render.ts'
import type { Reply } from './reply.ts'
import type { Outline } from './surroundings.ts'
import { isBusy, problemFrom, traceOf } from './unplanned.ts'

export type Sent = APIGatewayProxyStructuredResultV2

export const askedIn = ({ rawPath, requestContext }: HttpEvent, { baseUrl }: Pick<Outline, 'baseUrl'>): Asked => ({
  baseUrl,
  path: rawPath,
  requestId: requestContext.requestId,
})

/** Outermost: sends what was replied, answers what was thrown, and logs one line of codes and ids for each request. */
export function replying<E extends HttpEvent>(
  name: string,
  outline: () => Outline,
  responses?: Route['responses'],
): MiddlewareObj<E, Reply | Sent> {
  return {
    after: ({ event, response }) => {
      if (!response) throw new Error('nothing was replied')
      return send(response, event)
    },
    onError: ({ event, error }) => {
      const { log } = outline()
      if (!isBusy(error))
        log.error('unplanned', { operation: name, requestId: event.requestContext.requestId, ...traceOf(error) })
      return send(problemFrom(error), event)
    },
  }

  function send(response: Reply | Sent, event: HttpEvent): Sent {
    const { log } = outline()
    const sent = 'kind' in response ? render(response, askedIn(event, outline()), responses) : response
    const code = 'kind' in response && response.kind === 'problem' ? { problem: response.code } : {}
    log.info('answered', { operation: name, requestId: event.requestContext.requestId, status: sent.statusCode, ...code })
    return sent
  }
}
