// Moves what waits in a dead-letter queue back to the queue where it failed. In AWS, or with --local in the running system.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  paginateListDeadLetterSourceQueues,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
  StartMessageMoveTaskCommand,
} from '@aws-sdk/client-sqs'
import { stateDirFrom } from '../local/state-dir.ts'

interface Queue {
  readonly url: string
  readonly arn: string
  readonly waiting: number
  readonly deadLettersTo: string | undefined
}

const usage = `Say which dead-letter queue:

  npm run redrive -- <name>            in the AWS account of the credentials at hand
  npm run redrive -- <name> --local    in the system that npm start runs here`

const { positionals, values } = parseArgs({ allowPositionals: true, options: { local: { type: 'boolean', default: false } } })
try {
  const name = positionals[0]
  if (!name) throw new Error(usage)
  console.log(values.local ? await redriveHere(name) : await redriveInAws(name))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}

async function redriveInAws(name: string): Promise<string> {
  const client = new SQSClient()
  const { QueueUrl: url = '' } = await client.send(new GetQueueUrlCommand({ QueueName: name }))
  const sources: string[] = []
  for await (const page of paginateListDeadLetterSourceQueues({ client }, { QueueUrl: url }))
    sources.push(...(page.queueUrls ?? []))
  const source = onlyOne(await Promise.all(sources.map((one) => describe(client, one))), name)
  const dead = await describe(client, url)
  // Named, because a worker also puts poison there by itself, and such a message does not remember where it comes from.
  await client.send(new StartMessageMoveTaskCommand({ SourceArn: dead.arn, DestinationArn: source.arn }))
  return `About ${dead.waiting} messages are on their way from ${name} to ${nameIn(source.url)}.`
}

/** The local emulator knows neither move tasks nor the sources of a dead-letter queue. */
async function redriveHere(name: string): Promise<string> {
  const { sqs, region, queues } = readEndpoints()
  const client = new SQSClient({ endpoint: sqs, region, credentials: { accessKeyId: 'local', secretAccessKey: 'local' } })
  const all = await Promise.all(Object.values(queues).map((url) => describe(client, url)))
  const dead = all.find(({ url }) => nameIn(url) === name)
  if (!dead) throw new Error(`There is no queue ${name}. There are: ${Object.keys(queues).join(', ')}.`)
  const source = onlyOne(
    all.filter(({ deadLettersTo }) => deadLettersTo === dead.arn),
    name,
  )
  let moved = 0
  // No further than what waited at first: what fails again at once comes back here.
  while (moved < dead.waiting && (await moveOne(client, dead, source))) moved++
  return `${moved} messages went from ${name} to ${nameIn(source.url)}.`
}

async function moveOne(client: SQSClient, dead: Queue, source: Queue): Promise<boolean> {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({ QueueUrl: dead.url, MessageAttributeNames: ['All'], WaitTimeSeconds: 1 }),
  )
  for (const { Body, MessageAttributes, ReceiptHandle } of Messages) {
    await client.send(new SendMessageCommand({ QueueUrl: source.url, MessageBody: Body, MessageAttributes }))
    await client.send(new DeleteMessageCommand({ QueueUrl: dead.url, ReceiptHandle }))
  }
  return Messages.length > 0
}

async function describe(client: SQSClient, url: string): Promise<Queue> {
  const { Attributes = {} } = await client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['All'] }))
  const policy = JSON.parse(Attributes['RedrivePolicy'] ?? '{}') as { readonly deadLetterTargetArn?: string }
  const waiting = Number(Attributes['ApproximateNumberOfMessages'] ?? 0)
  return { url, arn: Attributes['QueueArn'] ?? '', waiting, deadLettersTo: policy.deadLetterTargetArn }
}

function onlyOne(sources: readonly Queue[], name: string): Queue {
  const [source, ...others] = sources
  if (source && others.length === 0) return source
  if (source)
    throw new Error(`${name} takes the dead letters of several queues: ${sources.map(({ url }) => nameIn(url)).join(', ')}.`)
  throw new Error(
    `No queue sends its dead letters to ${name}. What the table's stream could not tell is told again by redrive-pending.`,
  )
}

function readEndpoints() {
  const file = join(stateDirFrom(process.env), 'endpoints.json')
  try {
    const { aws } = JSON.parse(readFileSync(file, 'utf8')) as {
      readonly aws: { readonly sqs: string; readonly region: string; readonly queues: Readonly<Record<string, string>> }
    }
    return aws
  } catch (error) {
    throw new Error('Nothing is running here. Start the system with `npm start` in another terminal, then ask again.', {
      cause: error,
    })
  }
}

const nameIn = (url: string): string => url.split('/').at(-1) ?? url
