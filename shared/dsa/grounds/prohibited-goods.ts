import { MEMBER_STATES } from '../territory.ts'
import { actsOnGoods } from './acts-on-goods.ts'
import type { CatalogueGround } from './catalogue-ground.ts'

const prohibited = {
  reasons: ['prohibited-goods'],
  category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  keywords: ['KEYWORD_PROHIBITED_PRODUCTS'],
  clock: 'house-target',
} as const

const harmsNature = {
  ...prohibited,
  additionalCategories: ['STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY'],
  keywords: ['KEYWORD_PROHIBITED_PRODUCTS', 'KEYWORD_RISK_ENVIRONMENTAL_DAMAGE'],
} as const

const harmsAnimals = {
  ...prohibited,
  category: 'STATEMENT_CATEGORY_ANIMAL_WELFARE',
  additionalCategories: ['STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS'],
} as const

/** Goods that may not be sold, or not to everyone. The most usual first. */
export const PROHIBITED_GOODS = [
  {
    ...actsOnGoods.firearms,
    ...prohibited,
    groundId: 'firearms-9',
    article: 'Art. 9',
    title: 'A prohibited firearm, essential component or ammunition',
  },
  {
    ...actsOnGoods.drugTrafficking,
    ...prohibited,
    groundId: 'drug-trafficking-2',
    article: 'Art. 2',
    title: 'Illegal drugs are offered',
  },
  {
    ...actsOnGoods.explosivesPrecursors,
    ...prohibited,
    groundId: 'explosives-precursors-5',
    article: 'Art. 5',
    title: 'A restricted substance for making explosives',
  },
  {
    ...actsOnGoods.pyrotechnics,
    ...prohibited,
    groundId: 'pyrotechnics-7',
    article: 'Art. 7',
    title: 'Fireworks are offered to people who may not have them',
    reasons: ['prohibited-goods', 'unsafe-product'],
    clock: 'gpsr-22-8',
  },
  {
    ...actsOnGoods.wildlifeTrade,
    ...harmsAnimals,
    groundId: 'wildlife-trade-8',
    article: 'Art. 8',
    title: 'A protected animal, or a part of one, is traded',
    keywords: ['KEYWORD_UNLAWFUL_SALE_ANIMALS', 'KEYWORD_PROHIBITED_PRODUCTS'],
  },
  {
    ...actsOnGoods.tobacco,
    ...prohibited,
    groundId: 'tobacco-17',
    article: 'Art. 17',
    title: 'Tobacco for oral use',
    countries: MEMBER_STATES.filter((state) => state !== 'SE'),
  },
  {
    ...actsOnGoods.plantProtection,
    ...harmsNature,
    groundId: 'plant-protection-28',
    article: 'Art. 28',
    title: 'A pesticide without authorisation',
  },
  {
    ...actsOnGoods.biocides,
    ...harmsNature,
    groundId: 'biocides-17',
    article: 'Art. 17',
    title: 'A biocide without authorisation',
  },
  {
    ...actsOnGoods.fluorinatedGases,
    ...harmsNature,
    groundId: 'fluorinated-gases-11',
    article: 'Art. 11',
    title: 'A fluorinated gas, or a device with it, that may not be sold',
  },
  {
    ...actsOnGoods.catAndDogFur,
    ...harmsAnimals,
    groundId: 'cat-and-dog-fur-3',
    article: 'Art. 3',
    title: 'Fur of cats or dogs',
    keywords: ['KEYWORD_ANIMAL_HARM', 'KEYWORD_PROHIBITED_PRODUCTS'],
  },
  {
    ...actsOnGoods.culturalGoods,
    ...prohibited,
    groundId: 'cultural-goods-3',
    article: 'Art. 3',
    title: 'A cultural good that was taken out of its country unlawfully',
  },
] as const satisfies readonly CatalogueGround[]
