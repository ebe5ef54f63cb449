import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { listen, serve } from '../../local/http/exchange.ts'
import { launchSes } from '../../local/mailbox/launch-ses.ts'
import { makeQueues } from '../../local/queues.ts'
import { theSettings } from './a-system.ts'
import { aDatabase, aFreePort } from './dynamodb/a-database.ts'

/** Everything the runner opens is opened by one of these; sign-in, API, pages, mailbox and control all by the last. */
const openers: Readonly<Record<string, (port: number) => Promise<() => unknown>>> = {
  'the queues': async (port) => {
    const queues = makeQueues(theSettings())
    await queues.listen(port)
    return queues.stop
  },
  'the mail emulator': async (port) => closing(await launchSes(port)),
  'a server of our own': async (port) =>
    closing(
      await listen(
        serve(async () => ({ status: 200, headers: {}, body: '' })),
        port,
      ),
    ),
}

function closing(server: Awaited<ReturnType<typeof listen>>) {
  return () => {
    server.closeAllConnections()
    server.close()
  }
}

const { endpoint } = await aDatabase()
const ports: Record<string, number> = { 'the database': Number(new URL(endpoint).port) }
const ends: (() => unknown)[] = []

beforeAll(async () => {
  for (const [name, open] of Object.entries(openers)) {
    const port = await aFreePort()
    ends.push(await open(port))
    ports[name] = port
  }
})
afterAll(() => Promise.all(ends.map((end) => end())))

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 1000 })
    const end = (reached: boolean) => () => {
      socket.destroy()
      resolve(reached)
    }
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false))
  })

/** A second address of the loopback, which every interface together would answer at, and those that others know. */
const elsewhere = [
  '127.0.0.2',
  '::1',
  ...Object.values(networkInterfaces())
    .flatMap((found) => found ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address }) => address),
]

describe.each(['the database', ...Object.keys(openers)])('%s', (name) => {
  test('is there for this machine alone', async () => {
    const port = ports[name] ?? 0
    expect(await reaches('127.0.0.1', port)).toBe(true)
    const reached = await Promise.all(elsewhere.map((host) => reaches(host, port)))
    expect(elsewhere.filter((_, at) => reached[at])).toEqual([])
  })
})

test('the question can be answered: a server for everybody would have been found', async () => {
  const port = await aFreePort()
  const server = await listen(
    serve(async () => ({ status: 200, headers: {}, body: '' })),
    port,
  )
  await new Promise((resolve) => server.close(resolve))
  await new Promise<void>((resolve) => server.listen({ host: '0.0.0.0', port }, resolve))
  ends.push(closing(server))
  expect(await reaches('127.0.0.2', port)).toBe(process.platform === 'linux')
})
