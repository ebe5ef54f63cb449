import type * as z from 'zod'

interface Place {
  /** The field's name. */
  readonly name: string
  /** What was sent there. */
  readonly value: unknown
}

/** What is missing, said as what to do; other fields get a general sentence. */
const MISSING: Readonly<Record<string, string>> = {
  locations: 'Say where the content is: at least one address or item number.',
  location: 'Say where the content is: its address or item number.',
  reasons: 'Choose at least one reason.',
  explanation: 'Explain in your own words.',
  goodFaith: 'Confirm with true that you believe in good faith that this is accurate and complete.',
  toNotifiers: 'Explain the decision to those who sent a notice.',
  outcome: 'Say whether the content is restricted or not: "restricted" or "no-action".',
  ground: 'Give the ground: illegal content, terms and conditions, or an authority’s order.',
  duration: 'Say how long it lasts: indefinite, until a day, or until something is corrected.',
}

/** Fields that can have one of several shapes, told in one sentence. */
export const CHOICES: Readonly<Record<string, string>> = {
  territories: 'Write "everywhere-in-the-union", or a list of country codes such as ["DE", "FR"].',
}

/** What a text must look like, where a pattern says it in a way that nobody reads. */
const FORMS: Readonly<Record<string, string>> = {
  language: 'Give the language as two small letters, for example "de".',
  languages: 'Give each language as two small letters, for example "de".',
  country: 'Give the country as two capital letters, for example "DE".',
  establishedIn: 'Give the country as two capital letters, for example "DE".',
  ean: 'Give the thirteen digits of the EAN.',
  amount: 'Give the amount with a dot, for example "19.90".',
  currency: 'Give the currency as three capital letters, for example "EUR".',
  caseId: 'This is not the id of a case.',
  decisionId: 'This is not the id of a decision.',
  orderId: 'This is not the id of an order.',
  lastNoticeSeen: 'This is not the reference of a notice.',
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'Write a text here.',
  array: 'Give a list here.',
  object: 'Give an object with fields here.',
  boolean: 'Write true or false.',
  number: 'Give a number.',
  int: 'Give a whole number.',
}

/** One sentence a person understands. Never repeats what was sent: it may be about someone. */
export function inWords(issue: z.core.$ZodIssue, { name, value }: Place): string {
  if (CHOICES[name] && issue.code === 'invalid_union') return CHOICES[name]
  if (value === undefined) return MISSING[name] ?? 'This field is required.'
  switch (issue.code) {
    case 'invalid_type':
      return KINDS[issue.expected] ?? 'This has the wrong form.'
    case 'invalid_value':
      return chooseOf(issue.values, name)
    case 'invalid_union':
      return chooseOf('options' in issue ? (issue.options ?? []) : [], name)
    case 'too_small':
      return tooSmall(issue, { name, value })
    case 'too_big':
      return tooBig(issue, value)
    case 'invalid_format':
      return wrongForm(issue.format, name)
    default:
      return issue.message === 'duplicate-reason' ? 'Choose each reason once.' : 'This has the wrong form.'
  }
}

function chooseOf(values: readonly unknown[], name: string): string {
  const first = values[0]
  if (values.length === 0) return 'This has the wrong form.'
  if (values.length > 1) return `Choose one of: ${values.join(', ')}.`
  return MISSING[name] ?? (typeof first === 'string' ? `Write "${first}" here.` : `Write ${String(first)} here.`)
}

function tooSmall({ origin, minimum }: z.core.$ZodIssueTooSmall, { name }: Place): string {
  if (origin === 'string')
    return minimum === 1 ? (MISSING[name] ?? 'Write something here.') : `Write at least ${count(minimum)} characters.`
  if (origin === 'array') return minimum === 1 ? (MISSING[name] ?? 'Give at least one.') : `Give at least ${count(minimum)}.`
  return `Give a number of at least ${count(minimum)}.`
}

function tooBig({ origin, maximum }: z.core.$ZodIssueTooBig, value: unknown): string {
  if (origin === 'string' && typeof value === 'string')
    return `Write at most ${count(maximum)} characters; you wrote ${count(lengthOf(value, maximum))}.`
  if (Array.isArray(value)) return `Give at most ${count(maximum)}; you gave ${count(value.length)}.`
  return origin === 'array' ? `Give at most ${count(maximum)}.` : `Give a number of at most ${count(maximum)}.`
}

/** White space around a text does not count, unless it is all that makes it too long. */
const lengthOf = (text: string, maximum: number | bigint): number =>
  text.trim().length > maximum ? text.trim().length : text.length

function wrongForm(format: string, name: string): string {
  if (format === 'email') return 'This is not an e-mail address. Write it like name@example.org.'
  if (format === 'url') return 'Give the whole address, beginning with https://.'
  if (format === 'datetime') return 'Give the instant in UTC with milliseconds, for example 2026-11-24T08:30:00.000Z.'
  if (format === 'date') return 'Give the day like 2026-11-24.'
  return FORMS[name] ?? 'This has the wrong form. Use letters, digits and . _ ~ : - without spaces.'
}

const count = (number: number | bigint): string => number.toString().replace(/\B(?=(\d{3})+$)/g, ',')
