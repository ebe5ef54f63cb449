/** Parameters that say where a visitor came from, not what they see; `*` stands for any ending. */
const TRACKING = [
  ...['utm_*', 'mtm_*', 'pk_*', 'hsa_*', 'aff_*', 'gad_*', '_hs*', 'algo_*', 'mc_cid', 'mc_eid', '_ga', '_gl', '_openstat'],
  ...[
    'gclid',
    'gclsrc',
    'dclid',
    'gbraid',
    'wbraid',
    'srsltid',
    'fbclid',
    'igshid',
    'igsh',
    'msclkid',
    'yclid',
    'ttclid',
    'twclid',
  ],
  ...['li_fat_id', 'rdt_cid', 'sccid', 's_kwcid', 'epik', 'irclickid', 'irgwc', 'cjevent', 'awc', 'zanpid', 'spm', 'scm', 'pvid'],
]

/** One trailing slash or several make no difference; the root keeps its own. */
export function canonicalPath(path: string): string {
  let end = path.length
  while (end > 0 && path.charAt(end - 1) === '/') end -= 1
  return end === 0 ? '/' : normalEncoding(path.slice(0, end))
}

/** Without tracking, sorted by name; parameters of one name keep their order, because it may mean something. */
export function canonicalQuery(search: string, furtherTracking: readonly string[]): string {
  const kept = search
    .slice(1)
    .split('&')
    .map(readParameter)
    .filter(({ name }) => !isTracking(name, [...TRACKING, ...furtherTracking]))
    .sort((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
    .map(({ name, value }) => (value === '' ? name : `${name}=${value}`))
    .filter((parameter) => parameter !== '')
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** A fragment that is a path of its own names another content. */
export const isRoute = (fragment: string): boolean => fragment.startsWith('#/') || fragment.startsWith('#!/')

/**
 * One spelling for every character (RFC 3986, 6.2.2): letters, digits and `-._~` as they are, everything that must be
 * encoded in capitals, what is reserved as it was. An unfinished `%` becomes `%25`, so that a second reading changes nothing.
 */
export const normalEncoding = (text: string): string =>
  text
    .replace(/%(?![0-9a-f]{2})/gi, '%25')
    .replace(/%[0-9a-f]{2}/gi, spelledOnce)
    .replace(/[^A-Za-z0-9\-._~!$&()*+,;=:@/?%]/g, encoded)

function readParameter(parameter: string): { readonly name: string; readonly value: string } {
  const text = normalEncoding(parameter.replaceAll('+', '%20'))
  const at = text.indexOf('=')
  return at < 0 ? { name: text, value: '' } : { name: text.slice(0, at), value: text.slice(at + 1) }
}

function isTracking(name: string, patterns: readonly string[]): boolean {
  const lower = name.toLowerCase()
  return patterns.some((pattern) => (pattern.endsWith('*') ? lower.startsWith(pattern.slice(0, -1)) : lower === pattern))
}

function spelledOnce(escaped: string): string {
  const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16))
  return /[A-Za-z0-9\-._~]/.test(character) ? character : escaped.toUpperCase()
}

const encoded = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
