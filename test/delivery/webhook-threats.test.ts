import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { LARGEST_BYTES, publicLookup, WEBHOOK_TIMEOUT_MILLISECONDS, webhookTo } from '../../shared/delivery/webhook.ts'
import { anEvent, aReceiver } from './receiving.ts'

const secrets = async () => ({ current: `whsec_${Buffer.from('s'.repeat(32)).toString('base64')}` })
const send = (url: string, { production = false, timeoutMilliseconds = 300 } = {}) =>
  webhookTo({ url, production, timeoutMilliseconds }, secrets)('snapshot.CASE-1', anEvent(), new Date())

describe('in production', () => {
  test.each([
    'https://127.0.0.1',
    'https://127.1',
    'https://2130706433',
    'https://0x7f000001',
    'https://10.0.0.8',
    'https://172.16.0.1',
    'https://192.168.0.1',
    'https://169.254.169.254/latest/meta-data/',
    'https://169.254.170.2/v2/credentials',
    'https://0.0.0.0',
    'https://[::1]',
    'https://[::]',
    'https://[fe80::1]',
    'https://[fd00:ec2::254]',
    'https://[::ffff:127.0.0.1]',
    'https://[::ffff:a9fe:a9fe]',
    'https://[::127.0.0.1]',
    'https://[64:ff9b::7f00:1]',
  ])('%s is refused, and nobody is called', async (url) => {
    expect(await send(url, { production: true })).toEqual({ outcome: 'refused', because: 'rejected' })
  })

  test('an address of this machine is not called, also by its name, and the attempt counts as not taken', async () => {
    let connections = 0
    const server = createServer((socket) => {
      connections += 1
      socket.destroy()
    })
    server.listen(0, 'localhost')
    await once(server, 'listening')
    const port = (server.address() as { readonly port: number }).port
    expect(await send(`https://localhost:${port}`, { production: true })).toEqual({ outcome: 'not-taken' })
    expect(await send(`https://127.0.0.1:${port}`, { production: true })).toMatchObject({ outcome: 'refused' })
    server.close()
    expect(connections).toBe(0)
  })

  test('without TLS nothing is sent', async () => {
    await using platform = await aReceiver()
    for (const url of [platform.url, 'http://hooks.shop.example'])
      expect(await send(url, { production: true })).toEqual({ outcome: 'refused', because: 'rejected' })
    expect(platform.received).toEqual([])
  })

  test('a name is looked up once, and what it leads to is checked: a private address is no answer', async () => {
    const found = (all: boolean) =>
      new Promise((resolve) => publicLookup('localhost', { all }, (error, address) => resolve(error?.code ?? address)))
    expect(await found(false)).toBe('ENOTPUBLIC')
    expect(await found(true)).toBe('ENOTPUBLIC')
  })
})

test('a public address that a name leads to is the very one that is called', async () => {
  const found = (all: boolean) =>
    new Promise((resolve) => publicLookup('93.184.216.34', { all }, (error, address) => resolve(error?.code ?? address)))
  expect(await found(false)).toBe('93.184.216.34')
  expect(await found(true)).toEqual([{ address: '93.184.216.34', family: 4 }])
})

test('elsewhere an address of this machine may be called, so that the system can be tried', async () => {
  await using platform = await aReceiver()
  expect(await send(platform.url)).toEqual({ outcome: 'taken' })
})

describe('a platform that', () => {
  test('never answers is not waited for, and is tried again', async () => {
    await using platform = await aReceiver(() => undefined)
    const began = Date.now()
    expect(await send(platform.url)).toEqual({ outcome: 'not-taken' })
    expect(Date.now() - began).toBeLessThan(3000)
    expect(platform.received).toHaveLength(1)
    expect(WEBHOOK_TIMEOUT_MILLISECONDS).toBeLessThanOrEqual(10_000)
  })

  test('answers without end is believed by its status, and its body is cut off', async () => {
    let sent = 0
    let ended = () => {}
    const closed = new Promise<void>((resolve) => {
      ended = resolve
    })
    await using platform = await aReceiver((response) => {
      response.writeHead(200)
      const timer = setInterval(() => {
        sent += 16_384
        response.write(Buffer.alloc(16_384))
      }, 1)
      response.on('close', () => {
        clearInterval(timer)
        ended()
      })
    })
    expect(await send(platform.url, { timeoutMilliseconds: 20_000 })).toEqual({ outcome: 'taken' })
    await closed
    expect(sent).toBeLessThan(LARGEST_BYTES * 100)
  })

  test('drips its answer byte by byte is cut off when the time is over', async () => {
    let ended = () => {}
    const closed = new Promise<void>((resolve) => {
      ended = resolve
    })
    await using platform = await aReceiver((response) => {
      response.writeHead(500)
      const timer = setInterval(() => response.write('.'), 20)
      response.on('close', () => {
        clearInterval(timer)
        ended()
      })
    })
    expect(await send(platform.url)).toEqual({ outcome: 'not-taken' })
    await closed
  })

  test('hangs up is tried again', async () => {
    await using platform = await aReceiver((response) => response.destroy())
    expect(await send(platform.url)).toEqual({ outcome: 'not-taken' })
  })

  test('is not there is tried again', async () => {
    const platform = await aReceiver()
    await platform[Symbol.asyncDispose]()
    expect(await send(platform.url)).toEqual({ outcome: 'not-taken' })
  })

  test('speaks no HTTP is tried again', async () => {
    const server = createServer((socket) => socket.end('220 mail.example ESMTP\r\n'))
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const port = (server.address() as { readonly port: number }).port
    expect(await send(`http://127.0.0.1:${port}`)).toEqual({ outcome: 'not-taken' })
    server.close()
  })
})
