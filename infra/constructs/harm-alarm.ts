import { Duration } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'

interface HarmProps {
  readonly metric: IMetric
  /** The alarm goes off from here on. */
  readonly atLeast: number
  readonly outOf?: { readonly points: number; readonly of: number }
  /** Who is harmed, and how: ends the sentence "When this fails, …". */
  readonly failureMeans: string
  /** Heading in docs/runbook.md. */
  readonly section: string
  readonly topic: ITopic
}

/** Wakes somebody because a person is harmed, says who that is, and where it is written what to do. */
export class HarmAlarm extends Construct {
  readonly alarm: Alarm

  constructor(
    scope: Construct,
    id: string,
    { metric, atLeast, outOf = { points: 1, of: 1 }, failureMeans, section, topic }: HarmProps,
  ) {
    super(scope, id)
    this.alarm = new Alarm(this, 'Alarm', {
      metric,
      threshold: atLeast,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      evaluationPeriods: outOf.of,
      datapointsToAlarm: outOf.points,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `Means: ${failureMeans}. What to do: docs/runbook.md#${section}`,
    })
    const told = new SnsAction(topic)
    this.alarm.addAlarmAction(told)
    this.alarm.addOkAction(told)
  }
}

export const FIVE_MINUTES = { period: Duration.minutes(5) } as const
