import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { CreateTableCommand, DynamoDBClient, type DynamoDBClientConfig, ListTablesCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { addStreamOrderIndex } from '../../local/dynamodb/stream-order-index.ts'
import type { Change } from '../../shared/storage/dynamodb/stream-facts.ts'
import { PENDING_INDEX, QUEUE_INDEX } from '../../shared/storage/keys.ts'
import { readChanges } from './read-changes.ts'

export interface Emulator {
  /** `config` adds what a test needs, such as faults. */
  client(config?: DynamoDBClientConfig): DynamoDBDocumentClient
  /** An empty table, as the storage stack makes it; its name. */
  newTable(): Promise<string>
  /** Every change of a table so far, as its stream tells it. */
  changes(tableName: string): Promise<readonly Change[]>
  stop(): Promise<void>
}

const LOCAL = { region: 'eu-west-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } as const

/** A DynamoDB of its own for one test file, on a disk file that is gone afterwards. */
export async function startEmulator(): Promise<Emulator> {
  const folder = mkdtempSync(join(tmpdir(), 'notice-and-action-table-'))
  const file = join(folder, 'table.sqlite')
  const { child, endpoint } = await launched(file)
  const own = new DynamoDBClient({ ...LOCAL, endpoint })
  const tables: string[] = []
  return {
    client: (config = {}) =>
      DynamoDBDocumentClient.from(new DynamoDBClient({ ...LOCAL, endpoint, ...config }), {
        marshallOptions: { removeUndefinedValues: true },
      }),
    async newTable() {
      const name = `table-${tables.push(file)}`
      await own.send(tableNamed(name))
      addStreamOrderIndex(file)
      return name
    },
    changes: (tableName) => readChanges(own, { endpoint, tableName }),
    async stop() {
      own.destroy()
      await ended(child)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Another file may take the same free port in the same moment: then the next one. */
async function launched(file: string, triesLeft = 5): Promise<{ readonly child: ChildProcess; readonly endpoint: string }> {
  const port = await freePort()
  const binary = join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), 'dynoxide')
  const child = spawn(binary, ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file], { stdio: 'ignore' })
  const endpoint = `http://127.0.0.1:${port}`
  if (await answers(child, endpoint)) return { child, endpoint }
  await ended(child)
  if (triesLeft === 0) throw new Error('the DynamoDB emulator does not start')
  return launched(file, triesLeft - 1)
}

async function freePort(): Promise<number> {
  for (let port = 18_200 + Math.floor(Math.random() * 80); port < 18_300; port++) if (await isFree(port)) return port
  throw new Error('no port is free between 18200 and 18299')
}

const isFree = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })

async function answers(child: ChildProcess, endpoint: string): Promise<boolean> {
  const client = new DynamoDBClient({ ...LOCAL, endpoint, maxAttempts: 1 })
  try {
    for (let tried = 0; tried < 200 && child.exitCode === null; tried++) {
      const listed = await client.send(new ListTablesCommand({})).catch(() => undefined)
      // A table that is there already belongs to someone else's emulator on that port.
      if (listed && child.exitCode === null) return listed.TableNames?.length === 0
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    return false
  } finally {
    client.destroy()
  }
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })

const keys = ({ pk, sk }: { readonly pk: string; readonly sk: string }) => [
  { AttributeName: pk, KeyType: 'HASH' as const },
  { AttributeName: sk, KeyType: 'RANGE' as const },
]

const tableNamed = (name: string) =>
  new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', PENDING_INDEX.pk, PENDING_INDEX.sk, QUEUE_INDEX.pk, QUEUE_INDEX.sk].map(
      (AttributeName) => ({
        AttributeName,
        AttributeType: 'S' as const,
      }),
    ),
    KeySchema: keys({ pk: 'pk', sk: 'sk' }),
    GlobalSecondaryIndexes: [
      { IndexName: PENDING_INDEX.name, KeySchema: keys(PENDING_INDEX), Projection: { ProjectionType: 'KEYS_ONLY' } },
      { IndexName: QUEUE_INDEX.name, KeySchema: keys(QUEUE_INDEX), Projection: { ProjectionType: 'ALL' } },
    ],
    StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
  })
