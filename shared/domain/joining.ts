import type { Case, JoinedNotice } from '../dsa/case.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Notice } from '../dsa/notice.ts'
import { broughtForward, type Clocks, type Due, dueFor } from './legal-clock.ts'
import { concernsChild, laneOf } from './priority.ts'

/** How a notice belongs to the case on one of its locations (counted from 0). No text and no name goes along. */
export const joinNotice = (notice: Notice, locationNumber: number, at: Instant): JoinedNotice => ({
  noticeId: notice.noticeId,
  locationNumber,
  reasons: [...notice.reasons],
  notifierKind: notice.notifierKind,
  contactable: notice.contactable,
  receivedAt: notice.receivedAt,
  joinedAt: at,
})

/** When a case is due once a notice has joined it: never later than before. */
export function dueAfterJoining(state: Pick<Case, keyof Due>, joined: JoinedNotice, clocks: Clocks): Due {
  const { reasons, notifierKind, receivedAt } = joined
  const lane = laneOf({ origin: 'notice', notifierKind, reasons })
  return broughtForward(
    { dueAt: state.dueAt, dueBasis: state.dueBasis },
    dueFor({ lane, reasons, receivedAt, origin: 'notice' }, clocks),
  )
}

/** A first allegation about a child takes the case away from its team at once, and turns the pictures off. */
export const movesToChildSafety = (state: Pick<Case, 'team' | 'picturesOff'>, joined: Pick<JoinedNotice, 'reasons'>): boolean =>
  concernsChild(joined.reasons) && (state.team !== 'child-safety' || !state.picturesOff)
