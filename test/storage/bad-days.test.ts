import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { factsOf } from '../../shared/storage/dynamodb/stream-facts.ts'
import type { Stores } from '../../shared/storage/stores.ts'
import { aCase, aCaseId, aClaimedCase, aDecision, after, aJoinedNotice, aNotice, aReference, NOON } from '../support/builders.ts'
import { type Emulator, startEmulator } from '../support/emulator.ts'
import { type Faults, spoil } from '../support/faulty-client.ts'
import { tableStores } from '../support/table-stores.ts'
import { storesContract } from './contract/all-stores.ts'

let emulator: Emulator
beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())

/** Without `maxAttempts` the client asks again by itself, as it does in production. */
const spoilt = async (faults: Faults, maxAttempts = 6) => {
  const tableName = await emulator.newTable()
  const stores = tableStores(spoil(emulator.client({ maxAttempts }), faults), tableName)
  return { stores, facts: async () => (await emulator.changes(tableName)).flatMap(factsOf) }
}

/** As a queue does it: again, until it succeeds. */
async function insist<T>(perform: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await perform()
    } catch (error) {
      if (attempt === 20) throw error
    }
  }
}

const every = (n: number) => (call: number) => call % n === 0
const countOf = <T>(answers: readonly T[], answer: T): number => answers.filter((one) => one === answer).length
const claim = {
  type: 'CaseAssigned',
  factId: 'claim',
  at: NOON,
  caseId: aCaseId(),
  moderatorId: 'maria',
  until: after(10),
  takenOver: false,
} as const
const closed = aCase({ status: 'decided', revision: 3, decisionId: 'decision-1', decidedAt: after(5) })

describe('where every third write collides with a transaction, the stores do all that they promise', () => {
  storesContract(() => spoilt({ at: every(3), kinds: ['conflict'] }))
})

describe('where answers are lost', () => {
  test('fifty submissions with one id are one notice, told once', async () => {
    const { stores, facts } = await spoilt({ at: every(3), kinds: ['answer-lost', 'cut-off'] })
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => insist(() => stores.notices.submit(aNotice(), { email: 'maria@nowak.example' }, 'print'))),
    )
    expect(new Set(answers).isSubsetOf(new Set(['stored', 'repeated']))).toBe(true)
    expect(countOf(answers, 'stored')).toBeLessThanOrEqual(1)
    expect(await facts()).toHaveLength(1)
    expect(await insist(() => stores.notices.find(aNotice().noticeId))).toEqual(aNotice())
  })

  test('fifty openings on one content are one case', async () => {
    const { stores, facts } = await spoilt({ at: every(3), kinds: ['answer-lost', 'throttle'] })
    const answers = await Promise.all(Array.from({ length: 50 }, () => insist(() => stores.cases.open(aCase()))))
    expect(countOf(answers, 'stored')).toBeLessThanOrEqual(1)
    expect(await facts()).toHaveLength(1)
  })

  test('a claim and a decision whose answer is lost are committed, and say so', async () => {
    const { stores, facts } = await spoilt({ at: every(1), kinds: ['cut-off'] }, 1)
    await expect(stores.cases.commit(aClaimedCase(), [claim], 1)).rejects.toThrow()
    expect(await facts()).toEqual([])

    const later = await spoilt({ at: every(2), kinds: ['answer-lost'] })
    await later.stores.cases.find(aCaseId())
    await later.stores.cases.open(aCase())
    expect(await later.stores.cases.commit(aClaimedCase(), [claim], 1)).toBe('committed')
    expect(await later.stores.cases.decide({ next: closed, decision: aDecision(), facts: [] }, 2)).toBe('committed')
    expect((await later.facts()).map(({ type }) => type)).toEqual([
      'CaseOpened',
      'CaseAssigned',
      'CaseDecided',
      'DecisionTookEffect',
    ])
  })

  test('of twenty that reserve one attempt, exactly one makes it', async () => {
    const { stores } = await spoilt({ at: every(2), kinds: ['answer-lost'] })
    const answers = await Promise.all(Array.from({ length: 20 }, () => stores.deliveries.reserve('mail-1', 1, NOON)))
    expect(countOf(answers, 'stored')).toBe(1)
  })

  test('of twenty that ask for a marker, exactly one is the first', async () => {
    const { stores } = await spoilt({ at: every(2), kinds: ['answer-lost'] })
    const answers = await Promise.all(Array.from({ length: 20 }, () => stores.once.first('triage-notice', 'fact', NOON)))
    expect(countOf(answers, true)).toBe(1)
  })
})

describe('where a worker dies at any of its writes', () => {
  const deaths = Array.from({ length: 10 }, (_, n) => n + 1).flatMap((call) =>
    (['cut-off', 'answer-lost'] as const).map((kind) => ({ call, kind })),
  )

  test.each(deaths)('joining again completes what was begun (request $call, $kind)', async ({ call, kind }) => {
    const { stores, facts } = await spoilt({ at: (one) => one === call + 1, kinds: [kind] }, 1)
    await stores.cases.open(aCase())
    const joined = aJoinedNotice({ reasons: ['child-sexualisation', 'unsafe-product'] })
    await insist(() => stores.cases.join(aCaseId(), joined, { dueAt: after(5), dueBasis: 'order' }))

    expect(await insist(() => stores.cases.find(aCaseId()))).toMatchObject({
      state: { team: 'child-safety', dueAt: after(5) },
      allegations: ['counterfeit-or-copied', 'child-sexualisation', 'unsafe-product'],
    })
    expect(await insist(() => stores.notices.casesOf(aReference()))).toHaveLength(1)
    expect((await facts()).map(({ type }) => type)).toEqual(['CaseOpened', 'NoticeJoinedCase'])
  })

  test('whatever fails, a notice that was told is there with its contact', async () => {
    const { stores, facts } = await spoilt({ at: every(2), kinds: ['cut-off', 'answer-lost', 'throttle'] }, 1)
    const submit = (n: number) =>
      stores.notices.submit(aNotice({ noticeId: aReference(n) }), { name: `Person ${n}` }, `print-${n}`)
    await Promise.allSettled(Array.from({ length: 30 }, (_, n) => submit(n)))
    await allToldAreThere(stores, await facts())
  })
})

async function allToldAreThere({ notices }: Stores, facts: readonly { readonly type: string }[]): Promise<void> {
  expect(facts.length).toBeGreaterThan(0)
  for (const fact of facts) {
    const noticeId = 'noticeId' in fact ? String(fact.noticeId) : ''
    expect(await insist(() => notices.find(noticeId))).toBeDefined()
    expect(await insist(() => notices.contact(noticeId))).toBeDefined()
  }
}
