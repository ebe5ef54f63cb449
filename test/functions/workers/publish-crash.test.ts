import { expect, test } from 'vitest'
import type { Message } from '../../../events/messages.ts'
import type { Decision } from '../../../shared/dsa/decision.ts'
import { aCaseId, after, aJoinedNotice, aRestriction, aRuling } from '../../support/builders.ts'
import { scaled } from '../../support/scale.ts'
import { renew } from './arranging.ts'
import { type Watch, watched } from './interrupting.ts'
import { acknowledge, aDecided, aPublisher, type PublishingTest, publishedFacts, waiting } from './publishing.ts'

const byTerms = { type: 'terms-and-conditions', clause: '4.2 Brands', termsVersion: '2026-09-01' } as const
const byOrder = { type: 'authority-order', orderId: 'order-1' } as const
const due = { dueAt: after(60 * 24), dueBasis: 'house-target' } as const
const LONGER_THAN_ANY = 2000
/** A full run dies at every await, a short one at every fifth. */
const STEP = Math.ceil(50 / scaled(50, 10))

/** `dies`: the process is gone, and nothing of it happens any more. `fails`: this one call does, and the process goes on. */
interface Crash {
  readonly at: number
  readonly when: 'before' | 'after'
  readonly how: 'dies' | 'fails'
}

/** Every call of a store and of the database is counted. */
function crashing(publisher: PublishingTest, { at, when, how }: Crash) {
  const state = { reached: 0, gone: false }
  const watch: Watch = async (call) => {
    if (state.gone) throw new Error('died')
    state.reached += 1
    const now = state.reached === at
    if (now) state.gone = how === 'dies'
    if (now && when === 'before') throw new Error('died')
    const answer = await call()
    if (now) throw new Error('died')
    return answer
  }
  const { cases, contents, authorities, deliveries, publications } = publisher.work
  const stores = { cases, contents, authorities, deliveries, publications }
  const { fetch: call, ...connection } = publisher.database.connection
  const dying = Object.fromEntries(Object.entries(stores).map(([name, store]) => [name, watched(store, watch)]))
  const fetching: typeof call = (url, init) => {
    const asked = async () => call?.(url, init)
    return watch(asked, 'fetch').then((answer) => (answer instanceof Response ? answer : Response.error()))
  }
  Object.assign(publisher.work, dying, { transparencyDatabase: async () => ({ ...connection, fetch: fetching }) })
  const revive = () => Object.assign(publisher.work, stores, { transparencyDatabase: async () => publisher.database.connection })
  return { state, revive }
}

interface Story {
  readonly messages: readonly Message[]
  readonly published: readonly Decision[]
  readonly puids: number
  readonly superseded: Decision
}

/** An ordinary one, one with two grounds, one by order, and one that another has taken the place of. */
async function aStory(publisher: PublishingTest): Promise<Story> {
  await publisher.stores.cases.join(aCaseId(0), aJoinedNotice(), due)
  await publisher.stores.cases.joinOrder(aCaseId(2), 'order-1', { reasons: [], due })
  const ordinary = await aDecided(publisher, 0)
  const both = aRuling({ restrictions: [aRestriction(), aRestriction({ ground: byTerms })] })
  const twofold = await aDecided(publisher, 1, { submission: both })
  const notReached = { reason: 'counterfeit-or-copied', ruling: 'not-reached' } as const
  const restrictions = [aRestriction({ answers: [], ground: byOrder })]
  const ordered = await aDecided(publisher, 2, { submission: aRuling({ rulings: [notReached], restrictions }) })
  const superseded = await aDecided(publisher, 3)
  const renewed = await renew(publisher, superseded, aRuling({ restrictions: [aRestriction({ measure: 'demoted' })] }))
  const messages: Message[] = []
  for (const decision of [ordinary, twofold, ordered, superseded, renewed]) messages.push(await acknowledge(publisher, decision))
  return { messages, published: [ordinary, twofold, superseded, renewed], puids: 5, superseded }
}

/** What was not done is told again by the queue, to two workers at one moment, and whatever is pending by the redrive. */
async function live(crash: Crash) {
  const publisher = aPublisher()
  const story = await aStory(publisher)
  const { state, revive } = crashing(publisher, crash)
  const again = await publisher.publish(...story.messages).catch(() => [...story.messages.keys()])
  revive()
  publisher.clock.now = after(6, publisher.clock.now)
  const left = crash.how === 'dies' ? story.messages : again.flatMap((place) => story.messages[place] ?? [])
  if (left.length > 0) expect(await atOneMoment(publisher, left)).toEqual([])
  await publisher.pass(60, 6)
  return { publisher, story, reached: state.reached }
}

const atOneMoment = async (publisher: PublishingTest, messages: readonly Message[]) =>
  (await Promise.all([publisher.publish(...messages), publisher.publish(...messages)])).flat()

test.each([
  { when: 'before', how: 'dies' },
  { when: 'after', how: 'dies' },
  { when: 'before', how: 'fails' },
  { when: 'after', how: 'fails' },
] as const)(
  'wherever the worker $how, $when any call: everything is published, nothing twice, and nothing waits',
  async (crash) => {
    let at = 1
    for (; at < LONGER_THAN_ANY; at += STEP) {
      const { publisher, story, reached } = await live({ ...crash, at })
      if (reached < at) break
      const where = `${crash.how} ${crash.when} call ${at}`
      const puids = (await publisher.database.stored()).map(({ puid }) => puid)
      expect([puids.length, new Set(puids).size], where).toEqual([story.puids, story.puids])
      expect([...publishedFacts(publisher)].sort(), where).toEqual(story.published.map(({ decisionId }) => decisionId).sort())
      expect(publisher.factsOf('PublishedStatementOutdated'), where).toMatchObject([{ decisionId: story.superseded.decisionId }])
      expect(publisher.factsOf('PublicationRejected'), where).toEqual([])
      expect(await waiting(publisher), where).toEqual([])
    }
    expect(at).toBeGreaterThan(40)
  },
  60_000,
)

test('and the most that a crash costs is that each of its records is asked for by whoever is told again', async () => {
  const calm = aPublisher()
  const { messages } = await aStory(calm)
  await calm.publish(...messages)
  expect(calm.database.calls.map(({ method }) => method)).toEqual(['POST'])
  for (let at = 1; at < 60; at += STEP) {
    const { publisher } = await live({ at, when: 'after', how: 'dies' })
    const asked = publisher.database.calls.filter(({ method }) => method === 'GET')
    expect(asked.length).toBeLessThanOrEqual(3 * 5)
  }
})
