export type Values = Readonly<Record<string, unknown>>

/** One rule of a field, in the order in which the database tries them. */
export type Rule =
  /** `always`: tried also where the field is absent or null, and the last one tried if it fails. */
  | {
      readonly kind: 'must'
      readonly always?: boolean
      holds(value: unknown, all: Values): boolean
      message(field: string): string
    }
  /** Where it does not hold, the field is dropped, and no later rule of it tried. */
  | { readonly kind: 'kept-if'; holds(all: Values): boolean }
  /** No rule but the `always` ones looks at a null. */
  | { readonly kind: 'nullable' }

export type Rules = Readonly<Record<string, readonly Rule[]>>
export type Errors = Readonly<Record<string, readonly string[]>>

/** Every broken rule by field, and the fields that are left: unknown ones vanish. */
export function validate(all: Values, rules: Rules): { readonly errors: Errors; readonly kept: Values } {
  const errors: Record<string, readonly string[]> = {}
  const kept: Record<string, unknown> = {}
  for (const [field, list] of Object.entries(rules)) {
    const { messages, dropped } = tried(all, field, list)
    if (messages.length > 0) errors[field] = messages
    if (!dropped && isPresent(all, field)) kept[field] = readField(all, field)
  }
  return { errors, kept }
}

function tried(all: Values, field: string, rules: readonly Rule[]) {
  const messages: string[] = []
  const value = readField(all, field)
  const absent = !isPresent(all, field) || (value === null && rules.some(({ kind }) => kind === 'nullable'))
  for (const rule of rules) {
    if (rule.kind === 'kept-if' && !rule.holds(all)) return { messages, dropped: true }
    if (rule.kind !== 'must' || (absent && !rule.always) || rule.holds(value, all)) continue
    messages.push(rule.message(field))
    if (rule.always) break
  }
  return { messages, dropped: false }
}

/** `content_id.EAN-13` is the key of an object. */
function readField(all: unknown, field: string): unknown {
  const [name = '', ...inner] = field.split('.')
  const value = isObject(all) ? all[name] : undefined
  return inner.length > 0 ? readField(value, inner.join('.')) : value
}

const isPresent = (all: Values, field: string): boolean => readField(all, field) !== undefined

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Before anything is looked at: every text is trimmed, however deep, and an empty one becomes null. */
export function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (Array.isArray(value)) return value.map(normalised)
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, normalised(inner)])) : value
}

/** The first message, and how many more there are. */
export function summary(errors: Errors): string {
  const [first = '', ...more] = Object.values(errors).flat()
  return more.length === 0 ? first : `${first} (and ${more.length} more ${more.length === 1 ? 'error' : 'errors'})`
}
