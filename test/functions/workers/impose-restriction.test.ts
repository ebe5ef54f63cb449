import { describe, expect, test } from 'vitest'
import { after, aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { BAG, caseAt, decide, register, submit } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const imposed = ({ webhooks }: Working) =>
  webhooks.flatMap(({ deliveryId, event, at }) => (event.type === 'restriction.imposed' ? [{ deliveryId, at, ...event }] : []))

async function decided(ruling: Parameters<typeof decide>[2] = aRuling(), working = aWorking(), times = 1) {
  const run = running(working)
  await register(working)
  await submit(working)
  await run.settle()
  const decision = await decide(working, (await caseAt(working)).caseId, ruling)
  await run.settle(times)
  return { working, run, decision }
}

test('A17-01: the platform is told what to restrict, where and for how long, once, under the id of the decision', async () => {
  const restrictions = [
    aRestriction({ territories: ['IE', 'DE'], duration: { type: 'until-day', day: '2027-01-31' } }),
    aRestriction({ kind: 'payment', measure: 'other', description: 'Payout held back.', answers: [] }),
  ]
  const { working, decision } = await decided(aRuling({ restrictions }), aWorking(), 5)
  expect(imposed(working)).toMatchObject([
    {
      deliveryId: `restriction.${decision.decisionId}`,
      data: {
        caseId: decision.caseId,
        decisionId: decision.decisionId,
        takesEffectAt: decision.takesEffectAt,
        location: BAG,
        contentId: '88213',
        recipientId: 'seller-1',
        restrictions: [
          {
            kind: 'visibility',
            measure: 'removed',
            territories: ['IE', 'DE'],
            duration: { type: 'until-day', day: '2027-01-31' },
          },
          { kind: 'payment', measure: 'other', description: 'Payout held back.' },
        ],
      },
    },
  ])
})

test('the reasons stay in the statement: neither facts nor explanations go along', async () => {
  const { working } = await decided(
    aRuling({ restrictions: [aRestriction({ facts: 'Canary facts.', explanation: 'Canary why.' })] }),
  )
  expect(JSON.stringify(imposed(working))).not.toContain('Canary')
})

test('a decision that restricts nothing is no business of the platform', async () => {
  const { working } = await decided(aRulingToLeave())
  expect(imposed(working)).toEqual([])
})

describe('a platform that does not take it', () => {
  test('is told again under the same id until it does, though a mail service that fails delays nothing', async () => {
    const working = aWorking()
    working.answers.mail = () => ({ outcome: 'unclear' })
    working.answers.webhook = () => ({ outcome: imposed(working).length === 1 ? 'not-taken' : 'taken' })
    const { run } = await decided(aRuling(), working)
    await run.pass(5)
    const [first, second, ...more] = imposed(working)
    expect([second?.deliveryId, more]).toEqual([first?.deliveryId, []])
    expect(second?.data).toEqual(first?.data)
  })

  test('is left alone for as long as it asked for', async () => {
    const working = aWorking()
    working.answers.webhook = () =>
      imposed(working).length === 1 ? { outcome: 'not-taken', retryAfterSeconds: 600 } : { outcome: 'taken' }
    const { run } = await decided(aRuling(), working)
    await run.pass(9)
    expect(imposed(working)).toHaveLength(1)
    await run.pass(2)
    expect(imposed(working)).toHaveLength(2)
  })

  test('and says that it never will wakes somebody', async () => {
    const working = aWorking()
    working.answers.webhook = () => ({ outcome: 'refused', because: 'endpoint-gone' })
    const { run } = await decided(aRuling(), working)
    await run.pass(60)
    expect(imposed(working)).toHaveLength(1)
    expect(working.counted.map(({ metric }) => metric)).toContain('WebhookEndpointGone')
  })

  test('because there is no address for it yet, is told as soon as there is one', async () => {
    const working = aWorking({ sendWebhook: undefined })
    const { decision } = await decided(aRuling(), working)
    const due = await working.stores.pending.due(after(60), 10)
    expect(due).toMatchObject([{ key: `retry/restriction.${decision.decisionId}`, subscriber: 'impose-restriction' }])
  })
})

describe('until the platform says that the restriction is in force', () => {
  const unacknowledged = ({ counted }: Working) => counted.filter(({ metric }) => metric === 'RestrictionUnacknowledged').length

  test('somebody is woken after a quarter of an hour, and again each time', async () => {
    const { working, run } = await decided()
    await run.pass(14)
    expect(unacknowledged(working)).toBe(0)
    await run.pass(3)
    expect(unacknowledged(working)).toBe(1)
    await run.pass(16)
    expect(unacknowledged(working)).toBe(2)
    expect(imposed(working)).toHaveLength(1)
  })

  test('and once it does, nobody is, and nothing waits any more', async () => {
    const { working, run, decision } = await decided()
    const { caseId, decisionId } = decision
    await working.stores.cases.record({
      type: 'RestrictionAcknowledged',
      factId: `${decisionId}.acknowledged`,
      at: after(5),
      caseId,
      decisionId,
      effectiveAt: after(5),
    })
    await run.pass(60)
    expect(unacknowledged(working)).toBe(0)
    const due = await working.stores.pending.due(after(10_000), 10)
    expect(due.filter(({ key }) => key.startsWith('retry/'))).toEqual([])
  })
})
