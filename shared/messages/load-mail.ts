import type { MailMessages } from './en/mail.ts'
import type { Terms } from './en/terms.ts'
import type { Language } from './languages.ts'

export interface LetterWords {
  readonly language: Language
  readonly mail: MailMessages
  readonly terms: Terms
}

/** One module per language: a function loads the language that it writes, and no other. */
const modules: Readonly<Record<Language, () => Promise<readonly [{ readonly mail: MailMessages }, { readonly terms: Terms }]>>> =
  {
    en: () => Promise.all([import('./en/mail.ts'), import('./en/terms.ts')]),
    de: () => Promise.all([import('./de/mail.ts'), import('./de/terms.ts')]),
    fr: () => Promise.all([import('./fr/mail.ts'), import('./fr/terms.ts')]),
    es: () => Promise.all([import('./es/mail.ts'), import('./es/terms.ts')]),
    it: () => Promise.all([import('./it/mail.ts'), import('./it/terms.ts')]),
    pl: () => Promise.all([import('./pl/mail.ts'), import('./pl/terms.ts')]),
    nl: () => Promise.all([import('./nl/mail.ts'), import('./nl/terms.ts')]),
  }

export async function loadLetterWords(language: Language): Promise<LetterWords> {
  const [{ mail }, { terms }] = await modules[language]()
  return { language, mail, terms }
}
