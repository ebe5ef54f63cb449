import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { html, json } from '../../local/http/exchange.ts'
import type { Connection } from '../../shared/delivery/transparency-calls.ts'
import { submitStatements } from '../../shared/delivery/transparency-database.ts'
import { publicRecords } from '../support/public-records.ts'
import { scaled } from '../support/scale.ts'
import { all, duplicate, everyone, later, losing, published, three, unreachable } from './transparency-days.ts'
import { aServer, puidsIn } from './transparency-server.ts'

describe('an answer that is lost', () => {
  it('means that the records may be stored: they are asked for first, and not sent again', async () => {
    const { connection, calls, stored } = await aServer(18_410)
    expect(await submitStatements(losing(connection), three)).toEqual(all(later('no-answer', true)))
    calls.length = 0
    expect(await submitStatements(connection, three, { askFirst: everyone })).toEqual(all(duplicate))
    expect(calls.filter((call) => call.startsWith('POST'))).toEqual([])
    expect(await stored()).toHaveLength(3)
  })

  it('of a call that never arrived: asked for, not found, and published then', async () => {
    const { connection, stored } = await aServer(18_411)
    expect(await submitStatements(unreachable(connection), three)).toEqual(all(later('no-answer', true)))
    expect(await submitStatements(connection, three, { askFirst: everyone })).toEqual(all(published))
    expect(await stored()).toHaveLength(3)
  })

  it('is found out also by who forgot that there was a call', async () => {
    const { connection, stored } = await aServer(18_412)
    await submitStatements(losing(connection), three)
    expect(await submitStatements(connection, three)).toEqual(all(duplicate))
    expect(await stored()).toHaveLength(3)
  })

  it('while asking leaves the records as unclear as they were, and nothing is sent', async () => {
    const { connection, stored } = await aServer(18_413)
    expect(await submitStatements(unreachable(connection), three, { askFirst: everyone })).toEqual(all(later('no-answer', true)))
    expect(await stored()).toEqual([])
  })

  it('after too long a wait is lost, too', async () => {
    const { connection } = await aServer(18_414, { between: () => new Promise(() => undefined) })
    expect(await submitStatements({ ...connection, timeoutMilliseconds: 50 }, three)).toEqual(all(later('no-answer', true)))
  })

  it.each([
    ['cut off', 18_415, { status: 201, headers: {}, body: '{"statements":[{"uu' }],
    ['of a gateway', 18_416, html(502, 'Bad gateway')],
  ])('because it was %s is lost', async (_, port, reply) => {
    const { connection } = await aServer(port, { between: (request, database) => database(request).then(() => reply) })
    expect(await submitStatements(connection, three)).toEqual(all(later('no-answer', true)))
  })

  it('after a server that broke with everything stored: nothing is sent again', async () => {
    const { connection, calls, stored } = await aServer(18_417, {
      between: async (request, database) => {
        const reply = await database(request)
        return request.method === 'POST' ? json(500, { message: 'Server Error' }) : reply
      },
    })
    expect(await submitStatements(connection, three)).toEqual(all(duplicate))
    expect(calls.filter((call) => call.startsWith('POST'))).toHaveLength(1)
    expect(await stored()).toHaveLength(3)
  })
})

describe('a puid that another call holds', () => {
  it('is refused like a duplicate, is none, and waits; the others are published', async () => {
    let dying = true
    const { connection, clock, stored } = await aServer(18_420, { dies: (puids) => dying && puids.length === 1 })
    const [first, ...others] = three
    await submitStatements(connection, three.slice(0, 1))
    dying = false
    expect(await submitStatements(connection, three)).toEqual([later('held', true), published, published])
    expect(await stored()).toEqual(others.map(({ puid }) => puid))
    clock.at += 30_000
    expect(await submitStatements(connection, three)).toEqual([published, duplicate, duplicate])
    expect(await stored()).toContain(first?.puid)
  })
})

it('whatever happens to single calls, every good record is stored once, and no bad one', async () => {
  const mishap = fc.constantFrom(
    'none',
    'none',
    'none',
    'lost-before',
    'lost-after',
    'breaks-before',
    'breaks-after',
    'dies',
    'busy',
    '503',
  )
  const happening: { now: string } = { now: 'none' }
  const server = await aServer(18_429, {
    dies: () => happening.now === 'dies',
    between: async (request, database) => {
      if (happening.now === 'breaks-before') return json(500, {})
      if (happening.now === '503') return html(503, 'Soon')
      if (happening.now === 'busy') return { ...html(429, 'Limit Reached.'), headers: { 'retry-after': '1' } }
      const reply = await database(request)
      return happening.now === 'breaks-after' && puidsIn(request).length > 0 ? json(500, {}) : reply
    },
  })
  let run = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(mishap, { maxLength: 12 }),
      fc.subarray([0, 3, 4, 9]),
      fc.boolean(),
      async (mishaps, bad, remembers) => {
        run += 1
        const records = publicRecords(10).map((record, n) => ({
          ...record,
          puid: `run-${run}-${n}`,
          ...(bad.includes(n) && { content_date: '1999-01-01' }),
        }))
        const queue = [...mishaps]
        const connection: Connection = {
          ...server.connection,
          fetch: async (url, init) => {
            happening.now = queue.shift() ?? 'none'
            if (happening.now === 'lost-before') throw new TypeError('refused')
            const answer = await fetch(url, init)
            if (happening.now === 'lost-after') throw new TypeError('terminated')
            return answer
          },
        }
        const ended = new Map<string, string>()
        let left = records
        let askFirst = new Set<string>()
        for (let attempt = 0; left.length > 0; attempt++) {
          expect(attempt).toBeLessThan(20)
          const results = await submitStatements(connection, left, remembers ? { askFirst } : {})
          const unclear = results.map((result) => result.outcome === 'try-later' && result.mayBeStored)
          askFirst = new Set(left.filter((_, n) => unclear[n]).map(({ puid }) => puid))
          left.forEach(({ puid }, n) => ended.set(puid, results[n]?.outcome ?? ''))
          left = left.filter(({ puid }) => ended.get(puid) === 'try-later')
          server.clock.at += 31_000
        }
        const stored = (await server.stored()).filter((puid) => puid.startsWith(`run-${run}-`))
        expect([...stored].sort()).toEqual(records.flatMap(({ puid }, n) => (bad.includes(n) ? [] : puid)).sort())
        for (const [n, { puid }] of records.entries())
          expect(bad.includes(n) ? ['rejected'] : ['published', 'duplicate']).toContain(ended.get(puid))
      },
    ),
    { numRuns: scaled(300, 20) },
  )
}, 120_000)
