import { describe, expect, test } from 'vitest'
import { perform as informNotifier } from '../../../functions/inform-notifier/handler.ts'
import { after, aReference, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { anna, register, submit, theSeller } from './arranging.ts'
import {
  DEMOTED,
  decidedTwice,
  isOfComplaint,
  letters,
  REMOVED,
  retries,
  toDemote,
  told,
  withoutAddress,
} from './deciding-twice.ts'
import type { Working } from './working.ts'

describe('a decision that takes another’s place', () => {
  test('and restricts nothing: the platform lifts, the seller learns that everything was lifted, the notifier the new decision', async () => {
    const { working, run, renewed } = await decidedTwice(aRuling(), aRulingToLeave())
    await run.pass(60, 5)
    expect(told(working)).toEqual(['imposed: removed', 'lifted: removed'])
    expect(letters(working, theSeller.email)).toEqual(['statement', 'restored'])
    expect(letters(working, anna.email)).toEqual(['receipt', 'outcome', 'outcome'])
    expect(working.factsOf('RecipientInformedOfRestoration')).toMatchObject([{ decisionId: renewed.decisionId }])
  })

  test('and restricts otherwise: the platform learns what is lifted and what is new, and the seller gets a statement of it', async () => {
    const { working } = await decidedTwice(aRuling(), toDemote)
    expect(told(working)).toEqual(['imposed: removed', 'lifted: removed', 'imposed: demoted'])
    expect(letters(working, theSeller.email)).toEqual(['statement', 'statement'])
  })

  test('and restricts less: only what is lifted is told', async () => {
    const { working } = await decidedTwice(aRuling({ restrictions: [REMOVED, DEMOTED] }), toDemote)
    expect(told(working)).toEqual(['imposed: removed, demoted', 'lifted: removed'])
  })

  test('and restricts more: only what is new is told', async () => {
    const { working } = await decidedTwice(toDemote, aRuling({ restrictions: [DEMOTED, REMOVED] }))
    expect(told(working)).toEqual(['imposed: demoted', 'imposed: removed'])
  })

  test('and restricts where nothing was: the seller gets their first statement', async () => {
    const { working } = await decidedTwice(aRulingToLeave(), aRuling())
    expect(told(working)).toEqual(['imposed: removed'])
    expect(letters(working, theSeller.email)).toEqual(['statement'])
  })

  test('of which the platform may never have learned what stood before tells all that is restricted now', async () => {
    const { working } = await decidedTwice(toDemote, aRuling({ restrictions: [DEMOTED, REMOVED] }), ({ answers, webhooks }) => {
      answers.webhook = () =>
        webhooks.at(-1)?.event.type === 'restriction.imposed' ? { outcome: 'not-taken' } : { outcome: 'taken' }
    })
    expect(told(working)).toEqual(['imposed: demoted', 'imposed: demoted, removed'])
  })
})

describe('what still waited for an attempt when another decision took the place', () => {
  const failing = ({ answers }: Working) => {
    answers.mail = () => ({ outcome: 'not-taken' })
    answers.webhook = () => ({ outcome: 'not-taken' })
  }

  test('is forgotten: no message of the earlier decision leaves the house any more, and nothing of it stays pending', async () => {
    const { working, run, standing } = await decidedTwice(aRuling(), aRulingToLeave(), failing)
    working.answers.mail = () => ({ outcome: 'taken' })
    working.answers.webhook = () => ({ outcome: 'taken' })
    const before = { mails: working.mails.length, webhooks: working.webhooks.length }
    await run.pass(120, 5)
    const late = [...working.mails.slice(before.mails), ...working.webhooks.slice(before.webhooks)]
    const about = late.map(({ deliveryId }) => deliveryId).filter((id) => id.endsWith(standing.decisionId) && !isOfComplaint(id))
    expect(about).toEqual([])
    expect((await retries(working)).filter((key) => key.endsWith(standing.decisionId))).toEqual([])
  })

  test('in the hands of the platform, or of one who was to find a contact, is forgotten too', async () => {
    for (const reachable of [true, false]) {
      const { working, run, standing } = await decidedTwice(aRuling(), aRulingToLeave(), (world) => {
        world.answers.mail = () => ({ outcome: 'refused', because: 'rejected' })
        world.answers.webhook = () => ({ outcome: 'not-taken' })
        return reachable ? undefined : register(world, { seller: withoutAddress })
      })
      await run.pass(10)
      expect(
        (await retries(working)).filter((key) => key.includes(`${standing.decisionId}`) && !key.includes('complaint')),
      ).toEqual([])
    }
  })

  test('of the new decision is tried until it arrives', async () => {
    const { working, run, renewed } = await decidedTwice(aRuling(), aRulingToLeave(), failing)
    working.answers.mail = () => ({ outcome: 'taken' })
    working.answers.webhook = () => ({ outcome: 'taken' })
    await run.pass(120, 5)
    const { state } = working.stores.deliveries
    for (const id of [
      `restored.${renewed.decisionId}`,
      `lifted.${renewed.decisionId}`,
      `outcome.${aReference()}.${renewed.decisionId}`,
    ])
      expect((await state(id)).state, id).toBe('confirmed')
  })
})

test('A16-08: a notice that joined the earlier decision late is answered with the one that stands', async () => {
  const { working, standing, renewed } = await decidedTwice(aRuling(), aRulingToLeave())
  const ben = { email: 'ben@mail.example' }
  const { noticeId } = await submit(working, { noticeId: aReference(1) }, ben)
  const { caseId, decisionId } = standing
  const fact = { type: 'NoticeJoinedDecidedCase', factId: 'late', at: after(1), caseId, decisionId, noticeId } as const
  for (let time = 0; time < 3; time++) await informNotifier(working.work)({ fact })
  expect(working.mails.filter(({ to }) => to === ben.email).map(({ deliveryId }) => deliveryId)).toEqual([
    `outcome.${noticeId}.${renewed.decisionId}`,
  ])
})

test('told again, the effect of the earlier decision sends nobody anything', async () => {
  const { working, run, standing } = await decidedTwice(aRuling(), toDemote)
  const before = { mails: working.mails.length, webhooks: working.webhooks.length }
  const fact = working.factsOf('DecisionTookEffect').find(({ decisionId }) => decisionId === standing.decisionId)
  if (!fact) return expect.unreachable()
  await working.work.tell('inform-notifiers', [{ message: { fact } }])
  await working.work.tell('send-statement-of-reasons', [{ message: { fact } }])
  await working.work.tell('impose-restriction', [{ message: { fact } }])
  await run.settle()
  expect({ mails: working.mails.length, webhooks: working.webhooks.length }).toEqual(before)
})
