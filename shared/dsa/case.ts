import * as z from 'zod'
import { contentType, location } from './content.ts'
import { caseId, instant, ownId, platformId } from './identifiers.ts'
import { team } from './moderator.ts'
import { reason } from './reason.ts'

/** Who is first: an authority's order, a trusted flagger (Art. 22(1)), product safety, everyone else. */
export const LANES = ['authority', 'trusted-flagger', 'safety', 'rest'] as const
export const lane = z.enum(LANES)

/** Where a case came from. A case may have several. */
export const origin = z.enum(['notice', 'signal', 'moderator', 'order'])

/** What the due instant rests on: GPSR Art. 22(8), an order's own time, or a target of the house (never shown as law). */
export const dueBasis = z.enum(['gpsr-22-8', 'order', 'house-target'])

export const caseStatus = z.enum(['waiting', 'under-review', 'decided'])

/** One content under review. `revision` changes with every decision about the case, and not when a notice joins. */
export const openCase = z.strictObject({
  caseId,
  status: caseStatus,
  revision: z.int().min(1),
  serviceId: ownId,
  origin,
  /** The allegations it was opened with; later ones are kept beside it. */
  allegations: z.array(reason).max(10),
  location,
  /** Canonical identity of the content; two locations of one content share it. */
  contentKey: z.string().min(1).max(2200),
  contentId: platformId.optional(),
  contentType: contentType.optional(),
  contentVersion: z.int().min(1).optional(),
  lane,
  team,
  dueAt: instant,
  dueBasis,
  openedAt: instant,
  /** Pictures stay off for good where a child is sexualised. */
  picturesOff: z.boolean(),
  assignment: z.strictObject({ moderatorId: z.string().max(200), until: instant }).optional(),
  decisionId: ownId.optional(),
  decidedAt: instant.optional(),
})

/** How a notice belongs to a case. Holds no text and no name. */
export const joinedNotice = z.strictObject({
  noticeId: z.string().max(40),
  /** Which of the notice's locations this case is about, from 0. */
  locationNumber: z.int().min(0).max(49),
  reasons: z.array(reason).max(3),
  notifierKind: z.enum(['person', 'organisation', 'trusted-flagger', 'authority']),
  contactable: z.boolean(),
  receivedAt: instant,
  joinedAt: instant,
})

export type Lane = z.infer<typeof lane>
export type Origin = z.infer<typeof origin>
export type DueBasis = z.infer<typeof dueBasis>
export type Case = z.infer<typeof openCase>
export type JoinedNotice = z.infer<typeof joinedNotice>
