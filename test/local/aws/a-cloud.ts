import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { awsEndpoint } from '../../../local/aws/aws-endpoint.ts'
import { makeEventBus, provisionBuses } from '../../../local/aws/event-bus.ts'
import { kmsOperations, openMasterKey, provisionKeys } from '../../../local/aws/kms.ts'
import { parameterOperations } from '../../../local/aws/parameters.ts'
import { makeTopics, provisionTopics } from '../../../local/aws/topics.ts'
import { listen, serve } from '../../../local/http/exchange.ts'
import type { Answer } from '../../../local/lambda/messages.ts'
import { makeDeliveryEvents } from '../../../local/mailbox/delivery-events.ts'
import { launchSes } from '../../../local/mailbox/launch-ses.ts'
import { openMails } from '../../../local/mailbox/mails.ts'
import { provisionNames } from '../../../local/provision.ts'
import { portsFrom } from '../../../local/settings.ts'
import type { Stack } from '../../../local/template/assembly.ts'
import { aSystem } from '../a-system.ts'
import { aFreePort } from '../dynamodb/a-database.ts'

interface Sent {
  readonly arn: string
  readonly payload: unknown
}

/** The services that the runner emulates itself, behind one address, for a template of the test's own. */
export async function aCloud(
  resources: Stack['resources'],
  invoke: (arn: string, event: object) => Promise<Answer> = noFunction,
) {
  const stateDir = mkdtempSync(join(tmpdir(), 'notice-and-action-cloud-'))
  const system = aSystem(resources)
  provisionNames(system, portsFrom(8080))
  provisionTopics(system)
  provisionBuses(system)
  const sent: Sent[] = []
  const targets = { send: async (arn: string, payload: unknown) => void sent.push({ arn, payload }) }
  const [bus, topics] = [makeEventBus(system, targets), makeTopics(system, targets)]
  const ses = await launchSes(await aFreePort())
  const mails = openMails(join(stateDir, 'mails.jsonl'))
  const mail = { emulator: addressOf(ses), mails, accepted: makeDeliveryEvents(system, { bus, topics }) }
  const kms = kmsOperations(openMasterKey(join(stateDir, 'kms.key')), provisionKeys(system))
  const ssm = parameterOperations(join(stateDir, 'parameters.json'), system)
  const server = await listen(serve(awsEndpoint({ kms, ssm, events: bus.operations, mail, topics, invoke })), 0)
  afterAll(() => {
    for (const one of [server, ses]) {
      one.closeAllConnections()
      one.close()
    }
    rmSync(stateDir, { recursive: true, force: true })
  })
  const endpoint = addressOf(server)
  const client = {
    endpoint,
    region: 'eu-west-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  }
  return { client, endpoint, system, sent, bus, mails, stateDir }
}

const noFunction = async (): Promise<Answer> => ({
  ok: false,
  failure: { errorType: 'ResourceNotFoundException', errorMessage: 'There is no function here.' },
})

function addressOf(server: Awaited<ReturnType<typeof listen>>): string {
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}
