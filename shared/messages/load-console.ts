import type { ConsoleMessages } from './en/console.ts'
import type { Terms } from './en/terms.ts'
import type { Language } from './languages.ts'

export interface ConsoleWords {
  readonly language: ConsoleLanguage
  readonly console: ConsoleMessages
  readonly terms: Terms
}

/** One module per language: a browser loads the language that its moderator reads, and no other. */
const modules = {
  en: () => Promise.all([import('./en/console.ts'), import('./en/terms.ts')]),
  de: () => Promise.all([import('./de/console.ts'), import('./de/terms.ts')]),
  fr: () => Promise.all([import('./fr/console.ts'), import('./fr/terms.ts')]),
  es: () => Promise.all([import('./es/console.ts'), import('./es/terms.ts')]),
  it: () => Promise.all([import('./it/console.ts'), import('./it/terms.ts')]),
  pl: () => Promise.all([import('./pl/console.ts'), import('./pl/terms.ts')]),
  nl: () => Promise.all([import('./nl/console.ts'), import('./nl/terms.ts')]),
} as const satisfies Readonly<
  Record<Language, () => Promise<readonly [{ readonly console: ConsoleMessages }, { readonly terms: Terms }]>>
>

export type ConsoleLanguage = keyof typeof modules

export const isConsoleLanguage = (text: string): text is ConsoleLanguage => Object.hasOwn(modules, text)

/** Languages that the console speaks, in the order in which they are offered. */
export const CONSOLE_LANGUAGES: readonly ConsoleLanguage[] = Object.keys(modules).filter(isConsoleLanguage)

export async function loadConsoleWords(language: ConsoleLanguage): Promise<ConsoleWords> {
  const [{ console }, { terms }] = await modules[language]()
  return { language, console, terms }
}
