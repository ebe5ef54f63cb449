import { afterAll, describe, expect, test } from 'vitest'
import { makeQueues, provisionQueues } from '../../local/queues.ts'
import { aSystem, theSettings } from './a-system.ts'

const queues = makeQueues(theSettings())
afterAll(() => queues.stop())

const queue = (properties: object) => ({ Type: 'AWS::SQS::Queue', Properties: { ...properties } })
const attributes = async (name: string) =>
  (
    await queues.call<{ readonly Attributes: Readonly<Record<string, string>> }>('GetQueueAttributes', {
      QueueUrl: queues.urlOf(`arn:${name}`),
      AttributeNames: ['All'],
    })
  ).Attributes

describe('a queue of the template', () => {
  test('has what the template says, with its dead letters wherever those stand in it', async () => {
    const redrive = { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 5 }
    const system = aSystem({
      Triage: queue({
        QueueName: 'triage',
        VisibilityTimeout: 180,
        DelaySeconds: 2,
        MessageRetentionPeriod: 1_209_600,
        RedrivePolicy: redrive,
      }),
      Dead: queue({ QueueName: 'triage-dead' }),
    })
    await provisionQueues(system, queues, theSettings())
    const found = await attributes('triage')
    expect(found).toMatchObject({ VisibilityTimeout: '180', DelaySeconds: '2', MessageRetentionPeriod: '1209600' })
    expect(JSON.parse(found['RedrivePolicy'] ?? '')).toEqual({
      deadLetterTargetArn: 'arn:aws:sqs:eu-west-1:000000000000:triage-dead',
      maxReceiveCount: 5,
    })
    expect(await attributes('triage-dead')).toMatchObject({ VisibilityTimeout: '30' })
  })

  test('has the address that only the guard of a function knows, and an ARN as in AWS', async () => {
    const system = aSystem({ Receipts: queue({ QueueName: 'receipts' }) })
    await provisionQueues(system, queues, theSettings())
    const [found] = system.all()
    expect(found && ['Ref', 'Arn', 'QueueName'].map((name) => system.value(found, name))).toEqual([
      'http://sqs-local.aws.invalid/000000000000/receipts',
      'arn:aws:sqs:eu-west-1:000000000000:receipts',
      'receipts',
    ])
  })

  test('without a name is named after its place, and ends as AWS wants it where order counts', async () => {
    const system = aSystem({ Plain: queue({}), Ordered: queue({ FifoQueue: true, ContentBasedDeduplication: true }) })
    await provisionQueues(system, queues, theSettings())
    expect(system.all().map((found) => system.value(found, 'QueueName'))).toEqual(['shop-Plain', 'shop-Ordered.fifo'])
    expect(await attributes('shop-Ordered.fifo')).toMatchObject({ FifoQueue: 'true', ContentBasedDeduplication: 'true' })
  })

  test('lets failed messages come again sooner where a test asks for it', async () => {
    const system = aSystem({ Slow: queue({ QueueName: 'slow', VisibilityTimeout: 180 }) })
    await provisionQueues(system, queues, theSettings({ visibility: 1 }))
    expect(await attributes('slow')).toMatchObject({ VisibilityTimeout: '1' })
  })
})

test('what SQS refuses fails with its words', async () => {
  await expect(queues.call('SendMessage', { QueueUrl: queues.urlOf('arn:unknown'), MessageBody: 'x' })).rejects.toThrow(
    /^SQS SendMessage: .*QueueDoesNotExist/,
  )
})
