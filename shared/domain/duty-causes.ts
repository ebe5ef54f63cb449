import type { Case } from '../dsa/case.ts'
import type { Decision } from '../dsa/decision.ts'
import type { Reason } from '../dsa/reason.ts'
import type { Recipient } from '../dsa/recipient.ts'
import type { Restriction } from '../dsa/restriction.ts'
import { restsOnOrder } from './decision-fit.ts'
import { provisionOf } from './picked-ground.ts'
import { restrictionsOf } from './renew-decision.ts'

/** Kinds of illegality that make the product itself illegal, and not only its offer (Art. 32). */
const PRODUCT_REASONS: readonly Reason[] = [
  'unsafe-product',
  'medicine-or-supplement',
  'counterfeit-or-copied',
  'prohibited-goods',
]

/** A copied picture makes an offer illegal, but not what is sold with it. */
const ABOUT_THE_OFFER_ONLY = 'copyright-3'

export interface Judged {
  readonly decision: Decision
  readonly state: Pick<Case, 'contentType'>
  /** Every kind of illegality raised, also what joined after the case was opened. */
  readonly allegations: readonly Reason[]
  /** Art. 32 is about what traders offer. */
  readonly offeredBy?: Recipient['kind'] | undefined
}

/**
 * The restrictions on a product that can hurt someone: by the allegation they answer, the provision they rest on, or the order.
 * Medicines and food are outside of the General Product Safety Regulation (Art. 2(2)).
 */
export function restrictionsForSafety({ decision, state, allegations }: Judged): readonly Restriction[] {
  if (!isListing(state)) return []
  return restrictionsOf(decision).filter(
    (restriction) =>
      restriction.answers.includes('unsafe-product') ||
      (restsOnOrder(restriction) && allegations.includes('unsafe-product')) ||
      provisionUnder(restriction)?.clock === 'gpsr-22-8',
  )
}

/** The restrictions that say of a product, offered by a trader, that it is illegal (Art. 32(1)); what only breaks the terms is not. */
export function restrictionsOfIllegalProduct({ decision, state, allegations, offeredBy }: Judged): readonly Restriction[] {
  if (!isListing(state) || offeredBy === 'consumer') return []
  return restrictionsOf(decision).filter((restriction) => isGone(restriction) && isOnProduct(restriction, allegations))
}

/** The offer can no longer be seen. */
export const isGone = ({ kind, measure }: Restriction): boolean =>
  kind === 'visibility' && (measure === 'removed' || measure === 'disabled')

function isOnProduct(restriction: Restriction, allegations: readonly Reason[]): boolean {
  if (restriction.ground.type === 'terms-and-conditions') return false
  if (restsOnOrder(restriction)) return allegations.some(isProductReason)
  const provision = provisionUnder(restriction)
  if (provision?.groundId === ABOUT_THE_OFFER_ONLY) return false
  return [...restriction.answers, ...(provision?.reasons ?? [])].some(isProductReason)
}

/** What the platform never told us may be a listing too: most of it is. */
const isListing = ({ contentType = 'listing' }: Judged['state']): boolean => contentType === 'listing'

const isProductReason = (reason: Reason): boolean => PRODUCT_REASONS.includes(reason)

const provisionUnder = ({ ground, answers }: Restriction) =>
  ground.type === 'illegal-content' ? provisionOf(ground, answers) : undefined
