import { describe, expect, test } from 'vitest'
import type { WebhookEvent } from '../../../shared/api/webhooks.ts'
import { remainingRestrictions } from '../../../shared/delivery/remaining-restrictions.ts'
import type { Restriction } from '../../../shared/dsa/restriction.ts'
import { after, aReference, aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { BAG, caseAt, decide, register, submit, theSeller } from './arranging.ts'
import { acknowledge, answer, complain, decided } from './complaining.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const reversed = { outcome: 'reversed', explanation: 'The licence is good.', decision: aRulingToLeave() } as const

type Lifted = Extract<WebhookEvent, { readonly type: 'restriction.lifted' }>
const lifted = ({ webhooks }: Working) =>
  webhooks.flatMap(({ deliveryId, event }) => (event.type === 'restriction.lifted' ? [{ deliveryId, data: event.data }] : []))
const measures = (told: Lifted['data']['remaining'] | undefined) => told?.map(({ measure }) => measure)

/** A second case on the bag is decided, then the seller turns out to have been right in the first. */
async function besideAnother(restrictions: readonly Restriction[]) {
  const { working, run, decision } = await decided()
  const ben = { email: 'ben@mail.example' }
  await submit(working, { noticeId: aReference(1), reasons: ['unsafe-product'] }, ben)
  await run.settle()
  const another = await caseAt(working)
  expect(another.caseId).not.toBe(decision.caseId)
  const rulings = [{ reason: 'unsafe-product', ruling: 'founded' }] as const
  await decide(working, another.caseId, aRuling({ rulings: [...rulings], restrictions: [...restrictions] }))
  await run.settle()
  const renewed = await answer(working, await complain(working, decision), reversed)
  await run.settle()
  return { working, run, decision, renewed: renewed ?? expect.unreachable() }
}

const unsafe = (parts: Parameters<typeof aRestriction>[0] = {}) => aRestriction({ answers: ['unsafe-product'], ...parts })

describe('A20-04: what the platform is told to lift', () => {
  test('names the decision that no longer stands, what it restricted, and that nothing remains', async () => {
    const { working, run, decision } = await decided()
    const renewed = await answer(working, await complain(working, decision), reversed)
    await run.settle(3)
    expect(lifted(working)).toMatchObject([
      {
        deliveryId: `lifted.${renewed?.decisionId}`,
        data: {
          decisionId: renewed?.decisionId,
          supersedes: decision.decisionId,
          contentId: '88213',
          recipientId: 'seller-1',
          location: BAG,
          restrictions: [{ kind: 'visibility', measure: 'removed' }],
          remaining: [],
        },
      },
    ])
    expect(JSON.stringify(lifted(working))).not.toMatch(/licence|dealer|trade mark/)
  })

  test('says what another case still restricts, and the seller reads it too', async () => {
    const { working } = await besideAnother([unsafe({ measure: 'demoted' })])
    expect(measures(lifted(working)[0]?.data.remaining)).toEqual(['demoted'])
    const letter = working.mails.find(({ deliveryId }) => deliveryId.startsWith('restored.'))
    expect([letter?.to, letter?.text.includes('What stays restricted for another reason')]).toEqual([theSeller.email, true])
  })

  test('says once what several decisions restrict alike', async () => {
    const { working } = await besideAnother([unsafe({ measure: 'demoted' }), unsafe({ measure: 'demoted' })])
    expect(measures(lifted(working)[0]?.data.remaining)).toEqual(['demoted'])
  })

  test('leaves out what has ended by itself, and not before its last day is over', async () => {
    const duration = { type: 'until-day', day: '2026-11-25' } as const
    const { working, renewed } = await besideAnother([unsafe({ duration })])
    const parts = await working.stores.cases.find(renewed.caseId)
    if (!parts) return expect.unreachable()
    const remainingAt = async (at: string) => {
      working.clock.now = at
      return (await remainingRestrictions(working.work, parts.state, renewed)).length
    }
    expect(await remainingAt('2026-11-25T23:59:59.000Z')).toBe(1)
    expect(await remainingAt('2026-11-26T00:00:00.000Z')).toBe(0)
  })

  test('counts a case that was opened before the platform had registered the content', async () => {
    const working = aWorking()
    const run = running(working)
    await submit(working)
    await run.settle()
    await decide(working, (await caseAt(working)).caseId, aRuling({ restrictions: [aRestriction({ measure: 'demoted' })] }))
    await register(working)
    await run.settle()
    await submit(working, { noticeId: aReference(1), reasons: ['unsafe-product'] }, { email: 'ben@mail.example' })
    await run.settle()
    const named = await caseAt(working)
    expect(named.contentKey).toBe('content:88213')
    const rulings = [{ reason: 'unsafe-product', ruling: 'founded' }] as const
    const decision = await decide(working, named.caseId, aRuling({ rulings: [...rulings], restrictions: [unsafe()] }))
    await run.settle()
    const leave = aRulingToLeave({ rulings: [{ reason: 'unsafe-product', ruling: 'not-founded' }] })
    await answer(working, await complain(working, decision), { ...reversed, decision: leave })
    await run.settle()
    expect(measures(lifted(working)[0]?.data.remaining)).toEqual(['demoted'])
  })
})

describe('until the platform says that it has lifted', () => {
  const woken = ({ counted }: Working) => counted.filter(({ metric }) => metric === 'RestrictionUnacknowledged').length

  test('somebody is woken, as for a restriction, and then nobody any more', async () => {
    const { working, run, decision } = await decided()
    await acknowledge(working, decision)
    const renewed = await answer(working, await complain(working, decision), reversed)
    await run.settle()
    await run.pass(20)
    expect(woken(working)).toBe(1)
    if (renewed) await acknowledge(working, renewed)
    await run.pass(60)
    expect(woken(working)).toBe(1)
    const due = await working.stores.pending.due(after(10_000), 10)
    expect(due.filter(({ key }) => key.startsWith('retry/'))).toEqual([])
  })
})
