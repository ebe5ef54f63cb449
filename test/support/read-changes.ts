import { DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams'
import { changeOf } from '../../shared/storage/dynamodb/stream-change.ts'
import type { Change } from '../../shared/storage/dynamodb/stream-facts.ts'

/** Reads a table's stream from its beginning until nothing more is there. */
export async function readChanges(
  client: DynamoDBClient,
  of: { readonly endpoint: string; readonly tableName: string },
): Promise<readonly Change[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: of.tableName }))
  const StreamArn = Table?.LatestStreamArn
  const streams = new DynamoDBStreamsClient({
    region: 'eu-west-1',
    credentials: client.config.credentials,
    endpoint: of.endpoint,
  })
  try {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }))
    const changes: Change[] = []
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      const { ShardIterator } = await streams.send(
        new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
      )
      changes.push(...(await readShard(streams, ShardIterator)))
    }
    return changes
  } finally {
    streams.destroy()
  }
}

async function readShard(streams: DynamoDBStreamsClient, from: string | undefined): Promise<readonly Change[]> {
  const changes: Change[] = []
  for (let next = from; next !== undefined; ) {
    const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator: next }))
    if (Records.length === 0) break
    changes.push(...Records.map(changeOf))
    next = NextShardIterator
  }
  return changes
}
