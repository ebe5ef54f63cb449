import { request as send } from 'node:http'
import type { HttpRequest, Reply } from '../http/exchange.ts'
import type { Mail, Mails } from './mails.ts'

interface SendEmail {
  readonly FromEmailAddress?: string
  readonly ConfigurationSetName?: string
  readonly Destination?: { readonly ToAddresses?: readonly string[] }
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[]
  readonly Content?: {
    readonly Simple?: {
      readonly Subject?: { readonly Data: string }
      readonly Body?: { readonly Text?: { readonly Data: string }; readonly Html?: { readonly Data: string } }
      readonly Headers?: readonly { readonly Name: string; readonly Value: string }[]
    }
  }
}

export interface MailGate {
  readonly emulator: string
  readonly mails: Mails
  /** Told of each mail that was accepted. */
  accepted(mail: Mail): void
}

/** Stands before the SES emulator: keeps what was accepted, so that the mailbox survives a restart, and starts its events. */
export async function throughMailGate(request: HttpRequest, { emulator, mails, accepted }: MailGate): Promise<Reply> {
  const reply = await forward(request, emulator)
  if (reply.status !== 200 || !request.path.endsWith('/outbound-emails')) return reply
  const { MessageId } = JSON.parse(reply.body.toString()) as { MessageId: string }
  const mail = mailOf(MessageId, JSON.parse(request.body.toString()) as SendEmail)
  mails.add(mail)
  accepted(mail)
  return reply
}

function mailOf(
  messageId: string,
  { FromEmailAddress = '', ConfigurationSetName, Destination, EmailTags = [], Content }: SendEmail,
): Mail {
  const { Subject, Body, Headers = [] } = Content?.Simple ?? {}
  return {
    messageId,
    at: new Date().toISOString(),
    from: FromEmailAddress,
    to: Destination?.ToAddresses ?? [],
    subject: Subject?.Data ?? '',
    text: Body?.Text?.Data ?? '',
    html: Body?.Html?.Data ?? '',
    headers: Object.fromEntries(Headers.map(({ Name, Value }) => [Name, Value])),
    tags: Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, Value])),
    configurationSet: ConfigurationSetName,
  }
}

function forward({ method, path, query, headers, body }: HttpRequest, emulator: string): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { 'content-type': type = 'application/json', authorization = 'AWS' } = headers
    const target = `${emulator}${path}${query ? `?${query}` : ''}`
    const sent = send(
      target,
      { method, headers: { 'content-type': type, authorization, 'content-length': body.length } },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', reject)
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 500,
            headers: { 'content-type': 'application/json' },
            body: Buffer.concat(chunks),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
