import { describe, expect, test } from 'vitest'
import { addresses, facts, heading, type Letter, link, list, type Part, paragraph, quote } from '../../shared/delivery/letter.ts'
import { letterHtml } from '../../shared/delivery/letter-html.ts'
import { letterText } from '../../shared/delivery/letter-text.ts'
import { letterFrom } from '../../shared/delivery/letters/sections.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { settings } from '../support/builders.ts'

const aLetter = (...parts: readonly Part[]): Letter => ({
  language: 'en',
  subject: 'Subject',
  parts,
  footer: ['Footer one', 'Footer two'],
})
const htmlOf = (...parts: readonly Part[]): string => letterHtml(aLetter(...parts), 'shop.example')

/** What a person reads of the HTML. */
const readable = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replaceAll(/<[^>]+>/g, '\n')
    .replaceAll('&#8203;', '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

const ALL: readonly Part[] = [
  heading('A heading'),
  paragraph('A paragraph & more'),
  quote('Words of others'),
  list(['First entry', 'Second entry']),
  addresses(['https://shop.example/item/1']),
  facts([['A label', 'A value']]),
  link('A link', 'https://notices.shop.example/status/1'),
]

test('text and HTML say the same: every word of every part, and the footer, in the same order', () => {
  const words = [
    'A heading',
    'A paragraph & more',
    'Words of others',
    'First entry',
    'Second entry',
    'https://shop.example/item/1',
  ]
  words.push('A label', 'A value', 'A link', 'https://notices.shop.example/status/1', 'Footer one', 'Footer two')
  for (const body of [letterText(aLetter(...ALL)), readable(htmlOf(...ALL))]) {
    const places = words.map((word) => body.indexOf(word))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  }
})

describe('what others wrote', () => {
  const hostile = `<img src=x onerror=alert(1)>"'&</blockquote><script>alert(1)</script>`
  const everywhere = [
    heading(hostile),
    paragraph(hostile),
    quote(hostile),
    list([hostile]),
    addresses([hostile]),
    facts([[hostile, hostile]]),
  ]

  test('is text in the HTML, wherever it stands', () => {
    const html = letterHtml(
      { ...aLetter(...everywhere, link(hostile, `https://x.example/"><script>`)), subject: hostile, footer: [hostile] },
      hostile,
    )
    expect(html).not.toMatch(/<script|<img|onerror=alert\(1\)>[^&]/)
    expect(readable(html).split('<script>alert(1)</script>').length).toBeGreaterThan(8)
  })

  test('cannot pass for words of ours in the text: every line of a quote is marked', () => {
    const text = letterText(aLetter(quote('One\n-- \nYou can reach a person at evil@mail.example.')))
    expect(text).toContain('> One\n> -- \n> You can reach a person')
  })

  test('an address is no link, and nothing is fetched or followed but our own link', () => {
    const html = htmlOf(...ALL)
    expect(html.match(/href="[^"]*"/g)).toEqual(['href="https://notices.shop.example/status/1"'])
    expect(html).not.toMatch(/ src=|url\(|<link|<style/)
    expect(html).not.toContain('https://shop.example/item/1')
    expect(html).not.toContain('undefined')
  })
})

test('the HTML names its language', () => {
  expect(letterHtml({ ...aLetter(), language: 'de' }, 'shop.example')).toContain('<html lang="de">')
})

test('a title of several lines makes a subject of one, so that its mail can be sent', async () => {
  const letter = letterFrom(await loadLetterWords('en'), settings, {
    subject: 'About: Bag\r\nBcc: all@mail.example\u2028brown',
    parts: [],
  })
  expect(letter.subject).toBe('About: Bag Bcc: all@mail.example brown')
})

test('A12-01: under every letter stands who writes, and how a person can be reached there', async () => {
  const { footer } = letterFrom(await loadLetterWords('en'), settings, { subject: 's', parts: [] })
  expect(footer.join('\n')).toContain(settings.contact.postal)
  expect(footer.join('\n')).toContain(settings.contact.email)
})
