import type { Instant } from '../../dsa/identifiers.ts'
import type { Restriction } from '../../dsa/restriction.ts'
import type { LetterWords } from '../../messages/load-mail.ts'
import { addresses, facts, heading, type Letter, link, list, type Part, paragraph, quote } from '../letter.ts'
import { dayIn, letterFrom, measureName, type Sender } from './sections.ts'

export interface Restored {
  readonly decisionId: string
  readonly title: string
  readonly location: string
  readonly takesEffectAt: Instant
  readonly lifted: readonly Restriction[]
  /** By an authority's order, or by another case on the same content. */
  readonly remaining: readonly Restriction[]
  /** In words for whoever complained, where that was the recipient. */
  readonly explanation: string | undefined
  readonly decisionUrl: string
}

/** Everything that a decision restricted is lifted (Art. 20(4)): what, from when, why, and what stays for another reason. */
export function restoredLetter(words: LetterWords, sender: Sender, restored: Restored): Letter {
  const { restored: say, statement } = words.mail
  const { title, location, decisionId, takesEffectAt, lifted, remaining, explanation, decisionUrl } = restored
  return letterFrom(words, sender, {
    subject: say.subject(title),
    parts: [
      paragraph(say.intro(dayIn(words.language, sender, takesEffectAt))),
      facts([
        [statement.content, title],
        [statement.decision, decisionId],
      ]),
      addresses([location]),
      heading(say.lifted),
      measuresIn(words, lifted),
      ...(explanation === undefined ? [] : [heading(say.why), quote(explanation)]),
      ...(remaining.length > 0 ? [heading(say.remaining), measuresIn(words, remaining), paragraph(say.remainingText)] : []),
      link(say.open, decisionUrl),
    ],
  })
}

const measuresIn = (words: LetterWords, restrictions: readonly Restriction[]): Part =>
  list(restrictions.map((restriction) => measureName(words, restriction)))
