import { describe, expect, test } from 'vitest'
import { anOrderSubmission, aSignal } from '../../support/authority-builders.ts'
import { aCase, aClaimedCase, aContentUpsert, aDecisionToLeave, after, NOON } from '../../support/builders.ts'
import { aWorld, mila, signed, thePlatform } from './calling.ts'
import { aDecidedCase } from './decided.ts'

const { caseId } = aCase()
const KEY = { 'idempotency-key': 'order-17' }

test('what a content looks like is kept version by version; the same again makes none', async () => {
  const { call, stores } = await aWorld()
  const put = (title: string) =>
    call('putContent', { as: thePlatform, path: { contentId: '88213' }, body: aContentUpsert({ title }) })
  expect([(await put('One')).body, (await put('One')).body, (await put('Two')).body].map(({ version }) => version)).toEqual([
    1, 1, 2,
  ])
  expect((await stores.contents.version('88213', 1))?.title).toBe('One')
  expect(await stores.contents.findByUrl('https://shop.example/item/88213')).toBe('88213')
})

test('who offers content is kept, with how to reach them', async () => {
  const { call, stores } = await aWorld()
  const body = { kind: 'trader', displayName: 'Bags and More', email: 'seller@bags.example' }
  expect((await call('putRecipient', { as: thePlatform, path: { recipientId: 'seller-1' }, body })).status).toBe(200)
  expect(await stores.recipients.find('seller-1')).toMatchObject(body)
})

describe('an own-initiative finding', () => {
  const { location, reasons, explanation, detector } = aSignal()

  test('A17-05 is kept with its detector, and who says so; its clock runs from when it was found', async () => {
    const { call, stores } = await aWorld()
    const foundAt = '2026-11-24T09:00:00.000Z'
    const { status, body } = await call('recordSignal', {
      as: thePlatform,
      body: { location, reasons, explanation, detector, foundAt },
    })
    expect([status, body['receivedAt']]).toEqual([201, foundAt])
    expect(await stores.authorities.findSignal(String(body['signalId']))).toMatchObject({
      by: 'all',
      detector,
      receivedAt: foundAt,
      recordedAt: NOON,
    })
    expect(stores.facts).toContainEqual(expect.objectContaining({ type: 'SignalRecorded', signalId: body['signalId'] }))
  })

  test('sent again under its key is the same finding, with its first instant; with another body it is refused', async () => {
    const { call, clock } = await aWorld()
    const send = (words: string) =>
      call('recordSignal', { as: signed(mila), headers: KEY, body: { location, reasons, explanation: words } })
    const first = await send('One')
    clock.now = after(60)
    expect((await send('One')).body).toEqual(first.body)
    expect((await send('Two')).status).toBe(422)
  })
})

describe('an order', () => {
  test('A09-01 A09-02 is kept with all that Art. 9(2) asks of it, from when it was received', async () => {
    const { call, stores } = await aWorld()
    const { status, body } = await call('recordOrder', { as: thePlatform, body: anOrderSubmission() })
    expect([status, body['receivedAt']]).toEqual([201, NOON])
    expect(await stores.authorities.findOrder(String(body['orderId']))).toMatchObject({
      ...anOrderSubmission(),
      recordedBy: 'all',
    })
  })

  test('sent fifty times at one moment under one key is one order', async () => {
    const { call, stores } = await aWorld()
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => call('recordOrder', { as: thePlatform, headers: KEY, body: anOrderSubmission() })),
    )
    expect(new Set(answers.map(({ body }) => body['orderId'])).size).toBe(1)
    expect(stores.facts.filter(({ type }) => type === 'OrderReceived')).toHaveLength(1)
    expect(
      (await call('recordOrder', { as: thePlatform, headers: KEY, body: anOrderSubmission({ statement: 'Other.' }) })).status,
    ).toBe(422)
  })
})

describe('an acknowledgement', () => {
  const decided = async (decision = aDecidedCase().decision) => {
    const world = await aWorld()
    await world.stores.cases.open(aClaimedCase('maria', { revision: 2 }))
    await world.stores.cases.decide({ next: aDecidedCase(decision).next, decision, facts: [] }, 2)
    const acknowledge = (body: object) =>
      world.call('acknowledgeRestriction', {
        as: thePlatform,
        body: { caseId, decisionId: 'decision-1', effectiveAt: after(7), ...body },
      })
    return { ...world, acknowledge }
  }

  test('says from when the restriction is in force; the first instant stands', async () => {
    const { acknowledge, stores } = await decided()
    expect((await acknowledge({})).status).toBe(200)
    expect((await acknowledge({ effectiveAt: after(90) })).status).toBe(200)
    expect((await stores.cases.find(caseId))?.acknowledgedAt).toBe(after(7))
    expect(stores.facts.filter(({ type }) => type === 'RestrictionAcknowledged')).toHaveLength(1)
  })

  test('says that the platform delivered the statement itself', async () => {
    const { acknowledge, stores } = await decided()
    await acknowledge({ deliveredAt: after(8) })
    expect(stores.facts).toContainEqual(expect.objectContaining({ type: 'StatementOfReasonsSent', decisionId: 'decision-1' }))
  })

  test('of what was not decided so is 404', async () => {
    const { acknowledge } = await decided()
    expect((await acknowledge({ decisionId: 'another' })).status).toBe(404)
    expect((await acknowledge({ caseId: `${'Z'.repeat(20)}-1` })).status).toBe(404)
    const left = await decided(aDecisionToLeave() as never)
    expect((await left.acknowledge({})).status).toBe(404)
  })
})
