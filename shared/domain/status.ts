import type { Case } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Instant } from '../dsa/identifiers.ts'
import type { Notice } from '../dsa/notice.ts'
import type { Reason } from '../dsa/reason.ts'
import type { NotifierOutcome, Redress } from '../dsa/statement.ts'
import type { LetterSettings } from './redress.ts'
import { composeOutcome } from './statement.ts'

/** A case that one of the notice's locations led to, with its decision. */
export interface FollowedCase {
  /** From 0. */
  readonly locationNumber: number
  readonly state: Case
  readonly decision: Decision | undefined
  readonly detectedAutomatically?: boolean | undefined
  /** Where this notifier reads the decision whole, and contests it. */
  readonly complaintUrl?: string | undefined
}

export interface Following {
  readonly notice: Notice
  readonly cases: readonly FollowedCase[]
  /** What is known of the confirmation of receipt. */
  readonly receipt: { readonly state: 'unknown' | 'reserved' | 'confirmed' | 'failed' }
  readonly settings: LetterSettings
  readonly at: Instant
}

export interface FollowedDecision {
  readonly outcome: NotifierOutcome['outcome']
  readonly rulings: NotifierOutcome['rulings']
  readonly measures: NotifierOutcome['measures']
  readonly explanation: string
  readonly automatedDetection: boolean
  readonly automatedDecision: NotifierOutcome['means']['decision']
  readonly redress: Redress[]
  readonly decidedAt: Instant
  readonly takesEffectAt: Instant
}

export interface FollowedLocation {
  readonly location: string
  readonly status: 'received' | 'under-review' | 'decided'
  readonly decision?: FollowedDecision
}

/** The shape of the API's answer (`followedNotice` in shared/api/bodies.ts). */
export interface NoticeStatus {
  readonly noticeId: string
  readonly reference: string
  readonly submittedAt: Instant
  readonly reasons: Reason[]
  readonly receipt: 'sent' | 'not-yet-sent' | 'no-contact-given' | 'failed'
  readonly locations: FollowedLocation[]
}

/** What has happened to a notice, location by location, as its notifier may see it. */
export function followNotice(following: Following): NoticeStatus {
  const { notice, cases } = following
  return {
    noticeId: notice.noticeId,
    reference: notice.noticeId,
    submittedAt: notice.receivedAt,
    reasons: [...notice.reasons],
    receipt: receiptOf(following),
    locations: notice.locations.map((location, number) => {
      const followed = cases.find(({ locationNumber }) => locationNumber === number)
      return followed ? atLocation(location, followed, following) : { location, status: 'received' }
    }),
  }
}

/** A decision that can still be undone has not happened yet for anyone outside the house. */
function atLocation(location: string, followed: FollowedCase, following: Following): FollowedLocation {
  const { state, decision } = followed
  if (state.status === 'waiting') return { location, status: 'received' }
  if (!decision || Date.parse(following.at) < Date.parse(decision.takesEffectAt)) return { location, status: 'under-review' }
  return { location, status: 'decided', decision: decisionFor(location, { ...followed, decision }, following) }
}

function decisionFor(
  location: string,
  followed: FollowedCase & { readonly decision: Decision },
  { notice, settings }: Following,
): FollowedDecision {
  const { decision, detectedAutomatically = false } = followed
  const { noticeId, reasons, language } = notice
  const outcome = composeOutcome({ ...followed, noticeId, reasons, settings, detectedAutomatically, location, language })
  return {
    outcome: outcome.outcome,
    rulings: outcome.rulings,
    measures: outcome.measures,
    explanation: outcome.explanation,
    automatedDetection: outcome.means.detectedAutomatically,
    automatedDecision: outcome.means.decision,
    redress: outcome.redress,
    decidedAt: decision.decidedAt,
    takesEffectAt: outcome.takesEffectAt,
  }
}

function receiptOf({ notice, receipt }: Following): NoticeStatus['receipt'] {
  if (!notice.contactable) return 'no-contact-given'
  if (receipt.state === 'confirmed') return 'sent'
  return receipt.state === 'failed' ? 'failed' : 'not-yet-sent'
}
