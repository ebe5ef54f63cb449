import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { callJson } from '../aws/call-json.ts'
import type { Settings } from '../settings.ts'
import { rememberProcess } from './end-left-over.ts'

export interface DynamoDb {
  readonly endpoint: string
  /** The database file, when the emulator is ours. */
  readonly file: string | undefined
  ready(): Promise<void>
  stop(): void
}

export function launchDynamoDb(settings: Settings, port: number): DynamoDb {
  if (settings.dynamodbEndpoint) return theirs(settings.dynamodbEndpoint)
  const file = join(settings.stateDir, 'dynamodb.sqlite')
  const child = spawn(binary(), ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', file], { stdio: 'ignore' })
  rememberProcess(settings.stateDir, child.pid)
  child.on('exit', (code) => {
    if (!stopping.has(child))
      console.error(`The DynamoDB emulator ended by itself (code ${code}). Start again; nothing written is lost.`)
  })
  const endpoint = `http://127.0.0.1:${port}`
  return {
    endpoint,
    file,
    ready: () => answers(endpoint),
    stop: () => {
      stopping.add(child)
      child.kill()
    },
  }
}

const stopping = new WeakSet<ChildProcess>()

function theirs(endpoint: string): DynamoDb {
  return { endpoint, file: undefined, ready: () => answers(endpoint), stop: () => {} }
}

function binary(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@dynoxide/linux-x64/package.json')), 'dynoxide')
  } catch {
    throw new Error(
      `There is no DynamoDB emulator for ${process.platform}-${process.arch} among the packages. ` +
        'Start any other one (DynamoDB Local, for example) and set DYNAMODB_ENDPOINT, like DYNAMODB_ENDPOINT=http://127.0.0.1:8000 npm start.',
    )
  }
}

async function answers(endpoint: string): Promise<void> {
  const tries = 300
  for (let tried = 1; ; tried += 1) {
    try {
      await callJson({ endpoint, target: 'DynamoDB_20120810.ListTables', body: {} })
      return
    } catch (error) {
      if (tried === tries) throw new Error(`No DynamoDB emulator answers at ${endpoint}: ${(error as Error).message}`)
      await new Promise((resolve) => setTimeout(resolve, 10))
    }
  }
}
