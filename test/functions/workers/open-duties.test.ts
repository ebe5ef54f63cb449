import { describe, expect, test } from 'vitest'
import { perform } from '../../../functions/open-duties/handler.ts'
import { closeDuty } from '../../../shared/domain/close-duty.ts'
import type { DutyClosing } from '../../../shared/dsa/duty.ts'
import { aCaseId, after, aRuling, aRulingToLeave, NOON } from '../../support/builders.ts'
import { anna, caseAt, renew } from './arranging.ts'
import { buyersToldIn, dangerous, dutiesIn, owing, standIn } from './owing.ts'
import { aWorking, type Working } from './working.ts'

const left = aRulingToLeave({ rulings: [{ reason: 'unsafe-product', ruling: 'not-founded' }] })
const told: DutyClosing = { status: 'done', proof: 'Notification 2026/4711.' }

/** Pia of product safety does what is owed of this kind. */
async function close(working: Working, kind: string, closing = told): Promise<void> {
  const duty = (await dutiesIn(working)).find((one) => one.kind === kind)
  const closed = duty && closeDuty(duty, { by: 'pia', closing, at: working.clock.now })
  if (!closed?.allowed) throw new Error(`${kind} is not open`)
  await working.stores.duties.close(closed.next, closed.fact)
}

describe('when a decision takes effect', () => {
  test('GPSR-12, A32-01: what it obliges to is opened, once, however often it is told', async () => {
    const { working, decision } = await owing(dangerous, { times: 5 })
    expect(await standIn(working)).toEqual({
      'safety-business-gateway': 'open',
      'inform-economic-operator': 'open',
      'inform-buyers': 'open',
      'publish-recall': 'open',
    })
    expect(working.factsOf('DutyOpened')).toHaveLength(4)
    expect((await dutiesIn(working))[0]).toMatchObject({ openedAt: decision.takesEffectAt, decisionId: decision.decisionId })
  })

  test('nothing is, where it obliges to nothing', async () => {
    const { working, decision } = await owing(left, { times: 3 })
    expect(await dutiesIn(working)).toEqual([])
    expect(working.factsOf('DutiesOpened')).toMatchObject([{ decisionId: decision.decisionId }])
  })

  test('and not before: while it can be undone, nothing is owed', async () => {
    const notice = { reasons: ['counterfeit-or-copied' as const] }
    const { working, run } = await owing({ ...aRuling(), undoSeconds: 60 }, { notice })
    expect(await dutiesIn(working)).toEqual([])
    working.clock.now = after(1)
    await run.settle()
    expect(await standIn(working)).toEqual({ 'inform-buyers': 'open', 'publish-recall': 'open' })
  })

  test('A18-01: a suspected crime goes where seller and notifier are', async () => {
    const { working } = await owing(
      { ...left, alsoTold: ['threat-to-life'] },
      {
        notice: { country: 'DE', details: { country: 'FR' } },
        content: { seller: { kind: 'trader', displayName: 'Bags and More', establishedIn: 'IE' } },
      },
    )
    expect((await dutiesIn(working))[0]?.addressee).toEqual({ kind: 'member-states', memberStates: ['IE', 'FR'] })
  })

  test('A18-01: and of countries outside of the Union, none can be asked', async () => {
    const seller = { kind: 'trader', displayName: 'Bags and More', establishedIn: 'CN' } as const
    const { working } = await owing({ ...left, alsoTold: ['threat-to-life'] }, { content: { seller } })
    expect((await dutiesIn(working))[0]?.addressee).toEqual({ kind: 'europol' })
  })

  test('GPSR-12: an accident that the notice tells of is told to the trader too', async () => {
    const { working } = await owing(dangerous, { notice: { details: { accident: true } } })
    expect((await dutiesIn(working)).find(({ kind }) => kind === 'safety-business-gateway')?.causes).toEqual([
      'dangerous-product',
      'accident',
    ])
    expect(await standIn(working)).toHaveProperty('inform-trader', 'open')
  })

  test('what the platform says is no listing brings no duty about a product', async () => {
    const { working } = await owing(dangerous, { content: { content: { type: 'review' } } })
    expect(await dutiesIn(working)).toEqual([])
  })
})

