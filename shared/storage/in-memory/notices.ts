import type { Notice, NotifierContact } from '../../dsa/notice.ts'
import { minutesAfter, RETELL_AFTER_MINUTES } from '../dynamodb/kept.ts'
import type { NoticeStore } from '../stores.ts'
import { type Memory, putOnce, readCopy, under } from './memory.ts'
import { mark, unmark } from './pending.ts'

interface Kept {
  readonly notice: Notice
  readonly fingerprint: string
}

export const noticesInMemory = (memory: Memory): NoticeStore => ({
  async submit(notice, contact, fingerprint) {
    const { noticeId, recordedAt, locations, contactable } = notice
    const fact = {
      type: 'NoticeSubmitted',
      factId: `${noticeId}.submitted`,
      at: recordedAt,
      noticeId,
      locations: locations.length,
      contactable,
    } as const
    if (contact) putOnce(memory, `notifier/${noticeId}`, { value: { contact, fingerprint } })
    const told = contact && readCopy<{ readonly fingerprint: string }>(memory, `notifier/${noticeId}`)
    if (told && told.fingerprint !== fingerprint) return 'conflicting'
    const stored = putOnce(memory, `notice/${noticeId}`, { value: { notice, fingerprint }, facts: [fact] })
    if (stored === 'stored') mark(memory, `notice/${noticeId}`, { dueAt: minutesAfter(recordedAt, RETELL_AFTER_MINUTES), fact })
    const first = readCopy<Kept>(memory, `notice/${noticeId}`)
    return stored === 'stored' || first?.fingerprint === fingerprint ? stored : 'conflicting'
  },
  async find(noticeId) {
    return readCopy<Kept>(memory, `notice/${noticeId}`)?.notice
  },
  async contact(noticeId) {
    return readCopy<{ readonly contact: NotifierContact }>(memory, `notifier/${noticeId}`)?.contact
  },
  async casesOf(noticeId) {
    return under(memory, `notice-case/${noticeId}/`)
  },
  async settle(noticeId) {
    unmark(memory, `notice/${noticeId}`)
  },
})
