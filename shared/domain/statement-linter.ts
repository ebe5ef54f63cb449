import type { Reason } from '../dsa/reason.ts'
import type { Restriction } from '../dsa/restriction.ts'
import { sameWords, wordsOf } from './folded-text.ts'
import type { LintFinding } from './lint-finding.ts'
import { groundFindings, type Restricted, type Standing, wordsOfGround } from './lint-grounds.ts'
import { names, tellingWords, textFindings } from './lint-texts.ts'
import type { PickedGround } from './picked-ground.ts'

/** A restriction as it is being written; anything may still be missing. */
export interface DraftRestriction extends Partial<Pick<Restriction, 'kind' | 'measure' | 'duration'>> {
  readonly answers?: readonly Reason[]
  readonly territories?: Restricted
  readonly ground?: PickedGround
  readonly facts?: string
  readonly explanation?: string
  readonly description?: string
}

/** A decision as it is about to be sent, as `decisionSubmission` has it. */
export interface DraftDecision {
  readonly outcome: 'restricted' | 'no-action'
  readonly restrictions?: readonly DraftRestriction[]
  readonly automation?: string
  readonly toNotifiers?: string
}

export interface LintParts extends Standing {
  readonly draft: DraftDecision
  /** Ways to contest it that the statement will name (Art. 17(3)(f)); absent: not asked. */
  readonly redress?: readonly unknown[]
  /** Kinds of personal data in a text; absent: not asked. */
  readonly findPersonalData?: (text: string) => readonly string[]
  /** Names and e-mail addresses of those who notified. Leave out what must be said, such as the owner of a trade mark (recital 54). */
  readonly notifiers?: readonly string[]
  /** The language the texts are in, those that the recipient reads, and whether a translation goes along. */
  readonly languages?: { readonly text: string; readonly recipient: readonly string[]; readonly translated: boolean }
}

/**
 * Everything for which a decision must not be sent as it is: an element of Art. 17(3) is missing, a reason says nothing
 * (Art. 17(4)), or a text tells someone what they must not learn. Empty if it may be sent.
 */
export function lint(parts: LintParts): readonly LintFinding[] {
  const { draft } = parts
  const restrictions = draft.outcome === 'restricted' ? (draft.restrictions ?? []) : []
  return [
    ...(draft.outcome === 'restricted' ? missingFromDecision(parts) : []),
    ...restrictions.flatMap((restriction, n) => restrictionFindings(restriction, `/restrictions/${n}`, parts)),
    ...textsOf('/toNotifiers', draft.toNotifiers).flatMap((text) => textFindings(...text)),
    ...textsOf('/toNotifiers', draft.toNotifiers).flatMap((text) => identityFindings(...text, parts)),
    ...languageFindings(parts, restrictions),
  ]
}

function missingFromDecision({ draft, redress }: LintParts): readonly LintFinding[] {
  return [
    ...missingIf((draft.restrictions ?? []).length === 0, '/restrictions', 'Say what is restricted (Art. 17(3)(a)).'),
    ...missingIf(!draft.automation, '/automation', 'Say how far the decision was automated (Art. 17(3)(c)).'),
    ...missingIf(redress?.length === 0, '', 'Name a way to contest the decision (Art. 17(3)(f)): set it in the configuration.'),
  ]
}

/** An authority's order brings reasons of its own (Art. 9(5)); only the identity of notifiers is looked for then. */
function restrictionFindings(restriction: DraftRestriction, at: string, parts: LintParts): readonly LintFinding[] {
  const identity = textsToSeller(restriction, at).flatMap((text) => identityFindings(...text, parts))
  if (restriction.ground?.type === 'authority-order') return identity
  return [
    ...missingFromRestriction(restriction, at),
    ...reasonFindings(restriction, at, parts),
    ...(restriction.ground ? groundFindings(`${at}/ground`, { ...restriction, ground: restriction.ground }, parts) : []),
    ...publicTexts(restriction, at).flatMap((text) => personalFindings(...text, parts)),
    ...identity,
  ]
}

