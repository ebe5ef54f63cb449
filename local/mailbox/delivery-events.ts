import { randomUUID } from 'node:crypto'
import type { EventBus } from '../aws/event-bus.ts'
import type { Topics } from '../aws/topics.ts'
import type { System } from '../template/system.ts'
import type { Mail } from './mails.ts'

interface DestinationProperties {
  readonly ConfigurationSetName: string
  readonly EventDestination: {
    readonly Enabled?: boolean
    readonly MatchingEventTypes: readonly string[]
    readonly SnsDestination?: { readonly TopicARN: string }
    readonly EventBridgeDestination?: { readonly EventBusArn: string }
  }
}

type Outcome = 'Send' | 'Delivery' | 'Bounce'

const busTypes: Readonly<Record<Outcome, string>> = { Send: 'Email Sent', Delivery: 'Email Delivered', Bounce: 'Email Bounced' }

/** What SES tells after it has accepted a mail. Here every mail arrives, but for those that ask for a bounce. */
export function makeDeliveryEvents(
  system: System,
  { bus, topics }: { readonly bus: EventBus; readonly topics: Topics },
): (mail: Mail) => void {
  const destinations = system
    .ofType('AWS::SES::ConfigurationSetEventDestination')
    .map((located) => system.properties<DestinationProperties>(located))
    .filter(({ EventDestination }) => EventDestination.Enabled !== false)
  const tell = (mail: Mail, outcome: Outcome) => {
    const event = eventOf(mail, outcome)
    for (const { ConfigurationSetName, EventDestination } of destinations) {
      const wanted = EventDestination.MatchingEventTypes.some((type) => type.toLowerCase() === outcome.toLowerCase())
      if (!wanted || ConfigurationSetName !== mail.configurationSet) continue
      const { SnsDestination, EventBridgeDestination } = EventDestination
      if (SnsDestination) topics.publish(SnsDestination.TopicARN, JSON.stringify(event))
      if (EventBridgeDestination) bus.put({ source: 'aws.ses', 'detail-type': busTypes[outcome], detail: event, bus: 'default' })
    }
  }
  return (mail) => {
    tell(mail, 'Send')
    // Later than the answer to the sender, as it is with SES: our own confirmation must not depend on the order.
    setTimeout(() => tell(mail, mail.to.some(bounces) ? 'Bounce' : 'Delivery'), 50)
  }
}

/** Addresses that show what a bounce does: anything at bounce.example, and bounce+anything elsewhere. */
export function bounces(address: string): boolean {
  return /@bounce\.example>?$/i.test(address) || /(^|<)bounce\+/i.test(address)
}

function eventOf(mail: Mail, outcome: Outcome): object {
  const timestamp = new Date().toISOString()
  return { eventType: outcome, mail: mailPart(mail), ...outcomes[outcome](mail, timestamp) }
}

function mailPart({ at, from, to, subject, messageId, headers, tags, configurationSet = '' }: Mail): object {
  return {
    timestamp: at,
    source: from,
    sendingAccountId: '000000000000',
    messageId,
    destination: to,
    headersTruncated: false,
    headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    commonHeaders: { from: [from], to, subject, messageId },
    tags: {
      'ses:configuration-set': [configurationSet],
      ...Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]])),
    },
  }
}

const outcomes: Readonly<Record<Outcome, (mail: Mail, timestamp: string) => object>> = {
  Send: () => ({ send: {} }),
  Delivery: ({ to }, timestamp) => ({
    delivery: { timestamp, processingTimeMillis: 50, recipients: to, smtpResponse: '250 2.0.0 OK', reportingMTA: 'local' },
  }),
  Bounce: ({ to }, timestamp) => ({
    bounce: {
      bounceType: 'Permanent',
      bounceSubType: 'General',
      bouncedRecipients: to.map((emailAddress) => ({
        emailAddress,
        action: 'failed',
        status: '5.1.1',
        diagnosticCode: 'smtp; 550 5.1.1 user unknown',
      })),
      timestamp,
      feedbackId: randomUUID(),
      reportingMTA: 'local',
    },
  }),
}
