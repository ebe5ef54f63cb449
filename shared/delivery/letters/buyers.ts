import { restrictionsOfIllegalProduct } from '../../domain/duty-causes.ts'
import { type Matter, toTellBuyers } from '../../domain/duty-documents.ts'
import { publicText } from '../../domain/public-text.ts'
import type { BuyersInformation } from '../../dsa/duty-document.ts'
import type { LetterWords } from '../../messages/load-mail.ts'
import { dayIn, type Sender } from './sections.ts'

/** What buyers are told, with the words for it (Art. 32(1)). Nothing where the decision says of no product that it is illegal. */
export function buyersInformationIn(words: LetterWords, sender: Sender, matter: Matter): BuyersInformation | undefined {
  const information = toTellBuyers(matter)
  return information && { ...information, text: textFor(words, sender, { information, matter }) }
}

interface Told {
  readonly information: Omit<BuyersInformation, 'text'>
  readonly matter: Matter
}

function textFor(words: LetterWords, sender: Sender, { information, matter }: Told): BuyersInformation['text'] {
  const { buyers: say } = words.mail
  const { product, boughtFrom, laws, dangerous, trader } = information
  const title = (product.title ?? product.contentId ?? product.location).replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
  return {
    language: words.language,
    subject: say.subject(title),
    paragraphs: [
      say.intro(sender.service.name, dayIn(words.language, sender, boughtFrom), title),
      ...(laws.length > 0 ? laws.map(say.illegal) : [say.ordered]),
      ...explanationsOf(matter),
      ...(dangerous ? [say.dangerous] : []),
      trader ? say.seller(trader.name) : say.sellerUnknown,
      say.remedy,
      say.help,
      say.court,
    ],
  }
}

/** So much of each explanation: it was written for the seller, and buyers read it. */
const LIMIT = 1000

/** Why the product is illegal, as the decision says; each once. */
const explanationsOf = ({ recipient, ...matter }: Matter): readonly string[] => [
  ...new Set(
    restrictionsOfIllegalProduct({ ...matter, offeredBy: recipient?.kind }).map(({ explanation }) =>
      publicText(explanation, LIMIT),
    ),
  ),
]
