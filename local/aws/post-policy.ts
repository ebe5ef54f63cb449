/** What a form posts to a bucket, and its policy (Amazon S3 API, "POST Policy"): checked here, because the emulator takes anything. */
export interface PostedForm {
  readonly fields: Readonly<Record<string, string>>
  /** In bytes. */
  readonly size: number
  readonly bucket: string
}

export interface Breach {
  readonly status: 400 | 403
  readonly code: 'AccessDenied' | 'EntityTooLarge' | 'EntityTooSmall' | 'InvalidPolicyDocument'
  readonly message: string
}

interface Policy {
  readonly expiration: string
  readonly conditions: readonly (Readonly<Record<string, string>> | readonly [string, string | number, string | number])[]
}

/** Fields that no condition has to name. */
const FREE = new Set(['policy', 'x-amz-signature', 'file', 'bucket'])

/** Why S3 would refuse it, or nothing. A form without a policy comes only to buckets that anyone may write; there are none. */
export function breachOf({ fields, size, bucket }: PostedForm, now: Date): Breach | undefined {
  const policy = readPolicy(fields['policy'])
  if (!policy) return { status: 400, code: 'InvalidPolicyDocument', message: 'Invalid Policy: Invalid JSON.' }
  if (Date.parse(policy.expiration) <= now.getTime()) return denied('Policy expired.')
  const given = lowerCased({ ...fields, bucket })
  const named = new Set<string>()
  for (const condition of policy.conditions.map(plain)) {
    const found = broken(condition, { given, size })
    if (found) return found
    named.add(condition.field)
  }
  const extra = Object.keys(given).find((name) => !FREE.has(name) && !name.startsWith('x-ignore-') && !named.has(name))
  return extra === undefined ? undefined : denied(`Extra input fields: ${extra}`)
}

interface Condition {
  readonly kind: string
  readonly field: string
  readonly wanted: readonly (string | number)[]
}

function plain(condition: Policy['conditions'][number]): Condition {
  if (isList(condition)) {
    const [kind, first, second] = condition
    if (kind === 'content-length-range') return { kind, field: '', wanted: [first, second] }
    return { kind, field: String(first).replace('$', '').toLowerCase(), wanted: [second] }
  }
  const [field = '', value = ''] = Object.entries(condition)[0] ?? []
  return { kind: 'eq', field: field.toLowerCase(), wanted: [value] }
}

const isList = (condition: Policy['conditions'][number]): condition is readonly [string, string | number, string | number] =>
  Array.isArray(condition)

function broken(
  { kind, field, wanted: [first = '', second = ''] }: Condition,
  { given, size }: { readonly given: Readonly<Record<string, string>>; readonly size: number },
): Breach | undefined {
  if (kind === 'content-length-range') {
    if (size > Number(second))
      return { status: 400, code: 'EntityTooLarge', message: 'Your proposed upload exceeds the maximum allowed size' }
    if (size < Number(first))
      return { status: 400, code: 'EntityTooSmall', message: 'Your proposed upload is smaller than the minimum allowed size' }
    return undefined
  }
  const value = given[field] ?? ''
  const holds = kind === 'starts-with' ? value.startsWith(String(first)) : kind === 'eq' && value === String(first)
  return holds ? undefined : denied(`Policy Condition failed: ["${kind}", "$${field}", "${first}"]`)
}

const denied = (why: string): Breach => ({
  status: 403,
  code: 'AccessDenied',
  message: `Invalid according to Policy: ${why}`,
})

function readPolicy(text: string | undefined): Policy | undefined {
  try {
    const { expiration, conditions } = JSON.parse(Buffer.from(text ?? '', 'base64').toString()) as Policy
    return Number.isFinite(Date.parse(expiration)) && Array.isArray(conditions) ? { expiration, conditions } : undefined
  } catch {
    return undefined
  }
}

const lowerCased = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), value]))
