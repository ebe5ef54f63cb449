import { now } from '../runtime/clock.ts'
import { settings } from '../runtime/service-settings.ts'
import { createStores } from '../storage/dynamodb/table.ts'
import { liveOutline } from './live-outline.ts'
import { liveAccess, liveLinks, liveSealer } from './live-parts.ts'
import type { Surroundings } from './surroundings.ts'
import { verifySignIn } from './verify-sign-in.ts'

let made: Surroundings | undefined

/** The real table, secrets, clock and log of a deployed function; made once per environment, at the first request. */
export function liveSurroundings(): Surroundings {
  made ??= make()
  return made
}

function make(): Surroundings {
  const access = liveAccess()
  const outline = liveOutline()
  const stores = createStores({ ...access, sealer: liveSealer(access), settings })
  return { ...stores, ...outline, settings, now, links: liveLinks(outline.baseUrl), verifySignIn }
}
