import { expect, test } from 'vitest'
import { record } from '../../../functions/record-mail-event/handler.ts'
import { after, aReference } from '../../support/builders.ts'
import { submit } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const receipt = `receipt.${aReference()}`

const event = (eventType: string, more: object = {}) => ({
  eventType,
  mail: {
    tags: { deliveryId: [receipt.replaceAll('.', '_')], 'ses:from-domain': ['shop.example'] },
    destination: ['anna@mail.example'],
  },
  ...more,
})
const bounced = (bounceType: string) => event('Bounce', { bounce: { bounceType, bouncedRecipients: [{}] } })

async function afterReceipt(outcome: 'taken' | 'unclear') {
  const working = aWorking()
  working.answers.mail = () => ({ outcome: working.mails.length === 1 ? outcome : 'taken' })
  await submit(working)
  const run = running(working)
  await run.settle()
  return { working, run }
}

const stateOf = ({ stores }: Working) => stores.deliveries.state(receipt)

test('a mail whose answer was lost is known to have been sent as soon as the mail service says so, and is not sent again', async () => {
  for (const eventType of ['Send', 'Delivery']) {
    const { working, run } = await afterReceipt('unclear')
    expect((await stateOf(working)).state).toBe('reserved')
    await record(working.work)(event(eventType))
    expect(await working.stores.pending.due(after(10_000), 10)).toEqual([])
    await run.pass(60)
    expect(working.mails).toHaveLength(1)
    expect(working.factsOf('NoticeReceiptSent')).toHaveLength(1)
    expect(await working.stores.pending.due(after(10_000), 10)).toEqual([])
  }
})

test('what we knew already is no news, however often it comes', async () => {
  const { working } = await afterReceipt('taken')
  for (let time = 0; time < 5; time++) await record(working.work)(event('Delivery'))
  expect(working.factsOf('NoticeReceiptSent')).toHaveLength(1)
})

test.each([
  [bounced('Permanent'), 'bounced'],
  [bounced('Undetermined'), 'bounced'],
  [event('Reject', { reject: { reason: 'Bad content' } }), 'rejected'],
])('a mail that came back has failed, although it was taken, and somebody else is told once', async (said, because) => {
  const { working, run } = await afterReceipt('taken')
  for (let time = 0; time < 3; time++) await record(working.work)(said)
  expect(await stateOf(working)).toMatchObject({ state: 'failed', because })
  expect(working.factsOf('DeliveryFailed')).toMatchObject([{ deliveryId: receipt, because }])
  expect(working.counted.map(({ metric }) => metric)).toContain('MailBounced')
  await run.settle()
  await run.pass(60)
  expect(working.mails).toHaveLength(1)
})

test('events in the wrong order: that it bounced outweighs that it was sent', async () => {
  const { working } = await afterReceipt('unclear')
  await record(working.work)(bounced('Permanent'))
  await record(working.work)(event('Send'))
  expect(await stateOf(working)).toMatchObject({ state: 'failed', because: 'bounced' })
})

test('a mail that bounced before we knew that it was sent is not tried again', async () => {
  const { working } = await afterReceipt('unclear')
  await record(working.work)(bounced('Permanent'))
  expect(await working.stores.pending.due(after(10_000), 10)).toEqual([])
})

test('a mailbox that is full for the moment is left to the mail service', async () => {
  const { working } = await afterReceipt('taken')
  await record(working.work)(bounced('Transient'))
  expect((await stateOf(working)).state).toBe('confirmed')
  expect(working.counted).toEqual([])
})

test.each(['Open', 'Click', 'DeliveryDelay', 'Rendering Failure'])('%s changes nothing', async (eventType) => {
  const { working } = await afterReceipt('unclear')
  await record(working.work)(event(eventType))
  expect((await stateOf(working)).state).toBe('reserved')
})

test('a mail that is none of ours is let be', async () => {
  const { work, stores } = aWorking()
  await record(work)({ eventType: 'Bounce', mail: {}, bounce: { bounceType: 'Permanent' } })
  await record(work)({ eventType: 'Send', mail: { tags: {} } })
  expect(stores.facts).toEqual([])
})
