import { type PublicParts, publicRecordOf } from '../../shared/domain/public-record.ts'
import type { Restriction } from '../../shared/dsa/restriction.ts'
import { type PublicRecord, publicRecord } from '../../shared/dsa/transparency-database.ts'
import { aClaimedCase, aContent, aDecision, aRestriction } from '../support/builders.ts'

export const texts = {
  facts: 'The listing shows a registered trade mark on goods that its owner did not make.',
  explanation: 'Goods that carry a trade mark without consent may not be offered.',
  groundReference: 'Regulation (EU) 2017/1001, Art. 9',
}
export const parts: PublicParts = {
  decision: aDecision(),
  state: aClaimedCase(),
  content: aContent(),
  detectedAutomatically: false,
  notifierKinds: ['person'],
  effectiveAt: '2026-11-24T23:30:00.000Z',
  puid: 'puid-1',
  texts,
  categories: {
    category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
    additional: [],
    keywords: ['KEYWORD_TRADEMARK_INFRINGEMENT'],
  },
}
/** As they leave the house: in the very form that the database is sent. */
export const recordsOf = (changed: Partial<PublicParts> = {}): PublicRecord[] =>
  publicRecordOf({ ...parts, ...changed }).map((record) => publicRecord.parse(JSON.parse(JSON.stringify(record))))
export const recordOf = (changed: Partial<PublicParts> = {}): Partial<PublicRecord> => recordsOf(changed)[0] ?? {}
export const restricted = (...restrictions: Parameters<typeof aRestriction>[0][]) =>
  recordOf({ decision: aDecision({ restrictions: restrictions.map((restriction) => aRestriction(restriction)) }) })
export const byOrder: Restriction['ground'] = { type: 'authority-order', orderId: 'order-1' }
export const byTerms: Restriction['ground'] = { type: 'terms-and-conditions', clause: '4.2 Brands', termsVersion: '2026-09-01' }
