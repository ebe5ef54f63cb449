import type { Order } from '../../dsa/authority.ts'
import type { Decision } from '../../dsa/decision.ts'
import type { Redress } from '../../dsa/statement.ts'
import type { LetterWords } from '../../messages/load-mail.ts'
import { addresses, facts, heading, type Letter, paragraph, quote } from '../letter.ts'
import { dayIn, letterFrom, outsideWays, type Sender, territoriesIn } from './sections.ts'

/** We have the order (Art. 9(1)). */
export const orderReceiptLetter = (words: LetterWords, sender: Sender, order: Order): Letter =>
  letterFrom(words, sender, {
    subject: words.mail.authority.receiptSubject(order.orderReference),
    parts: [paragraph(words.mail.authority.receiptText), ...orderParts(words, order, order.locations)],
  })

/** Whether and when effect was given to it (Art. 9(1)), on the one content that was decided: an order may name many. */
export function orderEffectLetter(
  words: LetterWords,
  sender: Sender,
  { order, location, decision }: { readonly order: Order; readonly location: string; readonly decision: Decision },
): Letter {
  const { authority } = words.mail
  const given = decision.outcome === 'restricted'
  return letterFrom(words, sender, {
    subject: authority.effectSubject(order.orderReference),
    parts: [
      paragraph(given ? authority.effectGiven(dayIn(words.language, sender, decision.takesEffectAt)) : authority.effectNotGiven),
      ...(given ? [] : [quote(decision.toNotifiers)]),
      ...orderParts(words, order, [location]),
    ],
  })
}

const orderParts = ({ mail }: LetterWords, order: Order, locations: readonly string[]) => [
  facts([
    [mail.authority.reference, order.orderReference],
    [mail.authority.ours, order.orderId],
  ]),
  heading(mail.authority.contents),
  addresses(locations),
]

export interface OrderedRestriction {
  readonly order: Order
  readonly title: string
  readonly location: string
  readonly takesEffectAt: string
  readonly redress: readonly Redress[]
}

/** What the recipient is told of an order (Art. 9(5)): order, effect, reasons, redress and territory. Not a statement under Art. 17. */
export function orderInformationLetter(
  words: LetterWords,
  sender: Sender,
  { order, title, location, takesEffectAt, redress }: OrderedRestriction,
): Letter {
  const { order: say, statement } = words.mail
  return letterFrom(words, sender, {
    subject: say.subject(title),
    parts: [
      paragraph(say.intro(order.authority.name)),
      facts([
        [statement.content, title],
        [say.orderReference, order.orderReference],
        [statement.takesEffect, dayIn(words.language, sender, takesEffectAt)],
        [say.where, territoriesIn(words, { territories: order.territories })],
      ]),
      addresses([location]),
      heading(say.legalBasis),
      quote(order.legalBasis),
      heading(say.reasons),
      quote(order.statement),
      ...(order.redress ? [heading(say.redress), quote(order.redress)] : []),
      paragraph(say.courtHint),
      heading(words.mail.redress.heading),
      outsideWays(
        words,
        redress.filter((way) => way.kind === 'court'),
      ),
    ],
  })
}
