import type { Condition } from '../lambda/outgoing-rules.ts'
import type { RequestContext } from './evaluate.ts'
import { matches } from './patterns.ts'

type Comparison = (wanted: string, found: string) => boolean

const same: Comparison = (wanted, found) => wanted === found
const sameText: Comparison = (wanted, found) => wanted.toLowerCase() === found.toLowerCase()
const like: Comparison = (wanted, found) => matches(wanted, found)

const comparisons: Readonly<Record<string, { readonly compare: Comparison; readonly negated: boolean }>> = {
  StringEquals: { compare: same, negated: false },
  StringNotEquals: { compare: same, negated: true },
  StringEqualsIgnoreCase: { compare: sameText, negated: false },
  StringLike: { compare: like, negated: false },
  StringNotLike: { compare: like, negated: true },
  ArnEquals: { compare: like, negated: false },
  ArnLike: { compare: like, negated: false },
  ArnNotLike: { compare: like, negated: true },
  Bool: { compare: sameText, negated: false },
}

/** Keys that the runner fills in for each request, or knows to be the same for all. */
const knownKeys =
  /^(dynamodb:(leadingkeys|enclosingoperation)|kms:(encryptioncontext:.+|encryptioncontextkeys)|ses:(fromaddress|recipients)|aws:(securetransport|requestedregion|principalaccount|resourceaccount)|s3:prefix|events:(source|detail-type))$/i

/** A condition that would be guessed at is refused when the runner starts, not when the first call meets it. */
export function refuseUnknown({ operator, key }: Condition): void {
  const { name } = parts(operator)
  if (name !== 'Null' && !comparisons[name])
    throw new Error(`IAM condition operator ${operator} is not known to the local runner (local/iam/conditions.ts).`)
  if (!knownKeys.test(key))
    throw new Error(`IAM condition key ${key} is not known to the local runner (local/iam/conditions.ts).`)
}

/** Absent keys follow IAM: ForAllValues and IfExists hold, negated operators hold, everything else does not. */
export function holds({ operator, key, values }: Condition, context: RequestContext): boolean {
  const { set, name, ifExists } = parts(operator)
  const found = context[key.toLowerCase()]
  if (name === 'Null') return values.includes(String(found === undefined))
  const comparison = comparisons[name]
  if (!comparison) throw new Error(`Unknown IAM condition operator ${operator}.`)
  const fits = (value: string) => values.some((wanted) => comparison.compare(wanted, value)) !== comparison.negated
  if (set === 'ForAllValues') return (found ?? []).every(fits)
  if (found === undefined) return ifExists || (comparison.negated && set === undefined)
  return found.some(fits)
}

function parts(operator: string): { readonly set: string | undefined; readonly name: string; readonly ifExists: boolean } {
  const [first = '', second] = operator.split(':')
  const name = second ?? first
  return {
    set: second === undefined ? undefined : first,
    name: name.replace(/IfExists$/, ''),
    ifExists: name.endsWith('IfExists'),
  }
}
