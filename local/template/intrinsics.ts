/** What an intrinsic function may ask about the stack it stands in. */
export interface Scope {
  ref(id: string): unknown
  attribute(id: string, name: string): unknown
  condition(name: string): boolean
  imported(exportName: string): unknown
  mapped(map: string, first: string, second: string): unknown
}

type Intrinsic = (argument: unknown, scope: Scope) => unknown

/** Replaces every intrinsic in a template value. One that is not known throws: a guess would be a wrong address somewhere. */
export function resolve(value: unknown, scope: Scope): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, scope)).filter((entry) => entry !== undefined)
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [first] = entries
  if (entries.length === 1 && first) {
    const intrinsic = intrinsics[first[0]]
    if (intrinsic) return intrinsic(first[1], scope)
    if (first[0].startsWith('Fn::'))
      throw new Error(`${first[0]} is not known to the local runner (local/template/intrinsics.ts).`)
  }
  const resolved = entries.map(([key, entry]) => [key, resolve(entry, scope)] as const)
  return Object.fromEntries(resolved.filter(([, entry]) => entry !== undefined))
}

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (id, scope) => scope.ref(String(id)),
  Condition: (name, scope) => (typeof name === 'string' ? scope.condition(name) : { Condition: resolve(name, scope) }),
  'Fn::GetAtt': getAttribute,
  'Fn::ImportValue': (name, scope) => scope.imported(String(resolve(name, scope))),
  'Fn::Join': (argument, scope) => {
    const [separator, parts] = list(argument)
    return list(resolve(parts, scope)).join(String(separator))
  },
  'Fn::Select': (argument, scope) => {
    const [position, from] = list(argument)
    return list(resolve(from, scope))[Number(resolve(position, scope))]
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = list(argument)
    return String(resolve(text, scope)).split(String(separator))
  },
  'Fn::Sub': substitute,
  'Fn::FindInMap': (argument, scope) => {
    const [map, first, second] = list(resolve(argument, scope)).map(String)
    return scope.mapped(map ?? '', first ?? '', second ?? '')
  },
  'Fn::Base64': (text, scope) => Buffer.from(String(resolve(text, scope))).toString('base64'),
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = list(argument)
    return resolve(scope.condition(String(name)) ? yes : no, scope)
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = list(resolve(argument, scope))
    return left === right
  },
  'Fn::Not': (argument, scope) => !list(resolve(argument, scope))[0],
  'Fn::And': (argument, scope) => list(resolve(argument, scope)).every(Boolean),
  'Fn::Or': (argument, scope) => list(resolve(argument, scope)).some(Boolean),
}

function getAttribute(argument: unknown, scope: Scope): unknown {
  const [id, ...path] = typeof argument === 'string' ? argument.split('.') : list(argument).map(String)
  return scope.attribute(id ?? '', path.join('.'))
}

function substitute(argument: unknown, scope: Scope): string {
  const [text, given] = Array.isArray(argument) ? argument : [argument, {}]
  const values = given as Readonly<Record<string, unknown>>
  return String(text).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`
    if (name in values) return String(resolve(values[name], scope))
    return String(name.includes('.') ? getAttribute(name, scope) : scope.ref(name))
  })
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`Expected a list in the template, found ${JSON.stringify(value)}.`)
  return value
}
