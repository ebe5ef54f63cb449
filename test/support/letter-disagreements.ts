import type { Letter } from '../../shared/delivery/letter.ts'
import type { Restriction } from '../../shared/dsa/restriction.ts'
import type { LetterWords } from '../../shared/messages/load-mail.ts'
import type { Compared, ToldThrice } from './disagreements.ts'

/** What the seller reads, beside what was decided. */
export function lettersSide({ decision, letter, words, timeZone }: ToldThrice, own: readonly Restriction[]): readonly Compared[] {
  const { mail, terms } = words
  const say = mail.statement
  const read = reading(letter)
  const names: Readonly<Record<string, string>> = terms.measures
  const dayOf = (at: string) =>
    new Intl.DateTimeFormat(words.language === 'en' ? 'en-IE' : words.language, { dateStyle: 'long', timeZone }).format(
      new Date(at),
    )
  return [
    ['measures in the letter', own.map((one) => measureIn(names, one)), read.values(say.measure)],
    ['territories in the letter', own.map((one) => territoryIn(words, one)), read.values(say.where)],
    ['durations in the letter', own.map((one) => durationIn(words, one, dayOf)), read.values(say.howLong)],
    ['days of effect in the letter', own.map(() => dayOf(decision.takesEffectAt)), read.values(say.takesEffect)],
    ['grounds in the letter', own.map((one) => groundIn(words, one)), read.under(say.ground)],
    ['facts in the letter', own.map(({ facts }) => facts), read.under(say.facts)],
    ['explanations in the letter', own.map(({ explanation }) => explanation), read.under(say.why)],
  ]
}

/** What stands beside a label, and what stands right under a heading. */
const reading = ({ parts }: Letter) => ({
  values: (label: string) =>
    parts.flatMap((part) =>
      part.kind === 'facts' ? part.entries.filter(([name]) => name === label).map(([, value]) => value) : [],
    ),
  under: (title: string) =>
    parts.flatMap((part, n) => {
      const next = parts[n + 1]
      return part.kind === 'heading' && part.text === title && next && 'text' in next ? [next.text] : []
    }),
})

const measureIn = (names: Readonly<Record<string, string>>, one: Restriction): string =>
  `${names[`${one.kind}.${one.measure}`]}${'description' in one ? `: ${one.description}` : ''}`

function territoryIn({ language, terms }: LetterWords, { territories }: Restriction): string {
  if (territories === 'everywhere-in-the-union') return terms.everywhere
  const names = new Intl.DisplayNames(language, { type: 'region' })
  return new Intl.ListFormat(language).format(territories.map((code) => names.of(code) ?? code))
}

function durationIn({ terms }: LetterWords, { duration }: Restriction, dayOf: (at: string) => string): string {
  if (duration.type === 'indefinite') return terms.indefinitely
  if (duration.type === 'until-corrected') return terms.untilCorrected(duration.condition)
  return terms.untilDay(dayOf(`${duration.day}T12:00:00.000Z`))
}

function groundIn({ mail }: LetterWords, { ground }: Restriction): string {
  if (ground.type === 'illegal-content') return mail.statement.legal(ground.law)
  return ground.type === 'terms-and-conditions' ? mail.statement.terms(ground.clause, ground.termsVersion) : ''
}
