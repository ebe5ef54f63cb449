import type * as z from 'zod'
import { type decisionSubmission, RULINGS, type Ruling } from '../../../shared/dsa/decision.ts'
import type { Ground } from '../../../shared/dsa/ground.ts'
import type { Reason } from '../../../shared/dsa/reason.ts'
import { MEASURES, type Restriction, type RestrictionKind } from '../../../shared/dsa/restriction.ts'

/** A decision while it is written: as it stands in the fields, nothing chosen beforehand. */
export interface Draft {
  readonly outcome: '' | 'restricted' | 'no-action'
  readonly rulings: Readonly<Partial<Record<Reason, Ruling | ''>>>
  /** `visibility.removed`. */
  readonly measure: string
  readonly description: string
  readonly scope: '' | 'everywhere' | 'some'
  readonly territories: string
  readonly duration: '' | Restriction['duration']['type']
  readonly day: string
  readonly condition: string
  readonly ground: '' | Ground['type']
  readonly law: string
  readonly clause: string
  readonly termsVersion: string
  readonly facts: string
  readonly explanation: string
  readonly toNotifiers: string
}

export const emptyDraft = (termsVersion = ''): Draft => ({
  outcome: '',
  rulings: {},
  measure: '',
  description: '',
  scope: '',
  territories: '',
  duration: '',
  day: '',
  condition: '',
  ground: '',
  law: '',
  clause: '',
  termsVersion,
  facts: '',
  explanation: '',
  toNotifiers: '',
})

/** What the moderator had before their eyes. */
export interface Seen {
  readonly allegations: readonly Reason[]
  readonly orders: readonly string[]
  readonly lastNoticeSeen?: string | undefined
  readonly contentVersion?: number | undefined
}

type Submission = z.input<typeof decisionSubmission>

/** Every measure by kind, in the order of the DSA Transparency Database. */
export const MEASURE_KEYS: readonly { readonly kind: RestrictionKind; readonly keys: readonly string[] }[] = (
  Object.keys(MEASURES) as RestrictionKind[]
).map((kind) => ({ kind, keys: MEASURES[kind].map((measure) => `${kind}.${measure}`) }))

/** Rulings that the outcome leaves open: without a restriction nothing can be founded, nor wait for something that is. */
export const rulingsFor = (outcome: Draft['outcome']): readonly Ruling[] =>
  outcome === 'no-action' ? RULINGS.filter((ruling) => ruling !== 'founded' && ruling !== 'not-reached') : RULINGS

/** The decision as it is sent. Ask `gapsIn` first: what is empty here is refused there. */
export function submissionOf(draft: Draft, seen: Seen): unknown {
  const rulings = seen.allegations.map((reason) => ({ reason, ruling: draft.rulings[reason] }))
  const decided = {
    outcome: draft.outcome,
    rulings,
    toNotifiers: draft.toNotifiers.trim(),
    automation: 'human',
    ...(seen.lastNoticeSeen !== undefined && { lastNoticeSeen: seen.lastNoticeSeen }),
    ...(seen.contentVersion !== undefined && { contentVersion: seen.contentVersion }),
  } satisfies Record<keyof Omit<Submission, 'contentVersion' | 'lastNoticeSeen' | 'alsoTold'>, unknown>
  if (draft.outcome !== 'restricted') return decided
  const answers = rulings.filter(({ ruling }) => ruling === 'founded').map(({ reason }) => reason)
  return { ...decided, restrictions: [restrictionOf(draft, answers, seen)] }
}

function restrictionOf(draft: Draft, answers: readonly Reason[], seen: Seen): Record<string, unknown> {
  const [kind, measure] = draft.measure.split('.')
  return {
    kind,
    measure,
    ...(measure === 'other' && { description: draft.description.trim() }),
    answers,
    ground: groundOf(draft, seen),
    facts: draft.facts.trim(),
    explanation: draft.explanation.trim(),
    territories: draft.scope === 'everywhere' ? 'everywhere-in-the-union' : codesIn(draft.territories),
    duration: durationOf(draft),
  }
}

function groundOf({ ground, law, clause, termsVersion }: Draft, { orders }: Seen): Record<string, unknown> {
  if (ground === 'illegal-content') return { type: ground, law: law.trim() }
  if (ground === 'authority-order') return { type: ground, orderId: orders[0] }
  return { type: ground, clause: clause.trim(), termsVersion: termsVersion.trim() }
}

function durationOf({ duration, day, condition }: Draft): Record<string, unknown> {
  if (duration === 'until-day') return { type: duration, day }
  if (duration === 'until-corrected') return { type: duration, condition: condition.trim() }
  return { type: duration }
}

/** `de, FR` → DE, FR. */
export const codesIn = (text: string): readonly string[] =>
  text
    .toUpperCase()
    .split(/[^\p{L}]+/u)
    .filter((code) => code !== '')
