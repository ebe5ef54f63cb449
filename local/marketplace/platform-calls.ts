import type { Listing, Seller } from './listings.ts'

/** The calls that a platform makes to the API with its own key, over HTTP like any other. */
export interface PlatformCalls {
  putRecipient(seller: Seller): Promise<void>
  putContent(listing: Listing, urls: readonly string[], snapshotOf?: string): Promise<void>
  acknowledge(body: Acknowledgement): Promise<void>
}

interface Acknowledgement {
  readonly caseId: string
  readonly decisionId: string
  readonly effectiveAt: string
  readonly deliveredAt?: string
}

const POSTED_AT = '2026-01-10T08:00:00.000Z'

export function platformCalls(api: string, key: string): PlatformCalls {
  const call = async (method: string, path: string, body: object): Promise<void> => {
    const answer = await fetch(new URL(path, api), {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`)
  }
  return {
    putRecipient: ({ id, name, email, languages, country }) =>
      call('PUT', `/v1/recipients/${id}`, { kind: 'trader', displayName: name, email, languages, establishedIn: country }),
    putContent: ({ id, title, text, price, seller }, urls, snapshotOf) =>
      call('PUT', `/v1/contents/${id}`, {
        type: 'listing',
        recipientId: seller.id,
        urls,
        title,
        text,
        price: { amount: price, currency: 'EUR' },
        language: 'en',
        postedAt: POSTED_AT,
        ...(snapshotOf !== undefined && { snapshotOf }),
      }),
    acknowledge: (body) => call('POST', '/v1/acknowledgements', body),
  }
}
