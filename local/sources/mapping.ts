import type { LocalFunction } from '../lambda/pool.ts'
import type { System } from '../template/system.ts'
import type { FilterCriteria } from './event-pattern.ts'

/** One event-source mapping of the template, with the function it feeds. */
export interface Mapping {
  readonly id: string
  readonly source: string
  readonly target: LocalFunction
  readonly batchSize: number
  readonly batchingWindowMs: number
  readonly partial: boolean
  readonly filters: FilterCriteria | undefined
  readonly maximumConcurrency: number
  readonly bisect: boolean
  readonly retries: number
  readonly maximumAgeMs: number
  readonly fromLatest: boolean
  readonly parallel: number
  /** ARN of the queue that hears of what was given up. */
  readonly onFailure: string | undefined
}

interface MappingProperties {
  readonly EventSourceArn: string
  readonly FunctionName: string
  readonly Enabled?: boolean
  readonly BatchSize?: number
  readonly MaximumBatchingWindowInSeconds?: number
  readonly FunctionResponseTypes?: readonly string[]
  readonly FilterCriteria?: FilterCriteria
  readonly ScalingConfig?: { readonly MaximumConcurrency?: number }
  readonly BisectBatchOnFunctionError?: boolean
  readonly MaximumRetryAttempts?: number
  readonly MaximumRecordAgeInSeconds?: number
  readonly StartingPosition?: string
  readonly ParallelizationFactor?: number
  readonly DestinationConfig?: { readonly OnFailure?: { readonly Destination: string } }
}

const forEver = Number.POSITIVE_INFINITY

export function mappingsOf(system: System, functionFor: (reference: string) => LocalFunction | undefined): readonly Mapping[] {
  return system.ofType('AWS::Lambda::EventSourceMapping').flatMap((located) => {
    const properties = system.properties<MappingProperties>(located)
    const target = functionFor(properties.FunctionName)
    return target && properties.Enabled !== false ? [mappingOf(located.id, properties, target)] : []
  })
}

function mappingOf(id: string, properties: MappingProperties, target: LocalFunction): Mapping {
  const limit = (value: number | undefined) => (value === undefined || value < 0 ? forEver : value)
  const most = target.plan.maxEnvs * target.plan.perEnv
  return {
    id,
    source: properties.EventSourceArn,
    target,
    batchSize: properties.BatchSize ?? (properties.EventSourceArn.includes(':sqs:') ? 10 : 100),
    batchingWindowMs: (properties.MaximumBatchingWindowInSeconds ?? 0) * 1000,
    partial: properties.FunctionResponseTypes?.includes('ReportBatchItemFailures') ?? false,
    filters: properties.FilterCriteria,
    maximumConcurrency: Math.max(1, Math.min(properties.ScalingConfig?.MaximumConcurrency ?? most, most)),
    bisect: properties.BisectBatchOnFunctionError ?? false,
    retries: limit(properties.MaximumRetryAttempts),
    maximumAgeMs: limit(properties.MaximumRecordAgeInSeconds) * 1000,
    fromLatest: properties.StartingPosition === 'LATEST',
    parallel: properties.ParallelizationFactor ?? 1,
    onFailure: properties.DestinationConfig?.OnFailure?.Destination,
  }
}
