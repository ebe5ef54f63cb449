import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { EventBus, Rule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as LambdaTarget } from 'aws-cdk-lib/aws-events-targets'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations'
import {
  ConfigurationSet,
  ConfigurationSetTlsPolicy,
  EmailIdentity,
  EmailSendingEvent,
  EventDestination,
  Identity,
  SuppressionReasons,
} from 'aws-cdk-lib/aws-ses'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { Foundations } from '../foundations.ts'
import { maySend } from '../grants.ts'
import type { Stage } from '../stages.ts'
import { otherFunctions } from '../worker-functions.ts'
import { FIVE_MINUTES, HarmAlarm } from './harm-alarm.ts'
import { ServiceFunction } from './service-function.ts'
import { deadLetterQueue } from './worker-queue.ts'

/** What we want to hear of our mails. SES sends it to the default bus only. */
const EVENTS = [
  EmailSendingEvent.SEND,
  EmailSendingEvent.DELIVERY,
  EmailSendingEvent.BOUNCE,
  EmailSendingEvent.REJECT,
  EmailSendingEvent.COMPLAINT,
]

/** The sender, and how mails leave: always over TLS, and never again to an address that bounced. */
export function mailSender(scope: Construct, { settings, name }: Stage): Foundations['mail'] {
  const { from } = settings.mail
  const configurationSet = new ConfigurationSet(scope, 'Mails', {
    configurationSetName: `${name}-notice-and-action`,
    tlsPolicy: ConfigurationSetTlsPolicy.REQUIRE,
    reputationMetrics: true,
    suppressionReasons: SuppressionReasons.BOUNCES_AND_COMPLAINTS,
  })
  new EmailIdentity(scope, 'Sender', { identity: Identity.domain(from.split('@')[1] ?? from), configurationSet })
  const bus = EventBus.fromEventBusName(scope, 'DefaultBus', 'default')
  configurationSet.addEventDestination('ToDefaultBus', { destination: EventDestination.eventBus(bus), events: EVENTS })
  return { from, configurationSet: `${name}-notice-and-action` }
}

const NAME = 'record-mail-event'
/** SES itself looks into a sender at 5 % and 0.1 %: time to act is before. */
const [WORST_BOUNCES, WORST_COMPLAINTS] = [0.02, 0.0005]

/** Hears what became of mails: delivered, bounced, complained about. */
export class MailEvents extends Construct {
  constructor(scope: Construct, id: string, { foundations }: { readonly foundations: Foundations }) {
    super(scope, id)
    const { stage, mail } = foundations
    const settings = otherFunctions[NAME]
    const unheard = deadLetterQueue(this, 'Unheard', `${stage.name}-${NAME}-dead-letters`)
    const { fn } = new ServiceFunction(this, 'Recorder', {
      name: NAME,
      settings,
      foundations,
      also: { statements: [maySend(unheard)] },
      alarmOnErrors: true,
    })
    fn.configureAsyncInvoke({ retryAttempts: 2, maxEventAge: Duration.hours(6), onFailure: new SqsDestination(unheard) })
    new Rule(this, 'Heard', {
      eventPattern: { source: ['aws.ses'], detail: { mail: { tags: { 'ses:configuration-set': [mail.configurationSet] } } } },
      targets: [
        new LambdaTarget(fn as IFunction, { deadLetterQueue: unheard, maxEventAge: Duration.hours(24), retryAttempts: 20 }),
      ],
    })
    wake(this, foundations, unheard)
  }
}

function wake(scope: Construct, { topic }: Foundations, unheard: Queue): void {
  const waiting = unheard.metricApproximateNumberOfMessagesVisible({ ...FIVE_MINUTES, statistic: 'Maximum' })
  const { failureMeans } = otherFunctions[NAME]
  new HarmAlarm(scope, 'SetAside', { section: NAME, topic, failureMeans, metric: waiting, atLeast: 1 })
  const sender = {
    section: 'mail-reputation',
    topic,
    failureMeans: 'SES may soon stop our mails, and then nobody is told anything',
  }
  const rate = (metricName: string) =>
    new Metric({ namespace: 'AWS/SES', metricName, statistic: 'Maximum', period: Duration.hours(1) })
  new HarmAlarm(scope, 'Bounces', { ...sender, metric: rate('Reputation.BounceRate'), atLeast: WORST_BOUNCES })
  new HarmAlarm(scope, 'Complaints', { ...sender, metric: rate('Reputation.ComplaintRate'), atLeast: WORST_COMPLAINTS })
}
