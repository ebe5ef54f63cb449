import { describe, expect, test } from 'vitest'
import { letterText } from '../../shared/delivery/letter-text.ts'
import { orderEffectLetter, orderReceiptLetter } from '../../shared/delivery/letters/order.ts'
import { receiptLetter } from '../../shared/delivery/letters/receipt.ts'
import { RULINGS } from '../../shared/dsa/decision.ts'
import { REASONS } from '../../shared/dsa/reason.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { anOrder } from '../support/authority-builders.ts'
import { aDecision, aDecisionToLeave, aNotice, aReference, aRestriction, settings } from '../support/builders.ts'
import { languages, orderText, outcomeText } from './rendering.ts'

describe('A16-08: the answer to a notifier', () => {
  test('names the content, the decision, when it takes effect, why, and how to contest it', async () => {
    const text = await outcomeText()
    const said = [
      'https://shop.example/item/88213',
      'restrict it: removed',
      'takes effect on 24 November 2026',
      aDecision().toNotifiers,
    ]
    for (const one of [...said, '6 months', 'Settlement Body (https://settlement.example/)', 'go to court', '/status/1'])
      expect(text).toContain(one)
    expect(text).not.toMatch(/has been removed|was removed/)
  })

  test('names the ways to contest it also where nothing is restricted, which is what notifiers contest', async () => {
    const text = await outcomeText({ decision: aDecisionToLeave() })
    for (const one of ['not to restrict it', aDecisionToLeave().toNotifiers, '6 months', 'Settlement Body', 'go to court'])
      expect(text).toContain(one)
  })

  test('of a micro or small platform names the courts only', async () => {
    const text = await outcomeText({ decision: aDecision({ providerClass: 'micro-or-small' }) })
    expect(text).toContain('go to court')
    expect(text).not.toMatch(/complain to us|settlement/)
  })

  test('names every measure', async () => {
    const restrictions = [
      aRestriction(),
      aRestriction({ kind: 'account', measure: 'suspended' }),
      aRestriction({ kind: 'payment', measure: 'suspended' }),
    ]
    expect(await outcomeText({ decision: aDecision({ restrictions }) })).toContain(
      'removed, account suspended, and payments suspended',
    )
  })

  test('has words for every ruling on every reason, in every language', async () => {
    for (const language of languages) {
      const { terms } = await loadLetterWords(language)
      for (const [n, ruling] of RULINGS.entries()) {
        const reason = REASONS[n % REASONS.length] ?? expect.unreachable()
        const decision = aDecision({ rulings: [{ reason, ruling }] })
        expect(await outcomeText({ reasons: [reason], decision }, language)).toContain(
          `${terms.reasons[reason]}: ${terms.rulings[ruling]}`,
        )
      }
    }
  })
})

describe('A16-09: whether automated means were used', () => {
  test('is said of the detection and of the decision, in every language', async () => {
    for (const language of languages) {
      const { mail } = await loadLetterWords(language)
      const machine = await outcomeText(
        { detectedAutomatically: true, decision: aDecision({ automation: 'assisted' }) },
        language,
      )
      expect(machine).toContain(mail.automation.detected)
      expect(machine).toContain(mail.automation.assisted)
      const person = await outcomeText({}, language)
      expect(person).toContain(mail.automation.notDetected)
      expect(person).toContain(mail.automation.human)
    }
  })
})

test('A16-07: the receipt repeats what reached us, location by location, in every language', async () => {
  const locations = ['https://shop.example/item/1', '88213', 'the second bag on the left']
  for (const language of languages) {
    const words = await loadLetterWords(language)
    const letter = receiptLetter(words, settings, {
      notice: aNotice({ locations, reasons: ['unsafe-product', 'not-sure'] }),
      statusUrl: 'https://notices.shop.example/s',
    })
    expect(letter.subject).toContain(aReference())
    const reasons = [words.terms.reasons['unsafe-product'], words.terms.reasons['not-sure']]
    for (const said of [...locations, ...reasons, 'https://notices.shop.example/s', '2026'])
      expect(letterText(letter), language).toContain(said)
  }
})

test('the receipt does not repeat the explanation, nor who wrote it', async () => {
  const letter = receiptLetter(await loadLetterWords('en'), settings, {
    notice: aNotice({ explanation: 'canary' }),
    statusUrl: 'https://x.example',
  })
  expect(JSON.stringify(letter)).not.toContain('canary')
})

describe('letters about an order', () => {
  const order = anOrder({ redress: 'Appeal within 28 days.', territories: ['IE', 'FR'] })

  test('A09-03: the recipient reads order, effect, reasons, redress and territory, in every language', async () => {
    for (const language of languages) {
      const { mail } = await loadLetterWords(language)
      const text = await orderText(order, language)
      const names = new Intl.DisplayNames(language, { type: 'region' })
      const facts = [order.orderReference, order.legalBasis, order.statement, 'Appeal within 28 days.', 'Charger 5000']
      const words = [mail.order.legalBasis, mail.order.reasons, mail.order.redress, mail.order.courtHint, mail.redress.court]
      for (const said of [...facts, ...words, names.of('IE') ?? '', names.of('FR') ?? '']) expect(text, language).toContain(said)
    }
  })

  test('A09-03: our own complaint system is no remedy against an authority', async () => {
    expect(await orderText(order)).not.toContain('complaints@shop.example')
  })

  test('A09-03: an order that names no redress leaves no empty heading', async () => {
    expect(await orderText(anOrder())).not.toContain('Redress that the order names')
  })

  test('A09-01: the receipt names all that the order names, the answer the one content that was decided', async () => {
    const words = await loadLetterWords('en')
    const many = anOrder({ locations: ['https://shop.example/item/1', 'https://shop.example/item/2'] })
    const receipt = letterText(orderReceiptLetter(words, settings, many))
    for (const said of ['MSA-2026-17', 'order-1', ...many.locations]) expect(receipt).toContain(said)
    const effect = letterText(
      orderEffectLetter(words, settings, { order: many, location: 'https://shop.example/item/2', decision: aDecision() }),
    )
    expect(effect).toContain('https://shop.example/item/2')
    expect(effect).not.toContain('https://shop.example/item/1')
  })
})
