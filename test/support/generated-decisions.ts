import { citationOf } from '../../shared/domain/ground-choice.ts'
import type { Decision } from '../../shared/dsa/decision.ts'
import type { Ground } from '../../shared/dsa/ground.ts'
import { GROUNDS } from '../../shared/dsa/grounds/catalogue.ts'
import { type Clause, clauses as clausesSchema } from '../../shared/dsa/grounds/clause.ts'
import type { NotifierKind } from '../../shared/dsa/notice.ts'
import { REASONS, type Reason } from '../../shared/dsa/reason.ts'
import { MEASURES, type Restriction } from '../../shared/dsa/restriction.ts'
import { MEMBER_STATES, type Territory } from '../../shared/dsa/territory.ts'
import { keywordFits, PUBLIC_CATEGORIES, PUBLIC_KEYWORDS } from '../../shared/dsa/transparency-keywords.ts'
import { aDecision, aRestriction } from './builders.ts'

/** Where a case came from: who notified, or who found it on their own. */
export const SOURCES = ['person', 'organisation', 'trusted-flagger', 'authority', 'detector', 'moderator'] as const
export type Source = (typeof SOURCES)[number]

/** One decision and how it came about. */
export interface Generated {
  readonly name: string
  readonly decision: Extract<Decision, { outcome: 'restricted' }>
  readonly source: Source
  /** What was alleged, and by whom: the first by the source, the second, where there is one, by a person. */
  readonly reasons: readonly Reason[]
  /** The platform's acknowledgement. */
  readonly effectiveAt: string
}

/** Terms with a clause for each category, every other with a keyword and an address. */
export const everyClause: readonly Clause[] = clausesSchema.parse(
  PUBLIC_CATEGORIES.map((category, n) => ({
    clauseId: `clause-${n}`,
    title: `${n + 1}.1 Things of kind ${n + 1}`,
    ...(n % 2 === 0 && { url: `https://shop.example/terms#${n + 1}` }),
    reasons: [REASONS[n % REASONS.length]],
    category,
    keywords: n % 2 === 0 ? PUBLIC_KEYWORDS.filter((keyword) => keywordFits(keyword, [category])).slice(0, 1) : [],
  })),
)

interface Grounded {
  readonly name: string
  readonly ground: Exclude<Ground, { type: 'authority-order' }>
  readonly reason: Reason
  readonly countries: readonly Territory[]
  /** The first day on which it is law. */
  readonly from: string
}

const always = { countries: MEMBER_STATES, from: '2026-11-24' }
const termsVersion = '2026-09-01'

/** Every ground that a moderator can take: the catalogue, each clause, and words of their own for each reason. */
const EVERY_GROUND: readonly Grounded[] = [
  ...GROUNDS.map((one) => ({
    name: one.groundId,
    ground: { type: 'illegal-content', law: citationOf(one), groundId: one.groundId, url: one.eli } as const,
    reason: one.reasons[0] ?? 'something-else',
    countries: one.countries ?? MEMBER_STATES,
    from: one.appliesFrom ?? always.from,
  })),
  ...everyClause.map(({ clauseId, title, url, reasons: [reason = 'something-else'] }) => ({
    name: clauseId,
    ground: { type: 'terms-and-conditions', clause: title, clauseId, termsVersion, ...(url && { url }) } as const,
    reason,
    ...always,
  })),
  ...REASONS.map((reason, n) => ({
    name: `law in free words on ${reason}`,
    ground: { type: 'illegal-content', law: `Market Act 20${n + 10}, § ${n + 3}` } as const,
    reason,
    ...always,
  })),
  ...REASONS.map((reason, n) => ({
    name: `clause in free words on ${reason}`,
    ground: { type: 'terms-and-conditions', clause: `Part ${n + 20} of our market rules`, termsVersion } as const,
    reason,
    ...always,
  })),
]

const EVERY_MEASURE = Object.entries(MEASURES).flatMap(([kind, measures]) => measures.map((measure) => ({ kind, measure })))
const AUTOMATION = ['human', 'assisted'] as const

