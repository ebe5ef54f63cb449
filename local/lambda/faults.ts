/** Faults that the emulators never show by themselves, as probabilities per call (0 to 1). Set through the control port. */
export interface Faults {
  /** DynamoDB writes refused with TransactionConflictException or, in a transaction, TransactionCanceledException. */
  readonly transactionConflict: number
  /** DynamoDB calls refused with ProvisionedThroughputExceededException. */
  readonly throttle: number
  /** Every guarded call is held back up to this many milliseconds. */
  readonly delayMs: number
  /** The call is carried out, and the connection breaks before the answer. */
  readonly answerLost: number
  /** An SQS message is handed to its function twice. */
  readonly deliveredTwice: number
  /** An environment is killed in the middle of an event. */
  readonly environmentKilled: number
  /** Only these functions, by the beginning of their name; all when empty. */
  readonly functions: readonly string[]
}

export const noFaults: Faults = {
  transactionConflict: 0,
  throttle: 0,
  delayMs: 0,
  answerLost: 0,
  deliveredTwice: 0,
  environmentKilled: 0,
  functions: [],
}

export function faultsFrom(value: unknown): Faults {
  const given = (value ?? {}) as Partial<Faults>
  const unknown = Object.keys(given).filter((key) => !(key in noFaults))
  if (unknown.length > 0) throw new Error(`Unknown fault: ${unknown.join(', ')}. Known: ${Object.keys(noFaults).join(', ')}.`)
  return { ...noFaults, ...given }
}
