import * as z from 'zod'
import { type Fact, fact as factSchema } from '../../../events/subscriptions.ts'
import type { Item } from './access.ts'

/** One change of the table as its stream tells it, with the new image as plain values. */
export interface Change {
  readonly kind: 'INSERT' | 'MODIFY' | 'REMOVE'
  readonly pk: string
  readonly sk: string
  readonly item: Item | undefined
}

/** History is append-only: whoever touches it sets off an alarm. Expiry by TTL is not a touch. */
export const touchesHistory = ({ kind, pk }: Change): boolean => kind !== 'INSERT' && pk.startsWith('HISTORY#')

/** The facts of a change. An immutable item is its own fact; what changes state carries its fact along. */
export function factsOf({ kind, pk, sk, item }: Change): readonly Fact[] {
  if (kind !== 'INSERT' || !item) return []
  if (item['fact'] !== undefined && sk !== 'RETRY') return [factSchema.parse(item['fact'])]
  return factsOfItem(pk, sk, item)
}

const strings = z.record(z.string(), z.unknown())
type Told = z.infer<typeof strings>

/** Facts of what is its own fact, from what the item says in the clear. */
export function factsOfItem(pk: string, sk: string, item: Item): readonly Fact[] {
  const told = strings.parse(item)
  if (sk.startsWith('DECISION#')) return factsOfDecision(told)
  const kind = sk === 'CASE' || !pk.startsWith('CASE#') ? sk.split('#')[0] : `CASE ${sk.split('#')[0]}`
  const fact = ownFacts[kind ?? '']?.(told, pk)
  return fact ? [factSchema.parse(fact)] : []
}

/** By the first word of the sort key; what belongs to a case has the case before it. */
const ownFacts: Readonly<Record<string, (told: Told, pk: string) => Told | undefined>> = {
  NOTICE: ({ noticeId, recordedAt, locationCount, contactable }) => ({
    type: 'NoticeSubmitted',
    factId: `${noticeId}.submitted`,
    at: recordedAt,
    noticeId,
    locations: locationCount,
    contactable,
  }),
  SIGNAL: ({ signalId, recordedAt }) => ({
    type: 'SignalRecorded',
    factId: `${signalId}.recorded`,
    at: recordedAt,
    signalId,
  }),
  ORDER: ({ orderId, recordedAt, locationCount }) => ({
    type: 'OrderReceived',
    factId: `${orderId}.received`,
    at: recordedAt,
    orderId,
    locations: locationCount,
  }),
  COMPLAINT: ({ complaintId, caseId, decisionId, receivedAt, complainant }) => ({
    type: 'ComplaintLodged',
    factId: `${complaintId}.lodged`,
    at: receivedAt,
    complaintId,
    caseId,
    decisionId,
    by: z.object({ kind: z.string() }).parse(complainant).kind,
  }),
  ANSWER: ({ complaintId, caseId, decisionId, decidedAt, decidedBy, outcome, newDecisionId }) => ({
    type: 'ComplaintDecided',
    factId: `${complaintId}.decided`,
    at: decidedAt,
    complaintId,
    caseId,
    decisionId,
    moderatorId: decidedBy,
    outcome,
    newDecisionId,
  }),
  VERSION: ({ contentId, version, recordedAt }) => ({
    type: 'ContentVersionRecorded',
    factId: `${contentId}.v${version}`,
    at: recordedAt,
    contentId,
    version,
  }),
  RECORDED: ({ recipientId, recordedAt }) => ({
    type: 'RecipientRecorded',
    factId: `${recipientId}.${recordedAt}`,
    at: recordedAt,
    recipientId,
  }),
  CASE: ({ caseId, openedAt, origin, lane, team, allegations, dueAt }, pk) =>
    pk.startsWith('CASE#')
      ? { type: 'CaseOpened', factId: `${caseId}.opened`, at: openedAt, caseId, origin, lane, team, reasons: allegations, dueAt }
      : undefined,
  'CASE NOTICE': ({ noticeId, joinedAt, reasons }, pk) => {
    const caseId = pk.slice('CASE#'.length)
    return { type: 'NoticeJoinedCase', factId: `${caseId}.${noticeId}.joined`, at: joinedAt, caseId, noticeId, reasons }
  },
  'CASE DUTY': ({ dutyId, caseId, decisionId, kind, team, openedAt, dueAt }) => ({
    type: 'DutyOpened',
    factId: `${dutyId}.opened`,
    at: openedAt,
    caseId,
    decisionId,
    dutyId,
    kind,
    team,
    dueAt,
  }),
}

/** Without undo time the decision took effect in the same instant, and its item says both. */
export function factsOfDecision(item: Item): readonly Fact[] {
  const { caseId, decisionId, decidedAt, decidedBy, takesEffectAt, outcome, byOrder } = item
  const of = { caseId, decisionId, outcome, byOrder }
  const decided = {
    ...of,
    type: 'CaseDecided',
    factId: `${decisionId}.decided`,
    at: decidedAt,
    moderatorId: decidedBy,
    takesEffectAt,
  }
  return takesEffectAt === decidedAt
    ? [
        factSchema.parse(decided),
        factSchema.parse({ ...of, type: 'DecisionTookEffect', factId: `${decisionId}.effect`, at: decidedAt }),
      ]
    : [factSchema.parse(decided)]
}
