/** Open cases and duties whose time is running out, or has: a state, counted again and again. */
export const GAUGES = [
  'ProductSafetyDueSoon',
  'ProductSafetyOverdue',
  'OrdersDueSoon',
  'OrdersOverdue',
  'TargetsDueSoon',
  'TargetsOverdue',
  'DutiesDueSoon',
  'DutiesOverdue',
] as const

/**
 * What is counted because a person is harmed when it happens, or will be soon; each has an alarm. Names of metrics in the
 * namespace `NoticeAndAction`.
 */
export const METRICS = [
  'HistoryTouched',
  'StatementUndeliverable',
  'ReceiptUndeliverable',
  'OutcomeUndeliverable',
  'WebhookEndpointGone',
  'WebhookGivenUp',
  'RestrictionUnacknowledged',
  'MailBounced',
  'PublicationRejected',
  'PublicationWithoutAccess',
  'PublishedStatementOutdated',
  ...GAUGES,
] as const
export type Metric = (typeof METRICS)[number]

export const METRIC_NAMESPACE = 'NoticeAndAction'

/** Counts something. Metrics leave through the log (embedded metric format), so counting never fails and costs no call. */
export type Count = (metric: Metric, value?: number) => void
