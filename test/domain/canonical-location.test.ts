import { describe, expect, it } from 'vitest'
import { type CanonicalLocation, canonicalLocation, shownLocation } from '../../shared/domain/canonical-location.ts'
import { contentKeyOf } from '../../shared/domain/content-key.ts'

const rules = {
  hosts: ['shop.example', 'www.shop.example', 'm.shop.example', 'www.sub.example', 'localhost:8080', 'xn--bcher-kva.example'],
}
const read = (text: string): CanonicalLocation => canonicalLocation(text, rules)
const keyOf = (text: string): string => read(text).key

describe('one content has one key, however its address is written', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['scheme in capitals', 'HTTPS://shop.example/item/88213', 'https://shop.example/item/88213'],
    ['host in capitals', 'https://Shop.EXAMPLE/item/88213', 'https://shop.example/item/88213'],
    ['http for https', 'http://shop.example/item/88213', 'https://shop.example/item/88213'],
    ['no scheme', 'shop.example/item/88213', 'https://shop.example/item/88213'],
    ['no scheme, known host and port', 'localhost:8080/item/88213', 'https://localhost:8080/item/88213'],
    ['no scheme, unknown host with port', 'Other.example:8443/item/1', 'https://other.example:8443/item/1'],
    ['two slashes only', '//shop.example/item/88213', 'https://shop.example/item/88213'],
    ['default port of http', 'http://shop.example:80/item/88213', 'https://shop.example/item/88213'],
    ['default port of https', 'https://shop.example:443/item/88213', 'https://shop.example/item/88213'],
    ['final dot of the host', 'https://shop.example./item/88213', 'https://shop.example/item/88213'],
    ['www of the service', 'https://www.shop.example/item/88213', 'https://shop.example/item/88213'],
    ['fragment', 'https://shop.example/item/88213#reviews', 'https://shop.example/item/88213'],
    ['text fragment', 'https://shop.example/item/88213#:~:text=fake', 'https://shop.example/item/88213'],
    ['trailing slash', 'https://shop.example/item/88213/', 'https://shop.example/item/88213'],
    ['several trailing slashes', 'https://shop.example/item/88213///', 'https://shop.example/item/88213'],
    ['root without slash', 'https://shop.example', 'https://shop.example/'],
    ['empty query', 'https://shop.example/item/88213?', 'https://shop.example/item/88213'],
    ['empty parameters', 'https://shop.example/item?&&id=1&', 'https://shop.example/item?id=1'],
    ['parameter without value', 'https://shop.example/item?new=', 'https://shop.example/item?new'],
    ['order of parameters', 'https://shop.example/item?size=4&id=1', 'https://shop.example/item?id=1&size=4'],
    ['campaign', 'https://shop.example/item/1?utm_source=mail&utm_medium=x', 'https://shop.example/item/1'],
    ['campaign in capitals', 'https://shop.example/item/1?UTM_Source=mail', 'https://shop.example/item/1'],
    ['encoded name of a campaign', 'https://shop.example/item/1?%75tm_source=mail', 'https://shop.example/item/1'],
    ['clicks', 'https://shop.example/item/1?gclid=1&fbclid=2&msclkid=3&ttclid=4&srsltid=5', 'https://shop.example/item/1'],
    [
      'marketplace tracking',
      'https://shop.example/item/1?spm=a2g0o&scm=1007&pvid=7&algo_pvid=7&aff_fcid=8',
      'https://shop.example/item/1',
    ],
    ['needless percent-encoding', 'https://shop.example/%69tem/%7Euser', 'https://shop.example/item/~user'],
    ['small letters in percent-encoding', 'https://shop.example/caf%c3%a9', 'https://shop.example/caf%C3%A9'],
    ['an unfinished percent sign', 'https://shop.example/100%', 'https://shop.example/100%25'],
    ['a percent sign before an encoding', 'https://shop.example/%%341', 'https://shop.example/%2541'],
    ['characters that need encoding', 'https://shop.example/café bar', 'https://shop.example/caf%C3%A9%20bar'],
    ['plus and %20 in a query', 'https://shop.example/s?q=red+bag', 'https://shop.example/s?q=red%20bag'],
    ['dot segments', 'https://shop.example/a/../item/./88213', 'https://shop.example/item/88213'],
    ['backslashes', 'https:\\\\shop.example\\item\\88213', 'https://shop.example/item/88213'],
    ['IDN', 'https://Bücher.example/item/1', 'https://xn--bcher-kva.example/item/1'],
    ['IDN without scheme', 'bücher.example/item/1', 'https://xn--bcher-kva.example/item/1'],
    ['full-width letters in the host', 'https://ｓｈｏｐ.example/item/1', 'https://shop.example/item/1'],
    ['name and password', 'https://jane:secret@shop.example/item/1', 'https://shop.example/item/1'],
    ['brackets, quotes and white space around', ' <"https://shop.example/item/1">\n', 'https://shop.example/item/1'],
    ['a line break inside', 'https://shop.example/it\nem/1', 'https://shop.example/item/1'],
    ['a route of an app in the browser', 'http://shop.example/#/item/1', 'https://shop.example/#/item/1'],
    ['number sign before a number', '#88213', '88213'],
    ['white space around a number', '  88213 ', '88213'],
  ]
  it.each(same)('%s', (_, one, other) => expect(keyOf(one)).toBe(keyOf(other)))
})

