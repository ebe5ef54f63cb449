import { actsOnGoods } from './acts-on-goods.ts'
import type { CatalogueGround } from './catalogue-ground.ts'

const medicine = {
  reasons: ['medicine-or-supplement'],
  category: 'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  additionalCategories: ['STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY'],
  keywords: ['KEYWORD_PROHIBITED_PRODUCTS', 'KEYWORD_RISK_PUBLIC_HEALTH'],
  clock: 'house-target',
} as const

const device = {
  ...medicine,
  reasons: ['medicine-or-supplement', 'unsafe-product'],
  keywords: ['KEYWORD_UNSAFE_PRODUCTS', 'KEYWORD_RISK_PUBLIC_HEALTH'],
  clock: 'gpsr-22-8',
} as const

const unsafeFood = { ...medicine, keywords: ['KEYWORD_UNSAFE_PRODUCTS', 'KEYWORD_RISK_PUBLIC_HEALTH'] } as const

const untrueClaim = {
  reasons: ['medicine-or-supplement', 'scam-or-hidden-offer'],
  category: 'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
  keywords: ['KEYWORD_MISLEADING_INFO_GOODS_SERVICES'],
  clock: 'house-target',
} as const

/** Medicines, devices, food and supplements. The most usual first. */
export const HEALTH = [
  {
    ...actsOnGoods.medicines,
    ...medicine,
    groundId: 'medicines-6',
    article: 'Art. 6',
    title: 'The medicine has no marketing authorisation',
  },
  {
    ...actsOnGoods.medicines,
    ...medicine,
    groundId: 'medicines-85c',
    article: 'Art. 85c',
    title: 'The medicine may not be sold online, or not by this seller',
  },
  { ...actsOnGoods.foodLaw, ...unsafeFood, groundId: 'food-14', article: 'Art. 14', title: 'The food or supplement is not safe' },
  {
    ...actsOnGoods.novelFood,
    ...medicine,
    groundId: 'novel-food-6',
    article: 'Art. 6',
    title: 'A new kind of food without authorisation',
  },
  {
    ...actsOnGoods.foodSupplements,
    ...medicine,
    groundId: 'food-supplements-3',
    article: 'Art. 3',
    title: 'The supplement does not follow the rules for supplements',
  },
  {
    ...actsOnGoods.foodInformation,
    ...untrueClaim,
    groundId: 'food-information-7',
    article: 'Art. 7',
    title: 'The food is said to prevent, treat or cure a disease, or misleads otherwise',
  },
  {
    ...actsOnGoods.healthClaims,
    ...untrueClaim,
    groundId: 'health-claims-10',
    article: 'Art. 10',
    title: 'A health claim that is not authorised',
  },
  {
    ...actsOnGoods.medicines,
    ...medicine,
    groundId: 'medicines-88',
    article: 'Art. 88',
    title: 'A prescription medicine is advertised to the public',
  },
  {
    ...actsOnGoods.medicalDevices,
    ...device,
    groundId: 'medical-devices-5',
    article: 'Art. 5',
    title: 'The medical device does not meet the requirements',
  },
  {
    ...actsOnGoods.medicalDevices,
    ...untrueClaim,
    groundId: 'medical-devices-7',
    article: 'Art. 7',
    title: 'A medical device is said to do what it does not do',
  },
  {
    ...actsOnGoods.veterinaryMedicines,
    ...medicine,
    groundId: 'veterinary-5',
    article: 'Art. 5',
    title: 'The veterinary medicine has no marketing authorisation',
  },
] as const satisfies readonly CatalogueGround[]
