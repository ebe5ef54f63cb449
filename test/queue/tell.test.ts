import { expect, test } from 'vitest'
import type { Message } from '../../events/messages.ts'
import { setAsideThrough } from '../../shared/queue/set-aside.ts'
import { type Told, tellThrough } from '../../shared/queue/tell.ts'
import { aReference, NOON } from '../support/builders.ts'

interface Entry {
  readonly Id: string
  readonly MessageBody: string
  readonly DelaySeconds?: number
}
type Sqs = Parameters<typeof tellThrough>[0]

/** An SQS client that keeps what it was asked to send. */
function aQueue(answer: (entries: readonly Entry[]) => object = () => ({})) {
  const batches: { readonly url: string; readonly entries: readonly Entry[] }[] = []
  const sqs: Sqs = {
    send: async ({ input }: { readonly input: { readonly QueueUrl?: string; readonly Entries?: readonly Entry[] } }) => {
      batches.push({ url: input.QueueUrl ?? '', entries: input.Entries ?? [] })
      return answer(input.Entries ?? [])
    },
  }
  return { batches, tell: tellThrough(sqs, (subscriber) => `queue/${subscriber}`) }
}

const aTold = (n: number, delaySeconds?: number): Told => ({
  message: {
    fact: { type: 'NoticeSubmitted', factId: `f${n}`, at: NOON, noticeId: aReference(n), locations: 1, contactable: true },
  },
  ...(delaySeconds !== undefined && { delaySeconds }),
})
const many = (count: number) => Array.from({ length: count }, (_, n) => aTold(n))

test('messages go in tens, each once, in their order, to the queue of the subscriber', async () => {
  const { tell, batches } = aQueue()
  await tell('triage-notice', many(25))
  expect(batches.map(({ url, entries }) => [url, entries.length])).toEqual(
    [10, 10, 5].map((count) => ['queue/triage-notice', count]),
  )
  const told = batches.flatMap(({ entries }) => entries.map(({ MessageBody }): Message => JSON.parse(MessageBody)))
  expect(told).toEqual(many(25).map(({ message }) => message))
  for (const { entries } of batches) expect(new Set(entries.map(({ Id }) => Id)).size).toBe(entries.length)
})

test('nothing to tell is no call', async () => {
  const { tell, batches } = aQueue()
  await tell('triage-notice', [])
  expect(batches).toEqual([])
})

test('a delay goes along, also one of no seconds', async () => {
  const { tell, batches } = aQueue()
  await tell('take-effect', [aTold(1, 900), aTold(2, 0), aTold(3)])
  expect(batches[0]?.entries.map(({ DelaySeconds }) => DelaySeconds)).toEqual([900, 0, undefined])
})

test('one message that was not taken out of ten is an error, and what follows is not sent', async () => {
  const { tell, batches } = aQueue(([first]) => ({ Failed: [{ Id: first?.Id, Code: 'InternalError', SenderFault: false }] }))
  await expect(tell('triage-notice', many(20))).rejects.toThrow('1 of 10 messages were not taken: InternalError')
  expect(batches).toHaveLength(1)
})

test('what is no message is refused before anything is sent', async () => {
  const { tell, batches } = aQueue()
  const tooMany = Array.from({ length: 11 }, (_, n) => aReference(n))
  await expect(tell('inform-notifier', [{ message: { ...aTold(1).message, noticeIds: tooMany } }])).rejects.toThrow()
  expect(batches).toEqual([])
})

test('what is set aside lies in the dead-letter queue as it came, with the reason beside it', async () => {
  const sent: object[] = []
  const sqs: Parameters<typeof setAsideThrough>[0] = {
    send: async ({ input }: { readonly input: object }) => void sent.push(input),
  }
  await setAsideThrough(sqs, () => 'queue/dead')('{ not json', 'not-a-message')
  expect(sent).toEqual([
    {
      QueueUrl: 'queue/dead',
      MessageBody: '{ not json',
      MessageAttributes: { reason: { DataType: 'String', StringValue: 'not-a-message' } },
    },
  ])
})
