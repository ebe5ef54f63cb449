import { now } from '../runtime/clock.ts'
import { settings } from '../runtime/service-settings.ts'
import { noticeStore } from '../storage/dynamodb/notices.ts'
import { liveOutline } from './live-outline.ts'
import { liveAccess, liveLinks, liveSealer } from './live-parts.ts'
import type { Intake } from './surroundings.ts'

let made: Intake | undefined

/** For the function that takes notices in: it starts without the stores it never asks. */
export function liveIntake(): Intake {
  made ??= make()
  return made
}

function make(): Intake {
  const access = liveAccess()
  const outline = liveOutline()
  const notices = noticeStore(access, { sealer: liveSealer(access), retention: settings.retention })
  return { ...outline, notices, links: liveLinks(outline.baseUrl), now }
}
