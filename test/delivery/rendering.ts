import { letterText } from '../../shared/delivery/letter-text.ts'
import { orderInformationLetter } from '../../shared/delivery/letters/order.ts'
import { outcomeLetter } from '../../shared/delivery/letters/outcome.ts'
import { statementLetter } from '../../shared/delivery/letters/statement.ts'
import type { OutcomeParts, StatementParts } from '../../shared/domain/statement.ts'
import { LANGUAGES, type Language } from '../../shared/messages/languages.ts'
import { loadLetterWords } from '../../shared/messages/load-mail.ts'
import { outcomeFor, stated } from '../domain/letters.ts'
import { anOrder } from '../support/authority-builders.ts'
import { after, settings } from '../support/builders.ts'

export const languages = Object.keys(LANGUAGES).filter((name): name is Language => Object.hasOwn(LANGUAGES, name))

/** Sent at once, and the first about its content. */
export const atOnce = { sentAt: after(5), renewed: false } as const

/** The statement as the seller reads it, without line breaks of the layout. */
export async function statementText(parts: Partial<StatementParts> = {}, language: Language = 'en'): Promise<string> {
  return letterText(statementLetter(await loadLetterWords(language), settings, { statement: stated(parts), ...atOnce }))
}

/** The answer as a notifier reads it. */
export async function outcomeText(parts: Partial<OutcomeParts> = {}, language: Language = 'en'): Promise<string> {
  const statusUrl = 'https://notices.shop.example/status/1'
  return letterText(outcomeLetter(await loadLetterWords(language), settings, { told: outcomeFor(parts), statusUrl, ...atOnce }))
}

/** What the recipient reads of an order. */
export async function orderText(order = anOrder(), language: Language = 'en'): Promise<string> {
  return letterText(
    orderInformationLetter(await loadLetterWords(language), settings, {
      order,
      title: 'Charger 5000',
      location: 'https://shop.example/item/88213',
      takesEffectAt: after(5),
      redress: [{ kind: 'court' }, { kind: 'internal-complaint', contact: 'complaints@shop.example', months: 6 }],
    }),
  )
}
