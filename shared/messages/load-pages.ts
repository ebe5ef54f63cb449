import type { Pages } from './en/pages.ts'
import type { Terms } from './en/terms.ts'
import type { Language } from './languages.ts'

export interface PageWords {
  readonly language: Language
  readonly pages: Pages
  readonly terms: Terms
}

/** One module per language: a page loads the language that it is in, and no other. */
const modules: Readonly<Record<Language, () => Promise<readonly [{ readonly pages: Pages }, { readonly terms: Terms }]>>> = {
  en: () => Promise.all([import('./en/pages.ts'), import('./en/terms.ts')]),
  de: () => Promise.all([import('./de/pages.ts'), import('./de/terms.ts')]),
  fr: () => Promise.all([import('./fr/pages.ts'), import('./fr/terms.ts')]),
  es: () => Promise.all([import('./es/pages.ts'), import('./es/terms.ts')]),
  it: () => Promise.all([import('./it/pages.ts'), import('./it/terms.ts')]),
  pl: () => Promise.all([import('./pl/pages.ts'), import('./pl/terms.ts')]),
  nl: () => Promise.all([import('./nl/pages.ts'), import('./nl/terms.ts')]),
}

export async function loadPageWords(language: Language): Promise<PageWords> {
  const [{ pages }, { terms }] = await modules[language]()
  return { language, pages, terms }
}
