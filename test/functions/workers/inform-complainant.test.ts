import { describe, expect, test } from 'vitest'
import type { ComplaintRuling } from '../../../shared/dsa/complaint.ts'
import { after, aReference, aRuling, aRulingToLeave, settings } from '../../support/builders.ts'
import { anna, theSeller } from './arranging.ts'
import { answer, complain, decided, notifierOf, seller } from './complaining.ts'
import type { Working } from './working.ts'

const upheld: ComplaintRuling = { outcome: 'upheld', explanation: 'The certificate is for another brand.' }
const reversed: ComplaintRuling = { outcome: 'reversed', explanation: 'The licence is good.', decision: aRulingToLeave() }

const receipts = ({ mails }: Working) => mails.filter(({ deliveryId }) => deliveryId.startsWith('complaint-receipt.'))
const answers = ({ mails }: Working) => mails.filter(({ deliveryId }) => deliveryId.startsWith('complaint-answer.'))
const pending = async ({ stores }: Working) =>
  (await stores.pending.due('2099-01-01T00:00:00.000Z', 50)).map(({ key }) => key).filter((key) => /complaint|answer/.test(key))

describe('A20-05: whoever complains learns that the complaint is here', () => {
  test('the seller, with its reference, who examines it, by when we aim to answer, and the link to it', async () => {
    const { working, run, decision } = await decided()
    const complaintId = await complain(working, decision)
    await run.settle(3)
    const [mail, ...more] = receipts(working)
    expect([mail?.to, more]).toEqual([theSeller.email, []])
    const link = `https://notices.shop.example/decision/${decision.decisionId}/recipient/secret`
    for (const said of [`Reference: ${complaintId}`, 'A person who did not take the decision', '8 December 2026', link])
      expect(mail?.text).toContain(said)
    expect(working.factsOf('ComplainantInformed')).toMatchObject([
      { complaintId, of: 'receipt', decisionId: decision.decisionId },
    ])
  })

  test('A20-07: the notifier, with the link of their own notice', async () => {
    const { working, run, decision } = await decided(aRulingToLeave())
    await complain(working, decision, { by: notifierOf(aReference()) })
    await run.settle()
    expect(receipts(working).map(({ to }) => to)).toEqual([anna.email])
    expect(receipts(working)[0]?.text).toContain(`/decision/${decision.decisionId}/${aReference()}/secret`)
  })

  test('in the language of the page on which they complained, before that of the letters they get', async () => {
    const { working, run, decision } = await decided(aRuling(), { registered: { seller: { ...theSeller, languages: ['fr'] } } })
    await complain(working, decision)
    await complain(working, decision, { by: notifierOf(aReference()), language: 'de' })
    await run.settle()
    expect(receipts(working).map(({ letter }) => letter.language)).toEqual(['fr', 'de'])
  })
})

describe('A20-05 A21-01: the answer', () => {
  test('says the outcome, the reasons, that another person decided and not a machine alone, and the ways that are left', async () => {
    const { working, run, decision } = await decided()
    await answer(working, await complain(working, decision), upheld)
    await run.settle(3)
    const [mail, ...more] = answers(working)
    expect([mail?.to, more]).toEqual([theSeller.email, []])
    for (const said of [
      'Our decision stands.',
      upheld.explanation,
      'another person than the one who took the first decision',
      'not decided by automated means alone',
      'certified out-of-court dispute settlement body',
      'https://settlement.example/',
      'go to court',
    ])
      expect(mail?.text).toContain(said)
    expect(mail?.text).not.toContain('You can complain to us')
    expect(working.factsOf('ComplainantInformed').map(({ of }) => of)).toEqual(['receipt', 'answer'])
  })

  test.each<[string, ComplaintRuling, string]>([
    ['that they were right', reversed, 'You were right. We have reversed our decision.'],
    ['that they withdrew it', { outcome: 'omitted', because: 'withdrawn', explanation: 'You asked us to.' }, 'was withdrawn'],
    ['that it came too late', { outcome: 'omitted', because: 'out-of-time', explanation: 'Too late.' }, 'after the time'],
  ])('says %s', async (_, ruling, said) => {
    const { working, run, decision } = await decided()
    await answer(working, await complain(working, decision), ruling)
    await run.settle()
    expect(answers(working)[0]?.text).toContain(said)
    expect(answers(working)[0]?.text).toContain(ruling.explanation)
    expect(answers(working)[0]?.text.includes('in a message of its own')).toBe(ruling.outcome === 'reversed')
  })

  test('names the courts only where the decision was that of a micro or small platform', async () => {
    const { working, run, decision } = await decided()
    const { stores } = working
    const small = { ...stores.cases, decision: async () => ({ ...decision, providerClass: 'micro-or-small' as const }) }
    await answer(working, await complain(working, decision), upheld)
    Object.assign(working.work, { cases: small })
    await run.settle()
    expect(answers(working)[0]?.text).not.toContain('settlement')
    expect(answers(working)[0]?.text).toContain('go to court')
  })
})

describe('one whom we cannot write to', () => {
  test.each([
    ['a seller without an address', seller, { seller: { kind: 'trader', displayName: 'Bags and More' } } as const],
    ['a seller whom nobody registered', seller, 'not' as const],
  ])('%s loses nothing: no mail is sent, and nothing stays unfinished', async (_, by, registered) => {
    const { working, run, decision } = await decided(aRuling(), { registered })
    const complaintId = await complain(working, decision, { by })
    await run.settle()
    await answer(working, complaintId, upheld)
    await run.settle()
    expect([receipts(working), answers(working), await pending(working)]).toEqual([[], [], []])
  })
})

describe('a mail service that fails', () => {
  test('is tried again until it takes the answer, once', async () => {
    const { working, run, decision } = await decided()
    const complaintId = await complain(working, decision)
    await run.settle()
    working.answers.mail = () => (answers(working).length < 3 ? { outcome: 'not-taken' } : { outcome: 'taken' })
    await answer(working, complaintId, upheld)
    await run.settle()
    await run.pass(60, 5)
    expect(answers(working)).toHaveLength(3)
    expect(await pending(working)).toEqual([])
  })

  test('keeps neither the receipt nor the answer pending once both are taken', async () => {
    const { working, run, decision } = await decided()
    const complaintId = await complain(working, decision)
    expect(await pending(working)).toEqual([`complaint/${complaintId}`])
    await run.settle()
    await answer(working, complaintId, upheld)
    expect(await pending(working)).toEqual([`answer/${complaintId}`])
    await run.settle()
    expect(await pending(working)).toEqual([])
  })
})

test('a target of the house is never shown as law', async () => {
  const { working, run, decision } = await decided()
  working.clock.now = after(10)
  await complain(working, decision)
  await run.settle()
  expect(receipts(working)[0]?.text).toContain('We aim to answer you by 8 December 2026')
  expect(settings.clocks.houseTargetHours.complaint).toBe(336)
})
