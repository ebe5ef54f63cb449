import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { type Faults, noFaults } from '../../../local/lambda/faults.ts'
import type { LocalFunction } from '../../../local/lambda/pool.ts'
import { makeQueues, provisionQueues, type Queues } from '../../../local/queues.ts'
import type { Mapping } from '../../../local/sources/mapping.ts'
import { type Message, pollQueue, type QueuePoller } from '../../../local/sources/poll-queue.ts'
import { aSystem, PLACE, theSettings } from '../a-system.ts'
import { aFunction, aMapping, badly, failing, well } from './a-mapping.ts'

interface Record {
  readonly messageId: string
  readonly body: string
}

const settings = theSettings({ visibility: 1 })
const queues: Queues = makeQueues(settings)
const pollers: QueuePoller[] = []
let made = 0

beforeAll(() => vi.spyOn(console, 'error').mockReturnValue(undefined))
afterAll(async () => {
  for (const poller of pollers) poller.stop()
  await queues.stop()
  vi.restoreAllMocks()
})

/** A queue of its own with a dead-letter queue behind it, after two receives. */
async function aQueue() {
  const name = `queue-${made++}`
  const system = aSystem({
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        QueueName: name,
        RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 },
      },
    },
    Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: `${name}-dead` } },
  })
  await provisionQueues(system, queues, settings)
  const arn = `arn:aws:sqs:${PLACE.region}:${PLACE.account}:${name}`
  return {
    arn,
    send: (...bodies: readonly string[]) =>
      queues.call('SendMessageBatch', {
        QueueUrl: queues.urlOf(arn),
        Entries: bodies.map((MessageBody, at) => ({
          Id: String(at),
          MessageBody,
          MessageAttributes: { lane: { DataType: 'String', StringValue: 'rest' } },
        })),
      }),
    left: async () => {
      const { approximateMessageCount = -1, approximateInflightCount = -1 } =
        (await queues.counts()).find((one) => one.name === name) ?? {}
      return approximateMessageCount + approximateInflightCount
    },
    dead: async () => {
      const { Messages = [] } = await queues.call<{ Messages?: readonly Message[] }>('ReceiveMessage', {
        QueueUrl: queues.urlOf(`${arn}-dead`),
        VisibilityTimeout: 0,
      })
      return Messages.map(({ Body }) => Body)
    },
  }
}

function poll(source: string, target: LocalFunction, parts: Partial<Mapping> & { readonly faults?: Partial<Faults> } = {}) {
  const { faults, ...mapping } = parts
  const polling = { queues, region: PLACE.region, faults: () => ({ ...noFaults, ...faults }) }
  pollers.push(pollQueue(aMapping({ source, target, ...mapping }), polling))
}

/** What the function was handed, batch by batch. */
function hearing(answer: (records: readonly Record[], nth: number) => ReturnType<Parameters<typeof aFunction>[0]>) {
  const batches: (readonly string[])[] = []
  const target = aFunction(({ Records }: { readonly Records: readonly Record[] }) =>
    answer(Records, batches.push(Records.map(({ body }) => body).toSorted())),
  )
  return { batches, target }
}

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 8000, interval: 20 })

