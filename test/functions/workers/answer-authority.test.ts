import { describe, expect, test } from 'vitest'
import { perform } from '../../../functions/answer-authority/handler.ts'
import type { Order } from '../../../shared/dsa/authority.ts'
import { anOrder } from '../../support/authority-builders.ts'
import { aCaseId, after, aRestriction, aRuling, aRulingToLeave, NOON } from '../../support/builders.ts'
import { anna, BAG, caseAt, decide, register, renew, submit, theSeller } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const OFFICE = 'orders@authority.example'
const to = ({ mails }: Working, address: string | undefined) => mails.filter((mail) => mail.to === address)

async function ordered(parts: Partial<Order> = {}, arrange: (working: Working) => Promise<unknown> = register) {
  const working = aWorking()
  const run = running(working)
  await arrange(working)
  await working.stores.authorities.recordOrder(anOrder(parts), 'one')
  await run.settle(3)
  return { working, run }
}

const byOrder = aRuling({
  rulings: [{ reason: 'unsafe-product', ruling: 'not-reached' }],
  restrictions: [aRestriction({ answers: [], ground: { type: 'authority-order', orderId: 'order-1' }, territories: ['IE'] })],
})
const notFounded = aRulingToLeave({ rulings: [{ reason: 'unsafe-product', ruling: 'not-founded' }] })

async function decideOn(working: Working, ruling: Parameters<typeof decide>[2], location = BAG) {
  return decide(working, (await caseAt(working, location)).caseId, ruling)
}

describe('A09-01: the authority', () => {
  test('is told that its order was received, once, with its number and ours', async () => {
    const { working } = await ordered({ authority: { ...anOrder().authority, language: 'de' } })
    const [receipt, ...more] = to(working, OFFICE)
    expect([receipt?.deliveryId, receipt?.letter.language, more]).toEqual(['order-receipt.order-1', 'de', []])
    for (const said of ['MSA-2026-17', 'order-1', BAG]) expect(receipt?.text).toContain(said)
    expect(working.factsOf('AuthorityInformed')).toMatchObject([{ orderId: 'order-1', of: 'receipt' }])
  })

  test('is told when effect is given', async () => {
    const { working, run } = await ordered()
    const { decisionId } = await decideOn(working, byOrder)
    await run.settle(4)
    const [, effect, ...more] = to(working, OFFICE)
    expect([effect?.deliveryId, more]).toEqual([`order-effect.order-1.${decisionId}`, []])
    expect(effect?.text).toContain('give effect to your order. It takes effect on 24 November 2026')
    expect(working.factsOf('AuthorityInformed').map(({ of }) => of)).toEqual(['receipt', 'effect'])
  })

  test('is told when no effect is given, and why', async () => {
    const { working, run } = await ordered()
    await decideOn(working, notFounded)
    await run.settle()
    const [, effect] = to(working, OFFICE)
    expect(effect?.text).toContain('We have decided not to restrict this content.')
    expect(effect?.text).toContain(notFounded.toNotifiers)
  })

  test('is told of each content that its order names by itself, so that it knows which one is meant', async () => {
    const locations = [BAG, 'https://shop.example/item/2']
    const { working, run } = await ordered({ locations })
    await decideOn(working, byOrder, locations[0])
    await decideOn(working, notFounded, locations[1])
    await run.settle()
    const effects = to(working, OFFICE).slice(1)
    expect(effects.map(({ text }) => locations.filter((location) => text.includes(location)))).toEqual(
      locations.map((one) => [one]),
    )
  })
})

