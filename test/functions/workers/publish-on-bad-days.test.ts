import { describe, expect, test } from 'vitest'
import { workerFunctions } from '../../../infra/worker-functions.ts'
import { html, json } from '../../../local/http/exchange.ts'
import { PRETEND_TOKEN } from '../../../local/transparency-database/open-transparency-database.ts'
import { aRestriction, aRuling } from '../../support/builders.ts'
import { acknowledged, aPublisher, type PublishingTest, publishedFacts, waiting, withStatements } from './publishing.ts'

const DAY = 24 * 60
const posts = ({ database }: PublishingTest) => database.calls.filter(({ method }) => method === 'POST')
const counts = ({ counted }: PublishingTest, metric: string) => counted.filter((one) => one.metric === metric).length

/** All of them, each once, and nothing is left to do. */
async function expectAllPublished(publisher: PublishingTest, count: number) {
  const puids = (await publisher.database.stored()).map(({ puid }) => puid)
  expect([puids.length, new Set(puids).size]).toEqual([count, count])
  expect(new Set(publishedFacts(publisher)).size).toBe(count)
  expect(publishedFacts(publisher)).toHaveLength(count)
  expect(await waiting(publisher)).toEqual([])
}

describe('a platform without access', () => {
  test('keeps every decision, and publishes all of them within a day once it has an address', async () => {
    const publisher = aPublisher({ transparencyDatabase: undefined })
    expect(await publisher.publish(...(await acknowledged(publisher, 30)))).toEqual([])
    await publisher.pass(40 * DAY, 12 * 60)
    expect(publisher.database.calls).toEqual([])
    expect(await waiting(publisher)).toHaveLength(30)
    expect(publisher.counted).toEqual([])
    Object.assign(publisher.work, { transparencyDatabase: async () => publisher.database.connection })
    await publisher.pass(DAY, 60)
    await expectAllPublished(publisher, 30)
    const records = (await publisher.database.stored()).map(({ statement }) => statement)
    expect(new Set(records.map((record) => record['application_date']))).toEqual(new Set(['2026-11-24']))
  })

  test.each([
    ['a wrong token', (publisher: PublishingTest) => ({ ...publisher.database.connection, token: 'old' })],
    [
      'a token that is not there',
      () => {
        throw new Error('the secret is missing')
      },
    ],
  ])('with %s counts it, loses nothing, and publishes all once the token is right', async (_what, connectionOf) => {
    const publisher = aPublisher()
    Object.assign(publisher.work, { transparencyDatabase: async () => connectionOf(publisher) })
    expect(await publisher.publish(...(await acknowledged(publisher, 30)))).toEqual([])
    expect(counts(publisher, 'PublicationWithoutAccess')).toBe(30)
    await publisher.pass(2 * DAY, 60)
    expect(counts(publisher, 'PublicationWithoutAccess')).toBeGreaterThan(60)
    expect(await publisher.database.stored()).toEqual([])
    expect(await waiting(publisher)).toHaveLength(30)
    Object.assign(publisher.work, { transparencyDatabase: async () => publisher.database.connection })
    await publisher.pass(DAY, 60)
    await expectAllPublished(publisher, 30)
    expect(JSON.stringify(publisher.logged)).not.toContain(PRETEND_TOKEN)
  })
})

