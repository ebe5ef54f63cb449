import type { Answer } from '../../../local/lambda/messages.ts'
import type { LocalFunction } from '../../../local/lambda/pool.ts'
import type { Mapping } from '../../../local/sources/mapping.ts'

const unused = () => {
  throw new Error('nothing runs in this function')
}

/** A function of the template whose answers the test gives. */
export const aFunction = (
  answer: (event: { readonly Records: readonly never[] }) => Promise<Answer> | Answer,
  parts: Partial<LocalFunction> = {},
): LocalFunction => ({
  plan: {
    id: 'RelayFacts',
    name: 'relay-facts',
    arn: 'arn:aws:lambda:eu-west-1:000000000000:function:relay-facts',
    timeoutMs: 3000,
    memoryMb: 128,
    maxEnvs: 4,
    perEnv: 1,
    concurrency: 4,
    variables: unused,
    data: unused,
  },
  invoke: async (event) => answer(event as { readonly Records: readonly never[] }),
  warm: () => {},
  use: () => {},
  killOne: () => false,
  stop: async () => {},
  status: () => ({ environments: 0, coldStarts: 0, invocations: 0, waiting: 0, running: 0 }),
  ...parts,
})

export const aMapping = (parts: Partial<Mapping> & Pick<Mapping, 'source' | 'target'>): Mapping => ({
  id: 'Mapping',
  batchSize: 10,
  batchingWindowMs: 0,
  partial: true,
  filters: undefined,
  maximumConcurrency: 1,
  bisect: false,
  retries: Number.POSITIVE_INFINITY,
  maximumAgeMs: Number.POSITIVE_INFINITY,
  fromLatest: false,
  parallel: 1,
  onFailure: undefined,
  ...parts,
})

export const well: Answer = { ok: true, value: undefined }
export const badly: Answer = { ok: false, failure: { errorType: 'Error', errorMessage: 'the mail server is away' } }
export const failing = (...ids: readonly string[]): Answer => ({
  ok: true,
  value: { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) },
})
