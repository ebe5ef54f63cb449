/** What the pretend marketplace offers. Made up; no real product, shop or person is meant. */
export interface Listing {
  readonly id: string
  readonly title: string
  readonly text: string
  readonly price: string
  readonly seller: Seller
  /** Degrees on the colour wheel, for its picture. */
  readonly hue: number
}

export interface Seller {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly languages: readonly [string, ...string[]]
  readonly country: string
}

const SELLERS: readonly [Seller, ...Seller[]] = [
  seller('seller-11', { name: 'Lumen Home', languages: ['de', 'en'], country: 'DE' }),
  seller('seller-12', { name: 'Bright & Early', languages: ['en'], country: 'IE' }),
  seller('seller-13', { name: 'Petite Étoile', languages: ['fr'], country: 'FR' }),
  seller('seller-14', { name: 'Casa Verde', languages: ['it', 'en'], country: 'IT' }),
  seller('seller-15', { name: 'Dom i Ogród', languages: ['pl'], country: 'PL' }),
  seller('seller-16', { name: 'Harbour Trading', languages: ['en'], country: 'CN' }),
]

const OFFERS: readonly (readonly [title: string, price: string, text: string])[] = [
  ['Desk lamp with clamp', '14.90', 'Bends in three places. 230 V, with switch on the cable.'],
  ['Phone charger, 65 W', '9.50', 'Charges laptop and phone. Comes without a box.'],
  ['Magnetic building balls, 216 pieces', '7.99', 'Strong little magnets for endless shapes.'],
  ['Joint capsules, 120 pieces', '24.00', 'Food supplement with plant extracts. Take two a day.'],
  ['Sleep drops, 30 ml', '11.20', 'For deep, calm nights.'],
  ['Running shoes, white', '32.00', 'Light sole, sizes 36 to 46.'],
  ['Leather handbag', '41.50', 'Hand stitched, with a gold clasp.'],
  ['Teething necklace for babies', '5.40', 'Wooden beads, natural colours.'],
  ['Electric blanket', '27.80', 'Three levels of warmth.'],
  ['Folding knife', '12.00', 'For camping and the kitchen.'],
  ['Skin cream, 50 ml', '16.70', 'Evens the tone in two weeks.'],
  ['Gift card, 50 euro', '39.00', 'Sent as a code within an hour.'],
  ['Toy drone', '21.90', 'Flies for eight minutes, with camera.'],
  ['Helmet for children', '13.30', 'Adjustable, with stickers.'],
  ['Extension lead, 5 m', '6.10', 'Four sockets, white.'],
  ['Scented candle', '8.20', 'Burns for forty hours.'],
]

const FIRST_ID = 88_201

/** The same on every start. Their numbers are those that `npm run demo` reports. */
export const LISTINGS: readonly Listing[] = OFFERS.map(([title, price, text], number) => ({
  id: String(FIRST_ID + number),
  title,
  text,
  price,
  seller: SELLERS[number % SELLERS.length] ?? SELLERS[0],
  hue: (number * 67) % 360,
}))

export const sellers: readonly Seller[] = SELLERS

/** A listing by its number or by an address that ends in it. */
export const listingAt = (location: string): Listing | undefined => {
  const id = /(?:^|\/item\/)(\d+)\/?(?:[?#].*)?$/.exec(location)?.[1]
  return LISTINGS.find((listing) => listing.id === id)
}

function seller(id: string, told: Pick<Seller, 'name' | 'languages' | 'country'>): Seller {
  return { ...told, id, email: `${id}@sellers.example` }
}