describe.concurrent('of a batch of messages', () => {
  test('only the failed ones come again, when they are visible again', async () => {
    const { arn, send, left } = await aQueue()
    const bad = (records: readonly Record[]) => records.filter(({ body }) => body === 'bad').map(({ messageId }) => messageId)
    const { batches, target } = hearing((records, nth) => (nth === 1 ? failing(...bad(records)) : well))
    await send('one', 'bad', 'two')
    const begun = Date.now()
    poll(arn, target)
    await eventually(() => expect(batches).toEqual([['bad', 'one', 'two'], ['bad']]))
    expect(Date.now() - begun).toBeGreaterThan(900)
    await eventually(async () => expect(await left()).toBe(0))
  })

  test('what fails as often as the queue allows is set aside, and the rest is done', async () => {
    const { arn, send, left, dead } = await aQueue()
    const { batches, target } = hearing(([record]) => (record?.body === 'poison' ? badly : well))
    await send('fine', 'poison', 'good')
    poll(arn, target, { batchSize: 1 })
    await eventually(async () => expect(await dead()).toEqual(['poison']))
    expect(batches.flat().toSorted()).toEqual(['fine', 'good', 'poison', 'poison'])
    expect(await left()).toBe(0)
  })

  test('all come again where the function fails as a whole, and none where it does not tell failures apart', async () => {
    const [first, second] = [await aQueue(), await aQueue()]
    const whole = hearing((_, nth) => (nth === 1 ? badly : well))
    const untold = hearing(([record]) => failing(record?.messageId ?? ''))
    await Promise.all([first.send('a', 'b'), second.send('a', 'b')])
    poll(first.arn, whole.target)
    poll(second.arn, untold.target, { partial: false })
    await eventually(() =>
      expect(whole.batches).toEqual([
        ['a', 'b'],
        ['a', 'b'],
      ]),
    )
    expect(untold.batches).toEqual([['a', 'b']])
    expect(await second.left()).toBe(0)
  })

  test('those that the filter does not want are deleted unheard', async () => {
    const { arn, send, left } = await aQueue()
    const { batches, target } = hearing(() => well)
    await send('{"type":"CaseOpened"}', '{"type":"Noise"}', 'no JSON')
    poll(arn, target, { filters: { Filters: [{ Pattern: '{"body":{"type":["CaseOpened"]}}' }] } })
    await eventually(async () => expect(await left()).toBe(0))
    expect(batches).toEqual([['{"type":"CaseOpened"}']])
  })

  test('each looks as Lambda hands it on', async () => {
    const { arn, send } = await aQueue()
    const heard: unknown[] = []
    const target = aFunction(({ Records }) => {
      heard.push(...Records)
      return well
    })
    await send('hello')
    poll(arn, target)
    await eventually(() => expect(heard).toHaveLength(1))
    expect(heard[0]).toMatchObject({
      body: 'hello',
      md5OfBody: '5d41402abc4b2a76b9719d911017c592',
      eventSource: 'aws:sqs',
      eventSourceARN: arn,
      awsRegion: 'eu-west-1',
      attributes: { ApproximateReceiveCount: '1', SentTimestamp: expect.stringMatching(/^\d{13}$/) },
      messageAttributes: { lane: { stringValue: 'rest', dataType: 'String', stringListValues: [], binaryListValues: [] } },
    })
  })
})

describe.concurrent('a poller', () => {
  test('gathers more than ten messages where the mapping gives it the time', async () => {
    const { arn, send } = await aQueue()
    const { batches, target } = hearing(() => well)
    await send(...'abcdefghij')
    await send(...'klmno')
    poll(arn, target, { batchSize: 25, batchingWindowMs: 300 })
    await eventually(() => expect(batches.flat()).toHaveLength(15))
    expect(batches).toHaveLength(1)
  })

  test('has no more batches in flight than the mapping allows', async () => {
    const { arn, send } = await aQueue()
    let [inFlight, most] = [0, 0]
    const { batches, target } = hearing(async () => {
      most = Math.max(most, ++inFlight)
      await new Promise((resolve) => setTimeout(resolve, 30))
      inFlight--
      return well
    })
    await send(...'abcdefgh')
    poll(arn, target, { batchSize: 1, maximumConcurrency: 2 })
    await eventually(() => expect(batches).toHaveLength(8))
    expect(most).toBe(2)
  })

  test('hands messages over twice, or kills the environment meanwhile, where that is asked for', async () => {
    const { arn, send } = await aQueue()
    const { batches, target } = hearing(() => well)
    const killOne = vi.fn(() => true)
    await send('again')
    poll(arn, { ...target, killOne }, { faults: { deliveredTwice: 1, environmentKilled: 1 } })
    await eventually(() => expect(batches).toEqual([['again'], ['again']]))
    await eventually(() => expect(killOne).toHaveBeenCalled())
  })
})
