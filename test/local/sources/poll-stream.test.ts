import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { expireItems, rememberExpired } from '../../../local/dynamodb/expire-items.ts'
import { makeTables } from '../../../local/dynamodb/tables.ts'
import type { Answer } from '../../../local/lambda/messages.ts'
import { makeQueues, type Queues } from '../../../local/queues.ts'
import { openCheckpoints } from '../../../local/sources/checkpoints.ts'
import type { Mapping } from '../../../local/sources/mapping.ts'
import type { Message } from '../../../local/sources/poll-queue.ts'
import { pollStream } from '../../../local/sources/poll-stream.ts'
import { aSystem, PLACE, theSettings } from '../a-system.ts'
import { aDatabase, aTable } from '../dynamodb/a-database.ts'
import { aFunction, aMapping, badly, failing, well } from './a-mapping.ts'

interface Change {
  readonly eventName: string
  readonly eventSourceARN: string
  readonly userIdentity?: object
  readonly dynamodb: { readonly SequenceNumber: string; readonly Keys: { readonly sk: { readonly S: string } } }
}

const { call, endpoint, stateDir } = await aDatabase()
const queues: Queues = makeQueues(theSettings())
const ends: (() => void)[] = []

beforeAll(() => vi.spyOn(console, 'error').mockReturnValue(undefined))
afterAll(async () => {
  for (const end of ends) end()
  await queues.stop()
  vi.restoreAllMocks()
})

async function aStream(TableName: string) {
  const system = aSystem({ Table: aTable(TableName) })
  await makeTables(system, endpoint)
  const [table] = system.all()
  const expired = rememberExpired()
  const key = (sk: string, pk: string) => ({ pk: { S: pk }, sk: { S: sk } })
  return {
    arn: table ? system.value(table, 'StreamArn') : '',
    expired,
    sweep: () => expireItems(system, endpoint, expired),
    put: (sk: string, { pk = 'CASE#1', ttl = 9_999_999_999 } = {}) =>
      call('PutItem', { TableName, Item: { ...key(sk, pk), ttl: { N: String(ttl) } } }),
    remove: (sk: string) => call('DeleteItem', { TableName, Key: key(sk, 'CASE#1') }),
  }
}

/** Reads the stream with one function; what it was handed, and an end like that of the process. */
function reading(
  stream: Awaited<ReturnType<typeof aStream>>,
  answer: (changes: readonly Change[]) => Promise<Answer> | Answer,
  parts: Partial<Mapping> = {},
) {
  const heard: Change[] = []
  const target = aFunction(({ Records }: { readonly Records: readonly Change[] }) => {
    heard.push(...Records)
    return answer(Records)
  })
  const mapping = aMapping({ id: stream.arn, source: stream.arn, target, ...parts })
  const checkpoints = openCheckpoints(join(stateDir, `${stream.arn.split('/')[1]}.json`))
  const poller = pollStream(mapping, { endpoint, queues, checkpoints, expired: stream.expired })
  const end = () => {
    poller.stop()
    checkpoints.flush()
  }
  ends.push(end)
  return { end, heard, names: () => namesOf(heard) }
}

const namesOf = (changes: readonly Change[]) => changes.map(({ dynamodb }) => dynamodb.Keys.sk.S)

const eventually = (check: () => unknown) => vi.waitFor(check, { timeout: 8000, interval: 20 })

