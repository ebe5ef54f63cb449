import type { CatalogueGround } from './catalogue-ground.ts'
import { FAIR_TRADE } from './fair-trade.ts'
import { HEALTH } from './health.ts'
import { INTELLECTUAL_PROPERTY } from './intellectual-property.ts'
import { PEOPLE } from './people.ts'
import { PRODUCT_SAFETY } from './product-safety.ts'
import { PROHIBITED_GOODS } from './prohibited-goods.ts'
import { PUBLIC_ORDER } from './public-order.ts'

const all = [
  ...PRODUCT_SAFETY,
  ...HEALTH,
  ...INTELLECTUAL_PROPERTY,
  ...PROHIBITED_GOODS,
  ...FAIR_TRADE,
  ...PEOPLE,
  ...PUBLIC_ORDER,
] as const

export type GroundId = (typeof all)[number]['groundId']

/**
 * Grounds in the law of the Union that moderators of a marketplace need. A directive stands for the national laws that carry it out.
 * Directive (EU) 2019/790 is left out: marketplaces are not the services that its Art. 17 is about (Art. 2(6)).
 */
export const GROUNDS: readonly (CatalogueGround & { readonly groundId: GroundId })[] = all
