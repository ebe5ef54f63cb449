import { randomUUID } from 'node:crypto'
import type { Mapping } from './mapping.ts'
import type { GivenUp, StreamRecord } from './stream-batches.ts'

/** What an on-failure destination receives: where to find the records, not the records. */
export function failureMessage(records: readonly StreamRecord[], { condition, attempts }: GivenUp, mapping: Mapping): object {
  const time = (record: StreamRecord | undefined) =>
    new Date((record?.dynamodb.ApproximateCreationDateTime ?? 0) * 1000).toISOString()
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: mapping.target.plan.arn,
      condition,
      approximateInvokeCount: attempts,
    },
    responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      shardId: 'shardId-local',
      startSequenceNumber: records[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: records.at(-1)?.dynamodb.SequenceNumber,
      approximateArrivalOfFirstRecord: time(records[0]),
      approximateArrivalOfLastRecord: time(records.at(-1)),
      batchSize: records.length,
      streamArn: mapping.source,
    },
  }
}
