import { describe, expect, test } from 'vitest'
import type { OutgoingCall } from '../../../local/iam/needs.ts'
import { faultFor } from '../../../local/lambda/fault-injection.ts'
import { type Faults, faultsFrom, noFaults } from '../../../local/lambda/faults.ts'

const aCall = (service: OutgoingCall['service'], operation: string): OutgoingCall => ({
  service,
  operation,
  method: 'POST',
  path: '/',
  body: Buffer.from('{"TransactItems":[{},{}]}'),
})

/** Which fault meets a call, if chance draws these numbers one after the other. */
const drawn = (call: OutgoingCall, faults: Partial<Faults>, ...numbers: readonly number[]) => {
  const left = [...numbers]
  const fault = faultFor(call, { ...noFaults, ...faults }, () => left.shift() ?? 1)
  return fault?.kind === 'refused' ? fault.answer.headers['x-amzn-errortype'] : fault?.kind
}
const all = { transactionConflict: 0.5, throttle: 0.5, answerLost: 0.5 }
const put = aCall('dynamodb', 'PutItem')

describe('a call meets', () => {
  test('no fault where none is asked for, whatever is drawn', () => {
    expect(drawn(put, {}, 0, 0, 0)).toBeUndefined()
  })

  test('a fault as often as it is asked for: below its share, not at it', () => {
    expect(drawn(put, { throttle: 0.5 }, 1, 0.49)).toBe('ProvisionedThroughputExceededException')
    expect(drawn(put, { throttle: 0.5 }, 1, 0.5)).toBeUndefined()
  })

  test('one fault at most, each drawn anew', () => {
    expect(drawn(put, all, 0.1, 0.1, 0.1)).toBe('TransactionConflictException')
    expect(drawn(put, all, 0.9, 0.1, 0.1)).toBe('ProvisionedThroughputExceededException')
    expect(drawn(put, all, 0.9, 0.9, 0.1)).toBe('answer-lost')
    expect(drawn(put, all, 0.9, 0.9, 0.9)).toBeUndefined()
  })

  test('a conflict only where it writes, and in a transaction as its cancellation', () => {
    const conflict = { transactionConflict: 1 }
    for (const operation of ['PutItem', 'UpdateItem', 'DeleteItem'])
      expect(drawn(aCall('dynamodb', operation), conflict, 0)).toBe('TransactionConflictException')
    expect(drawn(aCall('dynamodb', 'TransactWriteItems'), conflict, 0)).toBe('TransactionCanceledException')
    expect(drawn(aCall('dynamodb', 'Query'), conflict, 0)).toBeUndefined()
  })

  test('nothing of the table outside of the table', () => {
    expect(drawn(aCall('sqs', 'SendMessage'), { transactionConflict: 1, throttle: 1 }, 0)).toBeUndefined()
    expect(drawn(aCall('sqs', 'SendMessage'), { answerLost: 1 }, 0)).toBe('answer-lost')
  })
})

test('faults are named as they are known, and a mistyped one is told of', () => {
  expect(faultsFrom({ throttle: 0.1 })).toEqual({ ...noFaults, throttle: 0.1 })
  expect(faultsFrom(undefined)).toEqual(noFaults)
  expect(() => faultsFrom({ trottle: 0.1 })).toThrow(/^Unknown fault: trottle\. Known: .*throttle/)
})
