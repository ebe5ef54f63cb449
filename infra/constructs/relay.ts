import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Foundations } from '../foundations.ts'
import { maySend } from '../grants.ts'
import { otherFunctions } from '../worker-functions.ts'
import { FIVE_MINUTES, HarmAlarm } from './harm-alarm.ts'
import { ServiceFunction } from './service-function.ts'
import { deadLetterQueue } from './worker-queue.ts'

const NAME = 'relay-facts'
const LATE_MILLISECONDS = 5 * 60_000

/**
 * Reads the stream of the table from its beginning and tells everybody. What it cannot tell is bisected, tried ten times and then noted
 * in a queue, so that one bad record does not hold back the rest; the reconciler tells it again from the table itself.
 */
export class Relay extends Construct {
  constructor(scope: Construct, id: string, { foundations }: { readonly foundations: Foundations }) {
    super(scope, id)
    const settings = otherFunctions[NAME]
    const { table, bus, stage } = foundations
    const untold = deadLetterQueue(this, 'Untold', `${stage.name}-${NAME}-dead-letters`)
    const toBus = new PolicyStatement({ actions: ['events:PutEvents'], resources: [bus.eventBusArn] })
    const { fn } = new ServiceFunction(this, 'Relay', {
      name: NAME,
      settings,
      foundations,
      also: {
        statements: [toBus, maySend(untold), ...mayReadStream(foundations)],
        environment: { EVENT_BUS_NAME: bus.eventBusName },
      },
      alarmOnErrors: true,
    })
    new EventSourceMapping(this, 'Stream', {
      target: fn,
      eventSourceArn: table.tableStreamArn ?? '',
      startingPosition: StartingPosition.TRIM_HORIZON,
      batchSize: 100,
      parallelizationFactor: 4,
      bisectBatchOnError: true,
      reportBatchItemFailures: true,
      retryAttempts: 10,
      maxRecordAge: Duration.hours(20),
      onFailure: new SqsDlq(untold),
    })
    this.wake(untold, foundations, fn.functionName)
  }

  private wake(untold: Queue, { topic }: Foundations, functionName: string): void {
    const about = { failureMeans: otherFunctions[NAME].failureMeans, section: NAME, topic }
    const age = new Metric({
      namespace: 'AWS/Lambda',
      metricName: 'IteratorAge',
      dimensionsMap: { FunctionName: functionName },
      statistic: 'Maximum',
      ...FIVE_MINUTES,
    })
    new HarmAlarm(this, 'Behind', { ...about, metric: age, atLeast: LATE_MILLISECONDS })
    new HarmAlarm(this, 'SetAside', {
      ...about,
      metric: untold.metricApproximateNumberOfMessagesVisible({ ...FIVE_MINUTES, statistic: 'Maximum' }),
      atLeast: 1,
    })
  }
}

const mayReadStream = ({ table }: Foundations): readonly PolicyStatement[] => [
  new PolicyStatement({
    actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'],
    resources: [table.tableStreamArn ?? ''],
  }),
]
