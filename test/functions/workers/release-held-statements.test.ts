import { expect, test } from 'vitest'
import { perform } from '../../../functions/release-held-statements/handler.ts'
import { aContentUpsert, after, aRuling, NOON } from '../../support/builders.ts'
import { BAG, caseAt, decide, register, submit, theSeller } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const statements = ({ mails }: Working) => mails.filter(({ deliveryId }) => deliveryId.startsWith('statement.'))
const { email: _, ...unreachable } = theSeller

/** A restriction whose seller nobody can tell yet. */
async function held({ location = BAG, registered = false }: { readonly location?: string; readonly registered?: boolean } = {}) {
  const working = aWorking()
  const run = running(working)
  if (registered) await register(working, { seller: unreachable })
  await submit(working, { locations: [location] })
  await run.settle()
  const { caseId } = await caseAt(working, location)
  const decision = await decide(working, caseId, aRuling())
  await run.settle()
  expect(working.factsOf('StatementOfReasonsHeld')).toHaveLength(1)
  working.clock.now = after(60)
  return { working, run, caseId, decision }
}

test('A17-02: when the recipient’s address appears, the statement goes there, once, and nothing is held any more', async () => {
  const { working, run, decision } = await held({ registered: true })
  await working.stores.recipients.upsert('seller-1', theSeller, after(60))
  await run.settle(4)
  await run.pass(30)
  expect(statements(working).map(({ to, deliveryId }) => [to, deliveryId])).toEqual([
    [theSeller.email, `statement.${decision.decisionId}`],
  ])
  expect(await working.stores.recipients.heldFor('seller-1')).toEqual([])
})

test.each([
  ['its address', BAG, '88213'],
  ['its number', '88213', '88213'],
  ['another of its addresses', 'https://shop.example/de/artikel/88213', '88213'],
])(
  'when the platform says whose the content is, the statement is sent, also where the content was known by %s only',
  async (_by, location, contentId) => {
    const { working, run } = await held({ location })
    await working.stores.recipients.upsert('seller-1', theSeller, after(60))
    const urls = [BAG, 'https://shop.example/de/artikel/88213']
    await working.stores.contents.upsert(contentId, aContentUpsert({ urls }), after(61))
    await run.settle()
    expect(statements(working).map(({ to }) => to)).toEqual([theSeller.email])
    expect(statements(working)[0]?.text).toContain('Handbag, brown')
  },
)

test('several that wait for one recipient are all sent', async () => {
  const { working, run } = await held({ registered: true })
  await working.stores.contents.upsert('2', aContentUpsert({ urls: ['https://shop.example/item/2'] }), NOON)
  await submit(working, { noticeId: 'NA-3333-3333-333', locations: ['https://shop.example/item/2'] })
  await run.settle()
  await decide(working, (await caseAt(working, 'https://shop.example/item/2')).caseId, aRuling())
  await run.settle()
  expect(await working.stores.recipients.heldFor('seller-1')).toHaveLength(2)
  await working.stores.recipients.upsert('seller-1', theSeller, after(60))
  await run.settle()
  expect(statements(working)).toHaveLength(2)
})

test('as long as nobody can be reached it goes on waiting', async () => {
  const { working, run } = await held({ registered: true })
  await working.stores.recipients.upsert('seller-1', { ...unreachable, displayName: 'Renamed' }, after(60))
  await run.settle()
  expect(statements(working)).toEqual([])
  expect(await working.stores.recipients.heldFor('seller-1')).toHaveLength(1)
})

test('a mail to the new address that fails for the moment is tried again, although nothing is held any more', async () => {
  const { working, run } = await held({ registered: true })
  working.answers.mail = () => ({ outcome: statements(working).length === 1 ? 'not-taken' : 'taken' })
  await working.stores.recipients.upsert('seller-1', theSeller, after(60))
  await run.settle()
  await run.pass(10)
  expect(statements(working)).toHaveLength(2)
  expect(working.factsOf('StatementOfReasonsSent')).toHaveLength(1)
})

test('once a contact is there, a platform that was to be asked for one is asked no more', async () => {
  const { working, run } = await held({ registered: true })
  working.webhooks.length = 0
  await working.stores.deliveries.retryAt(`undeliverable.${(await caseAt(working)).decisionId}.no-contact-known`, {
    dueAt: after(61),
    attempt: 1,
    subscriber: 'send-statement-of-reasons',
    fact: working.factsOf('DecisionTookEffect')[0] ?? expect.unreachable(),
  })
  await working.stores.recipients.upsert('seller-1', theSeller, after(60))
  await run.settle()
  const due = await working.stores.pending.due(after(10_000), 10)
  expect(due.map(({ key }) => key.split('.')[0])).toEqual(['retry/acknowledgement'])
})

test('after every channel failed, a contact that is recorded later gets the statement, and what failed is left alone', async () => {
  const { working, run, decision } = await held({ registered: true })
  working.answers.webhook = () => ({ outcome: 'refused', because: 'rejected' })
  working.answers.mail = () => ({ outcome: 'refused', because: 'rejected' })
  await working.stores.recipients.upsert('seller-1', theSeller, after(60))
  await run.settle()
  expect(await working.stores.recipients.heldFor('seller-1')).toHaveLength(1)
  working.answers.mail = () => ({ outcome: 'taken' })
  await run.pass(30)
  expect(statements(working)).toHaveLength(1)

  await working.stores.recipients.upsert('seller-1', { ...theSeller, email: 'new@bags.example' }, working.clock.now)
  await run.settle(3)
  expect(statements(working).map(({ to, deliveryId }) => [to, deliveryId])).toEqual([
    [theSeller.email, `statement.${decision.decisionId}`],
    ['new@bags.example', `statement.${decision.decisionId}.2`],
  ])
  expect(working.factsOf('StatementOfReasonsSent')).toMatchObject([{ decisionId: decision.decisionId }])
  expect(await working.stores.recipients.heldFor('seller-1')).toEqual([])
})

test('a fact about content that is not there releases nothing', async () => {
  const { working } = await held()
  const fact = { type: 'ContentVersionRecorded', factId: 'f', at: NOON, contentId: 'gone', version: 7 } as const
  await perform(working.work)({ fact })
  expect(statements(working)).toEqual([])
})