describe('a stream', () => {
  test('hands on every change in its order, those from before the start too', async () => {
    const stream = await aStream('ordered')
    await stream.put('a')
    await stream.put('b')
    const { heard, names } = reading(stream, () => well)
    await eventually(() => expect(names()).toEqual(['a', 'b']))
    await stream.remove('a')
    await stream.put('c')
    await eventually(() => expect(names()).toEqual(['a', 'b', 'a', 'c']))
    expect(heard.map(({ eventName }) => eventName)).toEqual(['INSERT', 'INSERT', 'REMOVE', 'INSERT'])
    expect(heard[0]?.eventSourceARN).toBe(stream.arn)
  })

  test('goes on after a restart where it was, and repeats nothing', async () => {
    const stream = await aStream('restarted')
    await stream.put('before')
    const first = reading(stream, () => well)
    await eventually(() => expect(first.names()).toEqual(['before']))
    first.end()
    await stream.put('meanwhile')
    const second = reading(stream, () => well)
    await eventually(() => expect(second.names()).toEqual(['meanwhile']))
    expect(first.names()).toEqual(['before'])
  })

  test('keeps from the function what its filter does not want', async () => {
    const stream = await aStream('filtered')
    await stream.put('a')
    await stream.remove('a')
    await stream.put('b')
    const Pattern = '{"eventName":["INSERT"],"dynamodb":{"Keys":{"pk":{"S":[{"prefix":"CASE#"}]}}}}'
    const { heard, names } = reading(stream, () => well, { filters: { Filters: [{ Pattern }] } })
    await eventually(() => expect(names()).toEqual(['a', 'b']))
    expect(heard).toHaveLength(2)
  })

  test('starts at its end where the mapping wants only what comes', async () => {
    const stream = await aStream('latest')
    await stream.put('before')
    const { names } = reading(stream, () => well, { fromLatest: true })
    let count = 0
    await eventually(async () => {
      await stream.put(`after-${count++}`)
      expect(names().length).toBeGreaterThan(0)
    })
    expect(names()).not.toContain('before')
  })

  test('tells what DynamoDB itself removed from what we removed', async () => {
    const stream = await aStream('expiring')
    await stream.put('ours')
    await stream.put('theirs', { ttl: 1 })
    await stream.remove('ours')
    await stream.sweep()
    const { heard } = reading(stream, () => well)
    await eventually(() => expect(heard).toHaveLength(4))
    const removed = heard.filter(({ eventName }) => eventName === 'REMOVE').map(({ userIdentity }) => userIdentity)
    expect(removed).toEqual([undefined, { type: 'Service', principalId: 'dynamodb.amazonaws.com' }])
  })
})

describe('a change that no function can take', () => {
  test('holds back the others no longer than its retries, and is noted with where to find it', async () => {
    const untold = `arn:aws:sqs:${PLACE.region}:${PLACE.account}:untold`
    await queues.call('CreateQueue', { QueueName: 'untold' })
    const stream = await aStream('poisoned')
    for (const name of ['a', 'poison', 'b', 'c']) await stream.put(name)
    const done: string[] = []
    const { heard } = reading(
      stream,
      (changes) => {
        const poison = changes.find(({ dynamodb }) => dynamodb.Keys.sk.S === 'poison')
        if (poison) return changes.length > 1 ? badly : failing(poison.dynamodb.SequenceNumber)
        done.push(...namesOf(changes))
        return well
      },
      { bisect: true, retries: 1, onFailure: untold },
    )
    await eventually(() => expect(done).toEqual(['a', 'b', 'c']))
    const { Messages } = await queues.call<{ Messages?: readonly Message[] }>('ReceiveMessage', {
      QueueUrl: queues.urlOf(untold),
    })
    const number = heard.find(({ dynamodb }) => dynamodb.Keys.sk.S === 'poison')?.dynamodb.SequenceNumber
    expect(JSON.parse(Messages?.[0]?.Body ?? '{}')).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { startSequenceNumber: number, endSequenceNumber: number, batchSize: 1, streamArn: stream.arn },
    })
  })

  test('does not hold back other items where the mapping reads in parallel', async () => {
    const stream = await aStream('parallel')
    await stream.put('stuck')
    for (const name of ['a', 'b', 'c', 'd', 'e', 'f']) await stream.put(name)
    let release: (answer: Answer) => void = () => {}
    const stuck = new Promise<Answer>((resolve) => {
      release = resolve
    })
    const done: string[] = []
    const answer = async (changes: readonly Change[]) => {
      const answered = namesOf(changes).includes('stuck') ? await stuck : well
      done.push(...namesOf(changes))
      return answered
    }
    reading(stream, answer, { parallel: 4 })
    await eventually(() => expect(done.length).toBeGreaterThan(0))
    expect(done).not.toContain('stuck')
    release(well)
    await eventually(() => expect(done).toHaveLength(7))
  })
})

test('the changes of one item are handed on together, also where the mapping reads in parallel', async () => {
  const stream = await aStream('together')
  for (const ttl of [11, 12, 13, 14, 15]) for (const name of ['a', 'b', 'c']) await stream.put(name, { ttl })
  const batches: (readonly string[])[] = []
  const answer = (changes: readonly Change[]) => {
    batches.push(namesOf(changes))
    return well
  }
  reading(stream, answer, { parallel: 4, batchSize: 100 })
  await eventually(() => expect(batches.flat()).toHaveLength(15))
  for (const name of ['a', 'b', 'c']) expect(batches.filter((names) => names.includes(name))).toHaveLength(1)
})
