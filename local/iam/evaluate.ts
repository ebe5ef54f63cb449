import type { Grants, Statement } from '../lambda/outgoing-rules.ts'
import { holds } from './conditions.ts'
import { matches } from './patterns.ts'

/** One thing a request wants to do. A DynamoDB transaction wants as many as it has members. */
export interface Need {
  readonly action: string
  readonly resource: string
  /** Condition keys of the request; a key that is not in here is absent. */
  readonly context: RequestContext
}

export type RequestContext = Readonly<Record<string, readonly string[]>>

/** The first need that the statements do not allow, in the words of AWS. */
export function refusal(needs: readonly Need[], grants: Grants): string | undefined {
  const missing = needs.find((need) => !allowed(need, grants.statements))
  if (!missing) return undefined
  return `User: ${grants.principal} is not authorized to perform: ${missing.action} on resource: ${missing.resource} because no identity-based policy allows the ${missing.action} action`
}

/** An explicit denial wins; without an allowance the answer is no. */
export function allowed(need: Need, statements: readonly Statement[]): boolean {
  const applying = statements.filter((statement) => applies(statement, need))
  return applying.some(({ effect }) => effect === 'Allow') && !applying.some(({ effect }) => effect === 'Deny')
}

function applies(statement: Statement, { action, resource, context }: Need): boolean {
  return (
    covers(statement.actions, statement.notActions, action.toLowerCase()) &&
    covers(statement.resources, statement.notResources, resource) &&
    statement.conditions.every((condition) => holds(condition, context))
  )
}

function covers(listed: readonly string[], excluded: readonly string[], value: string): boolean {
  if (excluded.length > 0) return !excluded.some((pattern) => matches(pattern, value))
  return listed.some((pattern) => matches(pattern, value))
}
