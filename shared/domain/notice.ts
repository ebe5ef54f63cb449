import type { Instant } from '../dsa/identifiers.ts'
import type { Channel, Notice, NoticeSubmission, NotifierContact, NotifierKind, RecordedNotice } from '../dsa/notice.ts'

export interface Reception {
  readonly noticeId: string
  /** Now: when it is recorded. */
  readonly at: Instant
  readonly channel: Channel
  readonly notifierKind: NotifierKind
  /** When it reached us, if that was earlier; a submission recorded by a moderator says so itself. */
  readonly receivedAt?: Instant | undefined
}

export interface ReceivedNotice {
  readonly notice: Notice
  readonly contact: NotifierContact | undefined
}

/**
 * Takes in what Art. 16(2) asks and no more. Who sent it leaves the notice here and is kept apart; where a child is sexualised
 * it was not asked for (Art. 16(2)(c)), but a contact that was volunteered is still answered.
 */
export function receiveNotice(submission: NoticeSubmission | RecordedNotice, reception: Reception): ReceivedNotice {
  const { notifier, locations, reasons, explanation, language, country, details } = submission
  const recorded = 'receivedAt' in submission ? submission : undefined
  const channel = recorded?.channel ?? reception.channel
  const contact = givenContact(notifier)
  const notice: Notice = {
    noticeId: reception.noticeId,
    locations: [...locations],
    reasons: [...reasons],
    explanation,
    notifierKind: reception.notifierKind,
    contactable: contact?.email !== undefined,
    channel,
    ...(language !== undefined && { language }),
    ...(country !== undefined && { country }),
    ...(details !== undefined && { details }),
    receivedAt: recorded?.receivedAt ?? reception.receivedAt ?? reception.at,
    recordedAt: reception.at,
    automation: [{ step: 'intake', level: channel === 'form' || channel === 'api' ? 'automated' : 'human' }],
  }
  return { notice, contact }
}

/** Name and e-mail if either was given; empty fields are no contact. */
function givenContact(notifier: NotifierContact | undefined): NotifierContact | undefined {
  const name = notifier?.name?.trim()
  const email = notifier?.email?.trim()
  if (!name && !email) return undefined
  return { ...(name && { name }), ...(email && { email }) }
}
