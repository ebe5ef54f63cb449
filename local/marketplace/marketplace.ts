import { type Answering, type HttpRequest, html, json, type Reply } from '../http/exchange.ts'
import { page } from '../page.ts'
import { LISTINGS } from './listings.ts'
import { listingPage, type Shown, shopPage, webhooksPage } from './shop-pages.ts'
import { type Taking, takeWebhook } from './take-webhook.ts'

/** How often, and how, its webhook fails next: what a platform does on bad days. */
interface Failing {
  count: number
  status: number
}

/** `GET /` for people; `POST /webhooks` for the webhooks; `GET /listings` and `PUT /failures` for programs. */
export function marketplace(shop: Shown & Taking): Answering {
  const failing: Failing = { count: 0, status: 503 }
  return async (request) => {
    const { method, path } = request
    if (method === 'POST' && path === '/webhooks') return failing.count > 0 ? fail(failing) : takeWebhook(request, shop)
    if (method === 'PUT' && path === '/failures') return Promise.resolve(failNext(request, failing))
    if (method !== 'GET') return json(405, { message: 'Method not allowed' })
    return shown(path, shop)
  }
}

function shown(path: string, shop: Shown): Reply {
  if (path === '/') return html(200, shopPage(shop))
  if (path === '/webhooks') return html(200, webhooksPage(shop))
  if (path === '/webhooks.json') return json(200, shop.state.received())
  if (path === '/listings')
    return json(
      200,
      LISTINGS.map((listing) => summary(listing, shop)),
    )
  const listing = LISTINGS.find(({ id }) => path === `/item/${id}`)
  if (listing) return html(200, listingPage(listing, shop))
  return html(404, page('Not found', '<h1>Not found</h1><p>There is no such listing. <a href="/">All listings</a></p>'))
}

const summary = ({ id, title, seller }: (typeof LISTINGS)[number], { state, addressOf }: Shown) => ({
  id,
  title,
  url: addressOf(id),
  status: state.status(id),
  registered: state.isRegistered(id),
  sellerEmail: seller.email,
})

function fail(failing: Failing): Reply {
  failing.count -= 1
  return json(failing.status, { message: 'Told to fail.' })
}

function failNext({ body }: HttpRequest, failing: Failing): Reply {
  const { count, status } = JSON.parse(body.toString()) as Failing
  Object.assign(failing, { count, status })
  return json(200, failing)
}
