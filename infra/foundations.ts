import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import type { EventBus } from 'aws-cdk-lib/aws-events'
import type { Key } from 'aws-cdk-lib/aws-kms'
import type { Topic } from 'aws-cdk-lib/aws-sns'
import type { Subscriber } from '../events/subscriptions.ts'
import type { WorkerQueue } from './constructs/worker-queue.ts'
import type { Stage } from './stages.ts'

/** What the functions stand on. */
export interface Foundations {
  readonly stage: Stage
  /** Folder of the bundles. */
  readonly dist: string
  readonly table: TableV2
  readonly key: Key
  readonly bus: EventBus
  /** Where alarms go. */
  readonly topic: Topic
  readonly queues: Readonly<Record<Subscriber, WorkerQueue>>
  readonly mail: { readonly from: string; readonly configurationSet: string }
  readonly baseUrl: string
  readonly signIn: { readonly issuer: string; readonly audience: string }
  readonly secretsPrefix: string
}
