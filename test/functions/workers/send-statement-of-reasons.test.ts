import { describe, expect, test } from 'vitest'
import { perform } from '../../../functions/send-statement-of-reasons/handler.ts'
import { aSignal } from '../../support/authority-builders.ts'
import { after, aRestriction, aRuling, aRulingToLeave, settings } from '../../support/builders.ts'
import { BAG, caseAt, decide, register, submit, theSeller } from './arranging.ts'
import { running } from './running.ts'
import { aWorking, type Working } from './working.ts'

const statements = ({ mails }: Working) => mails.filter(({ deliveryId }) => deliveryId.startsWith('statement.'))
const events = ({ webhooks }: Working, type: string) => webhooks.filter(({ event }) => event.type === type)

/** A decided case on the bag, with all of it done that can be done at once. */
async function decided(arrange: {
  readonly working?: Working
  readonly registered?: Parameters<typeof register>[1] | 'not'
  readonly ruling?: Parameters<typeof decide>[2]
  readonly times?: number
}) {
  const { working = aWorking(), registered = {}, ruling = aRuling(), times = 1 } = arrange
  const run = running(working)
  if (registered !== 'not') await register(working, registered)
  await submit(working)
  await run.settle()
  const { caseId } = await caseAt(working)
  const decision = await decide(working, caseId, ruling)
  await run.settle(times)
  return { working, run, caseId, decision }
}

test('A17-02: the seller gets the statement by mail, in a language they read, at the moment of the decision', async () => {
  const { working, decision } = await decided({ registered: { seller: { ...theSeller, languages: ['fi', 'de'] } } })
  const [mail, ...more] = statements(working)
  expect([mail?.to, mail?.letter.language, more]).toEqual([theSeller.email, 'de', []])
  expect(mail?.letter.subject).toContain('Handbag, brown')
  expect(working.factsOf('StatementOfReasonsSent')).toMatchObject([
    { decisionId: decision.decisionId, at: decision.takesEffectAt },
  ])
})

test('told up to five times it is one statement', async () => {
  for (const times of [2, 5]) {
    const { working, run } = await decided({ times })
    await run.pass(30)
    expect(statements(working), `${times} times`).toHaveLength(1)
  }
})

test('the decision is settled, so that nobody tells it again', async () => {
  const { working, decision } = await decided({})
  const due = await working.stores.pending.due(after(10_000), 10)
  expect(due.map(({ key }) => key)).toEqual([`retry/acknowledgement.${decision.decisionId}`])
})

test('where nothing is restricted there is no statement', async () => {
  const { working } = await decided({ ruling: aRulingToLeave() })
  expect([statements(working), working.factsOf('StatementOfReasonsHeld')]).toEqual([[], []])
})

test('it speaks of the version that was judged, whatever the listing says by now', async () => {
  const working = aWorking()
  await register(working)
  await register(working, { content: { title: 'Handbag, renamed' } })
  const { working: sent } = await decided({ working, registered: 'not', ruling: aRuling({ contentVersion: 1 }) })
  expect(statements(sent)[0]?.text).toContain('Handbag, brown')
  expect((await sent.stores.contents.latest('88213'))?.title).toBe('Handbag, renamed')
})

describe('A17-02: where nobody can be told, the statement is held, said to be held, and the platform is asked for a contact', () => {
  test('because the platform has not said whose the content is', async () => {
    const { working, decision, caseId } = await decided({ registered: 'not', times: 3 })
    expect(working.factsOf('StatementOfReasonsHeld')).toMatchObject([{ because: 'no-recipient-known' }])
    expect(await working.stores.recipients.heldFor(`url:${BAG}`)).toMatchObject([{ decisionId: decision.decisionId }])
    expect(events(working, 'statement-of-reasons.undeliverable').map(({ event }) => event.data)).toEqual([
      { caseId, decisionId: decision.decisionId, location: BAG, because: 'no-recipient-known' },
    ])
  })

  test('because the recipient has no address', async () => {
    const { email: _, ...unreachable } = theSeller
    const { working, decision } = await decided({ registered: { seller: unreachable } })
    expect(working.factsOf('StatementOfReasonsHeld')).toMatchObject([{ because: 'no-contact-known' }])
    expect(await working.stores.recipients.heldFor('seller-1')).toMatchObject([{ decisionId: decision.decisionId }])
    expect(events(working, 'statement-of-reasons.undeliverable')).toMatchObject([
      { event: { data: { contentId: '88213', recipientId: 'seller-1', because: 'no-contact-known' } } },
    ])
  })

  test('also where the platform has no address for webhooks', async () => {
    const working = aWorking({ sendWebhook: undefined })
    await decided({ working, registered: 'not' })
    expect(working.factsOf('StatementOfReasonsHeld')).toHaveLength(1)
  })

  test('and a platform that does not answer is asked again', async () => {
    const working = aWorking()
    working.answers.webhook = () => ({ outcome: 'not-taken' })
    const { run } = await decided({ working, registered: 'not' })
    working.answers.webhook = () => ({ outcome: 'taken' })
    await run.pass(10)
    expect(events(working, 'statement-of-reasons.undeliverable')).toHaveLength(2)
    expect(working.factsOf('StatementOfReasonsHeld')).toHaveLength(1)
  })
})

