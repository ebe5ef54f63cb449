import { type Problem, problem, tryAgain } from './reply.ts'

/** What the table and the key service say when they are asked too much, or when two writes met. Nothing was changed then. */
const BUSY = new Set([
  'InternalServerError',
  'LimitExceededException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'ServiceUnavailable',
  'ThrottlingException',
  'ThrottlingError',
  'TimeoutError',
  'TransactionConflictException',
  'TransactionInProgressException',
])
/** Reasons of a cancelled transaction that another attempt can mend. */
const BUSY_REASONS = new Set(['ProvisionedThroughputExceeded', 'ThrottlingError', 'TransactionConflict'])

/** The one place where an exception becomes an answer. Nothing of the exception is in it. */
export const problemFrom = (error: unknown): Problem => (isBusy(error) ? tryAgain() : problem('internal-error'))

export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if (BUSY.has(error.name)) return true
  const reasons: unknown = Reflect.get(error, 'CancellationReasons')
  return (
    error.name === 'TransactionCanceledException' &&
    Array.isArray(reasons) &&
    reasons.some((reason) => BUSY_REASONS.has(reason?.Code))
  )
}

/** What of an exception may be logged: its name and where it came from. Messages can repeat what people wrote. */
export function traceOf(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))
  return { error: error.name, at: frames.slice(0, 8).map((frame) => frame.trim()) }
}
