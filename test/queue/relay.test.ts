import { describe, expect, test } from 'vitest'
import { type Fact, type Subscriber, subscriptions } from '../../events/subscriptions.ts'
import { type Relay, relayAll, relayFacts } from '../../shared/queue/relay.ts'
import type { Change } from '../../shared/storage/dynamodb/stream-facts.ts'
import { aCaseId, after, aReference, NOON } from '../support/builders.ts'

interface Call {
  readonly to: Subscriber | 'bus'
  readonly facts: readonly string[]
  readonly delays: readonly (number | undefined)[]
}

/** A relay that keeps whom it told what; `fails` says which call does not come through. */
function aRelay(fails: (call: Call) => boolean = () => false) {
  const calls: Call[] = []
  const counted: string[] = []
  const logged: unknown[] = []
  const made = async (call: Call): Promise<void> => {
    calls.push(call)
    await new Promise((resolve) => setImmediate(resolve))
    if (fails(call)) throw new Error('not taken')
  }
  const relay: Relay = {
    tell: (to, told) =>
      made({ to, facts: told.map(({ message }) => message.fact.factId), delays: told.map(({ delaySeconds }) => delaySeconds) }),
    publish: (facts) => made({ to: 'bus', facts: facts.map(({ factId }) => factId), delays: [] }),
    count: (metric) => counted.push(metric),
    log: { info: () => undefined, error: (message, fields) => logged.push({ message, ...fields }) },
    now: () => NOON,
  }
  return { relay, calls, counted, logged }
}

const aChange = (n: number, item: object = {}): { readonly id: string; readonly change: Change } => {
  const noticeId = aReference(n)
  return {
    id: `sequence-${n}`,
    change: {
      kind: 'INSERT',
      pk: `NOTICE#${noticeId}`,
      sk: 'NOTICE',
      item: { noticeId, recordedAt: NOON, locationCount: 1, contactable: true, ...item },
    },
  }
}
const submitted = (n: number) => `${aReference(n)}.submitted`

describe('changes', () => {
  test('are told all at once: one call to each subscriber, one to the bus', async () => {
    const { relay, calls } = aRelay()
    expect(await relayAll(relay, [aChange(1), aChange(2), aChange(3)])).toBeUndefined()
    expect(calls.map(({ to, facts }) => [to, facts])).toEqual(
      ['bus', 'send-receipt', 'triage-notice'].map((to) => [to, [1, 2, 3].map(submitted)]),
    )
    expect(calls.flatMap(({ delays }) => delays)).toEqual(Array.from({ length: 6 }, () => undefined))
  })

  test('that are no facts are told to nobody', async () => {
    const { relay, calls } = aRelay()
    const { change } = aChange(1)
    const changes = [
      { ...change, kind: 'MODIFY' as const },
      { ...change, kind: 'REMOVE' as const, item: undefined },
      { ...change, sk: 'NOTIFIER' },
    ]
    expect(
      await relayAll(
        relay,
        changes.map((one, n) => ({ id: String(n), change: one })),
      ),
    ).toBeUndefined()
    expect(calls).toEqual([])
  })

  test('are told one after the other when all at once did not go, and the first that cannot be told is named', async () => {
    const { relay, calls } = aRelay(({ facts }) => facts.includes(submitted(3)))
    expect(
      await relayAll(
        relay,
        [1, 2, 3, 4].map((n) => aChange(n)),
      ),
    ).toBe('sequence-3')
    const alone = calls.filter(({ facts }) => facts.length === 1)
    for (const n of [1, 2])
      expect(alone.filter(({ facts }) => facts[0] === submitted(n)).map(({ to }) => to)).toEqual([
        'bus',
        'send-receipt',
        'triage-notice',
      ])
    expect(alone.some(({ facts }) => facts[0] === submitted(4))).toBe(false)
  })

  test('of which one cannot be read hold back none before it', async () => {
    const { relay, calls } = aRelay()
    expect(await relayAll(relay, [aChange(1), aChange(2, { locationCount: 'many' }), aChange(3)])).toBe('sequence-2')
    expect(calls.filter(({ to }) => to === 'triage-notice').map(({ facts }) => facts)).toEqual([[submitted(1)]])
  })

  test('that failed together for a moment are all told when they are told alone', async () => {
    let first = true
    const { relay } = aRelay(() => {
      const failing = first
      first = false
      return failing
    })
    expect(await relayAll(relay, [aChange(1), aChange(2)])).toBeUndefined()
  })
})

