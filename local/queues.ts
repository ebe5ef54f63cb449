import { buildApp } from 'fauxqs'
import { localAuthorization } from './aws/call-json.ts'
import { refusePostsAgainstPolicy } from './aws/refuse-posts.ts'
import { guardedDomain } from './lambda/outgoing-rules.ts'
import type { Settings } from './settings.ts'
import type { System } from './template/system.ts'

export interface Queues {
  /** One SQS action, without a socket in between. */
  call<T>(operation: string, body: object): Promise<T>
  urlOf(arn: string): string
  makeBucket(name: string): Promise<void>
  counts(): Promise<readonly QueueCount[]>
  listen(port: number): Promise<void>
  stop(): Promise<void>
}

export interface QueueCount {
  readonly name: string
  readonly approximateMessageCount: number
  readonly approximateInflightCount: number
  readonly approximateDelayedCount: number
}

interface QueueProperties {
  readonly QueueName?: string
  readonly FifoQueue?: boolean
  readonly RedrivePolicy?: object
  readonly [attribute: string]: unknown
}

/** SQS and S3 in memory. `buildApp`, because fauxqs's own start listens on every interface of the machine. */
export function makeQueues(settings: Settings): Queues {
  const app = buildApp({ logger: false, defaultRegion: settings.region })
  refusePostsAgainstPolicy(app)
  return {
    call: async <T>(operation: string, body: object) => {
      const headers = {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `AmazonSQS.${operation}`,
        authorization: localAuthorization,
      }
      const { statusCode, payload } = await app.inject({ method: 'POST', url: '/', headers, payload: JSON.stringify(body) })
      if (statusCode !== 200) throw new Error(`SQS ${operation}: ${payload}`)
      return (payload ? JSON.parse(payload) : {}) as T
    },
    urlOf: (arn) => queueUrl(settings.account, arn.split(':').pop() ?? ''),
    makeBucket: async (name) => {
      await app.inject({ method: 'PUT', url: `/${name}`, headers: { authorization: localAuthorization } })
    },
    counts: async () => (await app.inject({ method: 'GET', url: '/_fauxqs/queues' })).json<readonly QueueCount[]>(),
    listen: async (port) => {
      await app.listen({ host: '127.0.0.1', port })
    },
    stop: () => app.close(),
  }
}

/** The SDK calls the host in the queue's URL, so it has to be one that only the guard of an environment knows. */
function queueUrl(account: string, name: string): string {
  return `http://sqs${guardedDomain}/${account}/${name}`
}

const attributeNames = [
  'DelaySeconds',
  'MessageRetentionPeriod',
  'MaximumMessageSize',
  'FifoQueue',
  'ContentBasedDeduplication',
  'ReceiveMessageWaitTimeSeconds',
]

export async function provisionQueues(system: System, queues: Queues, settings: Settings): Promise<void> {
  const located = system.ofType('AWS::SQS::Queue')
  const { region, account } = system.place
  for (const queue of located) {
    const { QueueName, FifoQueue } = system.properties<Pick<QueueProperties, 'QueueName' | 'FifoQueue'>>(queue)
    const name = QueueName ?? `${queue.name}${FifoQueue ? '.fifo' : ''}`
    const url = queueUrl(account, name)
    system.assign(queue, { Ref: url, QueueUrl: url, QueueName: name, Arn: `arn:aws:sqs:${region}:${account}:${name}` })
  }
  // All of them have to have names before the first dead-letter queue is looked up, and all dead-letter queues be there.
  const described = located.map((queue) => ({
    name: system.value(queue, 'QueueName'),
    properties: system.properties<QueueProperties>(queue),
  }))
  const deadLettersFirst = described.toSorted(
    (a, b) => Number('RedrivePolicy' in a.properties) - Number('RedrivePolicy' in b.properties),
  )
  for (const { name, properties } of deadLettersFirst) {
    await queues.call('CreateQueue', { QueueName: name, Attributes: attributesOf(properties, settings) })
  }
}

function attributesOf(properties: QueueProperties, { visibility }: Settings): Readonly<Record<string, string>> {
  const given = attributeNames.flatMap((name) => (properties[name] === undefined ? [] : [[name, String(properties[name])]]))
  return {
    ...Object.fromEntries(given),
    VisibilityTimeout: String(visibility ?? properties['VisibilityTimeout'] ?? 30),
    ...(properties.RedrivePolicy ? { RedrivePolicy: JSON.stringify(properties.RedrivePolicy) } : {}),
  }
}
