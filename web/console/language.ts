import { type ConsoleLanguage, isConsoleLanguage } from '../../shared/messages/load-console.ts'

const KEY = 'language'

/** The language chosen last, else the first of the browser's that we have. */
export function firstLanguage(): ConsoleLanguage {
  const kept = localStorage.getItem(KEY)
  if (kept !== null && isConsoleLanguage(kept)) return kept
  return navigator.languages.map((one) => one.slice(0, 2).toLowerCase()).find(isConsoleLanguage) ?? 'en'
}

export const keepLanguage = (language: ConsoleLanguage): void => localStorage.setItem(KEY, language)
