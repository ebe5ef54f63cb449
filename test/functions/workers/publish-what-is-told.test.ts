import { describe, expect, test } from 'vitest'
import type { JoinedNotice } from '../../../shared/dsa/case.ts'
import type { DecisionSubmission } from '../../../shared/dsa/decision.ts'
import { publicRecord } from '../../../shared/dsa/transparency-database.ts'
import { clauses } from '../../domain/sample-clauses.ts'
import { aSignal } from '../../support/authority-builders.ts'
import {
  aCaseId,
  aContentUpsert,
  after,
  aJoinedNotice,
  aReference,
  aRestriction,
  aRuling,
  settings,
} from '../../support/builders.ts'
import { acknowledge, aDecided, aPublisher, type PublishingTest, statementsIn } from './publishing.ts'

const due = { dueAt: after(60 * 24), dueBasis: 'house-target' } as const

/** What is sent for a case that these notices belong to, in the very form in which it is sent. */
async function sent(
  submission: DecisionSubmission,
  { notices = [], later = [], publisher = aPublisher(), state = {} }: Noticed = {},
) {
  const records: unknown[] = []
  publisher.database.between = (request, database) => {
    records.push(...statementsIn(request))
    return database(request)
  }
  await join(publisher, notices)
  const decision = await aDecided(publisher, 0, { submission, state })
  publisher.clock.now = after(30)
  await join(publisher, later)
  await publisher.publish(await acknowledge(publisher, decision))
  expect(publisher.factsOf('StatementOfReasonsPublished')).toHaveLength(1)
  return records.map((record) => publicRecord.parse(record))
}

interface Noticed {
  readonly notices?: readonly Partial<JoinedNotice>[]
  /** They join when it is decided already. */
  readonly later?: readonly Partial<JoinedNotice>[]
  readonly publisher?: PublishingTest
  readonly state?: NonNullable<Parameters<typeof aDecided>[2]>['state']
}

async function join({ stores, clock }: PublishingTest, notices: readonly Partial<JoinedNotice>[]) {
  for (const [n, parts] of notices.entries()) {
    const noticeId = aReference(Date.parse(clock.now) / 60_000 + n)
    await stores.cases.join(aCaseId(0), aJoinedNotice({ noticeId, joinedAt: clock.now, receivedAt: clock.now, ...parts }), due)
  }
}

const many = (count: number, parts: Partial<JoinedNotice> = {}) => Array.from({ length: count }, () => parts)
const flagger = { notifierKind: 'trusted-flagger' } as const

describe('A17-05: where a decision came from', () => {
  test.each([
    ['a person', [{}], 'SOURCE_ARTICLE_16'],
    ['an authority without an order', [{ notifierKind: 'authority' }], 'SOURCE_TYPE_OTHER_NOTIFICATION'],
    ['nobody', [], 'SOURCE_VOLUNTARY'],
  ] as const)('notified by %s', async (_who, notices, source) => {
    expect(await sent(aRuling(), { notices })).toMatchObject([{ source_type: source }])
  })

  test('one trusted flagger among a thousand notices is the source, wherever they stand', async () => {
    for (const place of [0, 499, 500, 999]) {
      const notices = many(1000).with(place, flagger)
      expect(await sent(aRuling(), { notices }), `place ${place}`).toMatchObject([{ source_type: 'SOURCE_TRUSTED_FLAGGER' }])
    }
  })

  test('a trusted flagger whose notice was about something else, or who came after the decision, is not the source', async () => {
    const elsewhere = { ...flagger, reasons: ['unsafe-product' as const] }
    expect(await sent(aRuling(), { notices: [elsewhere, {}] })).toMatchObject([{ source_type: 'SOURCE_ARTICLE_16' }])
    expect(await sent(aRuling(), { notices: [{}], later: [flagger] })).toMatchObject([{ source_type: 'SOURCE_ARTICLE_16' }])
    expect(await sent(aRuling(), { later: [flagger] })).toMatchObject([{ source_type: 'SOURCE_VOLUNTARY' }])
  })
})

