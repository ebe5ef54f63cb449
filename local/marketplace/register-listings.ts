import { LISTINGS, sellers } from './listings.ts'
import type { PlatformCalls } from './platform-calls.ts'
import type { ShopState } from './shop-state.ts'

export interface Registering {
  readonly state: ShopState
  readonly calls: PlatformCalls
  urlsOf(listingId: string): readonly string[]
}

const PAUSE_MS = 500
const TRIES = 20

/** In the background after the start, once per state folder; one after the other, to leave the machine to people. */
export async function registerListings(shop: Registering): Promise<void> {
  const missing = LISTINGS.filter(({ id }) => !shop.state.isRegistered(id))
  if (missing.length === 0) return
  for (let tried = 1; tried <= TRIES; tried++) {
    try {
      for (const seller of sellers) await shop.calls.putRecipient(seller)
      for (const listing of missing) {
        await shop.calls.putContent(listing, shop.urlsOf(listing.id))
        shop.state.registered(listing.id)
      }
      return
    } catch (error) {
      if (tried === TRIES) console.error(`The pretend marketplace could not register its listings: ${(error as Error).message}`)
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS))
    }
  }
}
