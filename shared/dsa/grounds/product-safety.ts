import { actsOnGoods } from './acts-on-goods.ts'
import type { CatalogueGround } from './catalogue-ground.ts'

const unsafe = {
  reasons: ['unsafe-product'],
  category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  keywords: ['KEYWORD_UNSAFE_PRODUCTS'],
  clock: 'gpsr-22-8',
} as const

/** Products that can hurt someone, or lack what shows that they cannot. The most usual first. */
export const PRODUCT_SAFETY = [
  { ...actsOnGoods.generalProductSafety, ...unsafe, groundId: 'gpsr-5', article: 'Art. 5', title: 'The product is not safe' },
  {
    ...actsOnGoods.generalProductSafety,
    ...unsafe,
    groundId: 'gpsr-12',
    article: 'Art. 12(3)',
    title: 'A product known to be dangerous, for example recalled, is still offered',
  },
  { ...actsOnGoods.toySafety, ...unsafe, groundId: 'toys-10', article: 'Art. 10', title: 'The toy is not safe for children' },
  {
    ...actsOnGoods.lowVoltage,
    ...unsafe,
    groundId: 'low-voltage-3',
    article: 'Art. 3',
    title: 'The electrical product is not safe',
  },
  {
    ...actsOnGoods.accreditation,
    ...unsafe,
    groundId: 'ce-30',
    article: 'Art. 30',
    title: 'The CE marking is missing, wrong or misused',
  },
  {
    ...actsOnGoods.generalProductSafety,
    ...unsafe,
    groundId: 'gpsr-9',
    article: 'Art. 9(5), (6) and (7)',
    title: 'Identification, maker or safety instructions are missing',
  },
  {
    ...actsOnGoods.generalProductSafety,
    ...unsafe,
    groundId: 'gpsr-16',
    article: 'Art. 16',
    title: 'Nobody in the Union is responsible for the product',
  },
  {
    ...actsOnGoods.marketSurveillance,
    ...unsafe,
    groundId: 'market-surveillance-4',
    article: 'Art. 4',
    title: 'Nobody in the Union is responsible for a product with CE marking',
  },
  {
    ...actsOnGoods.generalProductSafety,
    ...unsafe,
    groundId: 'gpsr-19',
    article: 'Art. 19',
    title: 'The offer lacks the maker, the product type or the warnings',
  },
  { ...actsOnGoods.toySafety, ...unsafe, groundId: 'toys-16', article: 'Art. 16', title: 'The toy has no CE marking' },
  {
    ...actsOnGoods.radioEquipment,
    ...unsafe,
    groundId: 'radio-3',
    article: 'Art. 3',
    title: 'The radio equipment is not safe, or disturbs others',
  },
  { ...actsOnGoods.cosmetics, ...unsafe, groundId: 'cosmetics-3', article: 'Art. 3', title: 'The cosmetic product is not safe' },
  {
    ...actsOnGoods.reach,
    ...unsafe,
    groundId: 'reach-67',
    article: 'Art. 67 and Annex XVII',
    title: 'The product contains a restricted chemical',
  },
  {
    ...actsOnGoods.chemicalLabels,
    ...unsafe,
    groundId: 'chemical-labels-17',
    article: 'Art. 17',
    title: 'The hazard label of a chemical is missing or wrong',
  },
  {
    ...actsOnGoods.batteries,
    ...unsafe,
    groundId: 'batteries-6',
    article: 'Art. 6',
    title: 'The battery contains too much of a restricted substance',
  },
  {
    ...actsOnGoods.protectiveEquipment,
    ...unsafe,
    groundId: 'protective-equipment-5',
    article: 'Art. 5',
    title: 'The protective equipment does not protect as it must',
  },
  {
    ...actsOnGoods.machineryDirective,
    ...unsafe,
    groundId: 'machinery-directive-5',
    article: 'Art. 5',
    title: 'The machine does not meet the safety requirements',
  },
  {
    ...actsOnGoods.machineryRegulation,
    ...unsafe,
    groundId: 'machinery-regulation-8',
    article: 'Art. 8',
    title: 'The machine does not meet the safety requirements',
    appliesFrom: '2027-01-20',
  },
] as const satisfies readonly CatalogueGround[]
