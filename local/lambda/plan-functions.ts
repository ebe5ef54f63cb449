import { join } from 'node:path'
import { policiesByRole, refuseUnreadablePolicies } from '../iam/policies.ts'
import type { Settings } from '../settings.ts'
import type { Located, System } from '../template/system.ts'
import type { Faults } from './faults.ts'
import type { OutgoingRules, Statement } from './outgoing-rules.ts'
import type { FunctionPlan } from './pool.ts'
import { variablesFor } from './variables.ts'

export interface FunctionProperties {
  readonly FunctionName?: string
  readonly Runtime?: string
  readonly Handler?: string
  readonly Role: string
  readonly Code: { readonly S3Key?: string }
  readonly Timeout?: number
  readonly MemorySize?: number
  readonly ReservedConcurrentExecutions?: number
  readonly Environment?: { readonly Variables?: Readonly<Record<string, unknown>> }
}

/** What every function gets besides what the template says about it. */
export interface Common {
  readonly settings: Settings
  readonly entry: string
  readonly logFile: string
  readonly rules: Omit<OutgoingRules, 'grants'>
  faultsFor(id: string): Faults
  /** Addresses of AWS in a text, replaced by the ones of this machine. */
  localise(text: string): string
}

export function planFunctions(system: System, common: Common): readonly FunctionPlan[] {
  const policies = policiesByRole(system)
  return system
    .ofType('AWS::Lambda::Function')
    .filter((fn) => isOurs(system.properties<FunctionProperties>(fn)))
    .map((fn) => planOf(fn, { system, common, policies }))
}

/** Python functions come with CDK's own custom resources; the runner does their work itself. */
export function isOurs({ Runtime, Code }: FunctionProperties): boolean {
  return Runtime?.startsWith('nodejs') === true && Code.S3Key !== undefined
}

interface Around {
  readonly system: System
  readonly common: Common
  readonly policies: ReadonlyMap<string, readonly Statement[]>
}

function planOf(fn: Located, { system, common, policies }: Around): FunctionPlan {
  const { settings } = common
  const { Role, Code, Handler = '', ...rest } = system.properties<FunctionProperties>(fn)
  const [module = '', exportName = ''] = Handler.split('.')
  const role = system.byReference(Role)
  if (role) refuseUnreadablePolicies(system, role)
  const grants = { principal: `${Role}/${fn.id}`, statements: policies.get(role ? system.value(role, 'Ref') : '') ?? [] }
  const perEnv = settings.perEnv
  const concurrency = Math.min(rest.ReservedConcurrentExecutions ?? Number.POSITIVE_INFINITY, settings.maxEnvs * perEnv)
  return {
    id: fn.id,
    name: system.value(fn, 'Ref'),
    arn: system.value(fn, 'Arn'),
    timeoutMs: (rest.Timeout ?? 3) * 1000,
    memoryMb: rest.MemorySize ?? 128,
    maxEnvs: Math.max(1, Math.min(settings.maxEnvs, concurrency)),
    perEnv,
    concurrency,
    variables: () => variablesFor(fn, system, common.localise),
    data: () => ({
      entry: common.entry,
      file: join(system.asset(fn.stack, Code.S3Key ?? ''), `${module}.mjs`),
      exportName,
      outgoing: { ...common.rules, grants: settings.iam ? grants : undefined },
      faults: common.faultsFor(fn.id),
      logFile: common.logFile,
    }),
  }
}
