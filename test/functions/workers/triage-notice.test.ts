import { describe, expect, test } from 'vitest'
import { perform as answerAuthority } from '../../../functions/answer-authority/handler.ts'
import { perform } from '../../../functions/triage-notice/handler.ts'
import { anOrder, aSignal } from '../../support/authority-builders.ts'
import { aContentUpsert, after, aReference, aRulingToLeave, NOON } from '../../support/builders.ts'
import { BAG, caseAt, decide, register, submit } from './arranging.ts'
import { aWorking, type Working } from './working.ts'

const triage = async ({ work, factsOf }: Working, times = 1) => {
  const fact = factsOf('NoticeSubmitted').at(-1)
  if (!fact) throw new Error('no notice was submitted')
  for (let time = 0; time < times; time++) await perform(work)({ fact })
}
const opened = (working: Working) => working.factsOf('CaseOpened').map(({ caseId }) => caseId)
const joined = (working: Working) => working.factsOf('NoticeJoinedCase').map(({ caseId }) => caseId)

describe('a notice', () => {
  test('opens a case on the content and is no longer pending', async () => {
    const working = aWorking()
    await submit(working)
    expect(await working.stores.pending.due(after(60), 10)).toHaveLength(1)
    await triage(working)
    const { location, status, origin, allegations } = await caseAt(working)
    expect({ location, status, origin, allegations }).toEqual({
      location: BAG,
      status: 'waiting',
      origin: 'notice',
      allegations: ['counterfeit-or-copied'],
    })
    expect(await working.stores.pending.due(after(60), 10)).toEqual([])
  })

  test('told five times opens one case and joins it once', async () => {
    const working = aWorking()
    await submit(working)
    await triage(working, 5)
    expect([opened(working).length, joined(working).length]).toEqual([1, 1])
  })

  test('on content that others have reported joins their case, brings its own allegation, and does not disturb who holds it', async () => {
    const working = aWorking()
    await submit(working)
    await triage(working)
    const before = await caseAt(working)
    working.clock.now = after(5)
    await submit(working, { noticeId: aReference(1), reasons: ['unsafe-product'] })
    await triage(working)
    const parts = await working.stores.cases.find(before.caseId)
    expect(parts?.allegations).toEqual(['counterfeit-or-copied', 'unsafe-product'])
    expect(parts?.state.revision).toBe(before.revision)
    expect(Date.parse(parts?.state.dueAt ?? '')).toBeLessThan(Date.parse(before.dueAt))
  })

  test('A16-10: on fifty locations leads to fifty cases, each with the location it is about', async () => {
    const working = aWorking()
    const locations = Array.from({ length: 50 }, (_, n) => `https://shop.example/item/${n}`)
    const { noticeId } = await submit(working, { locations })
    await triage(working, 2)
    expect(new Set(opened(working)).size).toBe(50)
    const cases = await working.stores.notices.casesOf(noticeId)
    expect(cases.map(({ locationNumber }) => locationNumber)).toEqual(Array.from({ length: 50 }, (_, n) => n))
    for (const { locationNumber, caseId } of cases)
      expect((await working.stores.cases.find(caseId))?.state.location).toBe(locations[locationNumber])
  })

  test('that names one content twice, by address and by number, is in one case, and both of its locations lead there', async () => {
    const working = aWorking()
    await register(working)
    const { noticeId } = await submit(working, { locations: [`${BAG}?utm_source=mail`, '88213'] })
    await triage(working)
    const { caseId, contentId, contentVersion } = await caseAt(working)
    expect(opened(working)).toEqual([caseId])
    expect({ contentId, contentVersion }).toEqual({ contentId: '88213', contentVersion: 1 })
    expect((await working.stores.notices.casesOf(noticeId)).map((one) => one.caseId)).toEqual([caseId, caseId])
  })

  test('that sexualises a child puts the case with the team for it and turns pictures off, also when it joins later', async () => {
    const working = aWorking()
    await submit(working)
    await triage(working)
    await submit(working, { noticeId: aReference(1), reasons: ['child-sexualisation'] })
    await triage(working)
    expect(await caseAt(working)).toMatchObject({ team: 'child-safety', picturesOff: true })
  })

  test('on a decided case opens the next one', async () => {
    const working = aWorking()
    await submit(working)
    await triage(working)
    const first = await caseAt(working)
    await decide(working, first.caseId, aRulingToLeave())
    await submit(working, { noticeId: aReference(1), receivedAt: after(10) })
    await triage(working, 3)
    const next = await caseAt(working)
    expect([first.caseId, next.caseId].map((id) => id.slice(-2))).toEqual(['-1', '-2'])
    expect(joined(working)).toEqual([first.caseId, next.caseId])
  })

  test('told again after its case was decided opens no case', async () => {
    const working = aWorking()
    await submit(working)
    await triage(working)
    await decide(working, (await caseAt(working)).caseId, aRulingToLeave())
    await triage(working, 4)
    expect(opened(working)).toHaveLength(1)
  })

  test('that was erased in the meantime is settled without a case', async () => {
    const working = aWorking()
    const fact = {
      type: 'NoticeSubmitted',
      factId: 'f',
      at: NOON,
      noticeId: aReference(9),
      locations: 1,
      contactable: false,
    } as const
    await perform(working.work)({ fact })
    expect(opened(working)).toEqual([])
  })
})

