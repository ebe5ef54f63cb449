import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { SUBSCRIBERS } from '../../../events/subscriptions.ts'
import { handler } from '../../../functions/relay-facts/handler.ts'
import { queueVariable } from '../../../shared/runtime/config.ts'
import { aReference, NOON } from '../../support/builders.ts'
import { type AwsAnswer, type AwsCall, answeringAws } from './answering-aws.ts'

let aws: Awaited<ReturnType<typeof answeringAws>>
let answer: (call: AwsCall) => AwsAnswer

beforeAll(async () => {
  aws = await answeringAws((call) => answer(call))
  vi.stubEnv('EVENT_BUS_NAME', 'facts')
  for (const subscriber of SUBSCRIBERS) vi.stubEnv(queueVariable(subscriber), `${aws.url}/000000000000/${subscriber}`)
})
afterAll(() => aws.stop())
beforeEach(() => {
  aws.calls.length = 0
  answer = () => ({})
})

const aRecord = (n: number, item: object = {}): DynamoDBStreamEvent['Records'][number] => {
  const keys = { pk: `NOTICE#${aReference(n)}`, sk: 'NOTICE' }
  const image = { ...keys, noticeId: aReference(n), recordedAt: NOON, locationCount: 1, contactable: true, ...item }
  return {
    eventName: 'INSERT',
    dynamodb: { SequenceNumber: `sequence-${n}`, Keys: imageOf(keys), NewImage: imageOf(image) },
  }
}
type Image = NonNullable<NonNullable<DynamoDBStreamEvent['Records'][number]['dynamodb']>['NewImage']>
const imageOf = (item: object): Image => JSON.parse(JSON.stringify(marshall(item)))

const queued = () =>
  aws.calls.flatMap(({ target, body }) =>
    target === 'AmazonSQS.SendMessageBatch' ? [String(body['QueueUrl']).split('/').at(-1)] : [],
  )

test('what the stream says has happened is put on the bus and into the queue of everyone who subscribes', async () => {
  expect(await handler({ Records: [aRecord(1), aRecord(2)] })).toEqual({ batchItemFailures: [] })
  expect(queued()).toEqual(['send-receipt', 'triage-notice'])
  const bus = aws.calls.filter(({ target }) => target === 'AWSEvents.PutEvents')
  expect(bus.map(({ body }) => body['Entries'])).toMatchObject([
    [1, 2].map(() => ({ EventBusName: 'facts', Source: 'notice-and-action', DetailType: 'NoticeSubmitted' })),
  ])
})

test('a record that cannot be read is named, so that the stream comes back to it, and those before it are told', async () => {
  const failed = await handler({ Records: [aRecord(1), aRecord(2, { locationCount: 'many' }), aRecord(3)] })
  expect(failed).toEqual({ batchItemFailures: [{ itemIdentifier: 'sequence-2' }] })
  expect(queued()).toEqual(['send-receipt', 'triage-notice'])
})

test('while the event bus takes nothing, nothing counts as relayed', async () => {
  answer = ({ target }) => (target === 'AWSEvents.PutEvents' ? { body: { FailedEntryCount: 1, Entries: [] } } : {})
  expect(await handler({ Records: [aRecord(1)] })).toEqual({ batchItemFailures: [{ itemIdentifier: 'sequence-1' }] })
})

test('a message that the queue did not take is told again, and whoever settles the fact has not been told', async () => {
  answer = ({ body }) =>
    String(body['QueueUrl']).endsWith('send-receipt')
      ? { body: { Successful: [], Failed: [{ Id: '0', Code: 'InternalError', SenderFault: false }] } }
      : {}
  expect(await handler({ Records: [aRecord(1)] })).toEqual({ batchItemFailures: [{ itemIdentifier: 'sequence-1' }] })
  expect(queued()).not.toContain('triage-notice')
})
