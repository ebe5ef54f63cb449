import { caseIdOf } from '../../shared/domain/case-id.ts'
import { referenceFrom } from '../../shared/domain/reference.ts'
import type { Case, JoinedNotice } from '../../shared/dsa/case.ts'
import type { ContentUpsert, ContentVersion } from '../../shared/dsa/content.ts'
import type { Decision, DecisionSubmission } from '../../shared/dsa/decision.ts'
import { REFERENCE_SYMBOLS } from '../../shared/dsa/identifiers.ts'
import type { Notice, NoticeSubmission } from '../../shared/dsa/notice.ts'
import type { Recipient } from '../../shared/dsa/recipient.ts'
import { type Restriction, restriction } from '../../shared/dsa/restriction.ts'
import { checkSettings, type Settings } from '../../shared/runtime/settings.ts'
import { aPlatform } from './platform.ts'

/** A Tuesday morning on which most tests happen. */
export const NOON: string = '2026-11-24T12:00:00.000Z'

/** An instant so many minutes after another. */
export const after = (minutes: number, from: string = NOON): string => new Date(Date.parse(from) + minutes * 60_000).toISOString()

/** The nth of as many different references as a test needs. */
export const aReference = (n = 0): string => referenceFrom(symbolsOf(n, 10))

/** The case id of the nth of as many different contents as a test needs. */
export const aCaseId = (n = 0, ordinal = 1): string => caseIdOf(symbolsOf(n, 20), ordinal)

const symbolsOf = (n: number, length: number): string =>
  Array.from({ length }, (_, place) => REFERENCE_SYMBOLS.charAt(Math.floor(n / 32 ** (length - 1 - place)) % 32)).join('')

export const settings: Settings = checkSettings(aPlatform)

export const aSubmission = (parts: Partial<NoticeSubmission> = {}): NoticeSubmission => ({
  locations: ['https://shop.example/item/88213'],
  reasons: ['counterfeit-or-copied'],
  explanation: 'The logo is ours and we do not make this bag.',
  goodFaith: true,
  ...parts,
})

export const aNotice = (parts: Partial<Notice> = {}): Notice => ({
  noticeId: aReference(),
  locations: ['https://shop.example/item/88213'],
  reasons: ['counterfeit-or-copied'],
  explanation: 'The logo is ours and we do not make this bag.',
  notifierKind: 'person',
  contactable: true,
  channel: 'form',
  receivedAt: NOON,
  recordedAt: NOON,
  automation: [{ step: 'intake', level: 'automated' }],
  ...parts,
})

export const aJoinedNotice = (parts: Partial<JoinedNotice> = {}): JoinedNotice => ({
  noticeId: aReference(),
  locationNumber: 0,
  reasons: ['counterfeit-or-copied'],
  notifierKind: 'person',
  contactable: true,
  receivedAt: NOON,
  joinedAt: NOON,
  ...parts,
})

/** A case that waits for someone to claim it. */
export const aCase = (parts: Partial<Case> = {}): Case => ({
  caseId: aCaseId(),
  status: 'waiting',
  revision: 1,
  serviceId: 'shop',
  origin: 'notice',
  allegations: ['counterfeit-or-copied'],
  location: 'https://shop.example/item/88213',
  contentKey: 'url:https://shop.example/item/88213',
  lane: 'rest',
  team: 'ip',
  dueAt: after(120 * 60),
  dueBasis: 'house-target',
  openedAt: NOON,
  picturesOff: false,
  ...parts,
})

/** A case that `moderatorId` holds from noon, for ten minutes. */
export const aClaimedCase = (moderatorId = 'maria', parts: Partial<Case> = {}): Case =>
  aCase({ status: 'under-review', revision: 2, assignment: { moderatorId, until: after(10) }, ...parts })

type RestrictionParts = Partial<Omit<Restriction, 'kind' | 'measure'>> & {
  readonly kind?: string
  readonly measure?: string
  readonly description?: string
}

/** Removal of the listing; `{ kind: 'payment', measure: 'suspended' }` makes another. Refuses what cannot be. */
export const aRestriction = (parts: RestrictionParts = {}): Restriction =>
  restriction.parse({
    kind: 'visibility',
    measure: 'removed',
    answers: ['counterfeit-or-copied'],
    ground: { type: 'illegal-content', law: 'Regulation (EU) 2017/1001, Art. 9' },
    facts: 'The listing shows a registered trade mark on goods that its owner did not make.',
    explanation: 'Goods that carry a trade mark without consent may not be offered.',
    territories: 'everywhere-in-the-union',
    duration: { type: 'indefinite' },
    ...parts,
  })

type Restricting = Extract<DecisionSubmission, { outcome: 'restricted' }>
type Leaving = Extract<DecisionSubmission, { outcome: 'no-action' }>

/** A decision as a moderator sends it: the listing is removed. */
export const aRuling = (parts: Partial<Restricting> = {}): Restricting => ({
  outcome: 'restricted',
  rulings: [{ reason: 'counterfeit-or-copied', ruling: 'founded' }],
  restrictions: [aRestriction()],
  toNotifiers: 'You were right: the offer uses a trade mark without consent.',
  automation: 'human',
  ...parts,
})

/** A decision as a moderator sends it: the listing stays. */
export const aRulingToLeave = (parts: Partial<Leaving> = {}): Leaving => ({
  outcome: 'no-action',
  rulings: [{ reason: 'counterfeit-or-copied', ruling: 'not-founded' }],
  toNotifiers: 'The seller is a licensed dealer of this brand.',
  automation: 'human',
  ...parts,
})

const kept = {
  decisionId: 'decision-1',
  caseId: aCaseId(),
  decidedBy: 'maria',
  decidedAt: after(5),
  takesEffectAt: after(5),
  serviceId: 'shop',
  providerClass: 'online-platform',
  termsVersion: '2026-09-01',
} as const

/** A decision as it is kept: the listing is removed. */
export const aDecision = (
  parts: Partial<Extract<Decision, { outcome: 'restricted' }>> = {},
): Extract<Decision, { outcome: 'restricted' }> => ({
  ...aRuling(),
  ...kept,
  steps: [{ step: 'decision', level: 'human' }],
  ...parts,
})

/** A decision as it is kept: the listing stays. */
export const aDecisionToLeave = (
  parts: Partial<Extract<Decision, { outcome: 'no-action' }>> = {},
): Extract<Decision, { outcome: 'no-action' }> => ({
  ...aRulingToLeave(),
  ...kept,
  steps: [{ step: 'decision', level: 'human' }],
  ...parts,
})

export const aContentUpsert = (parts: Partial<ContentUpsert> = {}): ContentUpsert => ({
  type: 'listing',
  recipientId: 'seller-1',
  urls: ['https://shop.example/item/88213'],
  title: 'Handbag, brown',
  postedAt: '2026-10-01T08:00:00.000Z',
  ...parts,
})

export const aContent = (parts: Partial<ContentVersion> = {}): ContentVersion => ({
  ...aContentUpsert(),
  contentId: '88213',
  version: 1,
  hash: 'a'.repeat(64),
  recordedAt: NOON,
  ...parts,
})

export const aRecipient = (parts: Partial<Recipient> = {}): Recipient => ({
  recipientId: 'seller-1',
  kind: 'trader',
  displayName: 'Bags and More',
  email: 'seller@bags.example',
  languages: ['en'],
  recordedAt: NOON,
  ...parts,
})
