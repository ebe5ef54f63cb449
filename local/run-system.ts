import { join } from 'node:path'
import { makeEventBus } from './aws/event-bus.ts'
import type { KeyNames } from './aws/kms.ts'
import { makeTargets } from './aws/targets.ts'
import { makeTopics } from './aws/topics.ts'
import type { CleanUp } from './clean-up.ts'
import { control } from './control.ts'
import { runCustomResources } from './custom-resources.ts'
import { expireItems, rememberExpired } from './dynamodb/expire-items.ts'
import type { DynamoDb } from './dynamodb/launch-dynamodb.ts'
import { type Endpoints, endpointsOf } from './endpoints.ts'
import { deployFiles } from './front-door/deployed-files.ts'
import type { Answering } from './http/exchange.ts'
import { makeFunctions } from './lambda/make-functions.ts'
import type { TableKeys } from './lambda/outgoing-rules.ts'
import { planOutgoing } from './lambda/plan-outgoing.ts'
import { openMarketplace } from './marketplace/open-marketplace.ts'
import { openAws } from './open-aws.ts'
import { openDoors } from './open-doors.ts'
import type { Queues } from './queues.ts'
import { fire, fireAtStart, runSchedules, type Schedule, schedulesOf } from './schedules/run-schedules.ts'
import type { Ports, Settings } from './settings.ts'
import type { Issuer } from './sign-in/issuer.ts'
import { openSignIn } from './sign-in/open-sign-in.ts'
import { startSources } from './sources/start-sources.ts'
import type { System } from './template/system.ts'
import { publishHere } from './transparency-database/publish-here.ts'

/** A provisioned system, about to move. */
export interface Provisioned {
  readonly settings: Settings
  readonly ports: Ports
  readonly system: System
  readonly entry: string
  readonly issuer: Issuer
  readonly keys: KeyNames
  readonly tables: Readonly<Record<string, TableKeys>>
  readonly dynamoDb: DynamoDb
  readonly queues: Queues
  readonly cleanUp: CleanUp
  localise(text: string): string
  open(answering: Answering, port: number): Promise<void>
}

const sweepEveryMs = 60_000

export async function runSystem(provisioned: Provisioned): Promise<Endpoints> {
  const { settings, ports, system, issuer, queues, dynamoDb, cleanUp, localise, entry } = provisioned
  const functions = makeFunctions(system, { settings, entry, rules: planOutgoing(system, provisioned), localise })
  cleanUp.add(() => Promise.all(functions.all.map((fn) => fn.stop())))
  const targets = makeTargets({ queues, invoke: functions.invoke })
  const bus = makeEventBus(system, targets)
  await openAws(provisioned, { functions, bus, topics: makeTopics(system, targets) })
  await openSignIn({ issuer, ports, cleanUp })
  await runCustomResources(system, { file: join(settings.stateDir, 'custom-resources.json'), invoke: functions.invoke })
  deployFiles(system, join(settings.stateDir, 'buckets'), localise)
  const expired = rememberExpired()
  const expire = () => expireItems(system, dynamoDb.endpoint, expired)
  startSources(system, { settings, functions, dynamoDb, queues, expired, cleanUp })
  const schedules = schedulesOf(system)
  cleanUp.add(runSchedules(schedules, targets).stop)
  await openDoors(provisioned, functions)
  await openMarketplace(provisioned)
  await publishHere(provisioned)
  const fireNow = (schedule: Schedule) => fire(schedule, targets, new Date())
  const { all, faults, use } = functions
  const controlled = { functions: all, bus, queues, schedules, faults, use, fire: fireNow, expire }
  await provisioned.open(control(controlled), ports.control)
  void fireAtStart(schedules, targets)
  cleanUp.add(sweep(expire))
  return endpointsOf(system, ports, dynamoDb.endpoint)
}

function sweep(expire: () => Promise<void>): () => void {
  const sweeping = setInterval(() => void expire().catch((error: unknown) => console.error(error)), sweepEveryMs)
  return () => clearInterval(sweeping)
}
