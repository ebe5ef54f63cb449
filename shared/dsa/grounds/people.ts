import { actsOnConduct } from './acts-on-conduct.ts'
import type { CatalogueGround } from './catalogue-ground.ts'

const child = {
  reasons: ['child-sexualisation', 'sexual-content'],
  category: 'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  clock: 'house-target',
} as const

const adultsOnly = {
  ...child,
  reasons: ['sexual-content', 'something-else'],
  keywords: ['KEYWORD_AGE_SPECIFIC_RESTRICTIONS_MINORS'],
} as const

const ownData = {
  reasons: ['personal-data'],
  category: 'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  keywords: ['KEYWORD_MISSING_PROCESSING_GROUND'],
  clock: 'house-target',
} as const

/** Member States must have carried it out by this day; where one has done so earlier, its own law is the ground. */
const violence = {
  reasons: ['sexual-content', 'personal-data'],
  category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  clock: 'house-target',
  appliesFrom: '2027-06-14',
} as const

/** Children, intimate pictures and personal data. The most usual first. */
export const PEOPLE = [
  {
    ...actsOnConduct.childSexualAbuse,
    ...child,
    groundId: 'child-sexual-abuse-5',
    article: 'Art. 5',
    title: 'Material that shows the sexual abuse of a child',
    keywords: ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL'],
  },
  {
    ...actsOnConduct.childSexualAbuse,
    ...child,
    groundId: 'child-sexual-abuse-5-generated',
    article: 'Art. 2(c)(iv) and 5',
    title: 'Realistic made-up images that sexualise a child',
    keywords: ['KEYWORD_CHILD_SEXUAL_ABUSE_MATERIAL_DEEPFAKE'],
  },
  {
    ...actsOnConduct.childSexualAbuse,
    ...child,
    groundId: 'child-sexual-abuse-6',
    article: 'Art. 6',
    title: 'A child is approached for sexual purposes',
    keywords: ['KEYWORD_GROOMING_SEXUAL_ENTICEMENT_MINORS'],
  },
  {
    ...actsOnConduct.digitalServices,
    ...adultsOnly,
    groundId: 'digital-services-28',
    article: 'Art. 28',
    title: 'Children can see what is for adults only',
  },
  {
    ...actsOnConduct.audiovisualMedia,
    ...adultsOnly,
    groundId: 'audiovisual-media-28b',
    article: 'Art. 28b',
    title: 'A video can harm children who see it',
  },
  {
    ...actsOnConduct.dataProtection,
    ...ownData,
    groundId: 'data-protection-6',
    article: 'Art. 6',
    title: 'Personal data are used without a legal basis',
  },
  {
    ...actsOnConduct.dataProtection,
    ...ownData,
    groundId: 'data-protection-9',
    article: 'Art. 9',
    title: 'Health, faith, origin or other sensitive data are shown',
  },
  {
    ...actsOnConduct.dataProtection,
    ...ownData,
    groundId: 'data-protection-9-intimate',
    article: 'Art. 9',
    title: 'Intimate pictures of a person are shown without consent',
    reasons: ['sexual-content', 'personal-data'],
    category: 'STATEMENT_CATEGORY_CYBER_VIOLENCE',
    additionalCategories: ['STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS'],
    keywords: ['KEYWORD_NON_CONSENSUAL_IMAGE_SHARING', 'KEYWORD_MISSING_PROCESSING_GROUND'],
  },
  {
    ...actsOnConduct.dataProtection,
    ...ownData,
    groundId: 'data-protection-17',
    article: 'Art. 17',
    title: 'Personal data must be erased at the request of the person',
    keywords: ['KEYWORD_RIGHT_TO_BE_FORGOTTEN'],
  },
  {
    ...actsOnConduct.dataProtection,
    ...ownData,
    groundId: 'data-protection-5',
    article: 'Art. 5(1)(d)',
    title: 'Personal data are false',
    keywords: ['KEYWORD_DATA_FALSIFICATION'],
  },
  {
    ...actsOnConduct.violenceAgainstWomen,
    ...violence,
    groundId: 'violence-against-women-5',
    article: 'Art. 5(1)(a)',
    title: 'Intimate pictures are shared without consent',
    keywords: ['KEYWORD_NON_CONSENSUAL_IMAGE_SHARING'],
  },
  {
    ...actsOnConduct.violenceAgainstWomen,
    ...violence,
    groundId: 'violence-against-women-5-altered',
    article: 'Art. 5(1)(b)',
    title: 'Intimate pictures of a person are faked and shared',
    keywords: ['KEYWORD_NON_CONSENSUAL_MATERIAL_DEEPFAKE'],
  },
  {
    ...actsOnConduct.violenceAgainstWomen,
    ...violence,
    groundId: 'violence-against-women-7',
    article: 'Art. 7',
    title: 'A person is harassed online',
    reasons: ['something-else', 'personal-data'],
    keywords: ['KEYWORD_CYBER_HARASSMENT'],
  },
] as const satisfies readonly CatalogueGround[]
