import { isObject, type Rule, type Values } from './validation.ts'

type Must = Extract<Rule, { readonly kind: 'must' }>
const words = (field: string): string => field.replaceAll('_', ' ')
const must = (holds: Must['holds'], message: (words: string) => string, always = false): Rule => ({
  kind: 'must',
  always,
  holds,
  message: (field) => message(words(field)),
})

export const nullable: Rule = { kind: 'nullable' }
export const keptIf = (holds: (all: Values) => boolean): Rule => ({ kind: 'kept-if', holds })

/** Null and an empty list count as absent; `false` does not. */
const isFilled = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  !(Array.isArray(value) && value.length === 0) &&
  !(isObject(value) && Object.keys(value).length === 0)

export const required: Rule = must(isFilled, (field) => `The ${field} field is required.`, true)

export const requiredIf = (condition: (all: Values) => boolean, when: string): Rule =>
  must(
    (value, all) => isFilled(value) || !condition(all),
    (field) => `The ${field} field is required when ${when}.`,
    true,
  )

export const requiredWithoutAll = (others: readonly string[]): Rule =>
  must(
    (value, all) => isFilled(value) || others.some((other) => isFilled(all[other])),
    (field) => `The ${field} field is required when none of ${others.map(words).join(' / ')} are present.`,
    true,
  )

export const list: Rule = must(
  (value) => Array.isArray(value) || isObject(value),
  (field) => `The ${field} field must be an array.`,
)

/** As PHP turns values into text: `true` is `1`, and a null or `false` nothing. */
const asText = (value: unknown): string => (value === true ? '1' : value === false || value === null ? '' : String(value))

export const oneOf = (values: readonly string[]): Rule =>
  must(
    (value) => !Array.isArray(value) && !isObject(value) && values.includes(asText(value)),
    (field) => `The selected ${field} is invalid.`,
  )

export const someOf = (values: readonly string[]): Rule =>
  must(
    (value) =>
      Array.isArray(value)
        ? value.every((one) => !Array.isArray(one) && !isObject(one) && values.includes(asText(one)))
        : values.includes(asText(value)),
    (field) => `The selected ${field} is invalid.`,
  )

/** Characters of a text, entries of a list: no rule asks for a text. */
export const max = (limit: number): Rule =>
  must(
    (value) =>
      (Array.isArray(value) ? value.length : isObject(value) ? Object.keys(value).length : [...asText(value)].length) <= limit,
    (field) => `The ${field} field must not be greater than ${limit} characters.`,
  )

export const matching = (pattern: RegExp): Rule =>
  must(
    (value) => (typeof value === 'string' || typeof value === 'number') && pattern.test(String(value)),
    (field) => `The ${field} field format is invalid.`,
  )

const ADDRESS =
  /^[a-z][a-z0-9+.-]*:\/\/(?:[^\s/?#@]+@)?[\p{L}\p{N}.\-[\]:]+(?:[/?#](?:[\p{L}\p{N}\-._~!$&'()*+,;=:@/?#[\]]|%[0-9a-f]{2})*)?$/iu

/** Any scheme, and a host: blanks and signs such as § fail unless percent-encoded. */
export const address: Rule = must(
  (value) => typeof value === 'string' && ADDRESS.test(value),
  (field) => `The ${field} field must be a valid URL.`,
)

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value

export const day: Rule = must(isDay, (field) => `The ${field} does not match the format YYYY-MM-DD.`)
export const from = (first: string): Rule =>
  must(
    (value) => isDay(value) && value >= first,
    (field) => `The ${field} field must be a date after or equal to ${first}.`,
  )
export const until = (last: string): Rule =>
  must(
    (value) => isDay(value) && value <= last,
    (field) => `The ${field} field must be a date before or equal to ${last}.`,
  )