/** All of measure × ground, and with it category, × automation × source. */
export const COMBINATIONS: number = EVERY_MEASURE.length * EVERY_GROUND.length * AUTOMATION.length * SOURCES.length

/** So many decisions, spread evenly over all combinations; all of them where it is as many. */
export function* generatedDecisions(count: number): Generator<Generated> {
  const step = Math.max(1, COMBINATIONS / count)
  for (let n = 0; n < Math.min(count, COMBINATIONS); n++) yield decisionOf(Math.floor(n * step))
}

const pick = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length]
  if (found === undefined) throw new Error('an empty list')
  return found
}

function decisionOf(n: number): Generated {
  const source = pick(SOURCES, n)
  const automation = pick(AUTOMATION, Math.floor(n / SOURCES.length))
  const measure = pick(EVERY_MEASURE, Math.floor(n / SOURCES.length / AUTOMATION.length))
  const grounded = pick(EVERY_GROUND, Math.floor(n / SOURCES.length / AUTOMATION.length / EVERY_MEASURE.length))
  const other = n % 3 === 1 ? pick(EVERY_GROUND, n * 7 + 5) : undefined
  const parts = other ? [grounded, other] : [grounded]
  const decidedAt = `${parts
    .map(({ from }) => from)
    .toSorted()
    .at(-1)}T${pick(TIMES, n)}`
  const day = decidedAt.slice(0, 10)
  const restrictions = parts.map((part, k) =>
    restrictionOf(part, n + k, { ...(k === 0 ? measure : pick(EVERY_MEASURE, n + 3)), day, own: source === 'moderator' }),
  )
  const reasons = [...new Set(restrictions.flatMap(({ answers }) => answers))]
  return {
    name: `${n}: ${measure.kind} ${measure.measure}, ${parts.map(({ name }) => name).join(' and ')}, ${automation}, ${source}`,
    decision: aDecision({
      automation,
      rulings: reasons.map((reason) => ({ reason, ruling: 'founded' })),
      restrictions,
      decidedAt,
      takesEffectAt: decidedAt,
    }),
    source,
    reasons,
    effectiveAt: new Date(Date.parse(decidedAt) + pick([0, 90_000, 5 * 3_600_000, 3 * 86_400_000], n)).toISOString(),
  }
}

/** Also around midnight, where days differ between clocks. */
const TIMES = ['09:00:00.000Z', '23:59:59.999Z', '00:00:00.000Z', '22:30:00.000Z', '12:00:00.000Z']

interface Imposed {
  readonly kind: string
  readonly measure: string
  readonly day: string
  /** Found by the house itself, answering nobody. */
  readonly own: boolean
}

const restrictionOf = ({ ground, reason, countries }: Grounded, n: number, { kind, measure, day, own }: Imposed): Restriction =>
  aRestriction({
    kind,
    measure,
    ...(measure === 'other' && { description: 'A banner with a warning stands above it' }),
    answers: own ? [] : [reason],
    ground,
    territories: territoriesOf(countries, n),
    duration: pick<Restriction['duration']>(
      [
        { type: 'indefinite' },
        { type: 'until-day', day: pick([day, '2027-12-31', '2037-12-31', '2041-01-01'], n) },
        { type: 'until-corrected', condition: 'a photograph of the original packaging is shown' },
      ],
      n,
    ),
  })

function territoriesOf(countries: readonly Territory[], n: number): Restriction['territories'] {
  if (n % 3 === 0 && countries.length === MEMBER_STATES.length) return 'everywhere-in-the-union'
  return n % 3 === 1 ? [...countries].reverse() : countries.filter((_, place) => place % 4 === n % 4 || place === 0)
}

/** What the source is to the DSA; nothing where nobody notified. */
export const notifierKindOf = (source: Source): NotifierKind | undefined =>
  source === 'detector' || source === 'moderator' ? undefined : source
