import * as z from 'zod'

/** The 27 Member States, ISO 3166-1 alpha-2 (Greece is `GR`, as in the DSA Transparency Database). */
export const MEMBER_STATES = [
  'AT',
  'BE',
  'BG',
  'CY',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GR',
  'HR',
  'HU',
  'IE',
  'IT',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'PL',
  'PT',
  'RO',
  'SE',
  'SI',
  'SK',
] as const

/** Member States and the three EEA states that the DSA Transparency Database accepts as a territory. */
export const TERRITORIES = [...MEMBER_STATES, 'IS', 'LI', 'NO'] as const

/** The 24 official languages of the Union, ISO 639-1. */
export const EU_LANGUAGES = [
  'bg',
  'cs',
  'da',
  'de',
  'el',
  'en',
  'es',
  'et',
  'fi',
  'fr',
  'ga',
  'hr',
  'hu',
  'it',
  'lt',
  'lv',
  'mt',
  'nl',
  'pl',
  'pt',
  'ro',
  'sk',
  'sl',
  'sv',
] as const

export const memberState = z.enum(MEMBER_STATES)
export const territory = z.enum(TERRITORIES)
export const euLanguage = z.enum(EU_LANGUAGES)

/** Any language a text can be in, ISO 639-1 in lower case; sellers often read a language that is not of the Union. */
export const language = z.string().regex(/^[a-z]{2}$/)

/** Any country, ISO 3166-1 alpha-2. */
export const country = z.string().regex(/^[A-Z]{2}$/)

export type MemberState = z.infer<typeof memberState>
export type Territory = z.infer<typeof territory>
export type EuLanguage = z.infer<typeof euLanguage>
