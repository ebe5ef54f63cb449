import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { defanged, inert } from '../../web/console/inert.ts'

describe('an address of strangers', () => {
  test.each([
    ['https://shop.example/item/88213?a=1#b', 'https://shop[.]example/item/88213?a=1#b'],
    ['https://shop.example/', 'https://shop[.]example'],
    ['http://shop.example:8080/x', 'http://shop[.]example:8080/x'],
    ['https://shop.example@evil.example/', 'https://shop.example[@]evil[.]example'],
    ['https://аpple.example/', 'https://xn--pple-43d[.]example'],
    ['javascript:alert(1)', 'javascript[:]alert(1)'],
    ['shop.example/item/1', 'shop[.]example/item/1'],
    ['88213', '88213'],
  ])('%s is shown as %s', (location, shown) => {
    expect(defanged(location)).toBe(shown)
  })

  test('never keeps a dotted host or a script that a program could follow', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(defanged(url)).not.toContain(`//${new URL(url).host}`)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => defanged(text).length >= 0))
  })
})

test('characters that turn or hide a text are made visible', () => {
  expect(inert('a\u202eb\u200bc\u2066d')).toBe('a□b□c□d')
  expect(inert('שלום, Größe 😀')).toBe('שלום, Größe 😀')
})
