import type { SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import type { Message } from '../../events/messages.ts'
import { batchEntry, type PerformTogether } from '../../shared/queue/batch-entry.ts'
import { aReference, NOON } from '../support/builders.ts'

const aMessage = (n = 0): Message => ({
  fact: { type: 'NoticeSubmitted', factId: `fact-${n}`, at: NOON, noticeId: aReference(n), locations: 1, contactable: true },
})

const aRecord = (body: unknown, id: string): SQSEvent['Records'][number] => ({
  messageId: id,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  receiptHandle: '',
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: '',
    SenderId: '',
    ApproximateFirstReceiveTimestamp: '',
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: '',
  awsRegion: '',
})

function aWorker(perform: PerformTogether, setAside?: () => Promise<void>) {
  const aside: { readonly body: string; readonly reason: string }[] = []
  const logged: unknown[] = []
  const handler = batchEntry('publish-statement-of-reasons', () => ({
    perform,
    log: { info: () => undefined, error: (message, fields) => logged.push({ message, ...fields }) },
    setAside: setAside ?? (async (body, reason) => void aside.push({ body, reason })),
  }))
  const work = async (...bodies: readonly unknown[]) => {
    const { batchItemFailures } = await handler({ Records: bodies.map((body, n) => aRecord(body, `m${n}`)) })
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
  }
  return { work, aside, logged }
}

const hundred = Array.from({ length: 100 }, (_, n) => aMessage(n))

test('a hundred messages are worked on in one go, as they were told and in their order, and nothing comes again', async () => {
  const given: (readonly Message[])[] = []
  const { work, aside } = aWorker(async (messages) => {
    given.push(messages)
    return []
  })
  expect(await work(...hundred)).toEqual([])
  expect(given).toEqual([hundred])
  expect(aside).toEqual([])
})

test('exactly those that the worker names come again', async () => {
  const { work } = aWorker(async () => [0, 42, 99])
  expect(await work(...hundred)).toEqual(['m0', 'm42', 'm99'])
})

test('what is no message is set aside as it is, and moves nobody else’s place', async () => {
  const given: string[] = []
  const { work, aside } = aWorker(async (messages) => {
    given.push(...messages.map(({ fact }) => fact.factId))
    return [1]
  })
  expect(await work('{', aMessage(0), 'poison', aMessage(1))).toEqual(['m3'])
  expect(given).toEqual(['fact-0', 'fact-1'])
  expect(aside).toEqual([
    { body: '{', reason: 'not-a-message' },
    { body: 'poison', reason: 'not-a-message' },
  ])
})

test('where none of them is a message, the worker has nothing to do', async () => {
  const { work, aside } = aWorker(async (messages) => messages.map(() => expect.unreachable()))
  expect(await work('{', 'poison')).toEqual([])
  expect(aside).toHaveLength(2)
})

test('what cannot even be set aside comes again, and the others are worked on all the same', async () => {
  let done = 0
  const { work } = aWorker(
    async (messages) => {
      done += messages.length
      return []
    },
    () => Promise.reject(new Error('the queue is away')),
  )
  expect(await work(aMessage(0), 'poison', aMessage(1))).toEqual(['m1'])
  expect(done).toBe(2)
})

test('where the worker itself breaks, all of them come again, and what is set aside stays so', async () => {
  const { work, aside, logged } = aWorker(() => Promise.reject(new TypeError('broken')))
  expect(await work(aMessage(0), 'poison', aMessage(1))).toEqual(['m0', 'm2'])
  expect(aside).toHaveLength(1)
  expect(logged).toMatchObject([{ worker: 'publish-statement-of-reasons', messages: 2 }])
})

test('a place that no message has makes nothing come again', async () => {
  const { work } = aWorker(async () => [7])
  expect(await work(aMessage(0))).toEqual([])
})
