import type { ClockBasis, ClockKind, ClockProtects, ClockStart } from '../../dsa/clock.ts'
import type { Length } from './end-of-period.ts'

interface Declared {
  readonly starts: ClockStart
  /** `set`: somebody names the instant, such as an order, or the restriction itself. */
  readonly length: Length | { readonly unit: 'set' }
  /** A deadline can be missed. A period is over one day, and nobody did anything wrong. */
  readonly is: 'deadline' | 'period'
  readonly protects: ClockProtects
  /** The share of the time after which somebody is warned. */
  readonly warnAfter: number
}

/** Only a target of the house can pause: no law that is counted here knows a pause. */
export type ClockRule = Declared &
  (
    | { readonly basis: Exclude<ClockBasis, 'house-target'> }
    | { readonly basis: 'house-target'; readonly mayPause: boolean; readonly length: Length }
  )

type Part = Partial<Pick<Declared, 'is' | 'warnAfter'>> & Pick<Declared, 'starts' | 'protects'>

const WARN_AFTER = { deadline: 0.75, period: 0.9 } as const

const declare = ({ is = 'deadline', warnAfter = WARN_AFTER[is], ...part }: Part) => ({ ...part, is, warnAfter })

const by = <L extends Declared['length']>(basis: Exclude<ClockBasis, 'house-target'>, length: L, part: Part) => ({
  ...declare(part),
  basis,
  length,
})
const house = (length: Length, part: Part & { readonly mayPause?: boolean }) => ({
  ...declare(part),
  basis: 'house-target' as const,
  length,
  mayPause: part.mayPause ?? false,
})

const hours = (count: number): Length => ({ unit: 'hours', count })
const target = (of: Extract<Length, { unit: 'target' }>['of']): Length => ({ unit: 'target', of })
const workingDays = (count: number): Length => ({ unit: 'working-days', count })
const days = (count: number): Length => ({ unit: 'days', count, lastDay: 'working-day' })
const months = (count: number): Length => ({ unit: 'months', count, lastDay: 'working-day' })
/** What we owe at the latest on a date: the extension to the next working day is not ours to take. */
const ownDays = (count: number): Length => ({ unit: 'days', count, lastDay: 'as-it-falls' })
const ownMonths = (count: number): Length => ({ unit: 'months', count, lastDay: 'as-it-falls' })
const set = { unit: 'set' } as const

const notified = { starts: 'notice-received', protects: 'notifier' } as const
const ordered = { starts: 'order-received', protects: 'authority' } as const
const disputed = { starts: 'dispute-received', protects: 'complainant' } as const
const dangerous = { starts: 'illegality-known', protects: 'buyers' } as const
const suspected = { starts: 'suspicion-arose', protects: 'public' } as const

/** Each clock: when it starts, how long it runs, what says so, whom it protects, and when somebody is warned. */
export const CLOCK_RULES = {
  'product-safety-notice': by('gpsr-22-8', workingDays(3), { starts: 'notice-received', protects: 'buyers', warnAfter: 0.5 }),
  'product-safety-order': by('gpsr-22-4', workingDays(2), { ...ordered, warnAfter: 0.5 }),
  'terrorist-content-order': by('tco-3-3', hours(1), { starts: 'order-received', protects: 'public', warnAfter: 0.25 }),
  'order-effect': by('order', set, { ...ordered, warnAfter: 0.5 }),
  /** "Without undue delay" (Art. 9(1)). */
  'order-acknowledgement': house(target('shortest'), ordered),

  /** Decisions without a number in the law (Art. 16(6), 22(1)). They wait while we asked for something; danger does not. */
  'lane-authority': house(target('shortest'), ordered),
  'lane-trusted-flagger': house(target('trusted-flagger'), { ...notified, mayPause: true }),
  'lane-safety': house(target('safety'), { starts: 'notice-received', protects: 'buyers' }),
  'lane-rest': house(target('rest'), { ...notified, mayPause: true }),

  /** "Without undue delay" (Art. 16(4)); an hour is what the report template counts as at once. */
  receipt: house(hours(1), notified),
  /** At the latest when the restriction takes effect. */
  'statement-of-reasons': by('dsa-17-2', set, { starts: 'case-decided', protects: 'recipient', warnAfter: 0.5 }),
  'restriction-acknowledgement': house(hours(0.25), { starts: 'restriction-sent', protects: 'buyers' }),
  /** "Without undue delay" (Art. 24(5)). */
  'public-record': house(hours(24), { starts: 'restriction-took-effect', protects: 'public' }),
  /** The Transparency Database forgets after about as long; until then we know ourselves what we sent. */
  'public-record-memory': house(ownDays(181), { starts: 'public-record-accepted', protects: 'public', is: 'period' }),

  /** "Without undue delay" (Art. 20(5)). */
  complaint: house(target('complaint'), { starts: 'complaint-received', protects: 'complainant', mayPause: true }),
  /** At least six months from the day on which this person is informed (Art. 20(1), (2)). */
  'complaint-window': by('dsa-20-1', months(6), { starts: 'person-informed', protects: 'complainant', is: 'period' }),
  dispute: by('dsa-21-4', days(90), disputed),
  /** The body may extend where it is highly complex, to 180 days in all. */
  'complex-dispute': by('dsa-21-4', days(180), disputed),

  /** Before the whole service ends for a seller. */
  'service-termination': by('p2b-4-2', days(30), { starts: 'termination-announced', protects: 'recipient', is: 'period' }),
  /** Kept so long, then deleted. */
  'trader-data': by('dsa-30-5', months(6), { starts: 'contract-ended', protects: 'buyers', is: 'period' }),
  'ad-repository': by('dsa-39-1', months(12), { starts: 'ad-last-shown', protects: 'public', is: 'period' }),

  'active-users': by('dsa-24-2', ownMonths(6), { starts: 'numbers-published', protects: 'public' }),
  'transparency-report': by('ir-2-3', ownMonths(2), { starts: 'period-ended', protects: 'public' }),
  'published-report': by('ir-3-1', months(60), { starts: 'report-published', protects: 'public', is: 'period' }),

  /** What a decision obliges us to do next. "Immediately" (GPSR Art. 22(12)(d)) and "promptly" (Art. 18(1)). */
  'safety-business-gateway': house(target('shortest'), dangerous),
  'inform-economic-operator': house(target('safety'), dangerous),
  /** "Without delay", of an accident (GPSR Art. 22(12)(e)). */
  'inform-trader': house(target('safety'), dangerous),
  'inform-buyers': house(target('safety'), dangerous),
  'publish-recall': house(target('safety'), dangerous),
  'inform-authority-of-suspected-crime': house(target('shortest'), suspected),
  'inform-hotline-or-police': house(target('shortest'), suspected),
  /** Whoever was told something that turned out to be wrong acts on it until they learn better. */
  'correct-earlier-information': house(target('safety'), { starts: 'decision-reversed', protects: 'recipient' }),
} as const satisfies Readonly<Record<ClockKind, ClockRule>>

/** Kinds whose end somebody names. */
export type SetKind = {
  [Kind in ClockKind]: (typeof CLOCK_RULES)[Kind]['length'] extends { readonly unit: 'set' } ? Kind : never
}[ClockKind]