describe('what a moderator wrote for the seller', () => {
  const facts = 'Zora Quillfeather, Elm Street 3, sells bags that carry a foreign trade mark.'
  const explanation = 'Zora Quillfeather has no consent of the owner to use the mark.'

  test('is not told to everyone', async () => {
    const duration = { type: 'until-corrected', condition: 'Zora Quillfeather shows the consent' } as const
    const restrictions = [
      aRestriction({ facts, explanation, duration }),
      aRestriction({ facts, explanation, measure: 'other', description: 'A banner with the name of Zora Quillfeather' }),
      aRestriction({ facts, explanation, kind: 'payment', measure: 'other', description: 'Payments of Zora Quillfeather wait' }),
    ]
    const records = await sent(aRuling({ restrictions, toNotifiers: 'Zora Quillfeather will be told.' }))
    expect(JSON.stringify(records)).not.toMatch(/quillfeather|elm street/i)
    expect(records).toMatchObject([
      {
        decision_visibility_other: 'Another restriction of how visible the content is.',
        decision_monetary_other: 'Another restriction of payments for the content.',
      },
    ])
  })

  test('nor is an address, unless it is that of the law or of our terms', async () => {
    const url = 'https://law.example/act?reader=zora-quillfeather'
    const eli = 'https://data.europa.eu/eli/reg/2017/1001/oj'
    const law = { type: 'illegal-content', law: 'Regulation (EU) 2017/1001, Art. 9' } as const
    const [typed] = await sent(aRuling({ restrictions: [aRestriction({ ground: { ...law, url } })] }))
    expect(typed).not.toHaveProperty('decision_ground_reference_url')
    const [known] = await sent(aRuling({ restrictions: [aRestriction({ ground: { ...law, url: eli } })] }))
    expect([known?.decision_ground_reference_url]).toEqual([eli])
  })

  test('of our terms the heading and the address in the configuration are told', async () => {
    const terms = { ...settings.service.terms, clauses: [...clauses] }
    const publisher = () => aPublisher({ settings: { ...settings, service: { ...settings.service, terms } } })
    const picked = { type: 'terms-and-conditions', clauseId: 'knives', termsVersion: '2026-09-01' } as const
    const ground = { ...picked, clause: '4.2 Knives and blades', url: 'https://shop.example/terms#4.2' } as const
    expect(await sent(aRuling({ restrictions: [aRestriction({ ground })] }), { publisher: publisher() })).toMatchObject([
      { incompatible_content_ground: '4.2 Knives and blades', decision_ground_reference_url: 'https://shop.example/terms#4.2' },
    ])
    const elsewhere = { ...ground, url: 'https://elsewhere.example/' }
    const [typed] = await sent(aRuling({ restrictions: [aRestriction({ ground: elsewhere })] }), { publisher: publisher() })
    expect(typed).not.toHaveProperty('decision_ground_reference_url')
  })
})

describe('what the public reads of a content', () => {
  test('is of the version that was judged, not of what the seller made of it afterwards', async () => {
    const publisher = aPublisher()
    await publisher.stores.contents.upsert('88213', aContentUpsert({ ean: '4006381333931' }), after(-10))
    await publisher.stores.contents.upsert('88213', aContentUpsert({ type: 'other', title: 'Gone' }), after(-5))
    const [record] = await sent(aRuling({ contentVersion: 1 }), { publisher, state: { contentId: '88213' } })
    expect(record).toMatchObject({ content_type: ['CONTENT_TYPE_PRODUCT'], content_id: { 'EAN-13': '4006381333931' } })
  })

  test('A17-06: says whether a detector found it', async () => {
    const publisher = aPublisher()
    await publisher.stores.authorities.recordSignal(aSignal(), 'one')
    await publisher.stores.cases.joinSignal(aCaseId(0), 'signal-1', { reasons: [], due })
    expect(await sent(aRuling(), { publisher })).toMatchObject([{ automated_detection: 'Yes', source_type: 'SOURCE_VOLUNTARY' }])
    expect(await sent(aRuling())).toMatchObject([{ automated_detection: 'No' }])
  })
})
