import type { Key } from 'aws-cdk-lib/aws-kms'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Stage } from '../stages.ts'

/** Where alarms go; the address of the stage hears them, and a platform can subscribe its pager. */
export function alarmTopic(scope: Construct, { own, name }: Stage, masterKey: Key): Topic {
  const topic = new Topic(scope, 'Alarms', { displayName: `Notice and action, ${name}`, masterKey, enforceSSL: true })
  if (own.alarmEmail !== undefined) topic.addSubscription(new EmailSubscription(own.alarmEmail))
  return topic
}
