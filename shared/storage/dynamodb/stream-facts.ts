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

/** Facts of what is its own fact, from what the item says in the clear. */
export function factsOfItem(pk: string, sk: string, item: Item): readonly Fact[] {
  const told = strings.parse(item)
  const fact = (value: Record<string, unknown>): readonly Fact[] => [factSchema.parse(value)]
  const { noticeId, caseId, signalId, orderId, contentId, recipientId, recordedAt } = told
  if (sk === 'NOTICE')
    return fact({
      type: 'NoticeSubmitted',
      factId: `${noticeId}.submitted`,
      at: recordedAt,
      noticeId,
      locations: told['locationCount'],
      contactable: told['contactable'],
    })
  if (sk === 'SIGNAL') return fact({ type: 'SignalRecorded', factId: `${signalId}.recorded`, at: recordedAt, signalId })
  if (sk === 'ORDER')
    return fact({
      type: 'OrderReceived',
      factId: `${orderId}.received`,
      at: recordedAt,
      orderId,
      locations: told['locationCount'],
    })
  if (sk.startsWith('VERSION#'))
    return fact({
      type: 'ContentVersionRecorded',
      factId: `${contentId}.v${told['version']}`,
      at: recordedAt,
      contentId,
      version: told['version'],
    })
  if (sk.startsWith('RECORDED#'))
    return fact({ type: 'RecipientRecorded', factId: `${recipientId}.${recordedAt}`, at: recordedAt, recipientId })
  if (sk === 'CASE')
    return fact({
      type: 'CaseOpened',
      factId: `${caseId}.opened`,
      at: told['openedAt'],
      caseId,
      origin: told['origin'],
      lane: told['lane'],
      team: told['team'],
      reasons: told['allegations'],
      dueAt: told['dueAt'],
    })
  if (sk.startsWith('DECISION#')) return factsOfDecision(told)
  if (pk.startsWith('CASE#') && sk.startsWith('NOTICE#')) {
    const joined = pk.slice('CASE#'.length)
    return fact({
      type: 'NoticeJoinedCase',
      factId: `${joined}.${noticeId}.joined`,
      at: told['joinedAt'],
      caseId: joined,
      noticeId,
      reasons: told['reasons'],
    })
  }
  return []
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
