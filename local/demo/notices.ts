import type { NoticeSubmission } from '../../shared/dsa/notice.ts'
import { REASONS, type Reason } from '../../shared/dsa/reason.ts'
import { pick, seeded } from './random.ts'
import { DETAIL, SENTENCES } from './sentences.ts'

export interface DemoNotice {
  /** The same on every run, so that filling twice adds nothing. */
  readonly idempotencyKey: string
  readonly submission: NoticeSubmission
}

const LANGUAGES = ['en', 'en', 'de', 'de', 'fr', 'es', 'pl'] as const
const COUNTRIES = { en: 'IE', de: 'DE', fr: 'FR', es: 'ES', pl: 'PL' } as const
/** The marketplace's daily work first (unsafe products, medicines, copies), every reason present. */
const DAILY: readonly [Reason, ...Reason[]] = [
  'unsafe-product',
  'unsafe-product',
  'unsafe-product',
  'medicine-or-supplement',
  'counterfeit-or-copied',
  'scam-or-hidden-offer',
  ...REASONS,
]
/** About every fifth notice is about something that was already notified. */
const DUPLICATES = 0.2
const FIRST_LISTING = 88_201

/** `count` notices: several languages, duplicates, every reason, long and short, named and unnamed. */
export function demoNotices(count: number, host = 'shop.example'): readonly DemoNotice[] {
  const random = seeded(20_241_124)
  let listings = 0
  return Array.from({ length: count }, (_, number) => {
    const again = listings > 5 && random() < DUPLICATES
    const listing = FIRST_LISTING + (again ? Math.floor(random() * listings) : listings++)
    return { idempotencyKey: `demo-${number}-${host}`, submission: submission(random, number, `https://${host}/item/${listing}`) }
  })
}

function submission(random: () => number, number: number, address: string): NoticeSubmission {
  const language = pick(random, LANGUAGES)
  const reasons = reasonsOf(random, number)
  const named = !reasons.includes('child-sexualisation') && random() < 0.6
  return {
    locations: [random() < 0.15 ? `${address}?utm_source=mail&spm=a2g0o` : address],
    reasons,
    explanation: explanation(random, language, reasons),
    goodFaith: true,
    language,
    country: COUNTRIES[language],
    ...(named ? { notifier: { name: `Demo Person ${number}`, email: `person-${number}@mail.example` } } : {}),
  }
}

function reasonsOf(random: () => number, number: number): Reason[] {
  const first = number < REASONS.length ? (REASONS[number] ?? 'not-sure') : pick(random, DAILY)
  const second = pick(random, DAILY)
  return random() < 0.12 && second !== first && first !== 'child-sexualisation' ? [first, second] : [first]
}

function explanation(random: () => number, language: string, reasons: readonly Reason[]): string {
  const sentences = reasons.map((reason) => pick(random, SENTENCES[language]?.[reason] ?? SENTENCES['en']?.[reason] ?? [DETAIL]))
  const long = random() < 0.1 ? Array.from({ length: 4 + Math.floor(random() * 20) }, () => DETAIL) : []
  return [...sentences, ...long].join(' ')
}
