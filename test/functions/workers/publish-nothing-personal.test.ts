import { expect, test } from 'vitest'
import type { Message } from '../../../events/messages.ts'
import { json } from '../../../local/http/exchange.ts'
import type { DecisionSubmission } from '../../../shared/dsa/decision.ts'
import { aSignal } from '../../support/authority-builders.ts'
import {
  aCaseId,
  aContentUpsert,
  after,
  aJoinedNotice,
  aNotice,
  aReference,
  aRestriction,
  aRuling,
} from '../../support/builders.ts'
import { scaled } from '../../support/scale.ts'
import { settingsWithClauses } from '../../support/telling.ts'
import { acknowledge, aDecided, aPublisher, type PublishingTest, withStatements } from './publishing.ts'

/** Decisions in a full run; so many are worked on together, with a database of their own. */
const COUNT = scaled(10_000, 200)
const TOGETHER = 50

/** A word that stands nowhere else, without anything by which it could be noticed and taken out. */
const canary = (n: number, field: string): string =>
  `Quillfeather${field}${[...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('')}`
const CANARY = /quillfeather\w*/i

/** Everything in which a person can be named, and in each field a name of its own. */
async function aCaseFullOfNames(publisher: PublishingTest, n: number): Promise<Message> {
  const name = (field: string) => canary(n, field)
  const { stores, clock } = publisher
  const noticeId = aReference(n)
  const notice = aNotice({
    noticeId,
    locations: [`https://shop.example/item/${name('Location')}`],
    explanation: `I am ${name('Explanation')} and I know the seller.`,
    details: { orderNumber: name('Order'), rightNumber: name('Right'), recallId: name('Recall') },
  })
  await stores.notices.submit(
    notice,
    { name: `Zora ${name('Notifier')}`, email: `${name('Notifiermail')}@mail.example` },
    noticeId,
  )
  const seller = {
    kind: 'trader',
    displayName: name('Seller'),
    email: `${name('Sellermail')}@bags.example`,
    ownerEntity: name('Owner'),
  } as const
  await stores.recipients.upsert(name('Recipient'), seller, clock.now)
  await stores.contents.upsert(name('Content'), content(name), clock.now)
  const signal = aSignal({ signalId: `signal-${n}`, by: name('Finder'), explanation: name('Signal'), location: name('Place') })
  await stores.authorities.recordSignal(signal, String(n))
  const due = { dueAt: after(600), dueBasis: 'house-target' } as const
  const state = { contentId: name('Content'), location: `https://shop.example/item/${name('Case')}`, contentKey: name('Key') }
  await stores.cases.join(aCaseId(n), aJoinedNotice({ noticeId }), due)
  await stores.cases.joinSignal(aCaseId(n), signal.signalId, { reasons: [], due })
  return acknowledge(publisher, await aDecided(publisher, n, { submission: ruling(name, n), state }))
}

const content = (name: (field: string) => string) =>
  aContentUpsert({
    recipientId: name('Recipient'),
    urls: [`https://shop.example/item/${name('Address')}`],
    title: name('Title'),
    text: `Call ${name('Text')} for more.`,
    model: name('Model'),
    pictures: [name('Picture')],
    sameAs: [name('Same')],
    language: 'de',
  })

const GROUNDS = [
  { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5', groundId: 'gpsr-5' },
  { type: 'illegal-content', law: 'Market Act 2020, § 3' },
  { type: 'terms-and-conditions', clause: '1.1 Things of kind 1', clauseId: 'clause-0', termsVersion: '2026-09-01' },
] as const
const MEASURES = [
  { measure: 'removed' },
  { measure: 'other', description: 'Description' },
  { kind: 'payment', measure: 'other', description: 'Description' },
  { kind: 'account', measure: 'suspended' },
] as const

function ruling(name: (field: string) => string, n: number): DecisionSubmission {
  const ground = GROUNDS[n % GROUNDS.length] ?? GROUNDS[0]
  const restriction = (place: number) =>
    aRestriction({
      ...MEASURES[(n + place) % MEASURES.length],
      ...('description' in (MEASURES[(n + place) % MEASURES.length] ?? {}) && { description: name(`Description${place}`) }),
      ground: { ...ground, url: `https://law.example/${name('Law')}` },
      facts: `The seller ${name(`Facts${place}`)} shows a registered trade mark.`,
      explanation: `The mark belongs to ${name(`Why${place}`)}, who did not consent.`,
      duration: { type: 'until-corrected', condition: `${name(`Condition${place}`)} shows the consent` },
    })
  return aRuling({ restrictions: [restriction(0), restriction(1)], toNotifiers: `We told ${name('Tonotifiers')}.` })
}

test('of everything in which a person can be named, nothing reaches the public, nor a log', async () => {
  const seen: string[] = []
  for (let from = 0; from < COUNT; from += TOGETHER) {
    const publisher = aPublisher({ settings: settingsWithClauses })
    // Bad days first, when there is more to say in a log: it breaks, it does not let us in, it does not like what it gets.
    let day = 0
    publisher.database.between = async (request, database) => {
      seen.push(request.body.toString())
      if (day === 0) return json(500, { message: 'Server Error' })
      if (day === 1) return json(401, { message: 'Unauthenticated.' })
      return database(day === 2 ? withStatements(request, (one) => ({ ...one, content_date: '1999-01-01' })) : request)
    }
    const messages: Message[] = []
    for (let n = from; n < Math.min(from + TOGETHER, COUNT); n++) messages.push(await aCaseFullOfNames(publisher, n))
    for (; day < 4; day++) {
      await publisher.publish(...messages)
      await publisher.pass(24 * 60, 12 * 60)
    }
    expect(publisher.factsOf('StatementOfReasonsPublished').length).toBe(messages.length)
    expect(publisher.logged.length).toBeGreaterThan(0)
    const stored = JSON.stringify(await publisher.database.stored())
    const facts = publisher.stores.facts.filter(({ type }) => OWN.has(type))
    const told = JSON.stringify([publisher.logged, publisher.counted, facts], withErrors)
    expect(told.includes('content_date')).toBe(true)
    for (const text of [stored, told]) expect(CANARY.exec(text)?.[0]).toBeUndefined()
  }
  for (const body of seen) expect(CANARY.exec(body)?.[0]).toBeUndefined()
  expect(seen.length).toBeGreaterThan(COUNT / TOGETHER)
}, 900_000)

/** As the logger writes an error: with what it says. */
const withErrors = (_: string, value: unknown): unknown =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value

const OWN = new Set(['StatementOfReasonsPublished', 'PublicationRejected', 'PublishedStatementOutdated'])
