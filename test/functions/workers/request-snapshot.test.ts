import { expect, test } from 'vitest'
import { perform } from '../../../functions/request-snapshot/handler.ts'
import type { Attempt } from '../../../shared/delivery/once.ts'
import { aCaseId, after } from '../../support/builders.ts'
import { BAG, caseAt, register, submit } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const requests = ({ webhooks }: Working) =>
  webhooks.flatMap(({ deliveryId, event, at }) =>
    event.type === 'content.snapshot-requested' ? [{ deliveryId, at, ...event }] : [],
  )

test('A16-06: when a case opens the platform is asked what the content looks like now, once, however often it is told', async () => {
  const working = aWorking()
  await register(working)
  await submit(working)
  await running(working).settle(3)
  const { caseId } = await caseAt(working)
  expect(requests(working)).toMatchObject([
    {
      deliveryId: `snapshot.${caseId}`,
      data: { caseId, location: BAG, snapshotOf: caseId, pictures: true, contentId: '88213', recipientId: 'seller-1' },
    },
  ])
})

test('of content that the platform has not registered only the address is named', async () => {
  const working = aWorking()
  await submit(working)
  await running(working).settle()
  expect(Object.keys(requests(working)[0]?.data ?? {}).sort()).toEqual(['caseId', 'location', 'pictures', 'snapshotOf'])
})

test('where a child may be sexualised no picture is asked for', async () => {
  const working = aWorking()
  await submit(working, { reasons: ['unsafe-product', 'child-sexualisation'] })
  await running(working).settle()
  expect(requests(working).map(({ data }) => data.pictures)).toEqual([false])
})

test('a platform that does not answer is asked again under the same id, with the instant of the new attempt', async () => {
  const working = aWorking()
  working.answers.webhook = (): Attempt => ({ outcome: working.webhooks.length === 1 ? 'not-taken' : 'taken' })
  await submit(working)
  const run = running(working)
  await run.settle()
  await run.pass(10)
  const [first, second, ...more] = requests(working)
  expect([second?.deliveryId, more]).toEqual([first?.deliveryId, []])
  expect([first?.timestamp, second?.timestamp]).toEqual([after(0), after(0)])
  expect([first?.at, second?.at]).toEqual([after(0), after(1)])
})

test('a platform without an address for webhooks is asked nothing, and nothing waits for it', async () => {
  const working = aWorking({ sendWebhook: undefined })
  await submit(working)
  const run = running(working)
  await run.settle()
  expect(await working.stores.pending.due(after(10_000), 10)).toEqual([])
  expect(await working.stores.deliveries.state(`snapshot.${(await caseAt(working)).caseId}`)).toEqual({ state: 'unknown' })
})

test('of a case that is not there nothing is asked', async () => {
  const { work, webhooks } = aWorking()
  const opened = { type: 'CaseOpened', factId: 'f', at: after(0), caseId: aCaseId(), origin: 'notice', lane: 'rest' } as const
  await perform(work)({ fact: { ...opened, team: 'general', reasons: [], dueAt: after(1) } })
  expect(webhooks).toEqual([])
})
