import { expect, test } from 'vitest'
import type { Decision } from '../../../shared/dsa/decision.ts'
import type { Notice, NotifierContact } from '../../../shared/dsa/notice.ts'
import type { RecipientUpsert } from '../../../shared/dsa/recipient.ts'
import { aReference, aRestriction, aRuling, aRulingToLeave } from '../../support/builders.ts'
import { scaled } from '../../support/scale.ts'
import { caseAt, decide, register, submit } from './arranging.ts'
import { answer, complain, notifierOf } from './complaining.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

/** A text that can be in no output by chance. */
const canary = (side: string, field: string, n: number) => `canary-${side}-${field}-${n}`

const aNotifier = (n: number, who: string): { readonly contact: NotifierContact; readonly notice: Partial<Notice> } => {
  const of = (field: string) => canary(who, field, n)
  return {
    contact: { name: of('name'), email: `${of('mail')}@mail.example` },
    notice: {
      noticeId: aReference(n * 2 + (who === 'first' ? 0 : 1)),
      locations: [`https://shop.example/item/88213?utm_source=${of('link')}#${of('fragment')}`],
      explanation: of('explanation'),
      details: { rightNumber: of('right'), orderNumber: of('order'), recallId: of('recall') },
    },
  }
}

const aSeller = (n: number): RecipientUpsert => ({
  kind: 'trader',
  displayName: canary('seller', 'name', n),
  email: `${canary('seller', 'mail', n)}@bags.example`,
  ownerEntity: canary('seller', 'owner', n),
})

/** What only the seller may read. */
const toSeller = (n: number) =>
  aRestriction({
    facts: canary('seller', 'facts', n),
    explanation: canary('seller', 'why', n),
    ground: { type: 'illegal-content', law: canary('seller', 'law', n) },
  })

/** The first notifier complains and is not right; the seller does, adds to it, and is. */
async function contest(working: Working, decision: Decision, n: number): Promise<void> {
  const said = (side: string, what: string) => ({ explanation: canary(side, what, n) })
  const by = notifierOf(aReference(n * 2))
  const first = await complain(working, decision, { by, ...said('first', 'complaint') })
  await answer(working, first, { outcome: 'upheld', ...said('first', 'answer') })
  const second = await complain(working, decision, said('seller', 'complaint'))
  await complain(working, decision, said('seller', 'addition'))
  await answer(working, second, { outcome: 'reversed', ...said('seller', 'answer'), decision: aRulingToLeave() })
}

async function aWholeLife(n: number) {
  const working = aWorking()
  const run = running(working)
  const content = {
    title: canary('seller', 'title', n),
    text: canary('seller', 'text', n),
    pictures: [canary('seller', 'picture', n)],
  }
  await register(working, { content, seller: aSeller(n) })
  const [first, second] = [aNotifier(n, 'first'), aNotifier(n, 'second')]
  for (const { notice, contact } of [first, second]) await submit(working, notice, contact)
  await run.settle()
  const { caseId } = await caseAt(working)
  const decision = await decide(working, caseId, {
    ...aRuling({ restrictions: [toSeller(n)] }),
    lastNoticeSeen: aReference(n * 2),
  })
  await run.settle()
  await contest(working, decision, n)
  await run.settle()
  const mailsTo = (email: string | undefined) =>
    JSON.stringify(working.mails.filter(({ to }) => to === email).map(({ letter }) => letter))
  return {
    ...working,
    toFirst: mailsTo(first.contact.email),
    toSecond: mailsTo(second.contact.email),
    toSeller: mailsTo(aSeller(n).email),
    toPlatform: JSON.stringify(working.webhooks),
    secondNotice: second.notice.noticeId ?? '',
    firstNotice: first.notice.noticeId ?? '',
  }
}

test('A17-05 A20-07: in ten thousand lives of a notice, contested by both sides, nothing of a notifier reaches the seller, the platform, another notifier, a log or history, and nothing of the seller a notifier', async () => {
  for (let n = 0; n < scaled(10_000); n++) {
    const life = await aWholeLife(n)
    expect(
      life.mails,
      'two receipts, four outcomes, a statement, two letters on each complaint, one on what was lifted',
    ).toHaveLength(12)
    for (const [output, whose] of [
      [life.toSeller, 'seller'],
      [life.toFirst, 'first'],
      [life.toSecond, 'second'],
      [life.toPlatform, 'no one'],
    ] as const) {
      const strangers = (output.match(/canary-[a-z]+-/g) ?? []).filter((found) => found !== `canary-${whose}-`)
      expect(strangers, `besides their own, seen by: ${whose}`).toEqual([])
    }
    for (const output of [life.toSeller, life.toPlatform, life.toFirst]) expect(output).not.toContain(life.secondNotice)
    for (const output of [life.toSeller, life.toPlatform, life.toSecond]) expect(output).not.toContain(life.firstNotice)
    for (const kept of [life.logged, life.stores.facts, life.told, life.counted])
      expect(JSON.stringify(kept)).not.toMatch(/canary-(first|second|seller)-/)
    for (const output of [life.toSeller, life.toPlatform, life.toFirst]) expect(output).not.toMatch(/maria|aino/)
  }
}, 900_000)

test('the outputs that are searched are not empty: each side reads what is meant for it', async () => {
  const life = await aWholeLife(1)
  expect(life.toSeller).toContain(canary('seller', 'facts', 1))
  expect(life.toSeller).toContain(canary('seller', 'title', 1))
  expect(life.toFirst).toContain(life.firstNotice)
  expect(life.toSecond).toContain(aRuling().toNotifiers)
  for (const answered of [canary('first', 'answer', 1), life.firstNotice]) expect(life.toFirst).toContain(answered)
  expect(life.toSeller.split(canary('seller', 'answer', 1)), 'in the answer, and where it is lifted').toHaveLength(3)
  for (const told of ['restriction.imposed', 'restriction.lifted']) expect(life.toPlatform).toContain(told)
})
