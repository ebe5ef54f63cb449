import { Duration } from 'aws-cdk-lib'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { Construct } from 'constructs'
import type { Subscriber } from '../../events/subscriptions.ts'
import type { Foundations } from '../foundations.ts'
import type { FunctionSettings } from '../functions.ts'
import { maySend } from '../grants.ts'
import { FIVE_MINUTES, HarmAlarm } from './harm-alarm.ts'
import { ServiceFunction } from './service-function.ts'
import type { WorkerQueue } from './worker-queue.ts'

interface WorkerProps {
  readonly name: Subscriber
  readonly settings: FunctionSettings
  readonly foundations: Foundations
}

/** How long a message may wait before somebody is harmed by it. */
const LONGEST_WAIT_SECONDS = 15 * 60

/** A function that works through the queue of one subscriber. Messages that fail come again alone, and are set aside in the end. */
export class Worker extends Construct {
  constructor(scope: Construct, id: string, { name, settings, foundations }: WorkerProps) {
    super(scope, id)
    const waiting = foundations.queues[name]
    const { fn } = new ServiceFunction(this, 'Worker', {
      name,
      settings,
      foundations,
      also: { statements: [maySend(waiting.deadLetters)], environment: { DEAD_LETTER_URL: waiting.deadLetters.queueUrl } },
      alarmOnErrors: false,
    })
    fn.addEventSource(
      new SqsEventSource(waiting.queue, {
        batchSize: settings.batch?.size ?? 10,
        ...(settings.batch && { maxBatchingWindow: Duration.seconds(settings.batch.windowSeconds) }),
        reportBatchItemFailures: true,
        maxConcurrency: settings.atOnce ?? 10,
      }),
    )
    wake(this, waiting, { ...foundations, section: name, failureMeans: settings.failureMeans })
  }
}

function wake(
  scope: Construct,
  { queue, deadLetters }: WorkerQueue,
  about: Pick<Foundations, 'topic'> & { readonly section: string; readonly failureMeans: string },
): void {
  const { topic, section, failureMeans } = about
  new HarmAlarm(scope, 'SetAside', {
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ ...FIVE_MINUTES, statistic: 'Maximum' }),
    atLeast: 1,
    failureMeans,
    section,
    topic,
  })
  new HarmAlarm(scope, 'Late', {
    metric: queue.metricApproximateAgeOfOldestMessage({ ...FIVE_MINUTES, statistic: 'Maximum' }),
    atLeast: LONGEST_WAIT_SECONDS,
    failureMeans,
    section,
    topic,
  })
}
