import type { Case, Origin } from '../dsa/case.ts'
import type { ContentType } from '../dsa/content.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { NotifierKind } from '../dsa/notice.ts'
import type { Reason } from '../dsa/reason.ts'
import { type Clocks, dueFor } from './legal-clock.ts'
import { concernsChild, laneOf, teamOf } from './priority.ts'

export interface CaseOpening {
  readonly caseId: string
  readonly contentKey: string
  /** As others may see it: `shownLocation`. */
  readonly location: string
  readonly contentId?: string | undefined
  readonly contentType?: ContentType | undefined
  readonly contentVersion?: number | undefined
  readonly origin: Origin
  readonly reasons: readonly Reason[]
  readonly notifierKind?: NotifierKind | undefined
  /** When the notice, signal or order reached us; the clock runs from here. */
  readonly receivedAt: Instant
  readonly effectBy?: Instant | undefined
  readonly serviceId: string
  readonly at: Instant
}

/** Opens the case on one content. Who is first, whose it is and until when follow from what was raised. */
export function openCase(opening: CaseOpening, clocks: Clocks): Case {
  const { caseId, contentKey, location, contentId, contentType, contentVersion, origin, reasons, serviceId } = opening
  const lane = laneOf(opening)
  return {
    caseId,
    status: 'waiting',
    revision: 1,
    serviceId,
    origin,
    allegations: [...reasons],
    location,
    contentKey,
    ...(contentId !== undefined && { contentId }),
    ...(contentType !== undefined && { contentType }),
    ...(contentVersion !== undefined && { contentVersion }),
    lane,
    team: teamOf(reasons, origin),
    ...dueFor({ ...opening, lane }, clocks),
    openedAt: opening.at,
    picturesOff: concernsChild(reasons),
  }
}
