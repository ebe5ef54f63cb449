import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import type { ITopic } from 'aws-cdk-lib/aws-sns'
import { Construct } from 'constructs'
import { GAUGES, METRIC_NAMESPACE, METRICS, type Metric as MetricName } from '../../shared/delivery/metrics.ts'
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
  PublicationRejected: 'the public cannot read a decision, because the Transparency Database does not take it (Art. 24(5))',
  PublicationWithoutAccess: 'nothing is published any more, because the Transparency Database does not let us in (Art. 24(5))',
  PublishedStatementOutdated:
    'the public reads of a restriction that was lifted after many complaints; the database knows no correction',
  MailBounced: 'mails do not reach the people whom we must inform',
  ProductSafetyDueSoon: 'buyers of a product that may be unsafe have waited for half of what the law allows (GPSR Art. 22(8))',
  ProductSafetyOverdue: 'a product that may be unsafe is offered longer than the law allows (GPSR Art. 22(8))',
  OrdersDueSoon: 'half of the time that an authority set has passed without effect (Art. 9, GPSR Art. 22(4))',
  OrdersOverdue: 'an authority’s order was not given effect in time (Art. 9, GPSR Art. 22(4))',
  TargetsDueSoon: 'many people will soon have waited longer for an answer than we want them to',
  DutiesDueSoon:
    'authorities, makers or buyers will soon have waited longer than we want them to (Art. 18, 32, GPSR Art. 22(12))',
  DutiesOverdue: 'authorities, makers or buyers do not know what a decision found (Art. 18, 32, GPSR Art. 22(12))',
  TargetsOverdue: 'people wait longer for an answer than we want them to',
}

/** Of these, few are everyday life. */
const AT_LEAST: Partial<Record<MetricName, number>> = { MailBounced: 10, TargetsDueSoon: 10, PublishedStatementOutdated: 10 }

/** An alarm for each counter; the functions write them into their logs (embedded metric format). */
export class HarmCounters extends Construct {
  constructor(scope: Construct, id: string, { topic }: { readonly topic: ITopic }) {
    super(scope, id)
    for (const metricName of METRICS) {
      new HarmAlarm(this, metricName, {
        metric: counter(metricName),
        atLeast: AT_LEAST[metricName] ?? 1,
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
    statistic: GAUGES.some((gauge) => gauge === metricName) ? 'Maximum' : 'Sum',
    period: Duration.minutes(15),
  })

/** `HistoryTouched` → `history-touched` */
const sectionOf = (name: MetricName): string => name.replaceAll(/(?<=.)(?=[A-Z])/g, '-').toLowerCase()
