import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import { Dashboard, GraphWidget, type IMetric, type IWidget, TextWidget } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import { METRICS } from '../../shared/delivery/metrics.ts'
import type { Foundations } from '../foundations.ts'
import { counter } from './harm-counters.ts'

/** The one page to look at when somebody was woken. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, { foundations, api }: { readonly foundations: Foundations; readonly api: HttpApi }) {
    super(scope, id)
    const markdown = '# Notice and action\nWho is harmed, and what to do: `docs/runbook.md`'
    new Dashboard(this, 'Dashboard', {
      dashboardName: `${foundations.stage.name}-notice-and-action`,
      defaultInterval: Duration.hours(12),
      widgets: [[new TextWidget({ markdown, width: 24, height: 2 })], ofCalls(api), ofQueues(foundations), ofHarms(foundations)],
    })
  }
}

const sum = { period: Duration.minutes(5), statistic: 'Sum' }
const most = { ...sum, statistic: 'Maximum' }

const graph = (title: string, left: IMetric[]): GraphWidget => new GraphWidget({ title, left, width: 12, height: 6 })

const ofCalls = (api: HttpApi): IWidget[] => [
  graph('Calls, refused calls, failed calls', [api.metricCount(sum), api.metricClientError(sum), api.metricServerError(sum)]),
  graph(
    'Time to answer',
    ['p50', 'p95'].map((statistic) => api.metricLatency({ ...sum, statistic })),
  ),
]

function ofQueues({ queues }: Foundations): IWidget[] {
  const all = Object.values(queues)
  return [
    graph(
      'Oldest message of each queue (s)',
      all.map(({ queue }) => queue.metricApproximateAgeOfOldestMessage(most)),
    ),
    graph(
      'Messages set aside',
      all.map(({ deadLetters }) => deadLetters.metricApproximateNumberOfMessagesVisible(most)),
    ),
  ]
}

const ofHarms = ({ table }: Foundations): IWidget[] => [
  graph('People harmed', METRICS.map(counter)),
  graph('Units of the table', [table.metricConsumedWriteCapacityUnits(sum), table.metricConsumedReadCapacityUnits(sum)]),
]
