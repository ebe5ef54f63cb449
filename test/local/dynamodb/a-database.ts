import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { callJson } from '../../../local/aws/call-json.ts'
import { endLeftOver } from '../../../local/dynamodb/end-left-over.ts'
import { launchDynamoDb } from '../../../local/dynamodb/launch-dynamodb.ts'
import { theSettings } from '../a-system.ts'

export interface Database {
  readonly endpoint: string
  readonly stateDir: string
  readonly file: string
  call<T = object>(operation: string, body: object): Promise<T>
}

/** The emulator as the runner starts it, for one test file. */
export async function aDatabase(): Promise<Database> {
  const stateDir = mkdtempSync(join(tmpdir(), 'notice-and-action-database-'))
  const { endpoint, file = '', ready, stop } = launchDynamoDb(theSettings({ stateDir }), await aFreePort())
  afterAll(async () => {
    stop()
    await endLeftOver(stateDir)
    await pause(20)
    rmSync(stateDir, { recursive: true, force: true, maxRetries: 5 })
  })
  await ready()
  const call = <T>(operation: string, body: object) => callJson<T>({ endpoint, target: `DynamoDB_20120810.${operation}`, body })
  return { endpoint, stateDir, file, call }
}

export function aFreePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** As the storage stack makes one: a stream, a time to live, a sparse index. */
export const aTable = (TableName: string, more: Readonly<Record<string, unknown>> = {}) => ({
  Type: 'AWS::DynamoDB::GlobalTable',
  Properties: {
    TableName,
    AttributeDefinitions: ['pk', 'sk', 'queueKey'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'queue',
        KeySchema: [{ AttributeName: 'queueKey', KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
    TimeToLiveSpecification: { Enabled: true, AttributeName: 'ttl' },
    ...more,
  },
})
