import { createHash, randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { listen } from './http/exchange.ts'
import type { Answer } from './lambda/messages.ts'
import { type FunctionProperties, isOurs } from './lambda/plan-functions.ts'
import { readState, writeState } from './state-file.ts'
import type { Located, System } from './template/system.ts'

interface Response {
  readonly Status: 'SUCCESS' | 'FAILED'
  readonly Reason?: string
  readonly PhysicalResourceId?: string
  readonly Data?: Readonly<Record<string, unknown>>
}

interface Kept {
  readonly hash: string
  readonly response: Response
}

export interface Running {
  /** Remembers what was done: as with CloudFormation, an unchanged resource is not made again. */
  readonly file: string
  invoke(functionArn: string, event: object): Promise<Answer>
}

const handled = ['Custom::CDKBucketDeployment', 'Custom::S3AutoDeleteObjects']

/** Calls our own functions that stand behind custom resources, as CloudFormation does at a deployment. */
export async function runCustomResources(system: System, running: Running): Promise<void> {
  const kept = readState<Readonly<Record<string, Kept>>>(running.file) ?? {}
  const done: Record<string, Kept> = {}
  for (const resource of system.all().filter((one) => isCustom(one, system))) {
    const properties = system.properties<{ readonly ServiceToken: string }>(resource)
    const hash = createHash('sha256').update(JSON.stringify(properties)).digest('hex')
    const before = kept[resource.name]
    const response = before?.hash === hash ? before.response : await create(resource, properties, running)
    done[resource.name] = { hash, response }
    system.assign(resource, { Ref: response.PhysicalResourceId ?? resource.name, ...response.Data })
  }
  writeState(running.file, done)
}

function isCustom({ type, ...resource }: Located, system: System): boolean {
  if (handled.includes(type)) return false
  if (!type.startsWith('Custom::') && type !== 'AWS::CloudFormation::CustomResource') return false
  const { ServiceToken } = system.properties<{ readonly ServiceToken: string }>({ ...resource, type })
  const fn = system.byReference(ServiceToken)
  const ours = fn?.type === 'AWS::Lambda::Function' && isOurs(system.properties<FunctionProperties>(fn))
  if (!ours)
    throw new Error(
      `${type} ${resource.id} is not answered by a Node function of ours, so the local runner cannot run it. Name it in local/resource-table.ts.`,
    )
  return true
}

async function create(resource: Located, properties: { readonly ServiceToken: string }, { invoke }: Running): Promise<Response> {
  const answered = await responseUrl()
  const event = {
    RequestType: 'Create',
    ServiceToken: properties.ServiceToken,
    ResponseURL: answered.url,
    StackId: `arn:aws:cloudformation:${resource.stack.name}`,
    RequestId: randomUUID(),
    ResourceType: resource.type,
    LogicalResourceId: resource.id,
    ResourceProperties: properties,
  }
  const answer = await invoke(properties.ServiceToken, event)
  if (!answer.ok) throw new Error(`Custom resource ${resource.id}: ${answer.failure.errorType}: ${answer.failure.errorMessage}`)
  // A handler behind CDK's provider framework returns its response instead of putting it.
  const response = await Promise.race([answered.response, later(answer.value)])
  answered.close()
  if (response.Status === 'FAILED')
    throw new Error(`Custom resource ${resource.id} failed: ${response.Reason ?? 'no reason given'}`)
  return response
}

async function responseUrl() {
  let hear: (response: Response) => void = () => {}
  const response = new Promise<Response>((resolve) => {
    hear = resolve
  })
  const server = createServer((request, reply) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      reply.end()
      hear(JSON.parse(Buffer.concat(chunks).toString()) as Response)
    })
  })
  await listen(server, 0)
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  return { url: `http://127.0.0.1:${port}/response`, response, close: () => server.close() }
}

function later(value: unknown): Promise<Response> {
  const given = (value ?? {}) as Partial<Response>
  return new Promise((resolve) => setTimeout(() => resolve({ Status: 'SUCCESS', ...given }), 1000))
}
