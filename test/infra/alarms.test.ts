import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { SUBSCRIBERS } from '../../events/subscriptions.ts'
import { METRICS } from '../../shared/delivery/metrics.ts'
import { propertiesOf, resourcesOf, templatesFor } from './synthesise.ts'

const { service } = templatesFor({ production: true, alarmEmail: 'duty@shop.example' })
interface AlarmProperties {
  readonly AlarmDescription: string
  readonly AlarmActions: readonly unknown[]
  readonly MetricName: string
  readonly Dimensions?: readonly { readonly Value: unknown }[]
}
const alarmsById = Object.entries(service.findResources('AWS::CloudWatch::Alarm')).map(
  ([id, { Properties }]): readonly [string, AlarmProperties] => [id, Properties],
)
const alarms = alarmsById.map(([, alarm]) => alarm)
const queues = resourcesOf(service, 'AWS::SQS::Queue')
const runbook = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'runbook.md'), 'utf8')
const sections = new Set(
  [...runbook.matchAll(/^#{2,3} (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w\s-]/g, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  ),
)

describe.each(alarmsById)('alarm %s', (_, { AlarmDescription, AlarmActions }) => {
  test('says who is harmed, and a section of the runbook that says what to do', () => {
    const [, harm = '', section = ''] = /^Means: (.+)\. What to do: docs\/runbook\.md#([\w-]+)$/.exec(AlarmDescription) ?? []
    expect(harm.length).toBeGreaterThan(20)
    expect(sections).toContain(section)
  })

  test('wakes somebody', () => expect(AlarmActions).toHaveLength(1))
})

test('each section of the runbook about a failure belongs to an alarm', () => {
  const [, part = ''] = /^## When an alarm goes off$(.*?)^## /ms.exec(runbook) ?? []
  const described = [...part.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
  const used = new Set(alarms.map(({ AlarmDescription }) => AlarmDescription.split('#')[1]))
  expect(described.toSorted()).toEqual([...used].toSorted())
})

test('alarms leave encrypted, over TLS only, for the address of the stage', () => {
  service.hasResourceProperties('AWS::SNS::Topic', { KmsMasterKeyId: Match.anyValue() })
  service.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'duty@shop.example' })
})

test('each thing that is counted because it harms somebody has an alarm', () => {
  expect(alarms.map(({ MetricName }) => MetricName)).toEqual(expect.arrayContaining([...METRICS]))
})

test('every queue is encrypted, keeps what it could not work on for 14 days, and has somebody woken by it', () => {
  const watched = JSON.stringify(
    alarms.filter(({ MetricName }) => MetricName === 'ApproximateNumberOfMessagesVisible').map(({ Dimensions }) => Dimensions),
  )
  for (const [id, { Properties }] of queues) {
    expect(Properties['SqsManagedSseEnabled']).toBe(true)
    if (Properties['RedrivePolicy']) continue
    expect(Properties['MessageRetentionPeriod']).toBe(14 * 24 * 3600)
    expect(watched).toContain(`"${id}"`)
  }
})

describe.each(SUBSCRIBERS)('subscriber %s', (name) => {
  const queue = propertiesOf(service, 'AWS::SQS::Queue', { QueueName: `tried-${name}` })
  const fn = propertiesOf(service, 'AWS::Lambda::Function', { FunctionName: `tried-${name}` })
  const [fnId] =
    resourcesOf(service, 'AWS::Lambda::Function').find(([, { Properties }]) => Properties['FunctionName'] === `tried-${name}`) ??
    []
  const mapping = resourcesOf(service, 'AWS::Lambda::EventSourceMapping').find(([, { Properties }]) =>
    JSON.stringify(Properties['FunctionName']).includes(`"${fnId}"`),
  )

  test('has a queue with a dead-letter queue after five attempts, and time for each', () => {
    expect(queue).toMatchObject({ RedrivePolicy: { maxReceiveCount: 5 }, MessageRetentionPeriod: 4 * 24 * 3600 })
    expect(Number(queue['VisibilityTimeout'])).toBeGreaterThanOrEqual(6 * Number(fn['Timeout']))
  })

  test('has a worker that gives back only what failed, and cannot take all the concurrency there is', () => {
    expect(mapping?.[1].Properties).toMatchObject({
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: expect.any(Number) },
    })
  })
})

test('the relay starts at the beginning of the stream, splits what fails, and notes what it could not tell', () => {
  service.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
    StartingPosition: 'TRIM_HORIZON',
    BisectBatchOnFunctionError: true,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    MaximumRetryAttempts: 10,
    DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
  })
})

test('the reconciler runs every minute, and deadlines are looked at every five', () => {
  const rates = resourcesOf(service, 'AWS::Scheduler::Schedule').map(([, { Properties }]) => Properties['ScheduleExpression'])
  expect(rates.toSorted()).toEqual(['rate(1 minute)', 'rate(5 minutes)'])
})

test('mails leave over TLS, and what becomes of them is heard', () => {
  service.hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } })
  service.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
    EventDestination: Match.objectLike({
      Enabled: true,
      MatchingEventTypes: Match.arrayWith(['send', 'delivery', 'bounce', 'reject']),
    }),
  })
  service.resourceCountIs('AWS::CloudWatch::Dashboard', 1)
})
