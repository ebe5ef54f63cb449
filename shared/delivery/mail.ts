import type { SESv2Client } from '@aws-sdk/client-sesv2'
import type { Letter } from './letter.ts'
import { letterHtml } from './letter-html.ts'
import { letterText } from './letter-text.ts'
import type { Attempt } from './once.ts'

export interface Mail {
  readonly deliveryId: string
  readonly to: string
  readonly letter: Letter
}

/** Hands a mail to the mail service, and tells what became of it. Never throws for what the service answers. */
export type SendMail = (mail: Mail) => Promise<Attempt>

export interface Sender {
  readonly from: string
  readonly fromName: string
  readonly brand: string
  readonly configurationSet: string | undefined
}

/** A character that ends a header line, or any other control character, in an address or a subject is an attack or a mistake. */
const CONTROL = /\p{Cc}/u

export function mailThrough(client: () => Promise<Pick<SESv2Client, 'send'>>, sender: Sender): SendMail {
  return async ({ deliveryId, to, letter }) => {
    if (CONTROL.test(to) || CONTROL.test(letter.subject)) return { outcome: 'refused', because: 'rejected' }
    const { SendEmailCommand } = await import('@aws-sdk/client-sesv2')
    const command = new SendEmailCommand({
      FromEmailAddress: `${named(sender.fromName)} <${sender.from}>`,
      Destination: { ToAddresses: [to] },
      ...(sender.configurationSet && { ConfigurationSetName: sender.configurationSet }),
      EmailTags: [{ Name: 'deliveryId', Value: deliveryId.replaceAll('.', '_') }],
      Content: {
        Simple: {
          Subject: { Data: letter.subject, Charset: 'UTF-8' },
          Body: {
            Text: { Data: letterText(letter), Charset: 'UTF-8' },
            Html: { Data: letterHtml(letter, sender.brand), Charset: 'UTF-8' },
          },
        },
      },
    })
    try {
      await (await client()).send(command)
      return { outcome: 'taken' }
    } catch (error) {
      return attemptAfter(error)
    }
  }
}

/** Tags allow no dot; ids have no underscore of their own. */
export const deliveryIdOf = (tag: string): string => tag.replaceAll('_', '.')

const REFUSED = new Set(['MessageRejected', 'BadRequestException', 'NotFoundException'])
const NOT_TAKEN = new Set([
  'TooManyRequestsException',
  'LimitExceededException',
  'SendingPausedException',
  'AccountSuspendedException',
  'MailFromDomainNotVerifiedException',
  'AccessDeniedException',
  'ThrottlingException',
])

function attemptAfter(error: unknown): Attempt {
  const name = error instanceof Error ? error.name : ''
  if (REFUSED.has(name)) return { outcome: 'refused', because: 'rejected' }
  return NOT_TAKEN.has(name) ? { outcome: 'not-taken' } : { outcome: 'unclear' }
}

/** A name in a header is ASCII, or encoded words (RFC 2047) of at most 75 characters each; the mail service refuses anything else. */
function named(name: string): string {
  const clean = name.replaceAll(/["\\\p{Cc}]/gu, '')
  if (/^[\x20-\x7e]*$/.test(clean)) return `"${clean}"`
  const symbols = [...clean]
  const words = Array.from({ length: Math.ceil(symbols.length / SYMBOLS_PER_WORD) }, (_, word) =>
    symbols.slice(word * SYMBOLS_PER_WORD, (word + 1) * SYMBOLS_PER_WORD).join(''),
  )
  return words.map((word) => `=?UTF-8?B?${Buffer.from(word).toString('base64')}?=`).join(' ')
}

/** A symbol has up to four bytes: 44 bytes make 60 characters of Base64 and, with what is around them, a word of 72. */
const SYMBOLS_PER_WORD = 11
