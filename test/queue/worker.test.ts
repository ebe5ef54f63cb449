import type { SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import type { Message } from '../../events/messages.ts'
import { MAX_RECEIVES } from '../../shared/queue/limits.ts'
import { workerEntry } from '../../shared/queue/worker.ts'
import { aReference, NOON } from '../support/builders.ts'

const aMessage = (n = 0): Message => ({
  fact: { type: 'NoticeSubmitted', factId: `fact-${n}`, at: NOON, noticeId: aReference(n), locations: 1, contactable: true },
})

const aRecord = (body: unknown, { id = 'message-1', receives = 1 } = {}): SQSEvent['Records'][number] => ({
  messageId: id,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  receiptHandle: '',
  attributes: {
    ApproximateReceiveCount: String(receives),
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

function aWorker(perform: (message: Message) => Promise<void>, setAside?: () => Promise<void>) {
  const aside: { readonly body: string; readonly reason: string }[] = []
  const logged: unknown[] = []
  const handler = workerEntry('send-receipt', () => ({
    perform,
    log: { info: () => undefined, error: (message, fields) => logged.push({ message, ...fields }) },
    setAside: setAside ?? (async (body, reason) => void aside.push({ body, reason })),
  }))
  return { work: async (...Records: SQSEvent['Records']) => handler({ Records }), aside, logged }
}

test('each message is given to the worker as it was told, and nothing comes again', async () => {
  const done: Message[] = []
  const { work } = aWorker(async (message) => void done.push(message))
  const messages = [aMessage(1), { ...aMessage(2), noticeIds: [aReference(7)], cursor: 'here' }]
  expect(await work(...messages.map((message, n) => aRecord(message, { id: `m${n}` })))).toEqual({ batchItemFailures: [] })
  expect(done).toEqual(messages)
})

test('of ten messages the one that fails comes again, and nine are done', async () => {
  const done: string[] = []
  const { work } = aWorker(async ({ fact }) => {
    if (fact.factId === 'fact-4') throw new Error('broken')
    done.push(fact.factId)
  })
  const { batchItemFailures } = await work(...Array.from({ length: 10 }, (_, n) => aRecord(aMessage(n), { id: `m${n}` })))
  expect(batchItemFailures).toEqual([{ itemIdentifier: 'm4' }])
  expect(done).toHaveLength(9)
})

test('a message that hangs for long does not keep the others waiting', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const done: string[] = []
  const { work } = aWorker(async ({ fact }) => {
    if (fact.factId === 'fact-0') await held
    done.push(fact.factId)
    if (done.length === 1) release()
  })
  await work(aRecord(aMessage(0)), aRecord(aMessage(1)))
  expect(done).toEqual(['fact-1', 'fact-0'])
})

test('a message that fails each time is set aside at its last attempt, whole, with the kind of the error and not its text', async () => {
  const { work, aside, logged } = aWorker(async () => {
    throw new TypeError('cannot write to anna@mail.example')
  })
  const body = JSON.stringify(aMessage())
  for (let receives = 1; receives < MAX_RECEIVES; receives++)
    expect(await work(aRecord(body, { receives }))).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] })
  expect(aside).toEqual([])
  expect(await work(aRecord(body, { receives: MAX_RECEIVES }))).toEqual({ batchItemFailures: [] })
  expect(aside).toEqual([{ body, reason: 'TypeError' }])
  expect(logged).toHaveLength(MAX_RECEIVES)
  expect(logged[0]).toMatchObject({ worker: 'send-receipt', messageId: 'message-1', factId: 'fact-0', receives: 1 })
})

test('what is thrown that is no error is set aside too', async () => {
  const { work, aside } = aWorker(() => Promise.reject('text'))
  await work(aRecord(aMessage(), { receives: MAX_RECEIVES }))
  expect(aside).toMatchObject([{ reason: 'unknown' }])
})

test.each([
  ['no JSON', '{'],
  ['nothing', ''],
  ['null', 'null'],
  ['no fact', '{}'],
  ['a fact that nobody knows', JSON.stringify({ fact: { ...aMessage().fact, type: 'SomethingElse' } })],
  ['a fact with more than it may say', JSON.stringify({ fact: { ...aMessage().fact, email: 'anna@mail.example' } })],
  ['more than a message may hold', JSON.stringify({ ...aMessage(), more: true })],
  ['eleven notifiers', JSON.stringify({ ...aMessage(), noticeIds: Array.from({ length: 11 }, (_, n) => aReference(n)) })],
])('a body with %s is set aside at once, as it is, and is never given to the worker', async (_what, body) => {
  const { work, aside } = aWorker(() => expect.unreachable())
  expect(await work(aRecord(body))).toEqual({ batchItemFailures: [] })
  expect(aside).toEqual([{ body, reason: 'not-a-message' }])
})

test('a message that cannot even be set aside comes again, so that the queue itself moves it in the end', async () => {
  const cannot = () => Promise.reject(new Error('the queue is away'))
  const { work } = aWorker(() => Promise.reject(new Error('broken')), cannot)
  for (const receives of [1, MAX_RECEIVES, MAX_RECEIVES + 1]) {
    expect(await work(aRecord(aMessage(), { receives }))).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] })
    expect(await work(aRecord('{', { receives }))).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-1' }] })
  }
})

test('of a thousand messages with one poison record among them exactly that one is set aside', async () => {
  const done = new Set<string>()
  const { work, aside } = aWorker(async ({ fact }) => void done.add(fact.factId))
  for (let from = 0; from < 1000; from += 10) {
    const records = Array.from({ length: 10 }, (_, n) =>
      aRecord(from + n === 473 ? 'poison' : aMessage(from + n), { id: `m${from + n}` }),
    )
    expect((await work(...records)).batchItemFailures).toEqual([])
  }
  expect([done.size, aside]).toEqual([999, [{ body: 'poison', reason: 'not-a-message' }]])
})
