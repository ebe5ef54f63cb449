import type { SESv2Client } from '@aws-sdk/client-sesv2'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { heading, type Letter, paragraph } from '../../shared/delivery/letter.ts'
import { deliveryIdOf, mailThrough, type Sender } from '../../shared/delivery/mail.ts'
import { outcomeId, receiptId, statementId } from '../../shared/domain/delivery-id.ts'
import { aCaseId, aReference } from '../support/builders.ts'

interface Sent {
  readonly FromEmailAddress?: string
  readonly Destination?: { readonly ToAddresses?: readonly string[]; readonly CcAddresses?: readonly string[] }
  readonly EmailTags?: readonly { readonly Name: string; readonly Value: string }[]
  readonly ConfigurationSetName?: string
  readonly Content?: {
    readonly Simple?: { readonly Subject?: { readonly Data?: string }; readonly Body?: Record<string, { Data: string }> }
  }
}

const shop: Sender = {
  from: 'notices@shop.example',
  fromName: 'shop.example',
  brand: 'shop.example',
  configurationSet: undefined,
}
const aLetter = (subject = 'A subject'): Letter => ({
  language: 'en',
  subject,
  parts: [heading('A heading'), paragraph('A paragraph.')],
  footer: ['A footer'],
})

/** The mail service, as its client sees it. */
function aService(answer: () => unknown = () => ({}), sender: Partial<Sender> = {}) {
  const sent: Sent[] = []
  const client: Pick<SESv2Client, 'send'> = {
    send: async ({ input }: { readonly input: Sent }) => {
      sent.push(input)
      return answer()
    },
  }
  const send = mailThrough(async () => client, { ...shop, ...sender })
  return {
    sent,
    send: (letter = aLetter(), to = 'anna@mail.example') => send({ deliveryId: receiptId(aReference()), to, letter }),
  }
}

const failing = (name: string) => () => {
  throw Object.assign(new Error(`no mail to anna@mail.example`), { name })
}

test('a mail goes from the house to one person, as text and as HTML, and carries the id of its delivery', async () => {
  const { send, sent } = aService(undefined, { configurationSet: 'mails' })
  expect(await send()).toEqual({ outcome: 'taken' })
  expect(sent).toMatchObject([
    {
      FromEmailAddress: '"shop.example" <notices@shop.example>',
      Destination: { ToAddresses: ['anna@mail.example'] },
      ConfigurationSetName: 'mails',
      EmailTags: [{ Name: 'deliveryId', Value: `receipt_${aReference()}` }],
      Content: { Simple: { Subject: { Data: 'A subject' } } },
    },
  ])
  const { Text, Html } = sent[0]?.Content?.Simple?.Body ?? {}
  for (const body of [Text?.Data, Html?.Data])
    for (const said of ['A heading', 'A paragraph.', 'A footer']) expect(body).toContain(said)
})

test.each([
  receiptId(aReference()),
  outcomeId(aReference(), `${aCaseId()}.d12`),
  statementId(`${aCaseId()}.d12`),
  `${statementId('C.d1')}.2`,
])('the tag of %s leads back to it', (deliveryId) => {
  const tag = deliveryId.replaceAll('.', '_')
  expect(tag).toMatch(/^[A-Za-z0-9_-]{1,256}$/)
  expect(deliveryIdOf(tag)).toBe(deliveryId)
})

describe('header injection', () => {
  test.each(['\r\n', '\n', '\r', '\0', '\u0085', '\t'])(
    'a subject or an address with %j is refused, and nothing is sent',
    async (control) => {
      const { send, sent } = aService()
      const refused = { outcome: 'refused', because: 'rejected' }
      expect(await send(aLetter(`Hello${control}Bcc: all@mail.example`))).toEqual(refused)
      expect(await send(aLetter(), `anna@mail.example${control}Bcc: all@mail.example`)).toEqual(refused)
      expect(sent).toEqual([])
    },
  )

  test('no name of the house makes a second header or a second address', async () => {
    const names = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 })
    await fc.assert(
      fc.asyncProperty(names, async (fromName) => {
        const { send, sent } = aService(undefined, { fromName })
        await send()
        const from = sent[0]?.FromEmailAddress ?? ''
        expect(from).toMatch(/^[\x20-\x7e]*$/)
        expect(from).toMatch(/^("[^"\\]*"|(=\?UTF-8\?B\?[A-Za-z0-9+/=]+\?= ?)+) <notices@shop\.example>$/)
      }),
    )
  })

  test('a name that is not ASCII arrives as it is, in words that are short enough', async () => {
    const fromName = 'Bücher, Größen & Żółć – ein Laden mit einem sehr, sehr langen Namen für alle 📚📚📚📚📚'
    const { send, sent } = aService(undefined, { fromName })
    await send()
    const words = (sent[0]?.FromEmailAddress ?? '').split(' ').filter((word) => word.startsWith('=?'))
    for (const word of words) expect(word.length).toBeLessThanOrEqual(75)
    const read = words.map((word) => Buffer.from(word.slice('=?UTF-8?B?'.length, -2), 'base64').toString('utf8')).join('')
    expect(read).toBe(fromName)
  })
})

describe('what the mail service answers', () => {
  test.each(['MessageRejected', 'BadRequestException', 'NotFoundException'])('%s is the end of it', async (name) => {
    expect(await aService(failing(name)).send()).toEqual({ outcome: 'refused', because: 'rejected' })
  })

  test.each([
    'TooManyRequestsException',
    'LimitExceededException',
    'ThrottlingException',
    'SendingPausedException',
    'AccessDeniedException',
  ])('%s: certainly not sent, so it is tried again', async (name) => {
    expect(await aService(failing(name)).send()).toEqual({ outcome: 'not-taken' })
  })

  test.each(['TimeoutError', 'InternalFailure', 'ECONNRESET', ''])('%j: it may have been sent', async (name) => {
    expect(await aService(failing(name)).send()).toEqual({ outcome: 'unclear' })
  })

  test('what is thrown that is no error, and a client that cannot be made, are no answer either', async () => {
    expect(await aService(() => Promise.reject('text')).send()).toEqual({ outcome: 'unclear' })
    const send = mailThrough(() => Promise.reject(new Error('no client')), shop)
    expect(await send({ deliveryId: 'd', to: 'anna@mail.example', letter: aLetter() })).toEqual({ outcome: 'unclear' })
  })
})
