import { describe, expect, test } from 'vitest'
import { record } from '../../../functions/record-mail-event/handler.ts'
import { perform } from '../../../functions/use-other-channel/handler.ts'
import { failedFact } from '../../../shared/domain/delivery-id.ts'
import type { Settings } from '../../../shared/runtime/settings.ts'
import { after, aRuling, NOON, settings } from '../../support/builders.ts'
import { caseAt, decide, register, submit, theSeller } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const statements = ({ mails }: Working) => mails.filter(({ deliveryId }) => deliveryId.startsWith('statement.'))
const issued = ({ webhooks }: Working) => webhooks.filter(({ event }) => event.type === 'statement-of-reasons.issued')
const offered = ({ webhooks }: Working) => webhooks.filter(({ event }) => event.type === 'statement-of-reasons.undeliverable')

async function decided(sellerChannel: Settings['sellerChannel'], arrange: (working: Working) => void = () => undefined) {
  const working = aWorking({ settings: { ...settings, sellerChannel } })
  arrange(working)
  const run = running(working)
  await register(working)
  await submit(working)
  await run.settle()
  const decision = await decide(working, (await caseAt(working)).caseId, aRuling())
  await run.settle()
  return { working, run, decision }
}

/** The mail service took the mail, and says later that it came back. */
const bounce = async ({ work }: Working, deliveryId: string) =>
  record(work)({
    eventType: 'Bounce',
    mail: { tags: { deliveryId: [deliveryId.replaceAll('.', '_')] } },
    bounce: { bounceType: 'Permanent' },
  })

describe('a statement that bounced', () => {
  test('goes through the platform, once, and somebody is woken', async () => {
    const { working, run, decision } = await decided('email')
    await bounce(working, `statement.${decision.decisionId}`)
    await run.settle(5)
    expect(issued(working)).toHaveLength(1)
    expect(statements(working)).toHaveLength(1)
    expect(working.counted.map(({ metric }) => metric)).toContain('StatementUndeliverable')
    expect(working.factsOf('StatementOfReasonsHeld')).toEqual([])
  })

  test('is brought to the platform until it takes it, also when it is down for hours', async () => {
    const { working, run, decision } = await decided('email')
    await bounce(working, `statement.${decision.decisionId}`)
    working.answers.webhook = () => ({ outcome: issued(working).length < 6 ? 'not-taken' : 'taken' })
    await run.settle()
    await run.pass(4 * 60)
    expect(issued(working)).toHaveLength(6)
    expect(new Set(issued(working).map(({ deliveryId }) => deliveryId)).size).toBe(1)
    await run.pass(60)
    expect(issued(working)).toHaveLength(6)
  })

  test('does not go to a new address as well, while the platform is still being tried', async () => {
    const { working, run, decision } = await decided('email')
    await bounce(working, `statement.${decision.decisionId}`)
    working.answers.webhook = () => ({ outcome: issued(working).length < 3 ? 'not-taken' : 'taken' })
    await run.settle()
    working.clock.now = after(1)
    await working.stores.recipients.upsert('seller-1', { ...theSeller, email: 'new@bags.example' }, after(1))
    await run.settle()
    await run.pass(30)
    expect([issued(working).length, statements(working).length]).toEqual([3, 1])
  })

  test('is held when the platform has no address for webhooks either', async () => {
    const { working, run, decision } = await decided('email')
    await bounce(working, `statement.${decision.decisionId}`)
    const without = { ...working, work: { ...working.work, sendWebhook: undefined } }
    const fact = working.factsOf('DeliveryFailed')[0] ?? expect.unreachable()
    await perform(without.work)({ fact })
    expect(working.factsOf('StatementOfReasonsHeld')).toMatchObject([{ because: 'every-channel-failed' }])
    expect(await working.stores.recipients.heldFor('seller-1')).toHaveLength(1)
    await run.settle()
    expect(issued(working)).toHaveLength(1)
  })
})

describe('a statement that the platform did not take', () => {
  test('goes by mail, to the recipient', async () => {
    const { working } = await decided('platform-delivers', ({ answers, webhooks }) => {
      answers.webhook = () =>
        webhooks.at(-1)?.event.type === 'statement-of-reasons.issued'
          ? { outcome: 'refused', because: 'endpoint-gone' }
          : { outcome: 'taken' }
    })
    expect(statements(working).map(({ to }) => to)).toEqual([theSeller.email])
    expect(working.counted.map(({ metric }) => metric)).toContain('WebhookEndpointGone')
  })

  test('and whose mail bounces is held, and both have been tried once', async () => {
    const { working, run, decision } = await decided('platform-delivers', ({ answers }) => {
      answers.webhook = () => ({ outcome: 'refused', because: 'rejected' })
    })
    await bounce(working, `statement.${decision.decisionId}`)
    await run.settle(3)
    await run.pass(60)
    expect([issued(working).length, statements(working).length]).toEqual([1, 1])
    expect(working.factsOf('StatementOfReasonsHeld')).toMatchObject([{ because: 'every-channel-failed' }])
    expect(offered(working)).toHaveLength(1)
  })
})

test('the platform is asked for a contact until it answers, also when every channel has failed', async () => {
  const { working, run, decision } = await decided('email')
  working.answers.webhook = () => ({ outcome: 'refused', because: 'rejected' })
  await bounce(working, `statement.${decision.decisionId}`)
  working.answers.webhook = () =>
    offered(working).length === 0
      ? { outcome: 'refused', because: 'rejected' }
      : { outcome: offered(working).length < 3 ? 'not-taken' : 'taken' }
  await run.settle()
  await run.pass(60)
  expect(offered(working)).toHaveLength(3)
  expect(statements(working)).toHaveLength(1)
})

test.each([
  ['receipt.NA-2222-2222-222', 'bounced', 'ReceiptUndeliverable'],
  ['outcome.NA-2222-2222-222.CASE-1.d2', 'rejected', 'OutcomeUndeliverable'],
  ['order-effect.OR-1.CASE-1.d2', 'bounced', 'OutcomeUndeliverable'],
  ['restriction.CASE-1.d2', 'gave-up', 'WebhookGivenUp'],
  ['restriction.CASE-1.d2', 'endpoint-gone', 'WebhookEndpointGone'],
])('when %s has failed (%s) somebody is woken by %s, and nothing is sent', async (deliveryId, because, metric) => {
  const working = aWorking()
  const fact = failedFact(deliveryId, NOON, because)
  await perform(working.work)({ fact })
  expect(working.counted).toEqual([{ metric, value: 1 }])
  expect([working.mails, working.webhooks]).toEqual([[], []])
  expect(working.logged).toMatchObject([{ deliveryId, because }])
})

test('a restriction whose decision is not there any more is let be', async () => {
  const working = aWorking()
  await perform(working.work)({ fact: failedFact('statement.GONE-1.d2', after(1), 'bounced') })
  expect(working.webhooks).toEqual([])
})
