import type { Instant } from '../../dsa/identifiers.ts'
import type { Restriction } from '../../dsa/restriction.ts'
import type { StatementOfReasons } from '../../dsa/statement.ts'
import type { LetterWords } from '../../messages/load-mail.ts'
import { addresses, facts, heading, type Letter, type Part, paragraph, quote } from '../letter.ts'
import { dayIn, durationIn, letterFrom, meansParts, measureName, redressParts, type Sender, territoriesIn } from './sections.ts'

export interface Stated {
  readonly statement: StatementOfReasons
  readonly sentAt: Instant
  /** It takes the place of an earlier decision. */
  readonly renewed: boolean
}

/** The statement of reasons: each element of Art. 17(3)(a) to (f) under its own heading. */
export function statementLetter(words: LetterWords, sender: Sender, { statement, sentAt, renewed }: Stated): Letter {
  const { statement: say } = words.mail
  const { contentId, title, location, decisionId } = statement
  return letterFrom(words, sender, {
    subject: say.subject(title ?? contentId ?? location),
    parts: [
      paragraph(renewed ? say.renewed : say.intro),
      heading(say.content),
      facts([
        ...(title ? [[say.content, title] as const] : []),
        ...(contentId ? [[say.number, contentId] as const] : []),
        [say.decision, decisionId],
      ]),
      addresses([location]),
      ...statement.restrictions.flatMap((restriction) =>
        restrictionParts(words, sender, { restriction, takesEffectAt: statement.takesEffectAt }),
      ),
      ...basisParts(words, statement),
      ...meansParts(words, statement.means),
      ...redressParts(words, sender, { ways: statement.redress, sentAt }),
    ],
  })
}

function restrictionParts(
  words: LetterWords,
  sender: Sender,
  { restriction, takesEffectAt }: { readonly restriction: Restriction; readonly takesEffectAt: string },
): readonly Part[] {
  const { statement: say } = words.mail
  const described =
    'description' in restriction
      ? `${measureName(words, restriction)}: ${restriction.description}`
      : measureName(words, restriction)
  return [
    heading(say.what),
    facts([
      [say.measure, described],
      [say.where, territoriesIn(words, restriction)],
      [say.howLong, durationIn(words, sender, restriction)],
      [say.takesEffect, dayIn(words.language, sender, takesEffectAt)],
    ]),
    heading(say.facts),
    quote(restriction.facts),
    heading(say.ground),
    paragraph(groundLine(words, restriction)),
    heading(say.why),
    quote(restriction.explanation),
  ]
}

function groundLine({ mail }: LetterWords, { ground }: Restriction): string {
  if (ground.type === 'illegal-content') return mail.statement.legal(ground.law)
  if (ground.type === 'terms-and-conditions') return mail.statement.terms(ground.clause, ground.termsVersion)
  throw new Error('an order has no place in a statement of reasons')
}

/** Nothing where an authority's order alone brought the content up: Art. 17(3)(b) asks for it "where relevant". */
function basisParts({ mail: { statement: say } }: LetterWords, { basis }: StatementOfReasons): readonly Part[] {
  const learned = [
    ...(basis.afterNotice ? [paragraph(say.afterNotice)] : []),
    ...(basis.ownInitiative ? [paragraph(say.ownInitiative)] : []),
  ]
  return learned.length > 0 ? [heading(say.basis), ...learned] : []
}
