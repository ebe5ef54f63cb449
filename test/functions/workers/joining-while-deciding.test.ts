import { describe, expect, test } from 'vitest'
import { perform as answerAuthority } from '../../../functions/answer-authority/handler.ts'
import { perform as informNotifier } from '../../../functions/inform-notifier/handler.ts'
import { perform as informNotifiers } from '../../../functions/inform-notifiers/handler.ts'
import { perform as triage } from '../../../functions/triage-notice/handler.ts'
import type { Notice } from '../../../shared/dsa/notice.ts'
import type { Reason } from '../../../shared/dsa/reason.ts'
import { anOrder } from '../../support/authority-builders.ts'
import { after, aReference, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { caseAt, decide, submit, undo } from './arranging.ts'
import { watchedStores } from './interrupting.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const ben = { name: 'Ben Berg', email: 'ben@mail.example' }
const LONGER_THAN_ANY = 40

const submitted = ({ noticeId, recordedAt: at, locations }: Notice) =>
  ({
    type: 'NoticeSubmitted',
    factId: `${noticeId}.submitted`,
    at,
    noticeId,
    locations: locations.length,
    contactable: true,
  }) as const

/** The case on Anna's notice waits; Ben's notice on the same content has just come in. */
async function aRace(reasons: readonly Reason[] = ['counterfeit-or-copied']) {
  const working = aWorking()
  await triage(working.work)({ fact: submitted(await submit(working)) })
  const { caseId } = await caseAt(working)
  const late = await submit(working, { noticeId: aReference(1), reasons: [...reasons], receivedAt: after(1) }, ben)
  return { working, caseId, late }
}

/** The moderator decides on all that is alleged by now, and everyone in the case is told at once, before anything else happens. */
async function decideAndInform(working: Working, caseId: string) {
  const { allegations = [] } = (await working.stores.cases.find(caseId)) ?? {}
  await decide(working, caseId, aRulingToLeave({ rulings: allegations.map((reason) => ({ reason, ruling: 'not-founded' })) }))
  const fact = working.factsOf('DecisionTookEffect').at(-1)
  if (!fact) throw new Error('the decision took no effect')
  const before = working.told.length
  await informNotifiers(working.work)({ fact })
  for (const { message } of working.told.slice(before)) await informNotifier(working.work)(message)
  await answerAuthority(working.work)({ fact })
}

/** Triage of Ben's notice, with a decision before store call `decideAt` and, the first time, a crash before `crashAt`. */
async function race(decideAt: number, crashAt: number, reasons?: readonly Reason[]) {
  const { working, caseId, late } = await aRace(reasons)
  const reached = { decided: false, crashed: false }
  const stores = watchedStores(working.stores, async (count, call) => {
    if (count === decideAt) {
      reached.decided = true
      await decideAndInform(working, caseId)
    }
    if (count === crashAt) {
      reached.crashed = true
      throw new Error('crash')
    }
    return call()
  })
  await triage({ ...working.work, ...stores })({ fact: submitted(late) }).catch(() => undefined)
  if (reached.crashed) await triage(working.work)({ fact: submitted(late) })
  for (const fact of working.factsOf('NoticeJoinedDecidedCase')) await informNotifier(working.work)({ fact })
  return { working, caseId, late, reached }
}

const answersTo = ({ mails }: Working, to: string | undefined) =>
  mails.filter((mail) => mail.to === to && mail.deliveryId.startsWith('outcome.'))

/** Whatever still waits is decided too. */
async function finish(working: Working, late: Notice) {
  for (const { caseId } of await working.stores.notices.casesOf(late.noticeId)) {
    const parts = await working.stores.cases.find(caseId)
    if (parts?.decision === undefined) await decideAndInform(working, caseId)
  }
}

test('A16-08: whenever the moderator decides while a notice joins, and wherever its worker dies, its notifier is answered exactly once', async () => {
  let reached = 0
  for (let decideAt = 1; decideAt < LONGER_THAN_ANY; decideAt++) {
    for (let crashAt = decideAt; crashAt < LONGER_THAN_ANY; crashAt++) {
      const { working, late, reached: did } = await race(decideAt, crashAt)
      if (!did.crashed && crashAt > decideAt) break
      await finish(working, late)
      expect(answersTo(working, ben.email), `decided before call ${decideAt}, crash before ${crashAt}`).toHaveLength(1)
      expect(answersTo(working, 'anna@mail.example')).toHaveLength(1)
      reached += 1
    }
  }
  expect(reached).toBeGreaterThan(10)
})

test('a notice that raises something else is answered on that, in this case or in the next, whenever the decision comes', async () => {
  const ended = new Set<number>()
  for (let decideAt = 1; decideAt < LONGER_THAN_ANY; decideAt++) {
    const { working, late, reached } = await race(decideAt, 0, ['unsafe-product'])
    if (!reached.decided) break
    await finish(working, late)
    const [answer, ...more] = answersTo(working, ben.email)
    expect(answer?.text, `decided before call ${decideAt}`).toContain('It is dangerous: this was not found to be right')
    expect(more).toEqual([])
    ended.add(working.factsOf('CaseOpened').length)
  }
  expect([...ended].sort()).toEqual([1, 2])
})

test('A09-01: whenever the moderator decides while an order joins, and wherever its worker dies, its authority is told of an effect', async () => {
  let died = 0
  for (let decideAt = 1; decideAt < LONGER_THAN_ANY; decideAt++) {
    for (let crashAt = decideAt; crashAt < LONGER_THAN_ANY; crashAt++) {
      const { working, caseId } = await aRace()
      await working.stores.authorities.recordOrder(anOrder(), 'one')
      const fact = working.factsOf('OrderReceived')[0] ?? expect.unreachable()
      let crashed = false
      const stores = watchedStores(working.stores, async (count, call) => {
        if (count === decideAt) await decideAndInform(working, caseId)
        if (count === crashAt) crashed = true
        if (crashed) throw new Error('crash')
        return call()
      })
      await triage({ ...working.work, ...stores })({ fact }).catch(() => undefined)
      if (!crashed && crashAt > decideAt) break
      await triage(working.work)({ fact })
      const { caseId: last, status } = await caseAt(working)
      if (status !== 'decided') await decideAndInform(working, last)
      const effects = working.mails.filter(({ deliveryId }) => deliveryId.startsWith('order-effect.order-1'))
      expect(effects.length, `decided before call ${decideAt}, crash before ${crashAt}`).toBeGreaterThanOrEqual(1)
      died += 1
    }
  }
  expect(died).toBeGreaterThan(10)
})

describe('the answer to a notice that came late, to a decision that can still be undone,', () => {
  const late = async () => {
    const { working, caseId, late: notice } = await aRace()
    const stores = watchedStores(working.stores, async (count, call) => {
      if (count === 4) await decide(working, caseId, { ...aRuling(), undoSeconds: 120 })
      return call()
    })
    const before = working.stores.facts.length
    await triage({ ...working.work, ...stores })({ fact: submitted(notice) })
    expect(working.factsOf('NoticeJoinedDecidedCase')).toHaveLength(1)
    const run = running(working, { relayed: before })
    await run.settle()
    await run.pass(1)
    expect(answersTo(working, ben.email)).toEqual([])
    return { working, run, caseId }
  }

  test('waits, like every other, until it cannot', async () => {
    const { working, run } = await late()
    await run.pass(10)
    expect(answersTo(working, ben.email)).toHaveLength(1)
  })

  test('is forgotten when it is undone, and given with the decision that follows', async () => {
    const { working, run, caseId } = await late()
    const decision = (await working.stores.cases.find(caseId))?.decision ?? expect.unreachable()
    await undo(working, decision)
    await run.pass(30)
    expect(answersTo(working, ben.email)).toEqual([])
    const due = await working.stores.pending.due('2099-01-01T00:00:00.000Z', 10)
    expect(due.map(({ key }) => key)).toEqual(due.map(({ key }) => key).filter((key) => !key.startsWith('retry/')))
    await decide(working, caseId, aRulingToLeave())
    await run.settle()
    expect(answersTo(working, ben.email).map(({ text }) => text.includes('not to restrict it'))).toEqual([true])
  })
})
