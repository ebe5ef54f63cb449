import type { OutgoingCall } from '../iam/needs.ts'
import type { Faults } from './faults.ts'
import { awsError, type FakeAnswer } from './refused-answers.ts'

export type Fault = { readonly kind: 'refused'; readonly answer: FakeAnswer } | { readonly kind: 'answer-lost' }

const writes = ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']

/** At most one fault per call, drawn anew each time. */
export function faultFor(call: OutgoingCall, faults: Faults, draw: () => number = Math.random): Fault | undefined {
  const isWrite = call.service === 'dynamodb' && writes.includes(call.operation)
  if (isWrite && draw() < faults.transactionConflict) return { kind: 'refused', answer: conflict(call) }
  if (call.service === 'dynamodb' && draw() < faults.throttle) {
    return { kind: 'refused', answer: awsError('ProvisionedThroughputExceededException', 'Fault injected: throttled.') }
  }
  return draw() < faults.answerLost ? { kind: 'answer-lost' } : undefined
}

function conflict({ operation, body }: OutgoingCall): FakeAnswer {
  if (operation !== 'TransactWriteItems') {
    return awsError('TransactionConflictException', 'Fault injected: transaction is ongoing for the item.')
  }
  const { TransactItems } = JSON.parse(body.toString()) as { TransactItems: readonly unknown[] }
  const reasons = TransactItems.map((_, position) => ({ Code: position === 0 ? 'TransactionConflict' : 'None' }))
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${reasons.map(({ Code }) => Code).join(', ')}]`
  const { status, headers } = awsError('TransactionCanceledException', message)
  return {
    status,
    headers,
    body: JSON.stringify({ __type: 'TransactionCanceledException', Message: message, message, CancellationReasons: reasons }),
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
