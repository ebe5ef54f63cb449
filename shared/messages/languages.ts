/** Languages that have a whole catalogue. `translated`: made by a machine, and not yet reviewed by a person. */
export const LANGUAGES = {
  en: { name: 'English', made: 'original' },
  de: { name: 'Deutsch', made: 'translated' },
  fr: { name: 'Français', made: 'translated' },
  es: { name: 'Español', made: 'translated' },
  it: { name: 'Italiano', made: 'translated' },
  pl: { name: 'Polski', made: 'translated' },
  nl: { name: 'Nederlands', made: 'translated' },
} as const satisfies Readonly<Record<string, { readonly name: string; readonly made: 'original' | 'translated' | 'reviewed' }>>

export type Language = keyof typeof LANGUAGES

export const isLanguage = (text: string): text is Language => Object.hasOwn(LANGUAGES, text)

/** The first of the wanted languages that we have. */
export const languageFor = (wanted: readonly (string | undefined)[], otherwise: Language): Language =>
  wanted.find((one): one is Language => one !== undefined && isLanguage(one)) ?? otherwise
