import type { HttpRequest, Reply } from '../http/exchange.ts'

/** One operation of an emulated service: takes the parsed body, gives the answer. */
export type Operation = (input: Fields) => unknown
export type Operations = Readonly<Record<string, Operation>>
export type Fields = Readonly<Record<string, unknown>>

/** An answer that AWS would give as an error; not a fault of the emulator. */
export class AwsError extends Error {
  constructor(name: string, message: string) {
    super(message)
    this.name = name
  }
}

/** The JSON protocol: the operation stands in `x-amz-target`. */
export async function answerJson(request: HttpRequest, operations: Operations): Promise<Reply> {
  const name = (request.headers['x-amz-target'] ?? '').split('.').pop() ?? ''
  const operation = operations[name]
  if (!operation)
    return refused('UnknownOperationException', `The local runner does not emulate ${request.headers['x-amz-target']}.`)
  try {
    const result: unknown = await operation(JSON.parse(request.body.toString() || '{}') as Fields)
    return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(result ?? {}) }
  } catch (error) {
    if (error instanceof AwsError) return refused(error.name, error.message)
    throw error
  }
}

function refused(type: string, message: string): Reply {
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': type }
  return { status: 400, headers, body: JSON.stringify({ __type: type, message }) }
}
