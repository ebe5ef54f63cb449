import { describe, expect, test } from 'vitest'
import { perform } from '../../../functions/publish-statement-of-reasons/handler.ts'
import type { Decision } from '../../../shared/dsa/decision.ts'
import { aCaseId, after, aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import {
  acknowledge,
  acknowledged,
  aDecided,
  aPublisher,
  type PublishingTest,
  publishedFacts,
  type statementsIn,
  waiting,
  withStatements,
} from './publishing.ts'

const byTerms = { type: 'terms-and-conditions', clause: '4.2 Brands', termsVersion: '2026-09-01' } as const
const byOrder = { type: 'authority-order', orderId: 'order-1' } as const
const stores = ({ database }: PublishingTest) => database.calls.filter(({ method }) => method === 'POST')
const recordsOf = async ({ database }: PublishingTest) => (await database.stored()).map(({ statement }) => statement)

describe('A24-02: a decision whose restriction the platform has acknowledged', () => {
  test('is published, and that it was is a fact; nothing waits any more', async () => {
    const publisher = aPublisher()
    const decision = await aDecided(publisher)
    expect(await publisher.publish(await acknowledge(publisher, decision))).toEqual([])
    expect(await recordsOf(publisher)).toMatchObject([
      { illegal_content_legal_ground: 'Regulation (EU) 2017/1001, Art. 9', application_date: '2026-11-24' },
    ])
    expect(publishedFacts(publisher)).toEqual([decision.decisionId])
    expect(await waiting(publisher)).toEqual([])
  })

  test('is published once however often we are told, one after the other, at one moment, and several times in one go', async () => {
    const publisher = aPublisher()
    const [one, other] = await acknowledged(publisher, 2)
    if (!one || !other) return expect.unreachable()
    expect(await publisher.publish(one, other, one, one)).toEqual([])
    await Promise.all(Array.from({ length: 5 }, () => publisher.publish(one, one, other)))
    for (let time = 0; time < 50; time++) await publisher.publish(one)
    await publisher.pass(3 * 24 * 60, 60)
    expect(await publisher.database.stored()).toHaveLength(2)
    expect(publishedFacts(publisher)).toHaveLength(2)
    expect(publisher.factsOf('PublicationRejected')).toEqual([])
    expect(await waiting(publisher)).toEqual([])
  })

  test('told to several at one moment is stored once, and found out by the others', async () => {
    const publisher = aPublisher()
    const messages = await acknowledged(publisher, 20)
    await Promise.all(Array.from({ length: 5 }, () => publisher.publish(...messages)))
    await publisher.pass(60)
    expect(await publisher.database.stored()).toHaveLength(20)
    expect(publishedFacts(publisher)).toHaveLength(20)
    expect(await waiting(publisher)).toEqual([])
  })

  test('one alone is published, too; what is none of its business fails', async () => {
    const publisher = aPublisher()
    await perform(publisher.work)(await acknowledge(publisher, await aDecided(publisher)))
    expect(publishedFacts(publisher)).toHaveLength(1)
    const fact = { type: 'ContentVersionRecorded', factId: 'f', at: publisher.clock.now, contentId: '88213', version: 1 } as const
    await expect(perform(publisher.work)({ fact })).rejects.toThrow()
  })

  test('whose reasons were erased meanwhile is not published, and does not wait for ever', async () => {
    const publisher = aPublisher({ transparencyDatabase: undefined })
    const message = await acknowledge(publisher, await aDecided(publisher))
    await publisher.publish(message)
    const cases = { ...publisher.stores.cases, decision: async () => undefined }
    Object.assign(publisher.work, { cases, transparencyDatabase: async () => publisher.database.connection })
    expect(await publisher.publish(message)).toEqual([])
    expect(await publisher.database.stored()).toEqual([])
    expect(await waiting(publisher)).toEqual([])
  })
})

describe('several in one go', () => {
  test('leave in calls of a hundred at most, and the two records of one decision in one', async () => {
    const publisher = aPublisher()
    const both = aRuling({ restrictions: [aRestriction(), aRestriction({ ground: byTerms })] })
    const messages = await acknowledged(publisher, 75, both)
    for (let n = 75; n < 176; n++) messages.push(await acknowledge(publisher, await aDecided(publisher, n)))
    expect(await publisher.publish(...messages)).toEqual([])
    expect(stores(publisher).map(({ records }) => records)).toEqual([100, 100, 51])
    expect(publishedFacts(publisher)).toHaveLength(176)
    const puids = (await publisher.database.stored()).map(({ puid }) => puid)
    expect(new Set(puids).size).toBe(251)
    expect(puids.slice(0, 100).filter((puid) => puid.endsWith('-2'))).toHaveLength(50)
  })

  test('one that the database does not take is told with field and rule, and holds back none of the others', async () => {
    const publisher = aPublisher()
    publisher.database.between = (request, database) =>
      database(withStatements(request, (one) => (isPoison(one) ? { ...one, content_date: '1999-01-01' } : one)))
    const messages = await acknowledged(publisher, 99)
    const poison = await aDecided(publisher, 99, { submission: poisoned })
    expect(await publisher.publish(await acknowledge(publisher, poison), ...messages)).toEqual([])
    expect(stores(publisher).map(({ records }) => records)).toEqual([100, 99])
    expect(publishedFacts(publisher)).toHaveLength(99)
    expect(publisher.factsOf('PublicationRejected')).toMatchObject([
      { decisionId: poison.decisionId, field: 'content_date', rule: 'day' },
    ])
    expect(publisher.counted).toEqual([{ metric: 'PublicationRejected', value: 1 }])
  })

  test('one that cannot even be prepared comes again alone', async () => {
    const publisher = aPublisher()
    const messages = await acknowledged(publisher, 5)
    const { cases } = publisher.stores
    const broken: typeof cases.notices = (caseId, page) =>
      caseId === aCaseId(2) ? Promise.reject(new Error('broken')) : cases.notices(caseId, page)
    Object.assign(publisher.work, { cases: { ...cases, notices: broken } })
    expect(await publisher.publish(...messages)).toEqual([2])
    expect(publishedFacts(publisher)).toHaveLength(4)
    expect(await waiting(publisher)).toEqual([expect.stringContaining(aCaseId(2))])
  })
})

const poisoned = aRuling({ restrictions: [aRestriction({ ground: { type: 'illegal-content', law: 'Poison Act, Section 1' } })] })
const isPoison = (statement: ReturnType<typeof statementsIn>[number]) =>
  statement['illegal_content_legal_ground'] === 'Poison Act, Section 1'

describe('nothing is published', () => {
  const order = aRestriction({ answers: [], ground: byOrder })

  test('of a provider that Art. 19 frees', async () => {
    const publisher = aPublisher()
    const decision: Decision = { ...(await aDecided(publisher)), providerClass: 'micro-or-small' }
    Object.assign(publisher.work, { cases: { ...publisher.stores.cases, decision: async () => decision } })
    await publisher.publish(await acknowledge(publisher, decision))
    expect(publisher.database.calls).toEqual([])
    expect(await waiting(publisher)).toEqual([])
  })

  test('A09-04: of what an authority ordered; of what was decided besides, that alone', async () => {
    const publisher = aPublisher()
    const joined = { reasons: [], due: { dueAt: after(60), dueBasis: 'order' } } as const
    for (const n of [0, 1]) await publisher.stores.cases.joinOrder(aCaseId(n), 'order-1', joined)
    const notReached = { reason: 'counterfeit-or-copied', ruling: 'not-reached' } as const
    const ordered = await aDecided(publisher, 0, { submission: aRuling({ rulings: [notReached], restrictions: [order] }) })
    await publisher.publish(await acknowledge(publisher, ordered))
    expect(publisher.database.calls).toEqual([])
    const unsafe = { reason: 'unsafe-product', ruling: 'founded' } as const
    const mixed = await aDecided(publisher, 1, {
      submission: aRuling({
        rulings: [...aRuling().rulings, unsafe],
        restrictions: [aRestriction({ answers: ['unsafe-product'], ground: byOrder }), aRestriction({ measure: 'demoted' })],
      }),
      state: { allegations: ['counterfeit-or-copied', 'unsafe-product'] },
    })
    await publisher.publish(await acknowledge(publisher, mixed))
    expect(await recordsOf(publisher)).toMatchObject([
      {
        decision_visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'],
        category: 'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
        category_addition: null,
      },
    ])
    expect(await waiting(publisher)).toEqual([])
  })

  test('of a decision that restricts nothing', async () => {
    const publisher = aPublisher()
    await publisher.publish(await acknowledge(publisher, await aDecided(publisher, 0, { submission: aRulingToLeave() })))
    expect(publisher.database.calls).toEqual([])
    expect(await waiting(publisher)).toEqual([])
  })
})
