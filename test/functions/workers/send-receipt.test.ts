import { expect, test } from 'vitest'
import { MAIL_ATTEMPTS } from '../../../shared/delivery/backoff.ts'
import type { Attempt } from '../../../shared/delivery/once.ts'
import { after, aReference } from '../../support/builders.ts'
import { anna, submit } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const receipts = ({ mails }: Working) => mails.filter(({ deliveryId }) => deliveryId === `receipt.${aReference()}`)

async function submitted(parts: Parameters<typeof submit>[1] = {}, contact: Parameters<typeof submit>[2] = anna) {
  const working = aWorking()
  await submit(working, parts, contact)
  return { working, run: running(working) }
}

test('A16-07: whoever gave an e-mail address gets a confirmation with the reference, what reached us and the way to follow it', async () => {
  const { working, run } = await submitted()
  await run.settle()
  const [mail] = receipts(working)
  expect(mail?.to).toBe(anna.email)
  for (const said of [aReference(), '24 November 2026', 'Fake or copied', `/status/${aReference()}/secret`])
    expect(mail?.text).toContain(said)
  expect(working.factsOf('NoticeReceiptSent')).toMatchObject([{ noticeId: aReference(), deliveryId: `receipt.${aReference()}` }])
})

test('told two to five times it is one mail', async () => {
  for (const times of [2, 3, 4, 5]) {
    const { working, run } = await submitted()
    await run.settle(times)
    await run.pass(30)
    expect(receipts(working), `${times} times`).toHaveLength(1)
  }
})

test('A16-05: whoever gave no e-mail address gets none, with or without a name', async () => {
  for (const contact of [null, { name: 'Anna Arndt' }]) {
    const { working, run } = await submitted({}, contact)
    await run.settle()
    expect(working.mails).toEqual([])
    expect(working.factsOf('DeliveryFailed')).toEqual([])
  }
})

test('A16-04: a contact that was volunteered with a notice about a sexualised child is answered', async () => {
  const { working, run } = await submitted({ reasons: ['child-sexualisation'] })
  await run.settle()
  expect(receipts(working).map(({ to }) => to)).toEqual([anna.email])
})

test('it comes in the language of the notice, or in that of the house', async () => {
  const { working, run } = await submitted({ language: 'de' })
  await run.settle()
  expect(receipts(working)[0]?.letter.language).toBe('de')
  const other = await submitted({ language: 'fi' })
  await other.run.settle()
  expect(receipts(other.working)[0]?.letter.language).toBe('en')
})

test('a mail that was not taken is tried again until it is, and then no more', async () => {
  const { working, run } = await submitted()
  working.answers.mail = (): Attempt => ({ outcome: working.mails.length < 3 ? 'not-taken' : 'taken' })
  await run.settle()
  expect(receipts(working)).toHaveLength(1)
  await run.pass(60)
  expect(receipts(working)).toHaveLength(3)
  expect(working.factsOf('NoticeReceiptSent')).toHaveLength(1)
  expect(await working.stores.pending.due(after(10_000), 10)).toEqual([])
})

test('a mail that is never taken is given up after ten attempts, and somebody is woken', async () => {
  const { working, run } = await submitted()
  working.answers.mail = () => ({ outcome: 'not-taken' })
  await run.settle()
  await run.pass(2 * 24 * 60, 5)
  expect(receipts(working)).toHaveLength(MAIL_ATTEMPTS)
  expect(working.factsOf('DeliveryFailed')).toMatchObject([{ because: 'gave-up' }])
  expect(working.counted).toEqual([{ metric: 'ReceiptUndeliverable', value: 1 }])
  expect(await working.stores.pending.due(after(100_000), 10)).toEqual([])
})

test('a mail that is refused is not tried again', async () => {
  const { working, run } = await submitted()
  working.answers.mail = () => ({ outcome: 'refused', because: 'rejected' })
  await run.settle(3)
  await run.pass(60)
  expect(receipts(working)).toHaveLength(1)
  expect(working.factsOf('DeliveryFailed')).toMatchObject([{ because: 'rejected' }])
})

test('while nobody knows whether a mail arrived it is left alone for two minutes, however often the fact comes again', async () => {
  const { working, run } = await submitted()
  working.answers.mail = () => ({ outcome: working.mails.length === 1 ? 'unclear' : 'taken' })
  await run.settle(5)
  await run.pass(1)
  expect(receipts(working)).toHaveLength(1)
  await run.pass(20)
  expect(receipts(working)).toHaveLength(2)
  expect(working.factsOf('NoticeReceiptSent')).toHaveLength(1)
})
