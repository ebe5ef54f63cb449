import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import type { HttpRequest } from '../../../local/http/exchange.ts'
import type { ListingStatus, Received } from '../../../local/marketplace/shop-state.ts'
import { takeWebhook } from '../../../local/marketplace/take-webhook.ts'
import { webhookExamples } from '../../../shared/api/webhook-examples.ts'
import type { WebhookEvent } from '../../../shared/api/webhooks.ts'

const SECRET = 'whsec_c2VjcmV0LW9mLXRoZS1wcmV0ZW5kLW1hcmtldHBsYWNl'
type Told = Extract<WebhookEvent, { type: 'restriction.lifted' }>['data']['remaining'][number]

const removed: Told = {
  kind: 'visibility',
  measure: 'removed',
  territories: 'everywhere-in-the-union',
  duration: { type: 'indefinite' },
}
const demoted: Told = { ...removed, measure: 'demoted' }

/** A shop whose lamp has this status, and what it tells us. */
function aShop(status: ListingStatus) {
  const shop = { status, acknowledged: [] as string[], received: [] as Received[] }
  const taking = {
    secret: async () => SECRET,
    urlsOf: () => [],
    state: {
      platformKey: 'key',
      status: () => shop.status,
      restrict: (_: string, next: ListingStatus) => {
        shop.status = next
      },
      isRegistered: () => true,
      registered: () => undefined,
      receive: (received: Received) => shop.received.push(received) > 0,
      received: () => shop.received,
    },
    calls: {
      putRecipient: async () => undefined,
      putContent: async () => undefined,
      acknowledge: async ({ decisionId }: { readonly decisionId: string }) => {
        shop.acknowledged.push(decisionId)
      },
    },
  }
  return { shop, take: (event: WebhookEvent, secret = SECRET) => takeWebhook(signed(event, secret), taking) }
}

function signed(event: WebhookEvent, secret: string): HttpRequest {
  const body = JSON.stringify(event)
  const at = new Date()
  const headers = {
    'webhook-id': 'webhook-1',
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign('webhook-1', at, body),
  }
  return { method: 'POST', path: '/webhooks', query: '', headers, cookies: [], body: Buffer.from(body), sourceIp: '127.0.0.1' }
}

const onLamp = <E extends WebhookEvent>(event: E, data: Partial<E['data']>): E => ({
  ...event,
  data: { ...event.data, contentId: '88201', ...data },
})
const lifted = (remaining: readonly Told[]) => onLamp(webhookExamples['restriction.lifted'], { remaining: [...remaining] })
const imposed = (restrictions: readonly Told[]) =>
  onLamp(webhookExamples['restriction.imposed'], { restrictions: [...restrictions] })

describe('A20-04: the pretend marketplace, told that a restriction is lifted', () => {
  test('sells the listing again, and says so', async () => {
    const { shop, take } = aShop('removed')
    expect((await take(lifted([]))).status).toBe(204)
    expect([shop.status, shop.acknowledged]).toEqual(['live', [webhookExamples['restriction.lifted'].data.decisionId]])
  })

  test.each<[string, readonly Told[], ListingStatus]>([
    ['keeps it down where another decision still removes it', [demoted, removed], 'removed'],
    ['keeps it restricted where less remains', [demoted], 'restricted'],
  ])('%s', async (_, remaining, status) => {
    const { shop, take } = aShop('removed')
    await take(lifted(remaining))
    expect(shop.status).toBe(status)
  })

  test('changes nothing where the signature is not good', async () => {
    const { shop, take } = aShop('removed')
    expect((await take(lifted([]), 'whsec_YW5vdGhlciBzZWNyZXQgb2Ygc29tZWJvZHkgZWxzZQ==')).status).toBe(401)
    expect([shop.status, shop.acknowledged]).toEqual(['removed', []])
  })
})

test('what is imposed is added to what there is: a milder restriction brings nothing back', async () => {
  const { shop, take } = aShop('live')
  await take(imposed([demoted]))
  expect(shop.status).toBe('restricted')
  await take(imposed([removed]))
  await take(imposed([demoted]))
  expect(shop.status).toBe('removed')
})

test('A32-01: what buyers must be told is taken and kept, and changes nothing about the listing', async () => {
  const { shop, take } = aShop('removed')
  const told = webhookExamples['buyers.to-inform']
  expect((await take(told)).status).toBe(204)
  expect([shop.status, shop.acknowledged, shop.received.map(({ event }) => event)]).toEqual(['removed', [], [told]])
})
