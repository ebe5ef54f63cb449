/** Event patterns as EventBridge rules and event-source filters have them. */
export type EventPattern = Readonly<Record<string, unknown>>

export interface FilterCriteria {
  readonly Filters?: readonly { readonly Pattern: string }[]
}

/** No filter lets all pass; of several, one is enough. */
export function passes(criteria: FilterCriteria | undefined, value: unknown): boolean {
  const filters = criteria?.Filters ?? []
  return filters.length === 0 || filters.some(({ Pattern }) => fits(JSON.parse(Pattern) as EventPattern, value))
}

/** Every field of the pattern has to fit; a list of alternatives needs one that does. */
export function fits(pattern: EventPattern, value: unknown): boolean {
  return Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or') return (wanted as readonly EventPattern[]).some((alternative) => fits(alternative, value))
    const found = isObject(value) ? value[name] : undefined
    if (Array.isArray(wanted)) return wanted.some((alternative) => fitsOne(alternative, found))
    return fits(wanted as EventPattern, found)
  })
}

function fitsOne(wanted: unknown, found: unknown): boolean {
  if (Array.isArray(found)) return found.some((entry) => fitsOne(wanted, entry))
  if (!isObject(wanted)) return wanted === found
  const [comparison, argument] = Object.entries(wanted)[0] ?? ['', undefined]
  const compare = comparisons[comparison]
  if (!compare)
    throw new Error(`Filter comparison ${comparison} is not known to the local runner (local/sources/event-pattern.ts).`)
  return compare(argument, found)
}

const comparisons: Readonly<Record<string, (argument: unknown, found: unknown) => boolean>> = {
  prefix: (argument, found) => typeof found === 'string' && withCase(argument, found, (text, start) => text.startsWith(start)),
  suffix: (argument, found) => typeof found === 'string' && withCase(argument, found, (text, end) => text.endsWith(end)),
  'equals-ignore-case': (argument, found) => typeof found === 'string' && found.toLowerCase() === String(argument).toLowerCase(),
  exists: (argument, found) => (found !== undefined) === argument,
  'anything-but': anythingBut,
  numeric: (argument, found) => typeof found === 'number' && inRange(argument as readonly (string | number)[], found),
  wildcard: (argument, found) => typeof found === 'string' && wildcard(String(argument)).test(found),
}

function anythingBut(argument: unknown, found: unknown): boolean {
  if (found === undefined) return false
  if (isObject(argument)) return !fitsOne(argument, found)
  return ![argument].flat().includes(found)
}

function withCase(argument: unknown, found: string, test: (text: string, part: string) => boolean): boolean {
  if (!isObject(argument)) return test(found, String(argument))
  return test(found.toLowerCase(), String(argument['equals-ignore-case']).toLowerCase())
}

function inRange(bounds: readonly (string | number)[], found: number): boolean {
  for (let at = 0; at < bounds.length; at += 2) {
    const limit = Number(bounds[at + 1])
    const holds = { '=': found === limit, '<': found < limit, '<=': found <= limit, '>': found > limit, '>=': found >= limit }[
      String(bounds[at])
    ]
    if (!holds) return false
  }
  return true
}

function wildcard(pattern: string): RegExp {
  return new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\?]/g, '\\$&').replace(/\*/g, '.*')}$`, 's')
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}
