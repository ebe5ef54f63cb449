import { describe, expect, test } from 'vitest'
import { outcomeId, statementId } from '../../../shared/domain/delivery-id.ts'
import type { DeliveryStore } from '../../../shared/storage/stores.ts'
import { after } from '../../support/builders.ts'
import { aDecidedWorld, code, decisionId, lodge, noticeId, notifier } from './contesting.ts'

/** Monday, 24 May 2027, in Dublin (UTC+1): six months after the day of Tuesday, 24 November 2026. */
const LAST = '2027-05-24T22:59:59.999Z'
const NEXT = '2027-05-24T23:00:00.000Z'

describe('A20-01 the time to complain', () => {
  const informed = (deliveries: DeliveryStore, deliveryId: string, at: string) =>
    deliveries.confirm(deliveryId, { type: 'WebhookTaken', factId: `${deliveryId}.x`, at, deliveryId }, at)

  test('is six months from the day on which this person was informed, to the end of its last day', async () => {
    const world = await aDecidedWorld()
    await informed(world.stores.deliveries, statementId(decisionId), after(6))
    world.clock.now = NEXT
    const late = await lodge(world)
    expect([late.status, code(late.body.type)]).toEqual([409, 'complaint-window-over'])
    world.clock.now = LAST
    const { status, body } = await lodge(world)
    expect(status).toBe(201)
    expect((await world.stores.complaints.find(String(body['complaintId'])))?.state.informedAt).toBe(after(6))
  })

  test('when it is over, the ways that are left are named, in the language of the person', async () => {
    const world = await aDecidedWorld()
    await informed(world.stores.deliveries, statementId(decisionId), after(6))
    world.clock.now = NEXT
    expect((await lodge(world, { body: { language: 'de' } })).body.current).toEqual({
      endedAt: LAST,
      redress: [
        { kind: 'out-of-court-settlement', body: 'Settlement Body', url: 'https://settlement.example/' },
        { kind: 'court' },
      ],
    })
  })

  test('is each person’s own: that one was informed early shortens it for nobody else', async () => {
    const world = await aDecidedWorld()
    await informed(world.stores.deliveries, statementId(decisionId), after(6))
    await informed(world.stores.deliveries, outcomeId(noticeId, decisionId), '2027-02-01T12:00:00.000Z')
    world.clock.now = NEXT
    expect((await lodge(world, { complainant: notifier })).status).toBe(201)
    expect((await lodge(world)).status).toBe(409)
  })

  test.each<[string, (deliveries: DeliveryStore, id: string) => Promise<unknown>]>([
    ['was never tried', async () => undefined],
    ['was begun', (deliveries, id) => deliveries.reserve(id, 1, after(6))],
    [
      'was taken and bounced',
      async (deliveries, id) => {
        await deliveries.reserve(id, 1, after(6))
        await informed(deliveries, id, after(6))
        await deliveries.fail(id, { attempt: 1, because: 'bounced', at: after(7) })
      },
    ],
  ])('has not begun where the message %s', async (_, happened) => {
    const world = await aDecidedWorld()
    await happened(world.stores.deliveries, statementId(decisionId))
    world.clock.now = '2030-01-01T00:00:00.000Z'
    expect((await lodge(world)).status).toBe(201)
  })

  test('begins with the address that took the message, where another had not', async () => {
    const world = await aDecidedWorld()
    const { deliveries } = world.stores
    await deliveries.reserve(statementId(decisionId), 1, after(6))
    await deliveries.fail(statementId(decisionId), { attempt: 1, because: 'bounced', at: after(7) })
    await informed(deliveries, `${statementId(decisionId)}.2`, after(8))
    world.clock.now = NEXT
    expect((await lodge(world)).body.current?.endedAt).toBe(LAST)
  })
})
