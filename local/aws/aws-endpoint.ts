import { type Answering, type HttpRequest, json, type Reply } from '../http/exchange.ts'
import type { Answer } from '../lambda/messages.ts'
import { type MailGate, throughMailGate } from '../mailbox/mail-gate.ts'
import { answerJson, type Operations } from './operations.ts'
import type { Topics } from './topics.ts'

export interface Emulated {
  readonly kms: Operations
  readonly ssm: Operations
  readonly events: Operations
  readonly mail: MailGate
  readonly topics: Topics
  invoke(functionArn: string, event: object): Promise<Answer>
}

/** One listener for all services that the runner emulates itself; the request tells which one is meant. */
export function awsEndpoint(emulated: Emulated): Answering {
  return async (request) => {
    const target = request.headers['x-amz-target'] ?? ''
    if (target.startsWith('TrentService.')) return answerJson(request, emulated.kms)
    if (target.startsWith('AmazonSSM.')) return answerJson(request, emulated.ssm)
    if (target.startsWith('AWSEvents.')) return answerJson(request, emulated.events)
    if (request.path.startsWith('/v2/email/')) return throughMailGate(request, emulated.mail)
    if (request.path.startsWith('/2015-03-31/functions/')) return invokeFunction(request, emulated)
    return publish(request, emulated.topics)
  }
}

async function invokeFunction({ path, body, headers }: HttpRequest, { invoke }: Emulated): Promise<Reply> {
  const event = JSON.parse(body.toString() || '{}') as object
  const called = invoke(decodeURIComponent(path.split('/')[3] ?? ''), event)
  if (headers['x-amz-invocation-type'] === 'Event') return json(202, {})
  const answer = await called
  return answer.ok ? json(200, answer.value ?? null) : json(200, answer.failure, { 'x-amz-function-error': 'Unhandled' })
}

/** SNS still speaks forms and XML. */
async function publish({ body }: HttpRequest, topics: Topics): Promise<Reply> {
  const form = new URLSearchParams(body.toString())
  if (form.get('Action') !== 'Publish') return json(400, { message: 'The local runner does not emulate this call.' })
  topics.publish(form.get('TopicArn') ?? '', form.get('Message') ?? '')
  const xml =
    '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>local</MessageId></PublishResult></PublishResponse>'
  return { status: 200, headers: { 'content-type': 'text/xml' }, body: xml }
}
