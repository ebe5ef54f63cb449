import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isPublicAddress } from '../../shared/delivery/public-address.ts'

describe('an address that a webhook may reach', () => {
  test.each([
    '93.184.216.34',
    '1.1.1.1',
    '172.15.255.255',
    '172.32.0.1',
    '100.63.255.255',
    '100.128.0.1',
    '169.253.1.1',
    '223.255.255.255',
  ])('%s', (address) => expect(isPublicAddress(address)).toBe(true))
  test.each(['2606:2800:220:1:248:1893:25c8:1946', '2a00:1450:4001:82a::200e', '::ffff:93.184.216.34'])('%s', (address) =>
    expect(isPublicAddress(address)).toBe(true),
  )
})

describe('an address that it may not reach', () => {
  test.each([
    ['loopback', '127.0.0.1'],
    ['loopback, elsewhere', '127.255.255.254'],
    ['this host', '0.0.0.0'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['carrier', '100.64.0.1'],
    ['metadata of another cloud', '100.100.100.200'],
    ['the metadata service', '169.254.169.254'],
    ['the credentials of a container', '169.254.170.2'],
    ['benchmarking', '198.18.0.1'],
    ['documentation', '203.0.113.7'],
    ['multicast', '224.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['IPv6 loopback', '::1'],
    ['IPv6, none', '::'],
    ['IPv6 link-local', 'fe80::1'],
    ['IPv6 private', 'fd00::1'],
    ['the metadata service over IPv6', 'fd00:ec2::254'],
    ['IPv6 documentation', '2001:db8::1'],
    ['IPv6 multicast', 'ff02::1'],
  ])('%s: %s', (_what, address) => expect(isPublicAddress(address)).toBe(false))

  test.each([
    ['mapped', '::ffff:127.0.0.1'],
    ['mapped, in capitals', '::FFFF:169.254.169.254'],
    ['mapped, in hexadecimal', '::ffff:7f00:1'],
    ['mapped, written out', '0:0:0:0:0:ffff:a9fe:a9fe'],
    ['compatible', '::127.0.0.1'],
    ['compatible, in hexadecimal', '::a9fe:a9fe'],
    ['translated', '64:ff9b::169.254.169.254'],
    ['translated, locally', '64:ff9b:1::10.0.0.1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
  ])('IPv6 that wraps IPv4, %s: %s', (_how, address) => expect(isPublicAddress(address)).toBe(false))
})

test('no private address gets through, however IPv6 wraps it', () => {
  const octet = fc.integer({ min: 0, max: 255 })
  const privately = fc.oneof(
    fc.tuple(fc.constant(10), octet, octet, octet),
    fc.tuple(fc.constant(127), octet, octet, octet),
    fc.tuple(fc.constant(192), fc.constant(168), octet, octet),
    fc.tuple(fc.constant(169), fc.constant(254), octet, octet),
    fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), octet, octet),
  )
  fc.assert(
    fc.property(privately, (octets) => {
      const dotted = octets.join('.')
      const [a, b, c, d] = octets
      const hex = `${((a << 8) | b).toString(16)}:${((c << 8) | d).toString(16)}`
      for (const address of [dotted, `::ffff:${dotted}`, `::ffff:${hex}`, `::${hex}`, `64:ff9b::${hex}`, `2002:${hex}::`])
        expect(isPublicAddress(address), address).toBe(false)
    }),
  )
})
