import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { makeApp } from '../../infra/app.ts'
import { provisionBuses } from '../../local/aws/event-bus.ts'
import { provisionKeys } from '../../local/aws/kms.ts'
import { provisionTopics } from '../../local/aws/topics.ts'
import { keysOfTables, tableTypes } from '../../local/dynamodb/tables.ts'
import { noFaults } from '../../local/lambda/faults.ts'
import { planFunctions } from '../../local/lambda/plan-functions.ts'
import { planOutgoing } from '../../local/lambda/plan-outgoing.ts'
import type { FunctionPlan } from '../../local/lambda/pool.ts'
import { localiser } from '../../local/localise.ts'
import { provisionNames } from '../../local/provision.ts'
import { provisionQueues, type Queues } from '../../local/queues.ts'
import { portsFrom } from '../../local/settings.ts'
import { provisionPool } from '../../local/sign-in/provision-pool.ts'
import { readAssembly, type Stack } from '../../local/template/assembly.ts'
import { describeSystem, type System } from '../../local/template/system.ts'
import { emptyBundles } from '../infra/synthesise.ts'
import { PLACE, theSettings } from './a-system.ts'

/** The stacks of a stage, as `cdk synth` writes them; its checks have tests of their own. */
export function stacksOf(stage: string): readonly Stack[] {
  process.env['CDK_VALIDATION'] = 'false'
  const outdir = mkdtempSync(join(tmpdir(), 'assembly-'))
  afterAll(() => rmSync(outdir, { recursive: true, force: true }))
  makeApp({ stage, dist: emptyBundles(), outdir }).synth()
  return readAssembly(outdir)
}

export const ports = portsFrom(8080)

const unused = async () => {
  throw new Error('no queue runs here')
}
const noQueues: Queues = {
  call: async <T>() => ({}) as T,
  urlOf: String,
  makeBucket: unused,
  counts: unused,
  listen: unused,
  stop: unused,
}

/** The system of the template with all its local names, as before its start; only that no emulator runs. */
export async function aProvisionedSystem(
  stage = 'local',
): Promise<{ readonly system: System; readonly plans: readonly FunctionPlan[] }> {
  const settings = theSettings()
  const system = describeSystem(stacksOf(stage), PLACE)
  provisionNames(system, ports)
  provisionPool(system, `http://127.0.0.1:${ports.signIn}`)
  provisionTopics(system)
  provisionBuses(system)
  const keys = provisionKeys(system)
  for (const table of system.ofType(...tableTypes)) {
    const Arn = `arn:aws:dynamodb:${PLACE.region}:${PLACE.account}:table/${table.name}`
    system.assign(table, { Ref: table.name, Arn, StreamArn: `${Arn}/stream/local` })
  }
  await provisionQueues(system, noQueues, settings)
  const rules = planOutgoing(system, { ports, keys, tables: keysOfTables(system) })
  const localise = localiser(ports, PLACE)
  const common = { settings, entry: 'environment.mjs', logFile: 'functions.log', rules, localise, faultsFor: () => noFaults }
  return { system, plans: planFunctions(system, common) }
}
