import { describe, expect, it } from 'vitest'
import { json } from '../../local/http/exchange.ts'
import { MOST_BATCHES, submitStatements } from '../../shared/delivery/transparency-database.ts'
import { aPublicRecord, publicRecords } from '../support/public-records.ts'
import { aServer, type Between, puidsIn } from './transparency-server.ts'

const batches = (calls: readonly string[]) => calls.filter((call) => call === 'POST /api/v1/statements').length
const hundred = publicRecords(100)
const puids = hundred.map(({ puid }) => puid)
const published: object = { outcome: 'published', uuid: expect.any(String), permalink: expect.any(String) }
/** Valid for our words, and not for the database. */
const poison = aPublicRecord({ puid: 'poison', content_date: '1999-01-01' })
const with42 = <T>(list: readonly T[], one: T) => list.with(42, one)

describe('a hundred records', () => {
  it('are published in one call, each with its public address', async () => {
    const { connection, calls, stored } = await aServer(18_400)
    const results = await submitStatements(connection, hundred)
    expect(results).toEqual(hundred.map(() => published))
    expect(await stored()).toEqual(puids)
    expect(calls).toEqual(['POST /api/v1/statements'])
    const [first] = results
    const page = await fetch(first?.outcome === 'published' ? first.permalink : '')
    expect(await page.text()).toContain('<dd>record-0</dd>')
  })

  it('of which the database names one as bad: the other 99 are published with the second call', async () => {
    const { connection, calls, stored } = await aServer(18_401)
    const results = await submitStatements(connection, with42(hundred, poison))
    expect(results).toEqual(
      with42(
        hundred.map(() => published),
        { outcome: 'rejected', field: 'content_date', rule: 'day' },
      ),
    )
    expect(await stored()).toEqual(puids.toSpliced(42, 1))
    expect(batches(calls)).toBe(2)
  })

  it('of which one breaks the server, unnamed: it is found by halves, and the other 99 are published', async () => {
    const breaking: Between = async (request, database) =>
      puidsIn(request).includes('record-42') ? json(500, { message: 'Server Error' }) : database(request)
    const { connection, calls, stored } = await aServer(18_402, { between: breaking })
    const results = await submitStatements(connection, hundred)
    expect(results).toEqual(
      with42(
        hundred.map(() => published),
        { outcome: 'try-later', because: 'broken', retryAfterSeconds: 30, mayBeStored: false },
      ),
    )
    expect([...(await stored())].sort()).toEqual(puids.toSpliced(42, 1).sort())
    expect(batches(calls)).toBeLessThanOrEqual(15)
  })

  it('of which one is refused without a word: it is found by halves, and rejected', async () => {
    const refusing: Between = async (request, database) =>
      puidsIn(request).includes('record-42') ? json(413, { message: 'Too large' }) : database(request)
    const { connection, calls, stored } = await aServer(18_403, { between: refusing })
    const results = await submitStatements(connection, hundred)
    expect(results).toEqual(
      with42(
        hundred.map(() => published),
        { outcome: 'rejected', field: 'statement', rule: 'refused' },
      ),
    )
    expect(await stored()).toHaveLength(99)
    expect(batches(calls)).toBeLessThanOrEqual(15)
  })

  it('of which far too many break the server: calls have an end, and later ones finish the work', async () => {
    const bad = new Set(puids.filter((_, n) => n % 9 === 0))
    const breaking: Between = async (request, database) =>
      puidsIn(request).some((puid) => bad.has(puid)) ? json(500, {}) : database(request)
    const { connection, calls, stored } = await aServer(18_404, { between: breaking })
    let left = hundred
    for (let round = 0; round < 6 && left.length > bad.size; round++) {
      calls.length = 0
      const results = await submitStatements(connection, left)
      expect(batches(calls)).toBeLessThanOrEqual(MOST_BATCHES)
      expect(calls.length).toBeLessThanOrEqual(2 * MOST_BATCHES)
      left = left.filter((_, n) => results[n]?.outcome !== 'published')
    }
    expect(new Set(left.map(({ puid }) => puid))).toEqual(bad)
    expect(await stored()).toHaveLength(100 - bad.size)
  })

  it('of which some are stored already: those are duplicates, the others published', async () => {
    const { connection, calls, stored } = await aServer(18_405)
    await submitStatements(connection, hundred.slice(0, 40))
    calls.length = 0
    const results = await submitStatements(connection, hundred)
    expect(results).toEqual(hundred.map((_, n) => (n < 40 ? { outcome: 'duplicate' } : published)))
    expect([...(await stored())].sort()).toEqual([...puids].sort())
    expect(batches(calls)).toBe(2)
  })
})

describe('bad records', () => {
  it('are told with field and rule, and with none of their words', async () => {
    const { connection } = await aServer(18_406)
    const results = await submitStatements(connection, [
      aPublicRecord({ puid: 'a', decision_facts: 'x'.repeat(5001) }),
      aPublicRecord({ puid: 'b', decision_facts: '' }),
      aPublicRecord({ puid: 'c d' }),
      aPublicRecord({ puid: 'e', content_id: { 'EAN-13': 'none' } }),
      aPublicRecord({ puid: 'f', content_language: 'Secret' }),
      aPublicRecord({ puid: 'g', decision_ground_reference_url: 'Secret' }),
      aPublicRecord({ puid: 'h' }),
    ])
    expect(results).toEqual([
      { outcome: 'rejected', field: 'decision_facts', rule: 'length' },
      { outcome: 'rejected', field: 'decision_facts', rule: 'required' },
      { outcome: 'rejected', field: 'puid', rule: 'format' },
      { outcome: 'rejected', field: 'content_id.EAN-13', rule: 'format' },
      { outcome: 'rejected', field: 'content_language', rule: 'value' },
      { outcome: 'rejected', field: 'decision_ground_reference_url', rule: 'other' },
      published,
    ])
  })

  it('under a puid that another of the same submission has are not sent, and do not disturb it', async () => {
    const { connection, stored } = await aServer(18_407)
    const results = await submitStatements(connection, [aPublicRecord(), aPublicRecord({ decision_facts: 'Others' })])
    expect(results).toEqual([published, { outcome: 'rejected', field: 'puid', rule: 'twice' }])
    expect(await stored()).toEqual(['record-1'])
  })

  it('are never none and never more than a hundred', async () => {
    const nowhere = { baseUrl: 'http://127.0.0.1:9', token: '1|x' }
    await expect(submitStatements(nowhere, [])).rejects.toThrow(RangeError)
    await expect(submitStatements(nowhere, publicRecords(101))).rejects.toThrow(RangeError)
  })
})
