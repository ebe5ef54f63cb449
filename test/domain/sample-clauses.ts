import { type Clause, clauses as clausesSchema } from '../../shared/dsa/grounds/clause.ts'

/** Two clauses of a marketplace's terms: one with a keyword, one without. */
export const clauses: readonly Clause[] = clausesSchema.parse([
  {
    clauseId: 'knives',
    title: '4.2 Knives and blades',
    url: 'https://shop.example/terms#4.2',
    reasons: ['prohibited-goods', 'unsafe-product'],
    category: 'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
    keywords: ['KEYWORD_GOODS_SERVICES_NOT_PERMITTED'],
  },
  {
    clauseId: 'courtesy',
    title: '7.1 Höflichkeit und Spaß',
    reasons: ['something-else'],
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    keywords: [],
  },
])
