import { Webhook } from 'standardwebhooks'
import { describe, expect, test } from 'vitest'
import { LARGEST_BYTES, webhookTo } from '../../shared/delivery/webhook.ts'
import type { WebhookSecrets } from '../../shared/runtime/secrets.ts'
import { anEvent, aReceiver, type Received } from './receiving.ts'

const secretOf = (seed: string) => `whsec_${Buffer.from(seed.repeat(32).slice(0, 32)).toString('base64')}`
const CURRENT = secretOf('new')
const PREVIOUS = secretOf('old')
const ID = 'snapshot.CASE-1'

const sendTo = (url: string, secrets: WebhookSecrets = { current: CURRENT }) =>
  webhookTo({ url, production: false }, async () => secrets)
const verified = (secret: string, { body, headers }: Received): unknown =>
  new Webhook(secret).verify(body, JSON.parse(JSON.stringify(headers)))

describe('what the platform gets', () => {
  test('is the event as JSON, posted to its address, with the id of the delivery and the time of the attempt', async () => {
    await using platform = await aReceiver()
    const at = new Date()
    expect(await sendTo(platform.url)(ID, anEvent(), at)).toEqual({ outcome: 'taken' })
    const [got] = platform.received
    expect([got?.method, got?.path, got?.headers['content-type']]).toEqual(['POST', '/hooks', 'application/json'])
    expect(JSON.parse(got?.body ?? '')).toEqual(anEvent())
    expect([got?.headers['webhook-id'], got?.headers['webhook-timestamp']]).toEqual([ID, String(Math.floor(at.getTime() / 1000))])
  })

  test('can be verified with any library of Standard Webhooks, and with no other secret', async () => {
    await using platform = await aReceiver()
    await sendTo(platform.url)(ID, anEvent('https://shop.example/artikel/größe-€'), new Date())
    const [got] = platform.received
    if (!got) return expect.unreachable()
    expect(verified(CURRENT, got)).toEqual(anEvent('https://shop.example/artikel/größe-€'))
    expect(() => verified(PREVIOUS, got)).toThrow('No matching signature')
  })

  test('cannot be changed by anyone between: neither body, nor id, nor time', async () => {
    await using platform = await aReceiver()
    await sendTo(platform.url)(ID, anEvent(), new Date())
    const [got] = platform.received
    if (!got) return expect.unreachable()
    for (let place = 0; place < got.body.length; place++) {
      const code = got.body.charCodeAt(place) ^ 1
      const body = got.body.slice(0, place) + String.fromCharCode(code) + got.body.slice(place + 1)
      expect(() => verified(CURRENT, { ...got, body })).toThrow('No matching signature')
    }
    for (const changed of [{ 'webhook-id': 'another' }, { 'webhook-timestamp': String(Math.floor(Date.now() / 1000) + 60) }])
      expect(() => verified(CURRENT, { ...got, headers: { ...got.headers, ...changed } })).toThrow('No matching signature')
  })

  test('cannot be used again later', async () => {
    await using platform = await aReceiver()
    await sendTo(platform.url)(ID, anEvent(), new Date(Date.now() - 10 * 60_000))
    const [got] = platform.received
    if (!got) return expect.unreachable()
    expect(() => verified(CURRENT, got)).toThrow('too old')
  })

  test('is signed with both secrets during a rotation, so that either verifies it', async () => {
    await using platform = await aReceiver()
    await sendTo(platform.url, { current: CURRENT, previous: PREVIOUS })(ID, anEvent(), new Date())
    const [got] = platform.received
    if (!got) return expect.unreachable()
    expect(String(got.headers['webhook-signature']).split(' ')).toHaveLength(2)
    for (const secret of [CURRENT, PREVIOUS]) expect(verified(secret, got)).toEqual(anEvent())
    expect(() => verified(secretOf('third'), got)).toThrow()
  })

  test('is signed with what is the secret by then: a rotation needs no new deployment', async () => {
    await using platform = await aReceiver()
    let current = PREVIOUS
    const send = webhookTo({ url: platform.url, production: false }, async () => ({ current }))
    await send(ID, anEvent(), new Date())
    current = CURRENT
    await send(ID, anEvent(), new Date())
    const [first, second] = platform.received
    if (!first || !second) return expect.unreachable()
    expect([verified(PREVIOUS, first), verified(CURRENT, second)]).toEqual([anEvent(), anEvent()])
  })
})

describe('what the platform answers', () => {
  const answered = async (status: number, headers: Record<string, string> = {}) => {
    await using platform = await aReceiver((response) => response.writeHead(status, headers).end('so'))
    return await sendTo(platform.url)(ID, anEvent(), new Date())
  }

  test.each([200, 201, 202, 204, 299])('%i takes it', async (status) => {
    expect(await answered(status)).toEqual({ outcome: 'taken' })
  })

  test.each([400, 401, 403, 404, 422, 429, 500, 502, 503])('%i does not take it, and it is tried again', async (status) => {
    expect(await answered(status)).toEqual({ outcome: 'not-taken' })
  })

  test('410 never will', async () => {
    expect(await answered(410)).toEqual({ outcome: 'refused', because: 'endpoint-gone' })
  })

  test('a Retry-After in seconds is kept; what is no such number is not', async () => {
    expect(await answered(429, { 'retry-after': '120' })).toEqual({ outcome: 'not-taken', retryAfterSeconds: 120 })
    for (const wrong of ['0', '-5', 'soon', ''])
      expect(await answered(503, { 'retry-after': wrong })).toEqual({ outcome: 'not-taken' })
  })

  test.each([300, 301, 302, 303, 307, 308])('a redirect (%i) is not followed, wherever it leads', async (status) => {
    await using elsewhere = await aReceiver()
    expect(await answered(status, { location: elsewhere.url })).toEqual({ outcome: 'not-taken' })
    expect(elsewhere.received).toEqual([])
  })
})

test('what is larger than 64 kB is not sent at all; one byte less is', async () => {
  await using platform = await aReceiver()
  const room = LARGEST_BYTES - Buffer.byteLength(JSON.stringify(anEvent('')))
  expect(await sendTo(platform.url)(ID, anEvent('x'.repeat(room + 1)), new Date())).toEqual({
    outcome: 'refused',
    because: 'rejected',
  })
  expect(await sendTo(platform.url)(ID, anEvent('€'.repeat(Math.ceil(room / 3) + 1)), new Date())).toMatchObject({
    outcome: 'refused',
  })
  expect(platform.received).toEqual([])
  expect(await sendTo(platform.url)(ID, anEvent('x'.repeat(room)), new Date())).toEqual({ outcome: 'taken' })
})
