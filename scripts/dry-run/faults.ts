import { publicRecord } from '../../shared/dsa/transparency-database.ts'

export interface Fault {
  readonly field: string
  readonly rule: string
}

/** As people call what a schema calls otherwise. */
const RULES: Readonly<Record<string, string>> = {
  too_big: 'too long',
  too_small: 'empty',
  invalid_format: 'not in the right form',
  invalid_value: 'not one of the values',
  invalid_type: 'missing, or of another type',
  unrecognized_keys: 'not a field',
  custom: 'does not fit',
}

/** The first thing for which our own schema would not let a record out; field and rule, and none of its words. */
export function faultOf(record: unknown): Fault | undefined {
  const [issue] = publicRecord.safeParse(record).error?.issues ?? []
  if (!issue) return undefined
  const rule = RULES[issue.code] ?? issue.code
  const more = issue.code === 'custom' ? `${rule}: ${issue.message}` : rule
  return { field: issue.path.map(String).join('.') || 'record', rule: more }
}
