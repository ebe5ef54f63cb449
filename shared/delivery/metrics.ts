/** What is counted because a person is harmed when it happens; each has an alarm. Names of metrics in the namespace `NoticeAndAction`. */
export const METRICS = [
  'HistoryTouched',
  'StatementUndeliverable',
  'ReceiptUndeliverable',
  'OutcomeUndeliverable',
  'WebhookEndpointGone',
  'WebhookGivenUp',
  'RestrictionUnacknowledged',
  'OverdueCases',
  'MailBounced',
] as const
export type Metric = (typeof METRICS)[number]

export const METRIC_NAMESPACE = 'NoticeAndAction'

/** Counts something. Metrics leave through the log (embedded metric format), so counting never fails and costs no call. */
export type Count = (metric: Metric, value?: number) => void
