import * as z from 'zod'
import { automation } from './automation.ts'
import { location } from './content.ts'
import { instant, noticeId } from './identifiers.ts'
import { reasons } from './reason.ts'
import { country, language, memberState } from './territory.ts'

/** How a notice reached us. `form` and `api` are electronic; the others are recorded by a moderator. */
export const CHANNELS = ['form', 'api', 'letter', 'mail', 'phone'] as const
export const channel = z.enum(CHANNELS)

/** Trusted flaggers hold that status by a Digital Services Coordinator (Art. 22(2)); `authority` is not an order (Art. 9). */
export const notifierKind = z.enum(['person', 'organisation', 'trusted-flagger', 'authority'])

/** Name and e-mail are asked for, never required (recital 50); and not asked for where a child is sexualised (Art. 16(2)(c)). */
export const notifierContact = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  email: z.email().max(254).optional(),
})

/** Facts that only some kinds of notice have. All optional. */
export const noticeDetails = z.strictObject({
  country: country.optional(),
  ean: z
    .string()
    .regex(/^\d{13}$/)
    .optional(),
  recallId: z.string().trim().max(80).optional(),
  rightNumber: z.string().trim().max(120).optional(),
  orderNumber: z.string().trim().max(80).optional(),
  accident: z.boolean().optional(),
})

/** What anyone may submit: the four elements of Art. 16(2) and nothing that the law does not ask. */
export const noticeSubmission = z.strictObject({
  locations: z.array(location).min(1).max(50),
  reasons,
  explanation: z.string().trim().min(1).max(5000),
  /** The bona fide statement of Art. 16(2)(d). */
  goodFaith: z.literal(true),
  notifier: notifierContact.optional(),
  /** Language of the notifier; the answers come in it where we have it. */
  language: language.optional(),
  country: memberState.optional(),
  details: noticeDetails.optional(),
})

/** A notice that came by letter, mail or phone, as the moderator who opened it records it. */
export const recordedNotice = noticeSubmission.extend({
  channel: z.enum(['letter', 'mail', 'phone']),
  /** When it reached us; clocks run from here, not from when it was typed in. */
  receivedAt: instant,
})

/** A notice as it is kept. It never changes; what happens to it are facts of their own. */
export const notice = z.strictObject({
  noticeId,
  locations: z.array(location).min(1).max(50),
  reasons,
  explanation: z.string(),
  notifierKind,
  /** Whether an electronic contact was given; the contact itself is kept apart, with its own key and expiry. */
  contactable: z.boolean(),
  channel,
  language: language.optional(),
  country: memberState.optional(),
  details: noticeDetails.optional(),
  receivedAt: instant,
  recordedAt: instant,
  automation: z.array(automation),
})

export type NotifierKind = z.infer<typeof notifierKind>
export type NotifierContact = z.infer<typeof notifierContact>
export type NoticeSubmission = z.infer<typeof noticeSubmission>
export type RecordedNotice = z.infer<typeof recordedNotice>
export type Notice = z.infer<typeof notice>
export type Channel = z.infer<typeof channel>
