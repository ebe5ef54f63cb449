import type { Instant } from '../../dsa/identifiers.ts'
import type { NotifierOutcome } from '../../dsa/statement.ts'
import type { LetterWords } from '../../messages/load-mail.ts'
import { addresses, facts, heading, type Letter, link, paragraph, quote } from '../letter.ts'
import { dayIn, letterFrom, meansParts, measureName, redressParts, type Sender } from './sections.ts'

export interface Told {
  readonly told: NotifierOutcome
  readonly statusUrl: string
  readonly sentAt: Instant
  /** This person was told another decision before, whose place this one takes. */
  readonly renewed: boolean
}

/** The decision, as one notifier is told it: every element of Art. 16(5) and (6), and nothing about whose content it is. */
export function outcomeLetter(words: LetterWords, sender: Sender, { told, statusUrl, sentAt, renewed }: Told): Letter {
  const { outcome } = words.mail
  const measures = new Intl.ListFormat(words.language).format(told.measures.map((measure) => measureName(words, measure)))
  return letterFrom(words, sender, {
    subject: outcome.subject(told.noticeId),
    parts: [
      paragraph(renewed ? outcome.renewed : outcome.intro),
      addresses([told.location]),
      paragraph(
        told.outcome === 'restricted'
          ? outcome.restricted(measures, dayIn(words.language, sender, told.takesEffectAt))
          : outcome.noAction,
      ),
      heading(outcome.why),
      quote(told.explanation),
      heading(outcome.yourPoints),
      facts(told.rulings.map(({ reason, ruling }) => [words.terms.reasons[reason], words.terms.rulings[ruling]] as const)),
      ...meansParts(words, told.means),
      ...redressParts(words, sender, { ways: told.redress, sentAt }),
      link(outcome.follow, statusUrl),
    ],
  })
}
