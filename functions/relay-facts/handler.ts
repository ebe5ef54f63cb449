import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { liveRelay } from '../../shared/queue/live-relay.ts'
import { relayAll } from '../../shared/queue/relay.ts'
import type { Change } from '../../shared/storage/dynamodb/stream-facts.ts'

/** Tells everyone what the table's stream says has happened. Where it fails, it says from which change on. */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const changes = event.Records.map((record) => ({ id: record.dynamodb?.SequenceNumber ?? '', change: changeOf(record) }))
  const failed = await relayAll(liveRelay(), changes)
  return { batchItemFailures: failed === undefined ? [] : [{ itemIdentifier: failed }] }
}

function changeOf({ eventName, dynamodb }: DynamoDBRecord): Change {
  const plain = (image: unknown) => (image === undefined ? undefined : unmarshall(image as Parameters<typeof unmarshall>[0]))
  const keys = plain(dynamodb?.Keys) ?? {}
  return { kind: eventName ?? 'MODIFY', pk: String(keys['pk']), sk: String(keys['sk']), item: plain(dynamodb?.NewImage) }
}
