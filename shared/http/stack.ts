import middy from '@middy/core'
import type { Context } from 'aws-lambda'
import type { Route } from '../api/route.ts'
import { admit } from './admit.ts'
import { replying, type Sent } from './exchange.ts'
import type { HttpEvent } from './http-event.ts'
import type { InputOf, KnownCaller, Respond } from './input.ts'
import { readRequest } from './read-request.ts'
import { problem, type Reply } from './reply.ts'
import type { Guard, Outline } from './surroundings.ts'

/** An event on its way through the stack. */
interface Underway<R extends Route> extends HttpEvent {
  caller?: KnownCaller
  input?: InputOf<R>
  /** Why it goes no further. */
  refusal?: Reply
}

export type HttpHandler = (event: HttpEvent, context: Context) => Promise<Sent>

/** Where the parts of the stack come from; asked for per request, so that loading a handler needs no environment. */
export interface Around<Needs> {
  readonly needs: () => Needs
  readonly guard: () => Guard
}

/** Admit, read, respond, reply: the same for every route, so that an entry point says only what is its own. */
export function httpStack<R extends Route, Needs extends Outline>(
  route: R,
  respond: Respond<R, Needs>,
  { needs, guard }: Around<Needs>,
): HttpHandler {
  const stack = middy<Underway<R>, Reply | Sent>(async ({ input, refusal }: Underway<R>) => {
    if (refusal) return refusal
    return input ? respond(needs())(input) : problem('internal-error')
  })
    .use(replying(route.operationId, needs, route.responses))
    .before(async ({ event }) => {
      const caller = await admit(route, event, guard)
      if (caller.kind === 'problem') event.refusal = caller
      else event.caller = caller
    })
    .before(({ event }) => {
      if (!event.caller) return
      const request = readRequest(route, event, event.caller)
      if (request.kind === 'problem') event.refusal = request
      else event.input = request.input
    })
  return async (event, context) => sentBy(await stack({ ...event }, context))
}

/** After `replying`, everything is something the gateway understands. */
function sentBy(response: Reply | Sent): Sent {
  if ('kind' in response) throw new Error('a reply was not rendered')
  return response
}