function missingFromRestriction(restriction: DraftRestriction, at: string): readonly LintFinding[] {
  const { kind, measure, territories, duration, ground, facts, explanation } = restriction
  return [
    ...missingIf(!kind || !measure, `${at}/measure`, 'Say what is restricted (Art. 17(3)(a)).'),
    ...missingIf(measure === 'other' && isBlank(restriction.description), `${at}/description`, 'Say what the restriction is.'),
    ...missingIf(!territories || territories.length === 0, `${at}/territories`, 'Say where it applies (Art. 17(3)(a)).'),
    ...missingIf(!duration, `${at}/duration`, 'Say how long it lasts (Art. 17(3)(a)).'),
    ...missingIf(isBlank(facts), `${at}/facts`, 'Say on which facts it rests (Art. 17(3)(b)).'),
    ...missingIf(!ground, `${at}/ground`, 'Name the law or the clause (Art. 17(3)(d), (e)).'),
    ...missingIf(isBlank(explanation), `${at}/explanation`, 'Explain why the ground applies (Art. 17(3)(d), (e)).'),
  ]
}

/** Whether facts and explanation say something, and each something of its own. */
function reasonFindings(restriction: DraftRestriction, at: string, { terms }: LintParts): readonly LintFinding[] {
  const { facts = '', explanation = '', ground, answers } = restriction
  const found = [...textsOf(`${at}/facts`, facts), ...textsOf(`${at}/explanation`, explanation)].flatMap((text) =>
    textFindings(...text),
  )
  if (found.length > 0 || isBlank(facts) || isBlank(explanation)) return found
  const pointer = `${at}/explanation`
  if (sameWords(facts, explanation)) {
    return [{ pointer, code: 'facts-repeated', message: 'This repeats the facts. Say why they break the law or the terms.' }]
  }
  const known = ground ? wordsOfGround({ ground, answers }, terms.clauses) : []
  if (tellingWords(wordsOf(explanation)).every((word) => known.includes(word))) {
    return [{ pointer, code: 'ground-repeated', message: 'This repeats the ground. Say why it applies to this content.' }]
  }
  return []
}

function personalFindings(pointer: string, text: string, { findPersonalData }: LintParts): readonly LintFinding[] {
  const kinds = [...new Set(findPersonalData?.(text) ?? [])]
  if (kinds.length === 0) return []
  const message = `This becomes public and contains personal data (${kinds.join(', ')}). Say it without them.`
  return [{ pointer, code: 'personal-data', message }]
}

function identityFindings(pointer: string, text: string, { notifiers = [] }: LintParts): readonly LintFinding[] {
  if (!notifiers.some((notifier) => names(text, notifier))) return []
  return [{ pointer, code: 'names-notifier', message: 'This tells who notified. Leave the name and the address out.' }]
}

function languageFindings({ languages }: LintParts, restrictions: readonly DraftRestriction[]): readonly LintFinding[] {
  if (!languages || restrictions.length === 0 || languages.translated) return []
  const { text, recipient } = languages
  if (recipient.length === 0 || recipient.includes(text)) return []
  const message = `The recipient does not read "${text}". Write in ${recipient.join(' or ')}, or add a translation.`
  return [{ pointer: '/restrictions', code: 'unread-language', message }]
}

type PlacedText = readonly [pointer: string, text: string]

const textsOf = (pointer: string, text: string | undefined): readonly PlacedText[] =>
  text === undefined || isBlank(text) ? [] : [[pointer, text]]

/** What the DSA Transparency Database publishes. */
const publicTexts = ({ facts, explanation, description, ground }: DraftRestriction, at: string): readonly PlacedText[] => [
  ...textsOf(`${at}/facts`, facts),
  ...textsOf(`${at}/explanation`, explanation),
  ...textsOf(`${at}/description`, description),
  ...(ground?.type === 'illegal-content' ? textsOf(`${at}/ground/law`, ground.law) : []),
  ...(ground?.type === 'terms-and-conditions' ? textsOf(`${at}/ground/clause`, ground.clause) : []),
]

const textsToSeller = (restriction: DraftRestriction, at: string): readonly PlacedText[] => [
  ...publicTexts(restriction, at),
  ...(restriction.duration?.type === 'until-corrected'
    ? textsOf(`${at}/duration/condition`, restriction.duration.condition)
    : []),
]

const isBlank = (text: string | undefined): boolean => (text ?? '').trim() === ''

const missingIf = (missing: boolean, pointer: string, message: string): readonly LintFinding[] =>
  missing ? [{ pointer, code: 'missing-element', message }] : []
