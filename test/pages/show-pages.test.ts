import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../shared/messages/languages.ts'
import { aForm, aSite } from './asking.ts'

const sentTo = (headers: Headers): string => headers.get('location') ?? ''

describe('the language', () => {
  test.each([
    ['de-AT,de;q=0.9,en;q=0.5', '/de'],
    ['ja, fr;q=0.4, en;q=0.3', '/fr'],
    ['en;q=0, pl', '/pl'],
    ['xx', '/en'],
    ['', '/en'],
  ])('of the browser (%s) leads to %s', async (accepted, path) => {
    const { ask } = await aSite()
    const { status, headers } = await ask('/', { headers: { 'accept-language': accepted } })
    expect([status, sentTo(headers)]).toEqual([303, path])
  })

  test.each(Object.keys(LANGUAGES))(
    '%s has the form with the language said in the document and links to all others',
    async (language) => {
      const { ask } = await aSite()
      const { status, html } = await ask(`/${language}`)
      expect(status).toBe(200)
      expect(html).toMatch(new RegExp(`^<!doctype html><html lang="${language}">`))
      for (const other of Object.keys(LANGUAGES)) expect(html).toContain(`href="/${other}"`)
    },
  )

  test('that we do not have is a page that does not exist', async () => {
    const { ask } = await aSite()
    expect((await ask('/xx')).status).toBe(404)
    expect((await ask('/constructor')).status).toBe(404)
  })

  test('of the notice is that of the page, and a link without language finds the reader’s', async () => {
    const { send, ask, stores } = await aSite()
    const path = sentTo((await send(aForm(), { language: 'de' })).headers)
    const [, language, kind, noticeId = '', token] = path.split('/')
    expect([language, kind, (await stores.notices.find(noticeId))?.language]).toEqual(['de', 'sent', 'de'])
    const { headers } = await ask(`/status/${noticeId}/${token}`, { headers: { 'accept-language': 'nl' } })
    expect(sentTo(headers)).toBe(`/nl/status/${noticeId}/${token}`)
  })
})

describe('a whole form', () => {
  test('becomes a notice with the good-faith statement, and leads to a page that may be loaded again', async () => {
    const { send, ask, stores } = await aSite()
    const { status, headers } = await send(aForm({ name: ' Ada ', email: 'ada@example.org' }))
    expect(status).toBe(303)
    const noticeId = sentTo(headers).split('/').at(-2) ?? ''
    expect(await stores.notices.find(noticeId)).toMatchObject({
      channel: 'form',
      contactable: true,
      reasons: ['counterfeit-or-copied'],
    })
    expect(await stores.notices.contact(noticeId)).toEqual({ name: 'Ada', email: 'ada@example.org' })
    for (let loaded = 0; loaded < 2; loaded++) expect((await ask(sentTo(headers))).html).toContain(noticeId)
    expect(stores.facts.filter(({ type }) => type === 'NoticeSubmitted')).toHaveLength(1)
  })

  test('sent twice by one press is one notice; changed after going back, it is another', async () => {
    const { send } = await aSite()
    const [first, again, changed] = [
      await send(aForm()),
      await send(aForm()),
      await send(aForm({ explanation: 'Something else.' })),
    ]
    expect(sentTo(again.headers)).toBe(sentTo(first.headers))
    expect(sentTo(changed.headers)).not.toBe(sentTo(first.headers))
    expect(changed.status).toBe(303)
  })

  test('without a name says that the link cannot be recovered; with one, that mail comes', async () => {
    const { send, ask } = await aSite()
    const unnamed = await ask(sentTo((await send(aForm())).headers))
    expect(unnamed.html).toContain('It cannot be recovered')
    const named = await ask(sentTo((await send(aForm({ email: 'ada@example.org', once: '' }))).headers))
    expect(named.html).not.toContain('It cannot be recovered')
    expect(named.html).toContain('decision to your e-mail address')
  })
})

describe('the pages of a secret link', () => {
  test('are the same page that does not exist for an unknown notice, a foreign token, and none', async () => {
    const { send, ask } = await aSite()
    const [, , , noticeId = '', token = ''] = sentTo((await send(aForm())).headers).split('/')
    const answers = await Promise.all(
      ['sent', 'status'].flatMap((kind) => [
        ask(`/en/${kind}/${noticeId}/token-of-NA-2222-2222-222`),
        ask(`/en/${kind}/NA-2222-2222-222/${token}`),
        ask(`/en/${kind}/NA-2222-2222-222/token-of-NA-2222-2222-222`),
        ask(`/en/${kind}/%2e%2e%2f/x`),
      ]),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404))
    expect(new Set(answers.map(({ html }) => html)).size).toBe(1)
  })

  test('are never kept, indexed, framed, or told to another site', async () => {
    const { send, ask } = await aSite()
    const { headers } = await ask(sentTo((await send(aForm())).headers))
    expect(Object.fromEntries(headers)).toMatchObject({
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-robots-tag': 'noindex',
      'x-content-type-options': 'nosniff',
    })
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
  })

  test('need nothing inline and no script', async () => {
    const { ask, send } = await aSite()
    const pages = [await ask('/en'), await send({}), await ask('/en/help'), await ask(sentTo((await send(aForm())).headers))]
    for (const { html } of pages) expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/)
  })
})

test('A16-02 a listing’s own link fills its address in, as text', async () => {
  const { ask } = await aSite()
  const { html } = await ask('/en?location=https://shop.example/item/1&location=%3C/textarea%3E%3Cb%3E')
  expect(html).toContain('https://shop.example/item/1\n&lt;/textarea&gt;&lt;b&gt;</textarea>')
})

test('the log holds codes, and nothing that anybody wrote', async () => {
  const { send, logged } = await aSite()
  await send(aForm({ name: 'Ada Lovelace', email: 'ada@example.org' }))
  expect(logged.length).toBeGreaterThan(0)
  expect(JSON.stringify(logged)).not.toMatch(/ada|logo|88213|token-of/i)
})
