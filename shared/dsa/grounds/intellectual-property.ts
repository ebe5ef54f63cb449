import { actsOnConduct } from './acts-on-conduct.ts'
import type { CatalogueGround } from './catalogue-ground.ts'

const copied = {
  reasons: ['counterfeit-or-copied'],
  category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  clock: 'house-target',
} as const

/** Counterfeits and copies. The most usual first. */
export const INTELLECTUAL_PROPERTY = [
  {
    ...actsOnConduct.unionTradeMark,
    ...copied,
    groundId: 'union-trade-mark-9',
    article: 'Art. 9',
    title: 'A trade mark of the Union is used without consent',
    keywords: ['KEYWORD_TRADEMARK_INFRINGEMENT'],
  },
  {
    ...actsOnConduct.tradeMarks,
    ...copied,
    groundId: 'trade-marks-10',
    article: 'Art. 10',
    title: 'A national trade mark is used without consent',
    keywords: ['KEYWORD_TRADEMARK_INFRINGEMENT'],
  },
  {
    ...actsOnConduct.copyright,
    ...copied,
    groundId: 'copyright-3',
    article: 'Art. 2 and 3',
    title: 'A picture, text or other work is shown without consent',
    keywords: ['KEYWORD_COPYRIGHT_INFRINGEMENT'],
  },
  {
    ...actsOnConduct.copyright,
    ...copied,
    groundId: 'copyright-4',
    article: 'Art. 4',
    title: 'Copies of a work are sold without consent',
    keywords: ['KEYWORD_COPYRIGHT_INFRINGEMENT'],
  },
  {
    ...actsOnConduct.unionDesign,
    ...copied,
    groundId: 'union-design-19',
    article: 'Art. 19',
    title: 'A protected design is used without consent',
    keywords: ['KEYWORD_DESIGN_INFRINGEMENT'],
  },
  {
    ...actsOnConduct.unitaryPatent,
    ...copied,
    groundId: 'unitary-patent-5',
    article: 'Art. 5',
    title: 'A patented invention is used without consent',
    keywords: ['KEYWORD_PATENT_INFRINGEMENT'],
  },
  {
    ...actsOnConduct.geographicalIndications,
    ...copied,
    groundId: 'geographical-indications-26',
    article: 'Art. 26',
    title: 'A protected name of origin is misused',
    keywords: ['KEYWORD_GEOGRAPHIC_INDICATIONS_INFRINGEMENT'],
  },
  {
    ...actsOnConduct.tradeSecrets,
    ...copied,
    groundId: 'trade-secrets-4',
    article: 'Art. 4',
    title: 'The goods rest on a stolen trade secret',
    keywords: ['KEYWORD_TRADE_SECRET_INFRINGEMENT'],
  },
] as const satisfies readonly CatalogueGround[]
