import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import { replying, type Sent } from './exchange.ts'
import type { HttpEvent } from './http-event.ts'
import { liveOutline } from './live-outline.ts'
import type { Problem } from './reply.ts'
import type { HttpHandler } from './stack.ts'
import type { Outline } from './surroundings.ts'

export interface PageRequest {
  readonly method: string
  readonly path: string
  readonly parameters: Readonly<Record<string, string | undefined>>
}

/** Needs nothing but to know where it is. */
export type RespondWithPage = (
  needs: Pick<Outline, 'baseUrl'>,
) => (request: PageRequest) => Sent | Problem | Promise<Sent | Problem>

/** For what is beside the route table: reads and writes nothing, so it starts without a store. */
export function pageStack(name: string, respond: RespondWithPage, outline: () => Outline): HttpHandler {
  const stack = middy<HttpEvent, Sent | Problem>(async ({ rawPath, pathParameters, requestContext }: HttpEvent) =>
    respond(outline())({ method: requestContext.http.method, path: rawPath, parameters: pathParameters ?? {} }),
  ).use(replying(name, outline))
  return async (event: HttpEvent, context: Context) => {
    const sent = await stack(event, context)
    if ('kind' in sent) throw new Error('a reply was not rendered')
    return sent
  }
}

export const pageEntry = (name: string, respond: RespondWithPage): HttpHandler => pageStack(name, respond, liveOutline)
