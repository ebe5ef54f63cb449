import { platformId } from '../dsa/identifiers.ts'
import { canonicalPath, canonicalQuery, isRoute, normalEncoding } from './canonical-parts.ts'

/** Where a content is, read so that two people who mean the same content say the same. `key` is the identity. */
export type CanonicalLocation =
  | { readonly kind: 'address'; readonly key: string; readonly url: string; readonly onThisService: boolean }
  | { readonly kind: 'number'; readonly key: string; readonly number: string }
  | { readonly kind: 'unreadable'; readonly key: string; readonly text: string }

export interface LocationRules {
  /** Hosts of this service, lower case, with the port where it is not the usual one. */
  readonly hosts: readonly string[]
  /** Query parameters that say where a visitor came from, besides those everyone uses; `aff_*` stands for a beginning. */
  readonly trackingParameters?: readonly string[]
}

/** As in `shared/dsa/content.ts`; also what bounds the work of reading one. */
const LONGEST = 2048

/** Reads what a notifier pasted (Art. 16(2)(b)): an address, the platform's number, or else the text as it stands. Never throws. */
export function canonicalLocation(raw: string, rules: LocationRules): CanonicalLocation {
  const text = withoutWrapping(raw.slice(0, LONGEST))
  const address = asAddress(text, rules.hosts)
  if (address !== undefined) return readAddress(address, rules) ?? unreadable(text)
  return platformId.safeParse(text).success ? { kind: 'number', key: `number:${text}`, number: text } : unreadable(text)
}

const unreadable = (text: string): CanonicalLocation => ({ kind: 'unreadable', key: `text:${text}`, text })

/** The location as it may be shown to others: without what the notifier's own link may have carried. */
export function shownLocation(location: CanonicalLocation): string {
  if (location.kind === 'address') return location.url
  return location.kind === 'number' ? location.number : location.text
}

/** Fragments are dropped, unless the fragment is itself a path, as in shops that run in the browser (`#/item/1`). */
function readAddress(address: string, { hosts, trackingParameters = [] }: LocationRules): CanonicalLocation | undefined {
  if (!URL.canParse(address)) return undefined
  const parsed = new URL(address)
  const host = canonicalHost(parsed, hosts)
  const scheme = parsed.port === '' ? 'https' : parsed.protocol.slice(0, -1)
  const fragment = isRoute(parsed.hash) ? `#${normalEncoding(parsed.hash.slice(1))}` : ''
  const url = `${scheme}://${host}${canonicalPath(parsed.pathname)}${canonicalQuery(parsed.search, trackingParameters)}${fragment}`
  const readable = url.length <= LONGEST && URL.canParse(url) && new URL(url).host === host
  return readable ? { kind: 'address', key: `url:${url}`, url, onThisService: hosts.includes(host) } : undefined
}

/** `www.` is dropped only where the service says that both are its own; elsewhere they may be two sites. */
function canonicalHost({ hostname, port }: URL, hosts: readonly string[]): string {
  let end = hostname.length
  while (end > 0 && hostname.charAt(end - 1) === '.') end -= 1
  const name = hostname.slice(0, end)
  const host = port === '' || name === '' ? name : `${name}:${port}`
  const short = host.startsWith('www.') ? host.slice(4) : host
  return short !== host && hosts.includes(short) && hosts.includes(host) ? short : host
}

/** The text as something to parse as an address, or nothing: `shop.example/item/1` counts, `A-88.213` does not. */
function asAddress(text: string, hosts: readonly string[]): string | undefined {
  if (/^https?:/i.test(text)) return text
  if (text.startsWith('//')) return `https:${text}`
  const end = text.search(/[/?#]/)
  const host = (end < 0 ? text : text.slice(0, end)).toLowerCase()
  const known = hosts.includes(host) || host.startsWith('www.')
  return known || (end > 0 && looksLikeHost(host)) ? `https://${text}` : undefined
}

/** At least two labels, the last one of letters: `shop.example`, `bücher.example:8080`. */
function looksLikeHost(host: string): boolean {
  if (host.includes('@')) return false
  const labels = host.replace(/:\d{1,5}$/, '').split('.')
  const last = labels.at(-1) ?? ''
  return labels.length > 1 && labels.every((label) => label !== '') && /^(\p{L}{2,}|xn--[a-z0-9-]+)$/u.test(last)
}

/** White space, brackets and quotation marks that came along from a message or a document, and the sign in `#88213`. */
function withoutWrapping(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && (WRAPPING.test(text.charAt(start)) || text.charAt(start) === '#')) start += 1
  while (end > start && WRAPPING.test(text.charAt(end - 1))) end -= 1
  return text.slice(start, end)
}

const WRAPPING = /[\s<>"'«»„“”‘’\u200b\u2060\ufeff]/