describe('a database that does not take it now', () => {
  test.each([
    ['is in maintenance', 5, async () => ({ ...html(503, 'Soon'), headers: { 'retry-after': '600' } })],
    ['breaks before it stores', 50, async () => json(500, { message: 'Server Error' })],
    ['cannot be reached', 5, () => Promise.reject(new TypeError('refused'))],
  ] as const)('because it %s: everything is tried again, and nothing is lost or twice', async (_what, fails, between) => {
    const publisher = aPublisher()
    let failing = fails
    publisher.database.between = (request, database) =>
      request.method === 'POST' && failing-- > 0 ? between() : database(request)
    expect(await publisher.publish(...(await acknowledged(publisher, 20)))).toEqual([])
    expect(await waiting(publisher)).not.toEqual([])
    await publisher.pass(DAY)
    await expectAllPublished(publisher, 20)
  })

  test.each([
    ['loses its answers', () => Promise.reject(new TypeError('terminated'))],
    ['breaks after it has stored', async () => json(500, { message: 'Server Error' })],
  ])('because it %s: what is stored is found out, and not sent again', async (_what, answer) => {
    const publisher = aPublisher()
    let failing = 3
    publisher.database.between = async (request, database) => {
      const answered = await database(request)
      return request.method === 'POST' && failing-- > 0 ? answer() : answered
    }
    expect(await publisher.publish(...(await acknowledged(publisher, 20)))).toEqual([])
    await publisher.pass(DAY)
    await expectAllPublished(publisher, 20)
    expect(posts(publisher).reduce((sum, { records }) => sum + records, 0)).toBe(20)
  })

  test('because there were too many calls: a short pause is waited out, and nothing is put back', async () => {
    const publisher = aPublisher({}, { limits: { perSecond: 1 } })
    publisher.clock.now = '2026-11-24T12:00:00.000Z'
    expect(await publisher.publish(...(await acknowledged(publisher, 350)))).toEqual([])
    expect(publisher.waited).toEqual([1, 1, 1])
    await expectAllPublished(publisher, 350)
  })

  test('and says so for longer than the worker has: it waits as long as it can, and the rest comes again when it is welcome', async () => {
    const publisher = aPublisher({}, { limits: { perMinute: 1 } })
    const [first, ...others] = await acknowledged(publisher, 150)
    if (!first) return expect.unreachable()
    await publisher.publish(first)
    expect(await publisher.publish(...others)).toEqual([])
    expect(publisher.waited).toEqual([30])
    expect(workerFunctions['publish-statement-of-reasons'].timeoutSeconds).toBeGreaterThanOrEqual(60)
    expect(posts(publisher)).toHaveLength(2)
    expect(await publisher.database.stored()).toHaveLength(1)
    await publisher.pass(10)
    await expectAllPublished(publisher, 150)
  })

  test('and asks for so many pauses that the time is over: what was never sent is not taken to be stored', async () => {
    const publisher = aPublisher()
    let asked = 0
    publisher.database.between = async (request, database) => {
      asked += 1
      if (asked > 1) return database(request)
      publisher.clock.now = '2026-11-24T12:00:31.000Z'
      return database(request)
    }
    await publisher.publish(...(await acknowledged(publisher, 250)))
    expect(await publisher.database.stored()).toHaveLength(100)
    await publisher.pass(10)
    await expectAllPublished(publisher, 250)
    expect(posts(publisher).map(({ records }) => records)).toEqual([100, 100, 50])
    expect(publisher.database.calls.filter(({ method }) => method === 'GET')).toEqual([])
  })
})

test('what was left unclear is asked for in twenties, so that what was learned is kept whatever happens next', async () => {
  const publisher = aPublisher()
  publisher.database.between = async (request, database) => {
    await database(request)
    throw new TypeError('terminated')
  }
  const messages = await acknowledged(publisher, 100)
  await publisher.publish(...messages)
  let asked = 0
  publisher.database.between = (request, database) => {
    asked += 1
    return asked <= 30 ? database(request) : new Promise(() => undefined)
  }
  // As a function that runs out of time: this never ends.
  void publisher.publish(...messages)
  await expect.poll(() => asked).toBe(31)
  expect(publishedFacts(publisher)).toHaveLength(20)
  publisher.database.between = (request, database) => database(request)
  await publisher.pass(DAY, 10)
  await expectAllPublished(publisher, 100)
})

describe('a record that the database does not take', () => {
  const poisoned = aRuling({
    restrictions: [aRestriction({ ground: { type: 'illegal-content', law: 'Poison Act, Section 1' } })],
  })
  const aRefusal = async () => {
    const publisher = aPublisher()
    publisher.database.between = (request, database) =>
      database(withStatements(request, (one) => ({ ...one, content_date: '1999-01-01' })))
    const [message] = await acknowledged(publisher, 1, poisoned)
    if (!message) throw new Error('nothing was decided')
    await publisher.publish(message)
    return { publisher, message }
  }

  test('is tried again every day and no more often, and wakes somebody each time', async () => {
    const { publisher, message } = await aRefusal()
    for (let time = 0; time < 20; time++) await publisher.publish(message)
    await publisher.pass(DAY - 60, 60)
    expect(posts(publisher)).toHaveLength(1)
    expect(counts(publisher, 'PublicationRejected')).toBe(1)
    await publisher.pass(3 * DAY, 60)
    expect(counts(publisher, 'PublicationRejected')).toBe(posts(publisher).length)
    expect([3, 4]).toContain(posts(publisher).length)
    expect(publisher.factsOf('PublicationRejected').map(({ factId }) => factId)).toHaveLength(posts(publisher).length)
  })

  test('is published by itself within a day after the mapping is mended', async () => {
    const { publisher } = await aRefusal()
    await publisher.pass(9 * DAY, 60)
    publisher.database.between = (request, database) => database(request)
    await publisher.pass(DAY, 60)
    await expectAllPublished(publisher, 1)
  })

  test('is told in codes: neither log nor fact says a word of it', async () => {
    const { publisher } = await aRefusal()
    const told = JSON.stringify([publisher.logged, publisher.stores.facts])
    expect(told).toContain('content_date')
    expect(told).not.toMatch(/poison act|trade mark|buyers/i)
  })
})
