import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { METRIC_NAMESPACE, METRICS, type Metric as MetricName } from '../../shared/delivery/metrics.ts'
import { HarmAlarm } from './harm-alarm.ts'

/** Whom it harms when the functions count one of these. */
const HARMS: Readonly<Record<MetricName, string>> = {
  HistoryTouched: 'somebody changed or removed what has happened, so nobody can rely on the audit trail',
  StatementUndeliverable: 'a seller is restricted and has not been told why (Art. 17)',
  ReceiptUndeliverable: 'a notifier was not told that we received their notice (Art. 16(4))',
  OutcomeUndeliverable: 'a notifier or an authority was not told the decision (Art. 16(5), 9(1))',
  WebhookEndpointGone: 'the platform’s webhook says it is gone, so restrictions do not reach it',
  WebhookGivenUp: 'the platform did not take a webhook for three days, so something decided was not done',
  RestrictionUnacknowledged: 'content that was decided to be illegal may still be offered',
  OverdueCases: 'notices wait longer than the law or our own target allows',
  MailBounced: 'mails do not reach the people whom we must inform',
}

/** An alarm for each counter; the functions write them into their logs (embedded metric format). */
export class HarmCounters extends Construct {
  constructor(scope: Construct, id: string, { topic }: { readonly topic: ITopic }) {
    super(scope, id)
    for (const metricName of METRICS) {
      new HarmAlarm(this, metricName, {
        metric: counter(metricName),
        atLeast: metricName === 'MailBounced' ? 10 : 1,
        failureMeans: HARMS[metricName],
        section: sectionOf(metricName),
        topic,
      })
    }
  }
}

/** A gauge is the same count again and again; everything else happens once. */
export const counter = (metricName: MetricName): Metric =>
  new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap: { service: 'notice-and-action' },
    statistic: metricName === 'OverdueCases' ? 'Maximum' : 'Sum',
    period: Duration.minutes(15),
  })

/** `HistoryTouched` → `history-touched` */
const sectionOf = (name: MetricName): string => name.replaceAll(/(?<=.)(?=[A-Z])/g, '-').toLowerCase()
