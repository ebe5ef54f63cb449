import { Webhook } from 'standardwebhooks'
import { type WebhookEvent, webhookEvent } from '../../shared/api/webhooks.ts'
import { type HttpRequest, json, type Reply } from '../http/exchange.ts'
import { listingAt } from './listings.ts'
import type { PlatformCalls } from './platform-calls.ts'
import type { ListingStatus, ShopState } from './shop-state.ts'

export interface Taking {
  readonly state: ShopState
  readonly calls: PlatformCalls
  /** The current webhook secret. */
  secret(): Promise<string>
  urlsOf(listingId: string): readonly string[]
}

/** Verifies with the reference library, does what is asked, and says so. Anything but a 2xx makes the sender try again. */
export async function takeWebhook({ headers, body }: HttpRequest, taking: Taking): Promise<Reply> {
  const text = body.toString()
  try {
    new Webhook(await taking.secret()).verify(text, { ...headers })
  } catch {
    return json(401, { message: 'The signature is not good.' })
  }
  const event = webhookEvent.safeParse(JSON.parse(text))
  if (!event.success) return json(400, { message: 'No such event is known here.' })
  await act(event.data, taking)
  taking.state.receive({ id: headers['webhook-id'] ?? '', at: new Date().toISOString(), event: event.data })
  return { status: 204, headers: {}, body: '' }
}

async function act(event: WebhookEvent, { state, calls, urlsOf }: Taking): Promise<void> {
  const at = new Date().toISOString()
  switch (event.type) {
    case 'restriction.imposed':
    case 'restriction.lifted': {
      const { caseId, decisionId, contentId, location } = event.data
      const listing = listingAt(contentId ?? location)
      if (listing) state.restrict(listing.id, statusAfter(event, state.status(listing.id)))
      return calls.acknowledge({ caseId, decisionId, effectiveAt: at })
    }
    case 'statement-of-reasons.issued': {
      const { caseId, decisionId } = event.data.statement
      return calls.acknowledge({ caseId, decisionId, effectiveAt: at, deliveredAt: at })
    }
    case 'content.snapshot-requested': {
      const listing = listingAt(event.data.contentId ?? event.data.location)
      return listing && calls.putContent(listing, urlsOf(listing.id), event.data.snapshotOf)
    }
    case 'statement-of-reasons.undeliverable':
    // Nobody has bought anything here: what buyers must be told is kept with all that was received.
    case 'buyers.to-inform':
      return
  }
}

const GONE = new Set(['removed', 'disabled'])

type Restricting = Extract<WebhookEvent, { readonly type: 'restriction.imposed' | 'restriction.lifted' }>

/** What is imposed is added to what there is; what is lifted leaves what `remaining` names, be it by other decisions. */
function statusAfter({ type, data }: Restricting, before: ListingStatus): ListingStatus {
  const inForce = type === 'restriction.lifted' ? data.remaining : data.restrictions
  if (inForce.some(({ kind, measure }) => kind === 'visibility' && GONE.has(measure))) return 'removed'
  if (type === 'restriction.imposed') return before === 'removed' ? 'removed' : 'restricted'
  return inForce.length > 0 ? 'restricted' : 'live'
}
