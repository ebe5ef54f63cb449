import { lookup as systemLookup } from 'node:dns'
import { request as httpRequest, type IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import type { LookupFunction } from 'node:net'
import { Webhook } from 'standardwebhooks'
import type { WebhookEvent } from '../api/webhooks.ts'
import type { WebhookSecrets } from '../runtime/secrets.ts'
import type { Attempt } from './once.ts'
import { isPublicAddress } from './public-address.ts'

export interface WebhookTarget {
  readonly url: string
  /** In production a target is public and speaks TLS. */
  readonly production: boolean
  /** How long an answer is waited for. */
  readonly timeoutMilliseconds?: number
}

/** Sends an event under the id of its delivery, the same on every attempt. Never throws for what the other side does. */
export type SendWebhook = (deliveryId: string, event: WebhookEvent, at: Date) => Promise<Attempt>

export const WEBHOOK_TIMEOUT_MILLISECONDS = 10_000
/** We send no more than this, and read no more of an answer. */
export const LARGEST_BYTES = 64_000

export function webhookTo(
  { url, production, timeoutMilliseconds = WEBHOOK_TIMEOUT_MILLISECONDS }: WebhookTarget,
  secrets: () => Promise<WebhookSecrets>,
): SendWebhook {
  const target = new URL(url)
  return async (deliveryId, event, at) => {
    if (production && target.protocol !== 'https:') return { outcome: 'refused', because: 'rejected' }
    const body = JSON.stringify(event)
    if (Buffer.byteLength(body) > LARGEST_BYTES) return { outcome: 'refused', because: 'rejected' }
    const headers = { 'content-type': 'application/json', ...signed(await secrets(), { id: deliveryId, at, body }) }
    return post(target, { headers, body, production, timeoutMilliseconds })
  }
}

/** Standard Webhooks; during a rotation both secrets sign, so that the receiver may know either. */
export function signed(
  { current, previous }: WebhookSecrets,
  { id, at, body }: { readonly id: string; readonly at: Date; readonly body: string },
): Record<string, string> {
  const signatures = [current, previous]
    .filter((secret) => secret !== undefined)
    .map((secret) => new Webhook(secret).sign(id, at, body))
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  }
}

interface Call extends Required<Omit<WebhookTarget, 'url'>> {
  readonly headers: Record<string, string>
  readonly body: string
}

function post(target: URL, { headers, body, production, timeoutMilliseconds }: Call): Promise<Attempt> {
  const host = target.hostname.replace(/^\[|\]$/g, '')
  if (production && /^[\d.:a-f]+$/i.test(host) && !isPublicAddress(host))
    return Promise.resolve({ outcome: 'refused', because: 'rejected' })
  const request = target.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve) => {
    const call = request(
      target,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        signal: AbortSignal.timeout(timeoutMilliseconds),
        ...(production && { lookup: publicLookup }),
      },
      (answer) => {
        resolve(attemptOf(answer))
        discard(answer)
      },
    )
    // A webhook may come twice under the same id, so an attempt without an answer is simply made again.
    call.on('error', () => resolve({ outcome: 'not-taken' }))
    call.end(body)
  })
}

/** 2xx is success, 410 means never again, everything else, redirects included, is tried again. */
function attemptOf({ statusCode = 0, headers }: IncomingMessage): Attempt {
  if (statusCode >= 200 && statusCode < 300) return { outcome: 'taken' }
  if (statusCode === 410) return { outcome: 'refused', because: 'endpoint-gone' }
  const seconds = Number(headers['retry-after'])
  return { outcome: 'not-taken', ...(Number.isFinite(seconds) && seconds > 0 && { retryAfterSeconds: seconds }) }
}

function discard(answer: IncomingMessage): void {
  let bytes = 0
  answer.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes > LARGEST_BYTES) answer.destroy()
  })
  answer.on('error', () => undefined)
}

/** Looks the name up once and connects to the very address that was checked, so that a second answer cannot lead elsewhere. */
export const publicLookup: LookupFunction = (hostname, options, callback) => {
  systemLookup(hostname, { ...options, all: true }, (error, found) => {
    const usable = (found ?? []).filter(({ address }) => isPublicAddress(address))
    const [first] = usable
    if (error || !first || usable.length < found.length) return callback(error ?? notPublicError(), '', 4)
    return options.all ? callback(null, usable) : callback(null, first.address, first.family)
  })
}

const notPublicError = (): NodeJS.ErrnoException =>
  Object.assign(new Error('the webhook address is not public'), { code: 'ENOTPUBLIC' })
