import { randomUUID } from 'node:crypto'
import type { System } from '../template/system.ts'
import type { Targets } from './targets.ts'

interface Subscription {
  readonly TopicArn: string
  readonly Protocol: string
  readonly Endpoint: string
  readonly RawMessageDelivery?: boolean
}

export interface Topics {
  publish(topicArn: string, message: string): void
}

export function provisionTopics(system: System): void {
  const { region, account } = system.place
  for (const topic of system.ofType('AWS::SNS::Topic')) {
    const { TopicName = topic.name } = system.properties<{ TopicName?: string }>(topic)
    const arn = `arn:aws:sns:${region}:${account}:${TopicName}`
    system.assign(topic, { Ref: arn, TopicArn: arn, TopicName, Arn: arn })
  }
}

/** SNS as far as the system uses it: to functions and queues. Mail and web subscriptions are for people who run AWS. */
export function makeTopics(system: System, targets: Targets): Topics {
  const subscriptions = system.ofType('AWS::SNS::Subscription').map((located) => system.properties<Subscription>(located))
  return {
    publish: (topicArn, message) => {
      const notification = {
        Type: 'Notification',
        MessageId: randomUUID(),
        TopicArn: topicArn,
        Subject: null,
        Message: message,
        Timestamp: new Date().toISOString(),
        MessageAttributes: {},
      }
      for (const { TopicArn, Protocol, Endpoint, RawMessageDelivery } of subscriptions) {
        if (TopicArn !== topicArn || !['lambda', 'sqs'].includes(Protocol)) continue
        const event = {
          Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn: topicArn, Sns: notification }],
        }
        const payload = Protocol === 'lambda' ? event : RawMessageDelivery ? (JSON.parse(message) as unknown) : notification
        targets.send(Endpoint, payload).catch((error: unknown) => console.error(`Topic ${topicArn}: ${(error as Error).message}`))
      }
    },
  }
}
