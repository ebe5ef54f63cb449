import { describe, expect, test } from 'vitest'
import { aDatabase, aStatement } from './asking.ts'

const FRAUD = 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD'

describe('the pages of the pretend database', () => {
  test('say that nothing is published yet, to anyone', async () => {
    const { status, text, headers } = await aDatabase().ask('GET', '/', { headers: {} })
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    expect(text).toContain('Nothing published yet')
  })

  test('show the newest first, in words', async () => {
    const database = aDatabase()
    await database.one()
    await database.one({ puid: 'record-2', category: FRAUD, source_type: 'SOURCE_TRUSTED_FLAGGER' })
    const { text } = await database.ask('GET', '/')
    const rows = text.slice(text.indexOf('<tbody>'))
    expect(rows.indexOf('Scams and fraud')).toBeLessThan(rows.indexOf('Intellectual property infringements'))
    expect(rows).toContain('Content removed')
    expect(rows).toContain('Trusted flagger')
    expect(text).toContain('2 statements, newest first.')
  })

  test('show one category where it is asked for', async () => {
    const database = aDatabase()
    await database.several([aStatement(), aStatement({ puid: 'record-2', category: FRAUD })])
    const { text } = await database.ask('GET', `/?category=${FRAUD}`)
    expect(text).toContain('1 statement, newest first.')
    expect(text).toContain(`<option value="${FRAUD}" selected>`)
    expect(text.slice(text.indexOf('<tbody>'))).not.toContain('Intellectual property')
  })

  test('show one statement, at the address that its sender was told', async () => {
    const database = aDatabase()
    const { body } = await database.one({
      decision_facts: '<script>alert(1)</script>',
      content_id: { 'EAN-13': '0123456789123' },
    })
    const { permalink } = body as { permalink: string }
    const { status, text } = await database.ask('GET', new URL(permalink).pathname)
    expect(status).toBe(200)
    expect(text).toContain('<dt>puid</dt><dd>record-1</dd>')
    expect(text).toContain('0123456789123')
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('source identity')
    expect((await database.ask('GET', '/statement/none')).status).toBe(404)
  })

  test('show also what no one should have sent', async () => {
    const database = aDatabase()
    await database.one({ decision_facts: ['a', 7, false] })
    const [stored] = await database.stored()
    expect((await database.ask('GET', `/statement/${stored?.uuid}`)).text).toContain(
      '<dt>decision facts</dt><dd>a, 7, false</dd>',
    )
  })

  test('give programs everything, oldest first', async () => {
    const database = aDatabase()
    await database.several([aStatement({ puid: 'b' }), aStatement({ puid: 'a' })])
    const { body, headers } = await database.ask('GET', '/statements.json', { headers: { origin: 'http://127.0.0.1:1' } })
    expect(body).toMatchObject([
      {
        puid: 'b',
        method: 'API_MULTI',
        createdAt: '2026-11-24T12:00:00.000Z',
        statement: { decision_ground: aStatement()['decision_ground'] },
      },
      { puid: 'a' },
    ])
    expect(headers['access-control-allow-origin']).toBe('*')
  })
})
