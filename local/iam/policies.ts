import type { Condition, Statement } from '../lambda/outgoing-rules.ts'
import type { Located, System } from '../template/system.ts'
import { refuseUnknown } from './conditions.ts'

type OneOrMany = string | readonly string[]

interface RawStatement {
  readonly Effect: 'Allow' | 'Deny'
  readonly Action?: OneOrMany
  readonly NotAction?: OneOrMany
  readonly Resource?: OneOrMany
  readonly NotResource?: OneOrMany
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

interface PolicyDocument {
  readonly Statement: RawStatement | readonly RawStatement[]
}

interface RoleProperties {
  readonly Policies?: readonly { readonly PolicyDocument: PolicyDocument }[]
  readonly ManagedPolicyArns?: readonly string[]
}

interface PolicyProperties {
  readonly PolicyDocument: PolicyDocument
  readonly Roles?: readonly string[]
}

/** What AWS's own policy allows that every function has: to write its logs, which no call here ever asks. */
const harmlessManagedPolicies = ['service-role/AWSLambdaBasicExecutionRole', 'AWSXRayDaemonWriteAccess']

/** Role name → everything its policies say, taken from the template alone. */
export function policiesByRole(system: System): ReadonlyMap<string, readonly Statement[]> {
  const byRole = new Map<string, Statement[]>()
  const add = (role: string, document: PolicyDocument) => byRole.set(role, [...(byRole.get(role) ?? []), ...statements(document)])
  for (const role of system.ofType('AWS::IAM::Role')) {
    const { Policies = [] } = system.properties<RoleProperties>(role)
    byRole.set(system.value(role, 'Ref'), [])
    for (const { PolicyDocument } of Policies) add(system.value(role, 'Ref'), PolicyDocument)
  }
  for (const policy of system.ofType('AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy')) {
    const { PolicyDocument, Roles = [] } = system.properties<PolicyProperties>(policy)
    for (const role of Roles) add(role, PolicyDocument)
  }
  return byRole
}

/** A managed policy of AWS is not in the template, so the runner cannot know what it allows. */
export function refuseUnreadablePolicies(system: System, role: Located): void {
  const { ManagedPolicyArns = [] } = system.properties<RoleProperties>(role)
  for (const arn of ManagedPolicyArns) {
    const ours = system.byReference(arn) !== undefined
    if (!ours && !harmlessManagedPolicies.some((name) => arn.endsWith(`:policy/${name}`))) {
      throw new Error(
        `Role ${role.id} has the AWS policy ${arn}, which the local runner cannot read. Write the statements out instead.`,
      )
    }
  }
}

function statements({ Statement }: PolicyDocument): readonly Statement[] {
  return [Statement].flat().map((raw) => ({
    effect: raw.Effect,
    actions: many(raw.Action).map((action) => action.toLowerCase()),
    notActions: many(raw.NotAction).map((action) => action.toLowerCase()),
    resources: many(raw.Resource),
    notResources: many(raw.NotResource),
    conditions: conditions(raw.Condition ?? {}),
  }))
}

function conditions(raw: NonNullable<RawStatement['Condition']>): readonly Condition[] {
  const found = Object.entries(raw).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, value]): Condition => ({ operator, key, values: [value].flat().map(String) })),
  )
  found.forEach(refuseUnknown)
  return found
}

function many(value: OneOrMany | undefined): readonly string[] {
  return value === undefined ? [] : [value].flat()
}
