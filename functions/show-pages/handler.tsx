import { handle, type LambdaContext, type LambdaEvent } from 'hono/aws-lambda'
import { liveSurroundings } from '../../shared/http/live-surroundings.ts'
import { pagesFor } from './pages.tsx'

type Handle = ReturnType<typeof handle>
let made: Handle | undefined

/** Made at the first request: loading a handler needs no environment. */
export const handler = (event: LambdaEvent, context?: LambdaContext) => {
  made ??= handle(pagesFor(liveSurroundings()))
  return made(event, context)
}
