import { describe, expect, test } from 'vitest'
import type { Answer } from '../../../local/lambda/messages.ts'
import { type Delivery, deliver, type StreamRecord } from '../../../local/sources/stream-batches.ts'
import { badly, failing, well } from './a-mapping.ts'

const aRecord = (number: number, createdAt = 0): StreamRecord => ({
  eventID: String(number),
  eventName: 'INSERT',
  dynamodb: { SequenceNumber: String(number), Keys: {}, ApproximateCreationDateTime: createdAt },
})
const numbers = (records: readonly StreamRecord[]) => records.map(({ dynamodb }) => Number(dynamodb.SequenceNumber))

/** Delivers records 1 to `count`; what was handed over, what was given up, and how long was waited, in order. */
async function delivered(count: number, answer: (of: readonly number[], nth: number) => Answer, parts: Partial<Delivery> = {}) {
  const invoked: (readonly number[])[] = []
  const givenUp: unknown[] = []
  const pauses: number[] = []
  await deliver(
    Array.from({ length: count }, (_, at) => aRecord(at + 1)),
    {
      partial: true,
      bisect: false,
      retries: 2,
      maximumAgeMs: Number.POSITIVE_INFINITY,
      invoke: async (records) => answer(numbers(records), invoked.push(numbers(records))),
      discard: async (records, because) => void givenUp.push({ records: numbers(records), ...because }),
      pause: async (attempt) => void pauses.push(attempt),
      now: () => 0,
      ...parts,
    },
  )
  return { invoked, givenUp, pauses }
}

describe('a batch', () => {
  test('that goes well is handed over once', async () => {
    expect(await delivered(3, () => well)).toEqual({ invoked: [[1, 2, 3]], givenUp: [], pauses: [] })
  })

  test('is tried again from the first record that failed, so that none is overtaken', async () => {
    const { invoked, givenUp } = await delivered(4, (_, nth) => (nth === 1 ? failing('3', '2') : well))
    expect(invoked).toEqual([
      [1, 2, 3, 4],
      [2, 3, 4],
    ])
    expect(givenUp).toEqual([])
  })

  test('is tried again as a whole where the function does not tell failures apart', async () => {
    const { invoked } = await delivered(2, (_, nth) => (nth === 1 ? badly : failing('1')), { partial: false })
    expect(invoked).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  test('is given up after its retries, each after a longer pause', async () => {
    const { invoked, givenUp, pauses } = await delivered(2, () => badly)
    expect(invoked).toHaveLength(3)
    expect(pauses).toEqual([1, 2])
    expect(givenUp).toEqual([{ records: [1, 2], condition: 'RetryAttemptsExhausted', attempts: 3 }])
  })

  test('has all its retries again after a record of it succeeded', async () => {
    const failFirst = (of: readonly number[], nth: number) => (nth === 3 ? failing('2') : of[0] === 3 ? well : badly)
    const { invoked, givenUp } = await delivered(2, failFirst)
    expect(invoked).toEqual([[1, 2], [1, 2], [1, 2], [2], [2]])
    expect(givenUp).toEqual([{ records: [2], condition: 'RetryAttemptsExhausted', attempts: 3 }])
  })

  test('that is too old is given up without another try', async () => {
    const old = { maximumAgeMs: 60_000, now: () => 60_001 }
    expect(await delivered(2, () => well, old)).toMatchObject({
      invoked: [],
      givenUp: [{ records: [1, 2], condition: 'RecordAgeExceeded', attempts: 0 }],
    })
    expect(await delivered(2, () => well, { ...old, now: () => 60_000 })).toMatchObject({ invoked: [[1, 2]], givenUp: [] })
  })

  test('that grows too old while it is tried is given up between two tries', async () => {
    const times = [0, 0, 0, 61_000]
    const { givenUp } = await delivered(1, () => badly, { retries: 99, maximumAgeMs: 60_000, now: () => times.shift() ?? 61_000 })
    expect(givenUp).toEqual([{ records: [1], condition: 'RecordAgeExceeded', attempts: 3 }])
  })
})

describe('a batch that may be bisected', () => {
  test('leaves one poisoned record behind and delivers all others, in order', async () => {
    const handled: number[] = []
    const poisoned = (of: readonly number[]) => {
      if (of.includes(3)) return badly
      handled.push(...of)
      return well
    }
    const { givenUp } = await delivered(5, poisoned, { bisect: true, partial: false })
    expect(handled).toEqual([1, 2, 4, 5])
    expect(givenUp).toEqual([{ records: [3], condition: 'RetryAttemptsExhausted', attempts: 3 }])
  })

  test('is halved from the first record that failed', async () => {
    const { invoked } = await delivered(5, (_, nth) => (nth === 1 ? failing('2') : well), { bisect: true })
    expect(invoked).toEqual([
      [1, 2, 3, 4, 5],
      [2, 3],
      [4, 5],
    ])
  })

  test('has all retries for each half', async () => {
    const { invoked, givenUp } = await delivered(2, (of) => (of.includes(2) ? badly : well), { bisect: true, partial: false })
    expect(invoked).toEqual([[1, 2], [1], [2], [2], [2]])
    expect(givenUp).toEqual([{ records: [2], condition: 'RetryAttemptsExhausted', attempts: 3 }])
  })

  test('moves nothing of its second half before the first is done or given up', async () => {
    const { invoked } = await delivered(2, (of) => (of.includes(1) ? badly : well), { bisect: true, retries: 1 })
    expect(invoked).toEqual([[1, 2], [1], [1], [2]])
  })
})
