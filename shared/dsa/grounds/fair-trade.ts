import { actsOnConduct } from './acts-on-conduct.ts'
import type { CatalogueGround } from './catalogue-ground.ts'

const scam = {
  reasons: ['scam-or-hidden-offer'],
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  clock: 'house-target',
} as const

const information = { ...scam, category: 'STATEMENT_CATEGORY_CONSUMER_INFORMATION' } as const

const hiddenTrader = { ...information, keywords: ['KEYWORD_INSUFFICIENT_INFORMATION_ON_TRADERS'] } as const

/** Scams, hidden sellers and missing information. The most usual first. */
export const FAIR_TRADE = [
  {
    ...actsOnConduct.unfairPractices,
    ...scam,
    groundId: 'unfair-practices-6',
    article: 'Art. 6',
    title: 'The listing deceives, for example leads to another product',
    keywords: ['KEYWORD_INAUTHENTIC_LISTINGS'],
  },
  {
    ...actsOnConduct.digitalServices,
    ...hiddenTrader,
    groundId: 'digital-services-30',
    article: 'Art. 30',
    title: 'Who sells is unknown, or what they told us is not true',
  },
  {
    ...actsOnConduct.unfairPractices,
    ...information,
    groundId: 'unfair-practices-7',
    article: 'Art. 7',
    title: 'Something that buyers need to know is left out',
    keywords: ['KEYWORD_MISLEADING_INFO_GOODS_SERVICES'],
  },
  {
    ...actsOnConduct.unfairPractices,
    ...scam,
    groundId: 'unfair-practices-5',
    article: 'Art. 5',
    title: 'An unfair trick against buyers',
    keywords: ['KEYWORD_OTHER'],
  },
  {
    ...actsOnConduct.unfairPractices,
    ...scam,
    groundId: 'unfair-practices-reviews',
    article: 'Art. 5 and Annex I, No 23b and 23c',
    title: 'Reviews are false or not checked',
    keywords: ['KEYWORD_INAUTHENTIC_USER_REVIEWS'],
  },
  {
    ...actsOnConduct.unfairPractices,
    ...scam,
    groundId: 'unfair-practices-private',
    article: 'Art. 5 and Annex I, No 22',
    title: 'A trader poses as a private person',
    keywords: ['KEYWORD_INAUTHENTIC_ACCOUNTS'],
  },
  {
    ...actsOnConduct.unfairPractices,
    ...information,
    groundId: 'unfair-practices-advertising',
    article: 'Art. 5 and Annex I, No 11',
    title: 'Advertising that does not say it is advertising',
    keywords: ['KEYWORD_HIDDEN_ADVERTISEMENT'],
  },
  {
    ...actsOnConduct.unfairPractices,
    ...information,
    groundId: 'unfair-practices-cures',
    article: 'Art. 5 and Annex I, No 17',
    title: 'A product is falsely said to cure illness',
    reasons: ['scam-or-hidden-offer', 'medicine-or-supplement'],
    keywords: ['KEYWORD_MISLEADING_INFO_GOODS_SERVICES'],
  },
  {
    ...actsOnConduct.unfairPractices,
    ...scam,
    groundId: 'unfair-practices-pyramid',
    article: 'Art. 5 and Annex I, No 14',
    title: 'A pyramid scheme',
    keywords: ['KEYWORD_PYRAMID_SCHEMES'],
  },
  {
    ...actsOnConduct.paymentFraud,
    ...scam,
    groundId: 'payment-fraud-6',
    article: 'Art. 6',
    title: 'Money is taken by fraud on a computer system, for example phishing',
    keywords: ['KEYWORD_PHISHING'],
  },
  {
    ...actsOnConduct.paymentFraud,
    ...scam,
    groundId: 'payment-fraud-4',
    article: 'Art. 4 and 5',
    title: 'Stolen or forged means of payment are offered',
    reasons: ['scam-or-hidden-offer', 'prohibited-goods'],
    keywords: ['KEYWORD_OTHER'],
  },
  {
    ...actsOnConduct.consumerRights,
    ...information,
    groundId: 'consumer-rights-6',
    article: 'Art. 6',
    title: 'Buyers are not told their rights',
    keywords: ['KEYWORD_MISLEADING_INFO_CONSUMER_RIGHTS'],
  },
  {
    ...actsOnConduct.priceIndication,
    ...information,
    groundId: 'price-indication-6a',
    article: 'Art. 6a',
    title: 'A price reduction is not shown as it must be',
    keywords: ['KEYWORD_NONCOMPLIANCE_PRICING'],
  },
  {
    ...actsOnConduct.digitalServices,
    ...hiddenTrader,
    groundId: 'digital-services-31',
    article: 'Art. 31',
    title: 'The listing lacks what a trader must show',
  },
  {
    ...actsOnConduct.electronicCommerce,
    ...hiddenTrader,
    groundId: 'electronic-commerce-5',
    article: 'Art. 5',
    title: 'The provider does not say who they are',
  },
] as const satisfies readonly CatalogueGround[]
