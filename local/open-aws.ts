import { join } from 'node:path'
import { awsEndpoint } from './aws/aws-endpoint.ts'
import type { EventBus } from './aws/event-bus.ts'
import { kmsOperations, openMasterKey } from './aws/kms.ts'
import { parameterOperations } from './aws/parameters.ts'
import type { Topics } from './aws/topics.ts'
import type { Functions } from './lambda/make-functions.ts'
import { makeDeliveryEvents } from './mailbox/delivery-events.ts'
import { launchSes } from './mailbox/launch-ses.ts'
import { mailbox } from './mailbox/mailbox-page.ts'
import { openMails } from './mailbox/mails.ts'
import type { Provisioned } from './run-system.ts'

export interface Messaging {
  readonly functions: Functions
  readonly bus: EventBus
  readonly topics: Topics
}

/** KMS, SSM, SES, EventBridge and SNS, and the mailbox where everything that was sent can be read. */
export async function openAws(provisioned: Provisioned, { functions, bus, topics }: Messaging): Promise<void> {
  const { settings, ports, system, cleanUp, open, keys } = provisioned
  const inState = (name: string) => join(settings.stateDir, name)
  const ses = await launchSes(ports.mail)
  cleanUp.add(() => {
    ses.closeAllConnections()
    ses.close()
  })
  const mails = openMails(inState('mails.jsonl'))
  const mail = { emulator: `http://127.0.0.1:${ports.mail}`, mails, accepted: makeDeliveryEvents(system, { bus, topics }) }
  const kms = kmsOperations(openMasterKey(inState('kms.key')), keys)
  const ssm = parameterOperations(inState('parameters.json'), system)
  await open(awsEndpoint({ kms, ssm, events: bus.operations, mail, topics, invoke: functions.invoke }), ports.aws)
  await open(mailbox(mails), ports.mailbox)
}
