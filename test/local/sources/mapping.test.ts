import { describe, expect, test } from 'vitest'
import { mappingsOf } from '../../../local/sources/mapping.ts'
import { aSystem } from '../a-system.ts'
import { aFunction, well } from './a-mapping.ts'

const relay = aFunction(() => well)
const queue = 'arn:aws:sqs:eu-west-1:000000000000:triage'
const stream = 'arn:aws:dynamodb:local:000000000000:table/notices/stream/1'

function mapped(properties: object) {
  const system = aSystem({
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { EventSourceArn: queue, FunctionName: 'relay-facts', ...properties },
    },
  })
  return mappingsOf(system, (reference) => (reference === 'relay-facts' ? relay : undefined))
}

describe('an event source of the template', () => {
  test('feeds its function with what the template says', () => {
    const filters = { Filters: [{ Pattern: '{}' }] }
    const [found] = mapped({
      EventSourceArn: stream,
      BatchSize: 50,
      MaximumBatchingWindowInSeconds: 2,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      FilterCriteria: filters,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 10,
      MaximumRecordAgeInSeconds: 3600,
      StartingPosition: 'LATEST',
      ParallelizationFactor: 4,
      DestinationConfig: { OnFailure: { Destination: queue } },
    })
    expect(found).toEqual({
      id: 'Mapping',
      source: stream,
      target: relay,
      batchSize: 50,
      batchingWindowMs: 2000,
      partial: true,
      filters,
      maximumConcurrency: 4,
      bisect: true,
      retries: 10,
      maximumAgeMs: 3_600_000,
      fromLatest: true,
      parallel: 4,
      onFailure: queue,
    })
  })

  test('has the defaults of AWS: ten messages, a hundred records, and retries without end', () => {
    expect(mapped({})[0]).toMatchObject({ batchSize: 10, batchingWindowMs: 0, partial: false })
    expect(mapped({ EventSourceArn: stream, MaximumRetryAttempts: -1, MaximumRecordAgeInSeconds: -1 })[0]).toMatchObject({
      batchSize: 100,
      bisect: false,
      parallel: 1,
      retries: Number.POSITIVE_INFINITY,
      maximumAgeMs: Number.POSITIVE_INFINITY,
    })
  })

  test('keeps no more events in flight than the template and the function allow', () => {
    for (const [MaximumConcurrency, expected] of [
      [2, 2],
      [20, 4],
      [undefined, 4],
    ] as const)
      expect(mapped({ ScalingConfig: { MaximumConcurrency } })[0]?.maximumConcurrency).toBe(expected)
  })

  test('is left alone where it is switched off or feeds nothing of ours', () => {
    expect(mapped({ Enabled: false })).toEqual([])
    expect(mapped({ FunctionName: 'python-thing' })).toEqual([])
  })
})
