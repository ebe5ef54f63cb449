import { expect, test } from 'vitest'
import { record } from '../../../functions/record-mail-event/handler.ts'
import { anOrder } from '../../support/authority-builders.ts'
import { aReference, aRestriction, aRuling } from '../../support/builders.ts'
import { scaled } from '../../support/scale.ts'
import { anna, caseAt, decide, register, submit, theSeller } from './arranging.ts'
import { watchedStores } from './interrupting.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const ben = { email: 'ben@mail.example' }
const OFFICE = anOrder().authority.email
const LONGER_THAN_ANY = 2000
/** A full run dies at every call, a short one at every fifth. */
const STEP = Math.ceil(50 / scaled(50, 12))

/** The worker dies at the nth thing it asks of a store: before it is done, or when it is done and nobody has heard of it yet. */
interface Crash {
  readonly at: number
  readonly when: 'before' | 'after'
  /** Only calls of this name are counted. */
  readonly of?: string
}

function crashing(crash: Crash): { readonly working: Working; readonly reached: () => number } {
  const calm = aWorking()
  let reached = 0
  const dying = async (count: number, call: () => Promise<unknown>) => {
    reached = count
    if (count === crash.at && crash.when === 'before') throw new Error('died')
    const answer = await call()
    if (count === crash.at) throw new Error('died')
    return answer
  }
  const stores = watchedStores(calm.stores, dying, crash.of)
  return { working: { ...calm, work: { ...calm.work, ...stores } }, reached: () => reached }
}

/** Two notices on a listing, an order for it, a decision for a reason of each: everyone there is to be told. */
async function aWholeLife(crash: Crash, tellsOfMail: boolean) {
  const { working, reached } = crashing(crash)
  const run = running(working, { mayFail: true })
  await register(working)
  await submit(working)
  await submit(working, { noticeId: aReference(1), reasons: ['unsafe-product'] }, ben)
  await working.stores.authorities.recordOrder(anOrder(), 'one')
  let heard = 0
  const live = async () => {
    await run.settle(2)
    for (let time = 0; time < 5; time++) {
      if (tellsOfMail) for (const { deliveryId } of working.mails.slice(heard)) await mailServiceSays(working, deliveryId)
      heard = working.mails.length
      await run.pass(3, 3)
    }
  }
  await live()
  const byOrder = aRestriction({ answers: [], ground: { type: 'authority-order', orderId: 'order-1' } })
  const rulings = [
    { reason: 'counterfeit-or-copied', ruling: 'founded' },
    { reason: 'unsafe-product', ruling: 'not-reached' },
  ] as const
  await decide(
    working,
    (await caseAt(working)).caseId,
    aRuling({ rulings: [...rulings], restrictions: [aRestriction(), byOrder] }),
  )
  await live()
  return { working, reached: reached() }
}

const mailServiceSays = (working: Working, deliveryId: string) =>
  record({ ...working.work, ...working.stores })({
    eventType: 'Send',
    mail: { tags: { deliveryId: [deliveryId.replaceAll('.', '_')] } },
  })

const letters = ({ mails }: Working): Record<string, number> => {
  const found: Record<string, number> = {}
  for (const { to, deliveryId } of mails) {
    const letter = `${deliveryId.split('.')[0]} to ${to}`
    found[letter] = (found[letter] ?? 0) + 1
  }
  return found
}

const EVERYONE = [
  `receipt to ${anna.email}`,
  `receipt to ${ben.email}`,
  `outcome to ${anna.email}`,
  `outcome to ${ben.email}`,
  `statement to ${theSeller.email}`,
  `order-receipt to ${OFFICE}`,
  `order-effect to ${OFFICE}`,
  `order-information to ${theSeller.email}`,
].sort()

const webhooksOf = ({ webhooks }: Working) => new Set(webhooks.map(({ event }) => event.type))

test('wherever a worker dies, everyone is told, and, as the mail service says what it sent, nobody twice', async () => {
  for (const when of ['before', 'after'] as const) {
    for (let at = 1; at < LONGER_THAN_ANY; at += STEP) {
      const { working, reached } = await aWholeLife({ at, when }, true)
      if (reached < at) break
      const where = `died ${when} call ${at}`
      expect(Object.keys(letters(working)).sort(), where).toEqual(EVERYONE)
      expect(Math.max(...Object.values(letters(working))), where).toBe(1)
      expect(webhooksOf(working), where).toEqual(new Set(['content.snapshot-requested', 'restriction.imposed']))
      expect(working.factsOf('CaseOpened'), where).toHaveLength(1)
      expect(working.factsOf('NotifierInformed'), where).toHaveLength(2)
      expect(working.factsOf('StatementOfReasonsSent'), where).toHaveLength(1)
      expect(await unfinished(working), where).toEqual([])
    }
  }
}, 60_000)

test('where the mail service never says what it sent, the mail that was sent but not confirmed comes twice, and none is lost', async () => {
  let twice = 0
  for (let at = 1; at < LONGER_THAN_ANY; at++) {
    const { working, reached } = await aWholeLife({ at, when: 'before', of: 'confirm' }, false)
    if (reached < at) break
    const counts = Object.values(letters(working))
    expect(Object.keys(letters(working)).sort(), `died before confirmation ${at}`).toEqual(EVERYONE)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(EVERYONE.length + 1)
    twice += counts.filter((count) => count === 2).length
  }
  expect(twice).toBe(EVERYONE.length)
})

/** What is still to be told again, besides the watch over a restriction that nobody has acknowledged. */
const unfinished = async ({ stores }: Working) =>
  (await stores.pending.due('2099-01-01T00:00:00.000Z', 100)).filter(({ key }) => !key.startsWith('retry/acknowledgement'))
