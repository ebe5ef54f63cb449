import type { z } from 'zod'
import type { submittedNotice } from '../api/submit-notice-route.ts'
import { receiveNotice } from '../domain/notice.ts'
import { REFERENCE_LENGTH, referenceFrom } from '../domain/reference.ts'
import type { NoticeSubmission, RecordedNotice } from '../dsa/notice.ts'
import { fingerprintOf, keepOnce } from './keep-once.ts'
import { type Answer, created, keyReused, type Problem } from './reply.ts'
import type { Intake } from './surroundings.ts'

export interface Incoming {
  readonly submission: NoticeSubmission | RecordedNotice
  readonly onceKey: string | undefined
  readonly channel: 'form' | 'api'
}

/** Keeps a notice that came by any channel, and says where its notifier can follow it. The same for API, form and recorded letter. */
export async function acceptNotice(
  { notices, links, now }: Pick<Intake, 'notices' | 'links' | 'now'>,
  incoming: Incoming,
): Promise<Answer<z.infer<typeof submittedNotice>> | Problem> {
  const { submission, onceKey, channel } = incoming
  const at = now()
  const fingerprint = fingerprintOf(submission)
  const received = (noticeId: string) => receiveNotice(submission, { noticeId, at, channel, notifierKind: 'person' })
  const keep = (noticeId: string) => {
    const { notice, contact } = received(noticeId)
    return notices.submit(notice, contact, fingerprint)
  }
  const kept = await keepOnce({ what: 'notice', onceKey, idFrom: referenceFrom, symbols: REFERENCE_LENGTH, keep })
  if (!kept) return keyReused()

  const first = kept.repeated ? await notices.find(kept.id) : undefined
  const { receivedAt } = first ?? received(kept.id).notice
  return created({ noticeId: kept.id, reference: kept.id, statusUrl: await links.statusUrl(kept.id), submittedAt: receivedAt })
}