describe('whoever settles a fact', () => {
  const effect: Fact = {
    type: 'DecisionTookEffect',
    factId: 'effect',
    at: NOON,
    caseId: aCaseId(),
    decisionId: 'd',
    outcome: 'restricted',
    byOrder: false,
  }

  test('is told when all others and the bus have been', async () => {
    const { relay, calls } = aRelay()
    await relayFacts(relay, [effect])
    const order = calls.map(({ to }) => to)
    expect(order.at(-1)).toBe('send-statement-of-reasons')
    expect(new Set(order)).toEqual(new Set(['bus', ...(subscriptions.DecisionTookEffect ?? [])]))
  })

  test('is not told while one of them could not be', async () => {
    for (const missing of ['bus', 'inform-notifiers', 'impose-restriction', 'answer-authority'] as const) {
      const { relay, calls } = aRelay(({ to }) => to === missing)
      await expect(relayFacts(relay, [effect]), missing).rejects.toThrow()
      expect(
        calls.map(({ to }) => to),
        missing,
      ).not.toContain('send-statement-of-reasons')
    }
  })

  test('is the last of the list, for every fact that has subscribers', async () => {
    for (const [type, subscribers] of Object.entries(subscriptions)) {
      expect(new Set(subscribers).size, type).toBe(subscribers.length)
    }
    expect(subscriptions.NoticeSubmitted?.at(-1)).toBe('triage-notice')
    expect(subscriptions.OrderReceived?.at(-1)).toBe('triage-notice')
    expect(subscriptions.DecisionTookEffect?.at(-1)).toBe('send-statement-of-reasons')
  })
})

test.each([
  [0, 0],
  [1, 60],
  [15, 900],
  [60, 900],
  [-5, 0],
])('a decision that takes effect in %i minutes is held back for %i seconds', async (minutes, seconds) => {
  const { relay, calls } = aRelay()
  const decided: Fact = {
    type: 'CaseDecided',
    factId: 'decided',
    at: NOON,
    caseId: aCaseId(),
    decisionId: 'd',
    outcome: 'no-action',
    byOrder: false,
    moderatorId: 'maria',
    takesEffectAt: after(minutes),
  }
  await relayFacts(relay, [decided])
  expect(calls.find(({ to }) => to === 'take-effect')?.delays).toEqual([seconds])
})

describe('history', () => {
  const touching = (kind: Change['kind'], pk: string) => ({
    id: 's',
    change: { kind, pk, sk: 'x#canary', item: { fact: 'canary' } },
  })

  test.each(['MODIFY', 'REMOVE'] as const)('that sees a %s wakes somebody, who learns where and nothing more', async (kind) => {
    const { relay, counted, logged, calls } = aRelay()
    expect(await relayAll(relay, [touching(kind, `HISTORY#CASE#${aCaseId()}`)])).toBeUndefined()
    expect(counted).toEqual(['HistoryTouched'])
    expect(logged).toEqual([{ message: 'history was touched', kind, partition: 'HISTORY#CASE' }])
    expect(calls).toEqual([])
  })

  test('wakes nobody as it grows, and what is no history may change', async () => {
    const { relay, counted } = aRelay()
    await relayAll(relay, [touching('MODIFY', `CASE#${aCaseId()}`), touching('REMOVE', 'DELIVERY#receipt')])
    expect(counted).toEqual([])
  })
})
