import { dueOf } from '../../domain/clocks/clock-of.ts'
import type { Instant } from '../../dsa/identifiers.ts'
import type { OutsideRedress } from '../../dsa/redress.ts'
import type { Restriction } from '../../dsa/restriction.ts'
import type { NotifierOutcome, Redress } from '../../dsa/statement.ts'
import type { LetterWords } from '../../messages/load-mail.ts'
import type { Settings } from '../../runtime/settings.ts'
import { heading, type Letter, link, list, type Part, paragraph } from '../letter.ts'

export type Sender = Pick<Settings, 'service' | 'contact' | 'clocks'>

/** Who writes, and how to reach a person there, under every letter. A title of several lines makes a subject of one. */
export const letterFrom = (
  words: LetterWords,
  sender: Sender,
  letter: { readonly subject: string; readonly parts: readonly Part[] },
): Letter => ({
  language: words.language,
  subject: letter.subject.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' '),
  parts: [paragraph(words.mail.dear), ...letter.parts],
  footer: [words.mail.footer(sender.service.name, sender.contact.postal), words.mail.contact(sender.contact.email)],
})

/** A day as people of the language write it, in the time zone of the service. */
export const dayIn = (language: string, { clocks }: Pick<Sender, 'clocks'>, at: Instant): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-IE' : language, { dateStyle: 'long', timeZone: clocks.timeZone }).format(
    new Date(at),
  )

/** Art. 16(6), 17(3)(c). */
export const meansParts = ({ mail }: LetterWords, means: NotifierOutcome['means']): readonly Part[] => [
  heading(mail.automation.heading),
  list([means.detectedAutomatically ? mail.automation.detected : mail.automation.notDetected, mail.automation[means.decision]]),
]

/**
 * Art. 16(5), 17(3)(f): only what exists for this provider. Six months begin with the day on which the message arrives
 * (Art. 20(2)); until when they run at least, we know when we send it.
 */
export function redressParts(
  words: LetterWords,
  { clocks }: Sender,
  { ways, sentAt }: { readonly ways: readonly Redress[]; readonly sentAt: Instant },
): readonly Part[] {
  const { redress } = words.mail
  const until = dayIn(words.language, { clocks }, dueOf('complaint-window', sentAt, clocks))
  const links = ways.flatMap((way) =>
    way.kind === 'internal-complaint' && way.url !== undefined
      ? [link(redress.complain, way.url), paragraph(redress.keepLink)]
      : [],
  )
  return [heading(redress.heading), list(ways.map((way) => redressLine(words.mail, way, until))), ...links]
}

/** Art. 20(5), 21(1): what is left when nobody in the house is to be asked any more. */
export const outsideWays = ({ mail }: LetterWords, ways: readonly OutsideRedress[]): Part =>
  list(ways.map((way) => outsideLine(mail, way)))

function redressLine(mail: LetterWords['mail'], way: Redress, until: string): string {
  if (way.kind !== 'internal-complaint') return outsideLine(mail, way)
  const how = way.url === undefined ? mail.redress.withoutLink : mail.redress.withLink
  return `${mail.redress.complaint(way.months, until)} ${how(way.contact)}`
}

const outsideLine = ({ redress }: LetterWords['mail'], way: OutsideRedress): string =>
  way.kind === 'court' ? redress.court : redress.settlement(way.body, way.url)

export const measureName = (
  { terms }: LetterWords,
  { kind, measure }: { readonly kind: string; readonly measure: string },
): string => {
  const names: Readonly<Record<string, string>> = terms.measures
  return names[`${kind}.${measure}`] ?? measure
}

/** Countries by their names in the language, or all of the Union. */
export const territoriesIn = ({ language, terms }: LetterWords, { territories }: Pick<Restriction, 'territories'>): string => {
  if (territories === 'everywhere-in-the-union') return terms.everywhere
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return new Intl.ListFormat(language).format(territories.map((code) => names.of(code) ?? code))
}

export function durationIn(words: LetterWords, sender: Sender, { duration }: Pick<Restriction, 'duration'>): string {
  if (duration.type === 'indefinite') return words.terms.indefinitely
  if (duration.type === 'until-corrected') return words.terms.untilCorrected(duration.condition)
  return words.terms.untilDay(dayIn(words.language, sender, `${duration.day}T12:00:00.000Z`))
}
