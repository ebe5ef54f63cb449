import type { PublicRecord } from '../../shared/dsa/transparency-database.ts'

/** A removed listing, as it goes to the DSA Transparency Database. */
export const aPublicRecord = (parts: Partial<PublicRecord> = {}): PublicRecord => ({
  puid: 'record-1',
  decision_visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
  decision_ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
  illegal_content_legal_ground: 'Regulation (EU) 2017/1001, Art. 9',
  illegal_content_explanation: 'Goods that carry a trade mark without consent may not be offered.',
  category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  category_specification: ['KEYWORD_TRADEMARK_INFRINGEMENT'],
  content_type: ['CONTENT_TYPE_PRODUCT'],
  content_date: '2026-10-01',
  territorial_scope: ['DE', 'FR'],
  application_date: '2026-11-24',
  decision_facts: 'The listing shows a registered trade mark on goods that its owner did not make.',
  source_type: 'SOURCE_ARTICLE_16',
  automated_detection: 'No',
  automated_decision: 'AUTOMATED_DECISION_NOT_AUTOMATED',
  ...parts,
})

/** As many different records as a test needs. */
export const publicRecords = (count: number): PublicRecord[] =>
  Array.from({ length: count }, (_, n) => aPublicRecord({ puid: `record-${n}` }))
