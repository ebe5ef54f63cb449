import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { provisionBuses } from './aws/event-bus.ts'
import { provisionKeys } from './aws/kms.ts'
import { provisionTopics } from './aws/topics.ts'
import type { CleanUp } from './clean-up.ts'
import { endLeftOver } from './dynamodb/end-left-over.ts'
import { type DynamoDb, launchDynamoDb } from './dynamodb/launch-dynamodb.ts'
import { addStreamOrderIndex } from './dynamodb/stream-order-index.ts'
import { keysOfTables, makeTables } from './dynamodb/tables.ts'
import type { Endpoints } from './endpoints.ts'
import { refuseTakenPorts } from './free-ports.ts'
import { type Answering, listen, serve } from './http/exchange.ts'
import { localiser } from './localise.ts'
import { provisionNames } from './provision.ts'
import { makeQueues, provisionQueues, type Queues } from './queues.ts'
import { refuseUnknownTypes } from './resource-table.ts'
import { runSystem } from './run-system.ts'
import { type Ports, portsFrom, type Settings } from './settings.ts'
import { openIssuer } from './sign-in/issuer.ts'
import { localClientId, provisionPool } from './sign-in/provision-pool.ts'
import { synthesise } from './synthesise.ts'
import { readAssembly } from './template/assembly.ts'
import { describeSystem, type System } from './template/system.ts'

/** From nothing to a system that answers: emulators, template, provisioning, and then everything that moves. */
export async function boot(settings: Settings, cleanUp: CleanUp): Promise<Endpoints> {
  const ports = portsFrom(settings.port)
  prepareFolder(settings)
  await endLeftOver(settings.stateDir)
  await refuseTakenPorts(ports, settings.dynamodbEndpoint ? ['dynamodb'] : [])
  const dynamoDb = launchDynamoDb(settings, ports.dynamodb)
  cleanUp.add(dynamoDb.stop)
  const queues = makeQueues(settings)
  cleanUp.add(queues.stop)
  const [{ assembly, entry }, issuer] = await Promise.all([
    synthesise(settings),
    openIssuer(`http://127.0.0.1:${ports.signIn}`, settings.stateDir, localClientId),
    queues.listen(ports.queues),
    dynamoDb.ready(),
  ])
  const system = nameEverything(assembly, { settings, ports, issuerUrl: issuer.url })
  await provisionStores(system, { dynamoDb, queues, settings })
  const [keys, tables, localise] = [provisionKeys(system), keysOfTables(system), localiser(ports, system.place)]
  const open = opener(cleanUp)
  return runSystem({ settings, ports, system, entry, issuer, keys, tables, dynamoDb, queues, cleanUp, localise, open })
}

interface Naming {
  readonly settings: Settings
  readonly ports: Ports
  readonly issuerUrl: string
}

/** The system of the template, in which everything that another resource refers to has its local name. */
function nameEverything(assembly: string, { settings: { region, account }, ports, issuerUrl }: Naming): System {
  const system = describeSystem(readAssembly(assembly), { region, account })
  refuseUnknownTypes(system)
  provisionNames(system, ports)
  provisionPool(system, issuerUrl)
  provisionTopics(system)
  provisionBuses(system)
  return system
}

const opener =
  (cleanUp: CleanUp) =>
  async (answering: Answering, port: number): Promise<void> => {
    const server = await listen(serve(answering), port)
    cleanUp.add(() => {
      server.closeAllConnections()
      server.close()
    })
  }

function prepareFolder({ stateDir, fresh }: Settings): void {
  if (fresh) rmSync(stateDir, { recursive: true, force: true })
  mkdirSync(join(stateDir, 'buckets'), { recursive: true })
}

interface Stores {
  readonly dynamoDb: DynamoDb
  readonly queues: Queues
  readonly settings: Settings
}

async function provisionStores(system: System, { dynamoDb, queues, settings }: Stores): Promise<void> {
  await makeTables(system, dynamoDb.endpoint)
  if (dynamoDb.file) addStreamOrderIndex(dynamoDb.file)
  await provisionQueues(system, queues, settings)
  for (const bucket of system.ofType('AWS::S3::Bucket')) await queues.makeBucket(system.value(bucket, 'Ref'))
}