describe('A09-03: the recipient', () => {
  test('is told of the order, its effect, reasons, redress and territory', async () => {
    const { working, run } = await ordered({ redress: 'Appeal to the High Court within 28 days.' })
    await decideOn(working, byOrder)
    await run.settle(4)
    const [mail, ...more] = to(working, theSeller.email)
    expect(more).toEqual([])
    const { authority, orderReference, legalBasis, statement } = anOrder()
    for (const said of [authority.name, orderReference, legalBasis, statement, 'Appeal to the High Court', 'Ireland', BAG])
      expect(mail?.text).toContain(said)
    expect(working.factsOf('RecipientInformedOfOrder')).toMatchObject([{ orderId: 'order-1' }])
  })

  test('A09-04: A17-03: gets no statement of reasons for it, and none is held', async () => {
    const { working, run } = await ordered()
    await decideOn(working, byOrder)
    await run.settle()
    expect(working.mails.filter(({ deliveryId }) => deliveryId.startsWith('statement.'))).toEqual([])
    expect(working.webhooks.filter(({ event }) => event.type.startsWith('statement-of-reasons'))).toEqual([])
    expect(working.factsOf('StatementOfReasonsHeld')).toEqual([])
  })

  test('gets both where the decision also restricts for another reason, each with its own', async () => {
    const { working, run } = await ordered()
    await decideOn(working, {
      ...byOrder,
      restrictions: [...byOrder.restrictions, aRestriction({ answers: [], measure: 'demoted' })],
    })
    await run.settle()
    const [statement, information] = to(working, theSeller.email).toSorted((a, b) => b.deliveryId.localeCompare(a.deliveryId))
    expect(statement?.text).toContain('shown less prominently')
    expect(statement?.text).not.toContain('removed')
    expect(statement?.text).not.toContain('MSA-2026-17')
    expect(information?.text).toContain('MSA-2026-17')
  })

  test('is not told before the authority allows it, and is told then', async () => {
    const { working, run } = await ordered({ discloseAfter: after(120) })
    await decideOn(working, byOrder)
    await run.settle(3)
    await run.pass(119)
    expect(to(working, theSeller.email)).toEqual([])
    await run.pass(10)
    expect(to(working, theSeller.email)).toHaveLength(1)
    expect(to(working, OFFICE)).toHaveLength(2)
  })

  test('is told at the very instant that the authority named', async () => {
    const { working, run } = await ordered({ discloseAfter: after(120) })
    await decideOn(working, byOrder)
    working.clock.now = after(120)
    await run.settle()
    expect(to(working, theSeller.email)).toHaveLength(1)
  })

  test('who cannot be reached is looked for again every day, and is told when a contact appears', async () => {
    const { working, run } = await ordered({}, async () => undefined)
    await decideOn(working, byOrder)
    await run.settle()
    expect(working.logged).toMatchObject([{ message: expect.stringContaining('not reachable'), orderId: 'order-1' }])
    await register(working)
    await run.pass(25 * 60, 10)
    expect(to(working, theSeller.email)).toHaveLength(1)
    expect((await working.stores.pending.due(after(100_000), 10)).map(({ key }) => key.split('.')[0])).toEqual([
      'retry/acknowledgement',
    ])
  })

  test('of two orders on one content is told of the one that the restriction rests on', async () => {
    const { working, run } = await ordered()
    await working.stores.authorities.recordOrder(anOrder({ orderId: 'order-2', orderReference: 'MSA-2026-18' }), 'two')
    await run.settle()
    await decideOn(working, byOrder)
    await run.settle()
    expect(to(working, theSeller.email).map(({ deliveryId }) => deliveryId.split('.')[1])).toEqual(['order-1'])
    expect(to(working, OFFICE)).toHaveLength(4)
  })

  test('is not told of an order that the restriction does not rest on', async () => {
    const { working, run } = await ordered()
    const legal = aRuling({
      rulings: [{ reason: 'unsafe-product', ruling: 'founded' }],
      restrictions: [aRestriction({ answers: ['unsafe-product'] })],
    })
    await decideOn(working, legal)
    await run.settle()
    expect(to(working, theSeller.email).map(({ deliveryId }) => deliveryId.split('.')[0])).toEqual(['statement'])
  })
})

test('a notifier of a content under an order is answered like any other, and hears nothing of the order', async () => {
  const { working, run } = await ordered({}, async (world) => {
    await register(world)
    await submit(world, { reasons: ['unsafe-product'] })
  })
  await decideOn(working, byOrder)
  await run.settle()
  const outcome = to(working, anna.email).at(-1)
  expect(outcome?.deliveryId).toMatch(/^outcome\./)
  expect(outcome?.text).not.toMatch(/MSA-2026-17|Surveillance|order-1/)
})

test('what waited to be said of a decision that no longer stands is forgotten, and said of the one that does', async () => {
  const { working, run } = await ordered({}, async () => undefined)
  working.answers.mail = () => ({ outcome: 'not-taken' })
  const standing = await decideOn(working, byOrder)
  await run.settle()
  const renewed = await renew(working, standing, { ...byOrder, toNotifiers: 'Other words.' })
  working.answers.mail = () => ({ outcome: 'taken' })
  await run.settle()
  const before = working.mails.length
  await run.pass(60, 5)
  const due = await working.stores.pending.due('2099-01-01T00:00:00.000Z', 20)
  expect(due.filter(({ key }) => key.startsWith('retry/order') && key.endsWith(standing.decisionId))).toEqual([])
  expect(working.mails.slice(before).filter(({ deliveryId }) => deliveryId.endsWith(standing.decisionId))).toEqual([])
  expect(to(working, OFFICE).map(({ deliveryId }) => deliveryId)).toContain(`order-effect.order-1.${renewed.decisionId}`)
})

test('what is gone or not its business does nothing', async () => {
  const { work, mails } = aWorking()
  await perform(work)({ fact: { type: 'OrderReceived', factId: 'f', at: NOON, orderId: 'gone', locations: 1 } })
  const effect = { factId: 'f', at: NOON, caseId: aCaseId(), decisionId: 'd', outcome: 'restricted', byOrder: true } as const
  await perform(work)({ fact: { ...effect, type: 'DecisionTookEffect' } })
  expect(mails).toEqual([])
})
