import { canonicalLocation } from '../../../shared/domain/canonical-location.ts'
import { assignCase, decideCase } from '../../../shared/domain/case.ts'
import { CONTENT_HASH_LENGTH } from '../../../shared/domain/case-id.ts'
import { contentKeyOf } from '../../../shared/domain/content-key.ts'
import { complaintReferenceFrom } from '../../../shared/domain/reference.ts'
import { renewDecision } from '../../../shared/domain/renew-decision.ts'
import { undoDecision } from '../../../shared/domain/undo-decision.ts'
import type { Case } from '../../../shared/dsa/case.ts'
import type { ContentUpsert } from '../../../shared/dsa/content.ts'
import type { Decision, DecisionSubmission } from '../../../shared/dsa/decision.ts'
import type { Notice, NotifierContact } from '../../../shared/dsa/notice.ts'
import type { RecipientUpsert } from '../../../shared/dsa/recipient.ts'
import { symbolsOf } from '../../../shared/runtime/hashing.ts'
import { aContentUpsert, aNotice, settings } from '../../support/builders.ts'
import { aComplaint, anAnswer } from '../../support/complaint-builders.ts'
import type { Working } from './working.ts'

type Arranged = Pick<Working, 'stores' | 'clock'>

/** What most tests are about: one listing, and who reported it. */
export const BAG = 'https://shop.example/item/88213'
export const anna: NotifierContact = { name: 'Anna Arndt', email: 'anna@mail.example' }
export const theSeller: RecipientUpsert = {
  kind: 'trader',
  displayName: 'Bags and More',
  email: 'seller@bags.example',
  languages: ['en'],
}

/** A notice comes in, as `submit-notice` keeps it. */
export async function submit(
  { stores, clock }: Arranged,
  parts: Partial<Notice> = {},
  contact: NotifierContact | null = anna,
): Promise<Notice> {
  const notice = aNotice({
    receivedAt: clock.now,
    recordedAt: clock.now,
    contactable: contact?.email !== undefined,
    ...parts,
  })
  await stores.notices.submit(notice, contact ?? undefined, notice.noticeId)
  return notice
}

/** The platform tells what is at an address and who offers it. */
export async function register(
  { stores, clock }: Arranged,
  { content = {}, seller = theSeller }: { readonly content?: Partial<ContentUpsert>; readonly seller?: RecipientUpsert } = {},
): Promise<void> {
  await stores.recipients.upsert('seller-1', seller, clock.now)
  await stores.contents.upsert('88213', aContentUpsert(content), clock.now)
}

/** The newest case on what is at a location. */
export async function caseAt({ stores }: Pick<Working, 'stores'>, location: string = BAG): Promise<Case> {
  const named = canonicalLocation(location, settings.service)
  const contentId = named.kind === 'address' ? await stores.contents.findByUrl(named.url) : undefined
  const keys = [contentKeyOf(named, contentId), contentKeyOf(named)]
  for (const key of keys) {
    const found = await stores.cases.latest(symbolsOf(key, CONTENT_HASH_LENGTH))
    if (found) return found
  }
  throw new Error(`no case on ${location}`)
}

/** Maria claims the case and decides it, as the entry points do. Her decision can be undone for so many seconds. */
export async function decide(
  { stores, clock }: Arranged,
  caseId: string,
  { undoSeconds = 0, ...submission }: DecisionSubmission & { readonly undoSeconds?: number },
): Promise<Decision> {
  const parts = await stores.cases.find(caseId)
  if (!parts) throw new Error(`there is no case ${caseId}`)
  const claimed = assignCase(parts.state, { by: 'maria', at: clock.now, leaseMinutes: 10, takeOver: true })
  if (!claimed.allowed) throw new Error(claimed.because)
  await stores.cases.commit(claimed.next, claimed.facts, parts.state.revision)
  const decided = decideCase(
    { ...parts, state: claimed.next, orders: await stores.cases.ordersOf(caseId) },
    {
      by: 'maria',
      submission,
      decisionId: `${caseId}.d${claimed.next.revision}`,
      at: clock.now,
      settings: { undoSeconds, serviceId: 'shop', providerClass: 'online-platform', termsVersion: '2026-09-01' },
    },
  )
  if (!decided.allowed) throw new Error(`${decided.because}: ${JSON.stringify(decided.detail)}`)
  if ((await stores.cases.decide(decided, claimed.next.revision)) === 'stale') throw new Error('somebody was faster')
  return decided.decision
}

/** Maria takes her decision back. */
export async function undo({ stores, clock }: Arranged, { caseId }: Decision): Promise<void> {
  const parts = await stores.cases.find(caseId)
  if (!parts) throw new Error(`there is no case ${caseId}`)
  const undone = undoDecision(parts.state, parts.decision, { by: 'maria', at: clock.now, leaseMinutes: 10 })
  if (!undone.allowed) throw new Error(undone.because)
  if ((await stores.cases.undo(undone, parts.state.revision)) === 'stale') throw new Error('somebody was faster')
}

/** The seller complains, Aino agrees, and her decision takes the place of the standing one. */
export async function renew({ stores, clock }: Arranged, standing: Decision, submission: DecisionSubmission): Promise<Decision> {
  const parts = await stores.cases.find(standing.caseId)
  if (!parts) throw new Error(`there is no case ${standing.caseId}`)
  const { caseId, decisionId } = standing
  const complaint = aComplaint({ caseId, decisionId, complaintId: complaintIdOf(decisionId), receivedAt: clock.now })
  await stores.complaints.lodge(complaint)
  const renewed = renewDecision(
    { ...parts, standing, orders: await stores.cases.ordersOf(caseId) },
    {
      by: 'aino',
      at: clock.now,
      submission,
      complaintId: complaint.complaintId,
      settings: { serviceId: 'shop', providerClass: 'online-platform', termsVersion: '2026-09-01' },
    },
  )
  const { complaintId } = complaint
  const answer = anAnswer({ complaintId, caseId, decisionId, outcome: 'reversed', newDecisionId: renewed.decision.decisionId })
  const answered = {
    next: { ...complaint, status: 'awaiting-restoration', revision: 2 } as const,
    answer,
    renewed: { ...renewed, revision: parts.state.revision },
  }
  if ((await stores.complaints.answer(answered, 1)) === 'stale') throw new Error('somebody was faster')
  return renewed.decision
}

/** One complaint to a decision is enough here. */
const complaintIdOf = (decisionId: string): string => complaintReferenceFrom(symbolsOf(decisionId, 10))
