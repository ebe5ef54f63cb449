import { isLanguage, type Language, languageFor } from '../../shared/messages/languages.ts'
import type { Settings } from '../../shared/runtime/settings.ts'
import type { Place } from '../../web/pages/frame.ts'

/** Written by the bundler; the style sheet's name changes with its content. */
declare const STYLE_SHEET: string | undefined

export const placeOf = ({ service, contact, clocks }: Settings): Place => ({
  serviceName: service.name,
  contactEmail: contact.email,
  termsUrl: service.terms.url,
  timeZone: clocks.timeZone,
  styleSheet: typeof STYLE_SHEET === 'string' ? STYLE_SHEET : '/assets/pages.css',
})

/** The language that a browser prefers among those that we have (RFC 9110, 12.5.4), or the service's own. */
export function negotiatedLanguage(acceptLanguage: string | undefined, { service }: Settings): Language {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((part) => {
      const [range = '', ...parameters] = part.trim().split(';')
      const quality = parameters.map((parameter) => parameter.trim()).find((parameter) => parameter.startsWith('q='))
      return { language: range.slice(0, 2).toLowerCase(), quality: quality ? Number(quality.slice(2)) : 1 }
    })
    .filter(({ quality }) => quality > 0)
    .toSorted((one, other) => other.quality - one.quality)
  return languageFor(
    wanted.map(({ language }) => language),
    isLanguage(service.defaultLanguage) ? service.defaultLanguage : 'en',
  )
}
