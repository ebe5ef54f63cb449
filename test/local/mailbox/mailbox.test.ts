import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { SESv2Client, SendEmailCommand } from '@aws-sdk/client-sesv2'
import { describe, expect, test, vi } from 'vitest'
import { bounces } from '../../../local/mailbox/delivery-events.ts'
import { mailbox } from '../../../local/mailbox/mailbox-page.ts'
import { type Mail, openMails } from '../../../local/mailbox/mails.ts'
import { aRequest } from '../a-system.ts'
import { aCloud } from '../aws/a-cloud.ts'

const RECORDER = 'arn:aws:lambda:eu-west-1:000000000000:function:record-mail-event'
const destination = (EventDestination: object) => ({
  Type: 'AWS::SES::ConfigurationSetEventDestination',
  Properties: { ConfigurationSetName: 'mails', EventDestination },
})

const { client, sent, mails, stateDir } = await aCloud({
  Told: destination({
    MatchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE'],
    EventBridgeDestination: { EventBusArn: 'arn:default' },
  }),
  Untold: destination({ Enabled: false, MatchingEventTypes: ['SEND'], SnsDestination: { TopicARN: { Ref: 'Topic' } } }),
  Topic: { Type: 'AWS::SNS::Topic' },
  Subscription: {
    Type: 'AWS::SNS::Subscription',
    Properties: { TopicArn: { Ref: 'Topic' }, Protocol: 'lambda', Endpoint: 'never' },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      EventPattern: { source: ['aws.ses'] },
      Targets: [{ Arn: RECORDER, InputPath: '$.detail' }],
    },
  },
})
const ses = new SESv2Client(client)
const toldOf = (messageId: string | undefined) =>
  sent.filter(({ payload }) => JSON.stringify(payload).includes(String(messageId)))

const send = (to: string, more: Partial<ConstructorParameters<typeof SendEmailCommand>[0]> = {}) =>
  ses.send(
    new SendEmailCommand({
      FromEmailAddress: 'shop.example <notices@shop.example>',
      ConfigurationSetName: 'mails',
      Destination: { ToAddresses: [to] },
      EmailTags: [{ Name: 'delivery', Value: 'd-1' }],
      Content: {
        Simple: {
          Subject: { Data: 'We received your notice' },
          Body: { Text: { Data: 'Thank you.' }, Html: { Data: '<p>Thank you.</p>' } },
          Headers: [{ Name: 'Auto-Submitted', Value: 'auto-generated' }],
        },
      },
      ...more,
    }),
  )

describe('a mail that the system sends', () => {
  test('is in the mailbox with all that its reader would see', async () => {
    const { MessageId } = await send('ann@mail.example')
    expect(mails.all().at(-1)).toMatchObject({
      messageId: MessageId,
      from: 'shop.example <notices@shop.example>',
      to: ['ann@mail.example'],
      subject: 'We received your notice',
      text: 'Thank you.',
      html: '<p>Thank you.</p>',
      headers: { 'Auto-Submitted': 'auto-generated' },
      tags: { delivery: 'd-1' },
      configurationSet: 'mails',
    })
  })

  test('is told of as sent, and a moment later as delivered', async () => {
    const { MessageId } = await send('ann@mail.example')
    const about = { messageId: MessageId, destination: ['ann@mail.example'], tags: { delivery: ['d-1'] } }
    await vi.waitFor(() => expect(toldOf(MessageId)).toHaveLength(2))
    expect(toldOf(MessageId)).toMatchObject([
      { arn: RECORDER, payload: { eventType: 'Send', mail: about } },
      { arn: RECORDER, payload: { eventType: 'Delivery', mail: about, delivery: { recipients: ['ann@mail.example'] } } },
    ])
  })

  test('bounces where the address asks for it', async () => {
    const { MessageId } = await send('Ann <ann@bounce.example>')
    await vi.waitFor(() => expect(toldOf(MessageId)).toHaveLength(2))
    expect(toldOf(MessageId)[1]).toMatchObject({ payload: { eventType: 'Bounce', bounce: { bounceType: 'Permanent' } } })
  })

  test('is told to nobody who asks for another configuration set', async () => {
    const { MessageId } = await send('ann@mail.example', { ConfigurationSetName: 'others' })
    await new Promise((resolve) => setTimeout(resolve, 80))
    expect(toldOf(MessageId)).toEqual([])
  })

  test('that SES refuses is not in the mailbox', async () => {
    const before = mails.all().length
    await expect(send('ann@mail.example', { Content: {} })).rejects.toThrow()
    expect(mails.all()).toHaveLength(before)
  })
})

test('an address asks for a bounce by its host or its beginning', () => {
  for (const address of [
    'ann@bounce.example',
    'Ann <ann@BOUNCE.example>',
    'bounce+ann@mail.example',
    'Ann <bounce+1@mail.example>',
  ])
    expect(bounces(address), address).toBe(true)
  for (const address of ['ann@mail.example', 'ann@nobounce.example', 'my-bounce+1@mail.example', 'ann@bounce.example.org'])
    expect(bounces(address), address).toBe(false)
})

test('mails outlive a restart, but for one that a kill cut short', async () => {
  await send('ann@mail.example')
  const file = join(stateDir, 'mails.jsonl')
  appendFileSync(file, '{"messageId":"half')
  expect(openMails(file).all()).toEqual(mails.all())
})

describe('the mailbox page', () => {
  const aMail = (parts: Partial<Mail> = {}): Mail => ({
    messageId: 'm/1',
    at: '2026-11-24T12:00:00.000Z',
    from: 'notices@shop.example',
    to: ['ann@mail.example'],
    subject: 'We received your notice',
    text: 'Follow it: https://shop.example/status?a=1&b=2',
    html: '',
    headers: {},
    tags: {},
    configurationSet: undefined,
    ...parts,
  })
  const asked = async (path: string, ...all: readonly Mail[]) => {
    const { status, body } = await mailbox({ all: () => all, add: () => {} })(aRequest({ path }))
    return { status, body: body.toString() }
  }

  test('lists the newest first, and says so when there is none', async () => {
    const { body } = await asked('/', aMail({ subject: 'Older' }), aMail({ subject: 'Newer' }))
    expect(body.indexOf('Newer')).toBeLessThan(body.indexOf('Older'))
    expect((await asked('/')).body).toContain('No mail yet.')
  })

  test('shows one mail with its links to follow', async () => {
    const { status, body } = await asked('/mail/m%2F1', aMail())
    expect(status).toBe(200)
    expect(body).toContain('<a href="https://shop.example/status?a=1&#38;b=2"')
  })

  test('runs nothing of what a mail holds', async () => {
    const evil = '<script>alert(1)</script>'
    const mail = aMail({ subject: evil, text: evil, html: `${evil}"`, to: [evil], headers: { 'X-A': evil } })
    for (const path of ['/', '/mail/m%2F1']) expect((await asked(path, mail)).body).not.toContain('<script>')
    expect((await asked('/mail/m%2F1', mail)).body).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/)
  })

  test('gives programs all mails as they are, and people a page for what is not there', async () => {
    expect(JSON.parse((await asked('/messages', aMail())).body)).toEqual([{ ...aMail(), configurationSet: undefined }])
    expect((await asked('/mail/unknown', aMail())).status).toBe(404)
  })
})
