import type { Route } from '../api/route.ts'
import type { Sent } from './exchange.ts'
import type { HttpEvent } from './http-event.ts'
import type { Respond } from './input.ts'
import { liveSurroundings } from './live-surroundings.ts'
import { type HttpHandler, httpStack } from './stack.ts'
import type { Surroundings } from './surroundings.ts'

/** A Lambda handler for one route of the table. */
export const httpEntry = <R extends Route>(route: R, respond: Respond<R, Surroundings>): HttpHandler =>
  httpStack(route, respond, { needs: liveSurroundings, guard: liveSurroundings })

/** One function for the routes that change the same thing. */
export const byMethod =
  (handlers: Readonly<Record<string, HttpHandler>>): HttpHandler =>
  (event: HttpEvent, context): Promise<Sent> => {
    const handler = handlers[event.requestContext.http.method]
    if (!handler) throw new Error(`no entry for ${event.routeKey}`)
    return handler(event, context)
  }
