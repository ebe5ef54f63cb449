/**
 * An address without what may be a secret; anything else as it is. A run is without blanks. A run without a scheme counts where
 * it begins with `www.`, or has a path and a query.
 */
export function reducedLink(run: string, gap: string): string {
  const scheme = /^[^\p{L}]{0,3}[a-z][a-z0-9+.-]{1,15}:\/\//iu.exec(run)?.[0] ?? ''
  const rest = run.slice(scheme.length)
  if (scheme === '' && !/^[^\p{L}]{0,3}www\./iu.test(run) && !looksLikeAddress(rest)) return run
  const closing = /[.,;:!?)'»”]{0,3}$/u.exec(rest.slice(-3))?.[0] ?? ''
  const address = rest.slice(0, rest.length - closing.length)
  const query = address.search(/[?#]/u)
  const [host = '', ...path] = (query < 0 ? address : address.slice(0, query)).split('/')
  const kept = [
    host.includes('@') ? `${gap}${host.slice(host.lastIndexOf('@') + 1)}` : host,
    ...path.map((part) => (isKey(part) ? gap : part)),
  ]
  const hasQuery = query >= 0 && query < address.length - 1
  return `${scheme}${kept.join('/')}${hasQuery ? gap : address.slice(query < 0 ? address.length : query)}${closing}`
}

/** `shop.example/reset?token=…`: a dot, then a slash, then a question mark and an equals sign. */
function looksLikeAddress(run: string): boolean {
  const places = [run.indexOf('.'), run.indexOf('/'), run.indexOf('?'), run.lastIndexOf('=')]
  return places.every((place, n) => place > 0 && place > (places[n - 1] ?? 0))
}

/** Twenty symbols or more, with twelve in a row that mix letters and digits, or like a UUID: no words, no number of a listing. */
const isKey = (part: string): boolean =>
  part.length >= 20 &&
  (/^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i.test(part) ||
    part.split('-').some((piece) => piece.length >= 12 && /\d/.test(piece) && /[a-z]/i.test(piece)))

const IBAN_LENGTHS: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'AD24 AE23 AL28 AT20 BA20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 HR21',
    'HU28 IE22 IL23 IS26 IT27 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24',
    'SM27 TR26 UA29 XK20',
  ].flatMap((line) => line.split(' ').map((entry) => [entry.slice(0, 2), Number(entry.slice(2))])),
)

/** How many symbols at the beginning are an IBAN (ISO 13616) with a right checksum, blanks and hyphens in it included; 0 if none. */
export function lengthOfIban(text: string): number {
  const wanted = IBAN_LENGTHS[text.slice(0, 2).toUpperCase()] ?? 0
  let letters = ''
  let length = 0
  while (letters.length < wanted && length < text.length) {
    const symbol = text.charAt(length)
    if (/[a-z\d]/i.test(symbol)) letters += symbol.toUpperCase()
    else if (!/[ \u00a0-]/.test(symbol)) return 0
    length += 1
  }
  return wanted > 0 && letters.length === wanted && remainder(letters.slice(4) + letters.slice(0, 4)) === 1 ? length : 0
}

/** ISO 7064, MOD 97-10: letters count as 10 to 35. */
const remainder = (letters: string): number =>
  [...letters].reduce((rest, letter) => {
    const value = Number.parseInt(letter, 36)
    return (rest * (value > 9 ? 100 : 10) + value) % 97
  }, 0)

const digitsOf = (run: string): string => run.replace(/\P{Nd}/gu, '')
/** Counted without any separator, so that any alphabet's digits do. */
const longestBlock = (run: string): number => Math.max(...run.split(/\P{Nd}+/u).map((block) => block.length))

/** Thirteen to nineteen digits whose check digit is right (Luhn, ISO/IEC 7812). */
export function isCardNumber(run: string): boolean {
  const digits = digitsOf(run)
  if (digits.length < 13 || digits.length > 19) return false
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return sum % 10 === 0
}

const BEGINS_LIKE_PHONE = /^\(?(?:\+|0)/u
const GROUPED_LIKE_PHONE = /^\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}$|^\d\d(?:[ .-]\d\d){3}$/u

/** Seven to fifteen digits (ITU-T E.164) with a + or a 0 before them, or in more than one group. */
export function isPhoneNumber(run: string): boolean {
  const { length } = digitsOf(run)
  return length >= 7 && length <= 15 && (BEGINS_LIKE_PHONE.test(run) || longestBlock(run) < length)
}

/** What may stay: a day, the number of a law, prices, years, sizes; up to eight digits in blocks of up to six. */
export function isHarmlessNumber(run: string): boolean {
  if (DAY.test(run) || LAW.test(run)) return true
  const { length } = digitsOf(run)
  if (length < 7) return true
  return length < 9 && longestBlock(run) < 7 && !BEGINS_LIKE_PHONE.test(run) && !GROUPED_LIKE_PHONE.test(run)
}

const DAY = /^(?:\p{Nd}{4}-\p{Nd}\p{Nd}-\p{Nd}\p{Nd}|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{4})$/u
const LAW = /^(?:19|20)\p{Nd}\p{Nd}\/\p{Nd}{1,4}$/u
