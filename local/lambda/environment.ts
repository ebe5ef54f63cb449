// The inside of one Lambda environment: a worker thread with its own variables and module state. Bundled to one file
// before the start, so that a cold start reads our code and nothing of the runner's.
import { pathToFileURL } from 'node:url'
import { parentPort, workerData } from 'node:worker_threads'
import type { EnvironmentData, Failure, FromEnvironment, InvocationContext, ToEnvironment } from './messages.ts'
import { guardOutgoing } from './outgoing.ts'
import { flushLog, writeLogTo } from './write-log.ts'

type Handler = (event: unknown, context: object) => unknown

const { file, exportName, outgoing, faults, logFile } = workerData as EnvironmentData
let currentFaults = faults

writeLogTo(logFile, (text) => tell({ kind: 'said', text, error: true }))
guardOutgoing(outgoing, () => currentFaults)
const handler = await load()

parentPort?.on('message', (message: ToEnvironment) => {
  if (message.kind === 'faults') currentFaults = message.faults
  else void answer(message.id, message.event, message.about)
})
tell({ kind: 'ready' })

async function load(): Promise<Handler> {
  const loaded = (await import(pathToFileURL(file).href)) as Record<string, unknown>
  const found = loaded[exportName]
  if (typeof found !== 'function') throw new Error(`${file} exports no function ${exportName}.`)
  return found as Handler
}

async function answer(id: string, event: string, about: InvocationContext): Promise<void> {
  try {
    const result: unknown = await handler(JSON.parse(event), contextOf(id, about))
    tell({ kind: 'answer', id, result: JSON.stringify(result) })
  } catch (error) {
    console.error(error)
    tell({ kind: 'failed', id, failure: failureOf(error) })
  } finally {
    flushLog()
  }
}

function contextOf(id: string, { functionName, arn, memory, deadline }: InvocationContext): object {
  return {
    awsRequestId: id,
    functionName,
    functionVersion: '$LATEST',
    invokedFunctionArn: arn,
    memoryLimitInMB: String(memory),
    logGroupName: `/aws/lambda/${functionName}`,
    logStreamName: 'local',
    callbackWaitsForEmptyEventLoop: true,
    getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error) }
  return { errorType: error.name, errorMessage: error.message, trace: (error.stack ?? '').split('\n') }
}

function tell(message: FromEnvironment): void {
  parentPort?.postMessage(message)
}
