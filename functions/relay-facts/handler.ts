import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { liveRelay } from '../../shared/queue/live-relay.ts'
import { relayAll } from '../../shared/queue/relay.ts'
import { changeOf } from '../../shared/storage/dynamodb/stream-change.ts'

/** Tells everyone what the table's stream says has happened. Where it fails, it says from which change on. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const changes = event.Records.map((record) => ({ id: record.dynamodb?.SequenceNumber ?? '', change: changeOf(record) }))
  const failed = await relayAll(liveRelay(), changes)
  return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] }
}