describe('different contents keep different keys', () => {
  const different: readonly (readonly [string, string, string])[] = [
    ['paths in other letters', 'https://shop.example/item/AbC', 'https://shop.example/item/abc'],
    ['parameters that say what is seen', 'https://shop.example/item?id=1', 'https://shop.example/item?id=2'],
    ['repeated parameters in another order', 'https://shop.example/item?id=1&id=2', 'https://shop.example/item?id=2&id=1'],
    ['another subdomain', 'https://m.shop.example/item/1', 'https://shop.example/item/1'],
    ['www of a site that is not ours', 'https://www.other.example/item/1', 'https://other.example/item/1'],
    ['www where only the short host is ours', 'https://www.m.shop.example/item/1', 'https://m.shop.example/item/1'],
    ['www where only the long host is ours', 'https://www.sub.example/item/1', 'https://sub.example/item/1'],
    ['another port', 'https://shop.example:8443/item/1', 'https://shop.example/item/1'],
    ['an encoded slash', 'https://shop.example/a%2Fb', 'https://shop.example/a/b'],
    ['an encoded percent sign', 'https://shop.example/100%25', 'https://shop.example/100'],
    ['routes of an app in the browser', 'https://shop.example/#/item/1', 'https://shop.example/#/item/2'],
    ['queries in different old encodings', 'https://shop.example/s?q=%E4', 'https://shop.example/s?q=%F6'],
    ['a number and an address', '88213', 'https://shop.example/88213'],
    ['a parameter that only begins like tracking', 'https://shop.example/item?spmodel=1', 'https://shop.example/item'],
  ]
  it.each(different)('%s', (_, one, other) => expect(keyOf(one)).not.toBe(keyOf(other)))
})

describe('what a location is', () => {
  it('is the platform’s own number where it is no address', () => {
    for (const number of ['88213', 'SKU-88.213', 'a:b~c_d'])
      expect(read(number)).toEqual({ kind: 'number', key: `number:${number}`, number })
  })

  it('is kept as it stands where it is neither', () => {
    for (const text of [
      'the second picture in the shop',
      'http://',
      'https://1../item',
      'https://../item',
      'https://[',
      'javascript:alert(1)',
      'jane@shop.example',
      'jane@shop.example/item',
      '',
    ])
      expect(read(text)).toEqual({ kind: 'unreadable', key: `text:${text}`, text })
  })

  it('tells what is on this service from what is not', () => {
    expect(read('https://www.shop.example/item/1')).toMatchObject({ kind: 'address', onThisService: true })
    expect(read('http://localhost:8080/item/1')).toMatchObject({ kind: 'address', onThisService: true })
    for (const elsewhere of [
      'https://shop.example.evil.test/item/1',
      'https://shop.example:8443/',
      'https://evil.test/shop.example',
    ]) {
      expect(read(elsewhere), elsewhere).toMatchObject({ kind: 'address', onThisService: false })
    }
  })

  it('drops the parameters that a platform names, and only those', () => {
    const further = { ...rules, trackingParameters: ['ref', 'visit_*'] }
    expect(canonicalLocation('https://shop.example/item?ref=mail&visit_id=3&reference=7', further).key).toBe(
      'url:https://shop.example/item?reference=7',
    )
    expect(keyOf('https://shop.example/item?ref=mail')).toBe('url:https://shop.example/item?ref=mail')
  })

  it('is shown without what the notifier’s own link carried', () => {
    expect(shownLocation(read('https://jane:secret@shop.example/item/1?utm_id=jane#me'))).toBe('https://shop.example/item/1')
    expect(shownLocation(read('#88213'))).toBe('88213')
    expect(shownLocation(read('second shelf'))).toBe('second shelf')
  })

  it('gives way to the id under which the platform registered the content', () => {
    expect(contentKeyOf(read('https://shop.example/item/88213'), '88213')).toBe('content:88213')
    expect(contentKeyOf(read('88213'), '88213')).toBe('content:88213')
    expect(contentKeyOf(read('88213'))).toBe('number:88213')
  })
})
