import { escapeHtml, page } from '../page.ts'
import { LISTINGS, type Listing } from './listings.ts'
import type { ListingStatus, ShopState } from './shop-state.ts'

export interface Shown {
  readonly state: ShopState
  /** Where a listing is reported: the public form. */
  readonly form: string
  addressOf(listingId: string): string
}

const STATUS: Readonly<Record<ListingStatus, string>> = {
  live: 'on sale',
  restricted: 'restricted, as decided',
  removed: 'taken down, as decided',
}

export function shopPage({ state }: Shown): string {
  const cards = LISTINGS.map((listing) => {
    const status = state.status(listing.id)
    return `<li${status === 'live' ? '' : ' class="gone"'}>${picture(listing)}
      <h2><a href="/item/${listing.id}">${escapeHtml(listing.title)}</a></h2><p>${listing.price} €, ${STATUS[status]}</p></li>`
  })
  return page(
    'Pretend marketplace',
    `<h1>Pretend marketplace</h1>
    <p class="note">Stands in for your platform: it registers its listings, receives the signed webhooks, and takes down what it is told to. <a href="/webhooks">Webhooks received</a></p>
    <ul class="cards">${cards.join('')}</ul>`,
  )
}

/** A way to report stands beside every listing, and leads to the form with its address filled in (recital 50). */
export function listingPage(listing: Listing, { state, form, addressOf }: Shown): string {
  const status = state.status(listing.id)
  const report = new URL(form)
  report.searchParams.set('location', addressOf(listing.id))
  const offer =
    status === 'removed'
      ? '<p class="note">This listing is no longer available.</p>'
      : `<p>${escapeHtml(listing.text)}</p><p><strong>${listing.price} €</strong>, ${STATUS[status]}</p>`
  return page(
    listing.title,
    `<nav aria-label="Back"><a href="/">All listings</a></nav><h1>${escapeHtml(listing.title)}</h1>${offer}
    <dl><dt>Seller</dt><dd>${escapeHtml(listing.seller.name)}</dd><dt>Number</dt><dd>${listing.id}</dd></dl>
    <p><a href="${escapeHtml(report.href)}">Report this listing</a></p>`,
  )
}

export function webhooksPage({ state }: Shown): string {
  const rows = state
    .received()
    .toReversed()
    .map(
      ({ id, at, event }) =>
        `<tr><td>${at.slice(0, 19).replace('T', ' ')}</td><td>${escapeHtml(event.type)}</td><td><details><summary>${escapeHtml(id)}</summary><pre>${escapeHtml(JSON.stringify(event, undefined, 2))}</pre></details></td></tr>`,
    )
  const table = `<table><thead><tr><th scope="col">Received (UTC)</th><th scope="col">Event</th><th scope="col">Id and body</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  return page(
    'Webhooks received',
    `<nav aria-label="Back"><a href="/">All listings</a></nav><h1>Webhooks received</h1>${rows.length > 0 ? table : '<p>None yet. Decide a case, and one comes.</p>'}`,
  )
}

const picture = ({ hue, title }: Listing): string =>
  `<svg viewBox="0 0 120 80" role="img" aria-label="${escapeHtml(title)}"><rect width="120" height="80" fill="hsl(${hue} 45% 82%)"/><circle cx="60" cy="40" r="22" fill="hsl(${hue} 45% 55%)"/></svg>`
