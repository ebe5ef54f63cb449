import { isCardNumber, isHarmlessNumber, isPhoneNumber, lengthOfIban, reducedLink } from './personal-patterns.ts'

export const SCRUBBED = ['link', 'e-mail', 'handle', 'iban', 'card', 'phone', 'number'] as const
export type Scrubbed = (typeof SCRUBBED)[number]

export interface ScrubbedText {
  readonly text: string
  /** What was taken out or reduced, each kind once. */
  readonly found: readonly Scrubbed[]
}

/**
 * A second net before a text is published (Art. 24(5)): takes out what looks like an e-mail address, a name of an account, an IBAN,
 * a card or phone number or another long number, and the parts of an address that may be a secret; `[…]` stands for each.
 * It knows no names of people: whoever writes for the public leaves them out. A text of n symbols takes about n steps, for every
 * pattern is either one run of symbols or of bounded length.
 */
export function scrub(text: string): ScrubbedText {
  const found = new Set<Scrubbed>()
  const out = NETS.reduce((rest, net) => net(rest, (kind) => void found.add(kind)), text)
  return { text: out, found: SCRUBBED.filter((kind) => found.has(kind)) }
}

const GAP = '[…]'
type Net = (text: string, tell: (kind: Scrubbed) => void) => string

/** An address keeps its place, and loses its query, its fragment, a password, and parts of its path that look like keys. */
const links: Net = (text, tell) =>
  text.replace(/[^\s<>"[\]]+/gu, (run) => {
    const reduced = reducedLink(run, GAP)
    if (reduced !== run) tell('link')
    return reduced
  })

/** One run of what can stand in an e-mail address; what matters is whether and where it has an @. */
const mailsAndHandles: Net = (text, tell) =>
  text.replace(/[\p{L}\p{M}\p{N}._%+'@＠-]+/gu, (run) => {
    const [before = '', after = ''] = run.split(/[@＠]/u, 2)
    if (!/\p{L}/u.test(after) || !/[@＠]/u.test(run)) return run
    tell(before === '' ? 'handle' : 'e-mail')
    return `${GAP}${/[.'-]*$/u.exec(run.slice(-3))?.[0] ?? ''}`
  })

/** `name (at) mail.example`, which is an address too. */
const spelledMails: Net = (text, tell) =>
  mailsAndHandles(text.replace(/(?<=[\p{L}\p{N}]) ?[([] ?at ?[)\]] ?(?=[\p{L}\p{N}-]{1,63}(?:\.| ?[([] ?dot))/giu, '@'), tell)

/** The letters and digits of an IBAN may be grouped by blanks; what follows it stays. */
const ibans: Net = (text, tell) => {
  let out = ''
  let at = 0
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[A-Z]{2}\d\d/giu)) {
    const length = index < at ? 0 : lengthOfIban(text.slice(index, index + 80))
    if (length === 0) continue
    tell('iban')
    out += text.slice(at, index) + GAP
    at = index + length
  }
  return out + text.slice(at)
}

/** Days and numbers of laws come first, so that they are passed over. */
const NUMBERS = new RegExp(
  [
    /(?<![\p{L}\p{Nd}])(?:\p{Nd}{4}-\p{Nd}\p{Nd}-\p{Nd}\p{Nd}|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{4}|(?:19|20)\p{Nd}\p{Nd}\/\p{Nd}{1,4})(?!\p{Nd})/u,
    /[+(]{0,2}\p{Nd}(?:[ \u00a0()./‐‑–-]{0,3}\p{Nd})*/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'gu',
)

const numbers: Net = (text, tell) =>
  text.replace(NUMBERS, (run) => {
    if (isHarmlessNumber(run)) return run
    tell(isCardNumber(run) ? 'card' : isPhoneNumber(run) ? 'phone' : 'number')
    return `${openBefore(run)}${GAP}`
  })

/** Brackets that open before the number and close behind it, or never, belong to the sentence. */
const openBefore = (run: string): string => (/^\(+/.exec(run)?.[0] ?? '').slice(run.split(')').length - 1)

const NETS: readonly Net[] = [links, spelledMails, ibans, numbers]
