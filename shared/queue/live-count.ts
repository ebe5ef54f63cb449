import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { type Count, METRIC_NAMESPACE } from '../delivery/metrics.ts'

/** Metrics leave through the log, one line each. */
export function liveCount(): Count {
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: 'notice-and-action' })
  return (metric, value = 1) => {
    metrics.addMetric(metric, MetricUnit.Count, value)
    metrics.publishStoredMetrics()
  }
}
