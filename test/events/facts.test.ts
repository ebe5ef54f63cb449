import { describe, expect, it } from 'vitest'
import type * as z from 'zod'
import { authorityFact, caseFact, contentFact, deliveryFact } from '../../events/case-facts.ts'
import { complaintFact } from '../../events/complaint-facts.ts'
import { dutyFact } from '../../events/duty-facts.ts'
import { noticeFact } from '../../events/notice-facts.ts'
import { type Fact, fact, SUBSCRIBERS, subscriptions } from '../../events/subscriptions.ts'
import { aCaseId, aReference, NOON } from '../support/builders.ts'

/** What a fact may say: which, when, and codes. A name that is not here has to be argued for. */
const IDS = [
  'supersededBy',
  'factId',
  'noticeId',
  'caseId',
  'decisionId',
  'deliveryId',
  'moderatorId',
  'signalId',
  'orderId',
  'contentId',
  'recipientId',
  'complaintId',
  'newDecisionId',
  'dutyId',
]
const CODES = [
  'field',
  'rule',
  'type',
  'at',
  'until',
  'dueAt',
  'takesEffectAt',
  'effectiveAt',
  'origin',
  'lane',
  'team',
  'reason',
  'reasons',
  'outcome',
  'because',
  'of',
  'by',
  'kind',
  'version',
]
const COUNTS_AND_FLAGS = ['locations', 'contactable', 'takenOver', 'byOrder']

const groups: readonly { readonly options: readonly z.ZodObject[] }[] = [
  noticeFact,
  caseFact,
  complaintFact,
  dutyFact,
  contentFact,
  authorityFact,
  deliveryFact,
]
const kinds = groups.flatMap(({ options }) => options)
const types = kinds.map((kind) => String(Object.values(kind.shape).flatMap((part) => ('value' in part ? [part.value] : []))[0]))
const canary = { name: 'Jane Canary', email: 'jane@canary.example', text: 'canary' }

describe('facts', () => {
  it('A17-05: hold ids, codes, counts and instants only, because they outlive the erasure of everything else', () => {
    for (const kind of kinds)
      expect([...IDS, ...CODES, ...COUNTS_AND_FLAGS]).toEqual(expect.arrayContaining(Object.keys(kind.shape)))
  })

  it('take nothing else along', () => {
    const submitted: Fact = {
      type: 'NoticeSubmitted',
      factId: 'f-1',
      at: NOON,
      noticeId: aReference(),
      locations: 1,
      contactable: true,
    }
    expect(fact.parse(submitted)).toEqual(submitted)
    for (const [name, value] of Object.entries(canary))
      expect(fact.safeParse({ ...submitted, [name]: value }).success, name).toBe(false)
  })

  it('refuse a count where a text might hide', () => {
    const opened = {
      type: 'CaseOpened',
      factId: 'f-2',
      at: NOON,
      caseId: aCaseId(),
      origin: 'notice',
      lane: 'rest',
      team: 'ip',
      reasons: ['not-sure'],
      dueAt: NOON,
    }
    expect(fact.safeParse(opened).success).toBe(true)
    expect(fact.safeParse({ ...opened, reasons: ['the bag is fake'] }).success).toBe(false)
  })

  it('have different names', () => {
    expect(new Set(types).size).toBe(kinds.length)
  })
})

describe('who is told', () => {
  it('is told of facts that exist', () => {
    expect(types).toEqual(expect.arrayContaining(Object.keys(subscriptions)))
  })

  it('has a queue, and no queue waits for nothing but what another worker sends', () => {
    const told = new Set(Object.values(subscriptions).flat())
    expect([...SUBSCRIBERS].filter((name) => !told.has(name))).toEqual([])
  })

  it('is told of each fact once, so that the last of the list can settle it', () => {
    for (const list of Object.values(subscriptions)) expect(new Set(list).size).toBe(list.length)
  })

  it('A16-07: sends the receipt before the notice is settled', () => {
    expect(subscriptions.NoticeSubmitted).toEqual(['send-receipt', 'triage-notice'])
  })

  it('A16-08, A17-02: hears of a decision only when it takes effect, both sides and the platform together', () => {
    expect(subscriptions.CaseDecided).toEqual(['take-effect'])
    expect(subscriptions.DecisionTookEffect).toEqual(
      expect.arrayContaining(['inform-notifiers', 'send-statement-of-reasons', 'impose-restriction']),
    )
  })
})
