import { describe, expect, test } from 'vitest'
import { letterText } from '../../shared/delivery/letter-text.ts'
import { orderEffectLetter, orderReceiptLetter } from '../../shared/delivery/letters/order.ts'
import { outcomeLetter } from '../../shared/delivery/letters/outcome.ts'
import { receiptLetter } from '../../shared/delivery/letters/receipt.ts'
import { dayIn } from '../../shared/delivery/letters/sections.ts'
import { statementLetter } from '../../shared/delivery/letters/statement.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { outcomeFor, stated } from '../domain/letters.ts'
import { anOrder } from '../support/authority-builders.ts'
import { aDecision, aDecisionToLeave, after, aNotice, NOON, settings } from '../support/builders.ts'
import { atOnce, languages, orderText } from './rendering.ts'

const BAG = 'https://shop.example/item/88213'
const statusUrl = 'https://notices.shop.example/status/1'
const decisionUrl = 'https://notices.shop.example/decision/1'

/** Each of these, one after the other. */
function expectInOrder(text: string, said: readonly string[]): void {
  let from = 0
  for (const one of said) {
    const place = text.indexOf(one, from)
    expect(place, `"${one}" after character ${from} of:\n${text}`).toBeGreaterThanOrEqual(0)
    from = place + one.length
  }
}

describe.each(languages)('in %s', (language) => {
  const words = () => loadLetterWords(language)
  const noon = dayIn(language, settings, NOON)

  test('A16-07: the confirmation of receipt says everything, in its order', async () => {
    const { mail, terms } = await words()
    const { receipt, dear } = mail
    const letter = receiptLetter(await words(), settings, { notice: aNotice(), statusUrl })
    const facts = [dear, receipt.intro, `${receipt.reference}: ${aNotice().noticeId}`, `${receipt.receivedOn}: ${noon}`]
    const raised = [receipt.whatIsWrong, terms.reasons['counterfeit-or-copied'], receipt.locations, BAG]
    expectInOrder(letterText(letter), [
      ...facts,
      ...raised,
      receipt.next,
      receipt.nextText,
      receipt.follow,
      statusUrl,
      receipt.keepLink,
    ])
  })

  test('A16-08: the answer to a notifier says everything, in its order, and that it takes another’s place where it does', async () => {
    const { mail, terms } = await words()
    const { outcome, automation, redress } = mail
    for (const renewed of [false, true]) {
      const letter = outcomeLetter(await words(), settings, { told: outcomeFor(), statusUrl, sentAt: after(5), renewed })
      const opening = renewed ? outcome.renewed : outcome.intro
      const decided = outcome.restricted(terms.measures['visibility.removed'], noon)
      const why = [outcome.why, aDecision().toNotifiers, outcome.yourPoints, terms.rulings.founded]
      const end = [automation.heading, redress.heading, redress.court, outcome.follow, statusUrl]
      expectInOrder(letterText(letter), [opening, BAG, decided, ...why, ...end])
      expect(letterText(letter)).not.toContain(renewed ? outcome.intro : outcome.renewed)
    }
  })

  test('A17-04: the statement says which content, and that it takes another decision’s place where it does', async () => {
    const { mail } = await words()
    const say = mail.statement
    for (const renewed of [false, true]) {
      const text = letterText(statementLetter(await words(), settings, { statement: stated(), ...atOnce, renewed }))
      expectInOrder(text, [
        renewed ? say.renewed : say.intro,
        `${say.content}\n=`,
        `${say.number}: 88213`,
        BAG,
        say.what,
        say.facts,
      ])
      expect(text).not.toContain(renewed ? say.intro : say.renewed)
    }
  })

  test('A17-08: with a link to contest it, or, where there is none, with an address to write to', async () => {
    const { mail } = await words()
    const { contact, redress } = { contact: settings.contact.complaints, redress: mail.redress }
    const linked = letterText(
      statementLetter(await words(), settings, { statement: stated({ complaintUrl: decisionUrl }), ...atOnce }),
    )
    expectInOrder(linked, [redress.heading, redress.withLink(contact), redress.complain, decisionUrl, redress.keepLink])
    const unlinked = letterText(statementLetter(await words(), settings, { statement: stated(), ...atOnce }))
    expectInOrder(unlinked, [redress.heading, redress.withoutLink(contact)])
    expect(unlinked).not.toContain(redress.complain)
  })

  test('A09-03: the information about an order says everything, in its order', async () => {
    const { mail } = await words()
    const { order: say, statement, redress } = mail
    const order = anOrder({ redress: 'Appeal within 28 days.' })
    const facts = [say.intro(order.authority.name), order.orderReference, `${statement.takesEffect}: ${noon}`, BAG]
    const reasons = [say.legalBasis, order.legalBasis, say.reasons, order.statement, say.redress, 'Appeal within 28 days.']
    expectInOrder(await orderText(order, language), [...facts, ...reasons, say.courtHint, redress.heading, redress.court])
  })

  test('A09-01: an authority reads that its order is here, and whether effect is given, with its number and ours', async () => {
    const { mail } = await words()
    const say = mail.authority
    const order = anOrder()
    const about = [`${say.reference}: ${order.orderReference}`, `${say.ours}: ${order.orderId}`, say.contents, BAG]
    expectInOrder(letterText(orderReceiptLetter(await words(), settings, order)), [say.receiptText, ...about])
    const effect = async (decision: Parameters<typeof orderEffectLetter>[2]['decision']) =>
      letterText(orderEffectLetter(await words(), settings, { order, location: BAG, decision }))
    expectInOrder(await effect(aDecision()), [say.effectGiven(noon), ...about])
    const left = aDecisionToLeave()
    expectInOrder(await effect(left), [say.effectNotGiven, left.toNotifiers, ...about])
    expect(await effect(aDecision())).not.toContain(aDecision().toNotifiers)
  })
})
