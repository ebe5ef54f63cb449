import { BlockList, isIPv6 } from 'node:net'

/** Addresses that a webhook must never reach from inside a cloud network (RFC 6890 and the metadata services). */
const notPublic = new BlockList()
const RANGES_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
]
const RANGES_6 = [
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]
for (const range of RANGES_4) add(range, 'ipv4')
for (const range of RANGES_6) add(range, 'ipv6')

function add(range: string, family: 'ipv4' | 'ipv6'): void {
  const [net = '', bits] = range.split('/')
  notPublic.addSubnet(net, Number(bits), family)
}

/** False for loopback, private, link-local, carrier, metadata and other special addresses, also where IPv6 wraps IPv4. */
export function isPublicAddress(address: string): boolean {
  if (!isIPv6(address)) return !notPublic.check(address, 'ipv4')
  const wrapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (wrapped) return isPublicAddress(wrapped)
  return !/^::ffff:/i.test(address) && !notPublic.check(address, 'ipv6')
}
