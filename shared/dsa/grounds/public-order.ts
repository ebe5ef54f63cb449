import { actsOnConduct } from './acts-on-conduct.ts'
import type { CatalogueGround } from './catalogue-ground.ts'

const something = { reasons: ['something-else'], clock: 'house-target' } as const

const terror = {
  ...something,
  category: 'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
  keywords: ['KEYWORD_TERRORIST_CONTENT'],
} as const

/** Hatred, terror, exploitation and elections. */
export const PUBLIC_ORDER = [
  {
    ...actsOnConduct.racism,
    ...something,
    groundId: 'racism-1',
    article: 'Art. 1',
    title: 'Public incitement to hatred or violence',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    additionalCategories: ['STATEMENT_CATEGORY_VIOLENCE'],
    keywords: ['KEYWORD_HATE_SPEECH', 'KEYWORD_INCITEMENT_VIOLENCE_HATRED'],
  },
  {
    ...actsOnConduct.racialEquality,
    ...something,
    groundId: 'racial-equality-3',
    article: 'Art. 2 and 3',
    title: 'An offer shuts people out for their origin',
    category: 'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
    keywords: ['KEYWORD_DISCRIMINATION'],
  },
  {
    ...actsOnConduct.terroristContent,
    ...terror,
    groundId: 'terrorist-content-2',
    article: 'Art. 2(7)',
    title: 'Terrorist content',
  },
  {
    ...actsOnConduct.terrorism,
    ...terror,
    groundId: 'terrorism-5',
    article: 'Art. 5',
    title: 'Public provocation to commit a terrorist offence',
  },
  {
    ...actsOnConduct.humanTrafficking,
    ...something,
    groundId: 'human-trafficking-2',
    article: 'Art. 2',
    title: 'People are traded or exploited',
    category: 'STATEMENT_CATEGORY_VIOLENCE',
    keywords: ['KEYWORD_HUMAN_TRAFFICKING', 'KEYWORD_HUMAN_EXPLOITATION'],
  },
  {
    ...actsOnConduct.politicalAdvertising,
    ...something,
    groundId: 'political-advertising-11',
    article: 'Art. 11',
    title: 'Political advertising without its label',
    category: 'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
    keywords: ['KEYWORD_VIOLATION_EU_LAW'],
  },
] as const satisfies readonly CatalogueGround[]