describe('where the platform delivers statements itself', () => {
  const throughPlatform = () => aWorking({ settings: { ...settings, sellerChannel: 'platform-delivers' } })

  test('it is given the whole statement and the language, once, and no mail is sent', async () => {
    const { working, decision } = await decided({ working: throughPlatform(), times: 4 })
    const [issued, ...more] = events(working, 'statement-of-reasons.issued')
    expect([issued?.deliveryId, more]).toEqual([`statement-to-deliver.${decision.decisionId}`, []])
    expect(issued?.event.data).toMatchObject({
      decisionId: decision.decisionId,
      language: 'en',
      statement: {
        recipientId: 'seller-1',
        contentId: '88213',
        redress: expect.any(Array),
        restrictions: [{ measure: 'removed' }],
      },
    })
    expect(statements(working)).toEqual([])
  })

  test('A17-08 A20-01: the seller’s own link to complain goes along', async () => {
    const { working, decision } = await decided({ working: throughPlatform() })
    const [issued] = events(working, 'statement-of-reasons.issued')
    const url = `https://notices.shop.example/decision/${decision.decisionId}/recipient/secret`
    expect(issued?.event.data).toMatchObject({ statement: { redress: [{ kind: 'internal-complaint', months: 6, url }, {}, {}] } })
  })

  test('that it took the statement is not yet that the seller was told', async () => {
    const { working } = await decided({ working: throughPlatform() })
    expect(working.factsOf('WebhookTaken').map(({ deliveryId }) => deliveryId.split('.')[0])).toContain('statement-to-deliver')
    expect(working.factsOf('StatementOfReasonsSent')).toEqual([])
  })

  test('a recipient without an e-mail address is reached all the same', async () => {
    const { email: _, ...unreachable } = theSeller
    const { working } = await decided({ working: throughPlatform(), registered: { seller: unreachable } })
    expect(events(working, 'statement-of-reasons.issued')).toHaveLength(1)
    expect(working.factsOf('StatementOfReasonsHeld')).toEqual([])
  })
})

describe('A17-05: how we learned of it', () => {
  const found = async (notified: boolean) => {
    const working = aWorking()
    const run = running(working)
    await register(working)
    await working.stores.authorities.recordSignal(aSignal(), 'one')
    await run.settle()
    if (notified) await submit(working)
    await run.settle()
    await decide(working, (await caseAt(working)).caseId, aRuling())
    await run.settle()
    return statements(working)[0]?.text ?? ''
  }

  test('by our own detector, and by nobody’s notice', async () => {
    const text = await found(false)
    for (const said of ['of our own initiative', 'found by automated means']) expect(text).toContain(said)
    expect(text).not.toContain('follows a notice')
  })

  test('by our own detector, and by a notice that joined', async () => {
    expect(await found(true)).toContain('follows a notice')
  })
})

test('A17-07: a breach of the terms is stated with its clause, beside what is illegal', async () => {
  const ground = { type: 'terms-and-conditions', clause: '4.2 Authenticity', termsVersion: '2026-09-01' } as const
  const { working } = await decided({
    ruling: aRuling({ restrictions: [aRestriction(), aRestriction({ answers: [], ground })] }),
  })
  expect(statements(working)[0]?.text).toContain('Breach of our terms: 4.2 Authenticity (version 2026-09-01)')
  expect(statements(working)[0]?.text).toContain('of our own initiative')
})

test('a decision that the case does not have sends nothing', async () => {
  const { working } = await decided({})
  const fact = working.factsOf('DecisionTookEffect')[0] ?? expect.unreachable()
  working.mails.length = 0
  await perform(working.work)({ fact: { ...fact, decisionId: `${fact.caseId}.d99` } })
  expect(working.mails).toEqual([])
})
