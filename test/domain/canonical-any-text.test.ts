import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalLocation, shownLocation } from '../../shared/domain/canonical-location.ts'

const rules = { hosts: ['shop.example', 'www.shop.example', 'localhost:8080'] }
const read = (text: string) => canonicalLocation(text, rules)
const keyOf = (text: string) => read(text).key

describe('for any text', () => {
  const piece = fc.constantFrom(
    'https://',
    'HTTP:',
    '//',
    'shop.example',
    'www.',
    '.',
    ':',
    '8080',
    '/',
    '?',
    '#',
    '#/',
    '&',
    '=',
    '+',
    '%',
    '%4',
    '%41',
    '%2e',
    '%25',
    'utm_x',
    'ü',
    '漢',
    "'",
    '"',
    '<',
    '[',
    '@',
    ' ',
    '\\',
    '1',
    'a',
    '\ud800',
  )
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
  )

  it('reading never throws, and reading what was read changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = read(text)
        expect(read(shownLocation(once))).toEqual(once)
      }),
      { numRuns: 3000 },
    )
  })

  it('a tracking parameter at any place changes nothing', () => {
    fc.assert(
      fc.property(
        fc.webUrl({ withQueryParameters: true }),
        fc.constantFrom('utm_source', 'gclid', 'spm', 'aff_id'),
        (url, name) => {
          fc.pre(!url.endsWith("'"))
          const more = `${url}${url.includes('?') ? '&' : '?'}${name}=canary`
          if (more.length < 2000) expect(keyOf(more)).toBe(keyOf(url))
        },
      ),
    )
  })

  it('the key fits where keys are kept, and nothing takes long', () => {
    const long = ['/', '%', '%41', '?', '&', 'a=', '.', '#', '[', '漢', 'www.', '<', ' ', '//', ':1', '@'].flatMap((part) => [
      part.repeat(100_000),
      `https://shop.example/${part.repeat(100_000)}`,
      `shop.example${part.repeat(100_000)}/x`,
      `https://shop.example/?${part.repeat(100_000)}x`,
    ])
    const started = performance.now()
    for (const text of long) expect(keyOf(text).length).toBeLessThanOrEqual(2200)
    expect((performance.now() - started) / long.length).toBeLessThan(5)
  })
})