describe('other origins', () => {
  test('A17-05: a detector’s finding opens a case of that origin, a person’s finding one of a moderator', async () => {
    const working = aWorking()
    const { detector: _, ...byPerson } = aSignal({ signalId: 'signal-2', location: 'https://shop.example/item/2' })
    for (const signal of [aSignal(), byPerson]) await working.stores.authorities.recordSignal(signal, signal.signalId)
    for (const fact of working.factsOf('SignalRecorded')) for (const _time of [1, 2]) await perform(working.work)({ fact })
    const cases = [await caseAt(working), await caseAt(working, byPerson.location)]
    expect(cases.map(({ origin }) => origin)).toEqual(['signal', 'moderator'])
    expect(await Promise.all(cases.map(({ caseId }) => working.stores.cases.signalsOf(caseId)))).toEqual([
      ['signal-1'],
      ['signal-2'],
    ])
    expect(await working.stores.pending.due(after(60), 10)).toEqual([])
  })

  test('a finding and an order that are told again after their case was decided open no case', async () => {
    const working = aWorking()
    await working.stores.authorities.recordSignal(aSignal({ reasons: ['unsafe-product'] }), 'one')
    await working.stores.authorities.recordOrder(anOrder(), 'one')
    const facts = [...working.factsOf('SignalRecorded'), ...working.factsOf('OrderReceived')]
    for (const fact of facts) await perform(working.work)({ fact })
    const { caseId } = await caseAt(working)
    await decide(working, caseId, aRulingToLeave({ rulings: [{ reason: 'unsafe-product', ruling: 'not-founded' }] }))
    for (const fact of working.factsOf('DecisionTookEffect')) await answerAuthority(working.work)({ fact })
    for (const fact of facts) await perform(working.work)({ fact })
    expect(opened(working)).toEqual([caseId])
  })

  test('a finding or an order that is not there any more is settled without a case', async () => {
    const working = aWorking()
    await perform(working.work)({ fact: { type: 'SignalRecorded', factId: 'f', at: NOON, signalId: 'gone' } })
    await perform(working.work)({ fact: { type: 'OrderReceived', factId: 'f', at: NOON, orderId: 'gone', locations: 1 } })
    expect(opened(working)).toEqual([])
  })

  test('an order on a waiting case joins it and moves it to the authority’s lane; on a decided one it opens the next', async () => {
    const working = aWorking()
    await submit(working)
    await triage(working)
    await working.stores.authorities.recordOrder(anOrder(), 'one')
    for (const fact of working.factsOf('OrderReceived')) await perform(working.work)({ fact })
    const { caseId, lane } = await caseAt(working)
    expect([lane, await working.stores.cases.ordersOf(caseId)]).toEqual(['authority', ['order-1']])

    const rulings = [
      { reason: 'counterfeit-or-copied', ruling: 'not-founded' },
      { reason: 'unsafe-product', ruling: 'not-founded' },
    ] as const
    await decide(working, caseId, aRulingToLeave({ rulings: [...rulings] }))
    await working.stores.authorities.recordOrder(anOrder({ orderId: 'order-2' }), 'two')
    for (const fact of working.factsOf('OrderReceived').slice(-1)) await perform(working.work)({ fact })
    const next = await caseAt(working)
    expect([next.origin, await working.stores.cases.ordersOf(next.caseId)]).toEqual(['order', ['order-2']])
    expect(await working.stores.cases.ordersOf(caseId)).toEqual(['order-1'])
  })
})

test('content that the platform registered under several addresses has one case, whichever is named', async () => {
  const working = aWorking()
  const urls = [BAG, 'https://shop.example/de/artikel/88213']
  await working.stores.contents.upsert('88213', aContentUpsert({ urls }), NOON)
  for (const [n, url] of urls.entries()) {
    await submit(working, { noticeId: aReference(n), locations: [url] })
    await triage(working)
  }
  expect(opened(working)).toHaveLength(1)
})