describe('the platform', () => {
  test('A32-01: is asked to inform buyers, once, with the time that counts and all that they must be told', async () => {
    const { working, decision } = await owing(dangerous, { times: 5 })
    const dutyId = `${decision.decisionId}.inform-buyers`
    const [asked, ...more] = buyersToldIn(working)
    expect([asked?.deliveryId, more]).toEqual([`buyers.${dutyId}`, []])
    expect(asked?.data).toMatchObject({ dutyId, contentId: '88213', recipientId: 'seller-1', dueAt: after(48 * 60) })
    expect(asked?.data.information).toMatchObject({
      boughtFrom: '2026-05-23T23:00:00.000Z',
      boughtUntil: NOON,
      product: { title: 'Handbag, brown', contentId: '88213' },
      laws: ['Regulation (EU) 2023/988, Art. 5'],
      dangerous: true,
      trader: { recipientId: 'seller-1', name: 'Bags and More' },
    })
    const text = asked?.data.information.text.paragraphs.join('\n')
    for (const said of ['Handbag, brown', '2023/988', 'electric shock', 'Bags and More', '24 May 2026', 'money back', 'court'])
      expect(text).toContain(said)
  })

  test('A32-01: learns nothing of who notified, nor what the decision says to the seller of the facts', async () => {
    const { working } = await owing(dangerous, { notice: { explanation: 'Canary of the notifier.' } })
    const asked = JSON.stringify(buyersToldIn(working))
    for (const canary of [anna.name, anna.email, 'Canary', 'live parts', 'maria']) expect(asked).not.toContain(canary)
  })

  test('A32-01: is asked again under the same id until it takes it', async () => {
    const working = aWorking()
    working.answers.webhook = () => ({ outcome: buyersToldIn(working).length === 1 ? 'not-taken' : 'taken' })
    const { run } = await owing(dangerous, { working })
    await run.pass(10)
    const [first, second, ...more] = buyersToldIn(working)
    expect([second?.deliveryId, second?.data, more]).toEqual([first?.deliveryId, first?.data, []])
  })

  test('is not asked again for what a person has done meanwhile', async () => {
    const working = aWorking()
    working.answers.webhook = () => ({ outcome: 'not-taken' })
    const { run } = await owing(dangerous, { working })
    await close(working, 'inform-buyers')
    await run.pass(60, 5)
    expect(buyersToldIn(working)).toHaveLength(1)
    expect(await retriesOf(working)).toEqual([])
  })
})

const retriesOf = async ({ stores }: Working) =>
  (await stores.pending.due('2099-01-01T00:00:00.000Z', 50)).map(({ key }) => key).filter((key) => key.includes('/buyers.'))

describe('a decision that is reversed after a complaint', () => {
  async function reversed(before: (working: Working) => Promise<void> = async () => undefined, working = aWorking()) {
    const { run, decision } = await owing(dangerous, { working })
    await before(working)
    working.clock.now = after(60)
    const second = await renew(working, decision, left)
    await run.settle(3)
    return { working, run, decision, second }
  }

  test('GPSR-12: leaves nothing open of the first; who was told learns better, and history says all of it', async () => {
    const { working, second } = await reversed((one) => close(one, 'safety-business-gateway'))
    const { 'correct-earlier-information': correction, ...rest } = await standIn(working)
    expect([correction, rest]).toEqual([
      'open',
      {
        'safety-business-gateway': 'done',
        'inform-economic-operator': 'not-applicable',
        'inform-buyers': 'not-applicable',
        'publish-recall': 'not-applicable',
      },
    ])
    const corrected = (await dutiesIn(working)).flatMap(({ corrects }) => corrects ?? [])
    expect(corrected.map((dutyId) => dutyId.split('.').at(-1))).toEqual(['inform-buyers', 'safety-business-gateway'])
    expect((await dutiesIn(working)).map(({ supersededBy }) => supersededBy)).toContain(second.decisionId)
    expect(working.factsOf('DutyNotApplicable')).toHaveLength(3)
    const { caseId } = await caseAt(working)
    const history = (await working.stores.cases.history(caseId)).map(({ type }) => type)
    expect(history).toEqual(expect.arrayContaining(['DutyDone', 'DutyNotApplicable']))
  })

  test('A32-01: asks nobody to inform buyers any more, and where the platform never was, nothing has to be corrected', async () => {
    const working = aWorking()
    working.answers.webhook = () => ({ outcome: 'not-taken' })
    const { run } = await reversed(undefined, working)
    const asked = buyersToldIn(working).length
    await run.pass(120, 5)
    expect(buyersToldIn(working)).toHaveLength(asked)
    expect(await retriesOf(working)).toEqual([])
    expect(await standIn(working)).not.toHaveProperty('correct-earlier-information')
  })

  test('and told late, after the second one, opens nothing any more', async () => {
    const { working, decision } = await reversed()
    const before = await dutiesIn(working)
    const { caseId, decisionId } = decision
    const factId = `${decisionId}.effect`
    const fact = {
      type: 'DecisionTookEffect',
      factId,
      at: NOON,
      caseId,
      decisionId,
      outcome: 'restricted',
      byOrder: false,
    } as const
    await perform(working.work)({ fact })
    expect(await dutiesIn(working)).toEqual(before)
  })
})

test('a fact that is not its business does not vanish', async () => {
  const { work } = aWorking()
  const fact = { type: 'CaseGivenBack', factId: 'f', at: NOON, caseId: aCaseId(), moderatorId: 'maria' } as const
  await expect(perform(work)({ fact })).rejects.toThrow('CaseGivenBack')
})
