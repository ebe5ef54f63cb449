import { once } from 'node:events'
import { type OutgoingHttpHeaders, request, type Server } from 'node:http'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { type Answering, type HttpRequest, json, listen, type Reply, serve } from '../../../local/http/exchange.ts'

let server: Server
let port: number
let answering: Answering
const seen: HttpRequest[] = []

beforeAll(async () => {
  server = await listen(
    serve((asked) => answering(asked)),
    0,
  )
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
beforeEach(() => {
  seen.length = 0
  answering = async (asked) => {
    seen.push(asked)
    return json(200, {})
  }
})
afterAll(() => server.close())

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers?: OutgoingHttpHeaders
  readonly body?: Buffer
}

async function send({ method = 'GET', path = '/', headers = {}, body }: Sent) {
  const sent = request({ host: '127.0.0.1', port, method, path, headers, agent: false })
  sent.end(body)
  const [response] = await once(sent, 'response')
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }
}

const MEGABYTE = 1024 * 1024

test('names of headers arrive in lower case, and what was sent twice is joined by a comma', async () => {
  await send({ headers: { 'X-Lane': ['safety', 'rest'], 'If-Match': '"3"' } })
  expect(seen[0]?.headers['x-lane']?.split(/, ?/)).toEqual(['safety', 'rest'])
  expect(seen[0]?.headers).toMatchObject({ 'if-match': '"3"' })
})

test('cookies are told apart, and are no header', async () => {
  await send({ headers: { cookie: ['a=1; b=2', 'c=3'] } })
  expect(seen[0]?.cookies).toEqual(['a=1', 'b=2', 'c=3'])
  expect(seen[0]?.headers).not.toHaveProperty('cookie')
})

test('path and query stay as they were sent, a second question mark included', async () => {
  await send({ path: '/v1/contents/a%2Fb?next=/x?y=1&z=%20' })
  expect(seen[0]).toMatchObject({ path: '/v1/contents/a%2Fb', query: 'next=/x?y=1&z=%20' })
})

test('a body of ten megabytes is taken, one byte more is not, and nobody behind hears of it', async () => {
  const sent = (bytes: number) => send({ method: 'POST', body: Buffer.alloc(bytes) })
  expect((await sent(10 * MEGABYTE)).status).toBe(200)
  expect(seen[0]?.body.length).toBe(10 * MEGABYTE)
  expect((await sent(10 * MEGABYTE + 1)).status).toBe(413)
  expect(seen).toHaveLength(1)
})

test('a reply leaves with its cookies one by one and the length of its bytes', async () => {
  const reply: Reply = { status: 201, headers: { 'set-cookie': ['a=1', 'b=2'] }, body: 'ä' }
  answering = async () => reply
  expect(await send({})).toMatchObject({ status: 201, headers: { 'set-cookie': ['a=1', 'b=2'], 'content-length': '2' } })
})

test('bytes leave as they are', async () => {
  answering = async () => ({ status: 200, headers: {}, body: Buffer.from([0, 255, 128]) })
  expect((await send({})).body).toEqual(Buffer.from([0, 255, 128]))
})

test('a mistake behind is a 500 that tells the outside nothing', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  answering = async () => {
    throw new Error('the table is on fire')
  }
  const { status, body } = await send({})
  expect(status).toBe(500)
  expect(body.toString()).toBe('{"message":"Internal Server Error"}')
  expect(told).toHaveBeenCalledWith(expect.objectContaining({ message: 'the table is on fire' }))
  told.mockRestore()
})
