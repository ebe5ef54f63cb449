import { join } from 'node:path'
import type { CleanUp } from '../clean-up.ts'
import type { Expired } from '../dynamodb/expire-items.ts'
import type { DynamoDb } from '../dynamodb/launch-dynamodb.ts'
import type { Functions } from '../lambda/make-functions.ts'
import type { Queues } from '../queues.ts'
import type { Settings } from '../settings.ts'
import type { System } from '../template/system.ts'
import { openCheckpoints } from './checkpoints.ts'
import { mappingsOf } from './mapping.ts'
import { pollQueue } from './poll-queue.ts'
import { pollStream } from './poll-stream.ts'

export interface Sources {
  readonly settings: Settings
  readonly functions: Functions
  readonly dynamoDb: DynamoDb
  readonly queues: Queues
  readonly expired: Expired
  readonly cleanUp: CleanUp
}

/** Every event-source mapping of the template begins to flow. */
export function startSources(system: System, { settings, functions, dynamoDb, queues, expired, cleanUp }: Sources): void {
  const checkpoints = openCheckpoints(join(settings.stateDir, 'stream-positions.json'))
  cleanUp.add(checkpoints.flush)
  for (const mapping of mappingsOf(system, functions.find)) {
    const fromQueue = mapping.source.includes(':sqs:')
    const poller = fromQueue
      ? pollQueue(mapping, { queues, region: settings.region, faults: functions.faults })
      : pollStream(mapping, { endpoint: dynamoDb.endpoint, queues, checkpoints, expired })
    cleanUp.add(poller.stop)
  }
}
