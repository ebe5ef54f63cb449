import type { PageWords } from '../../shared/messages/load-pages.ts'

/** The service whose pages these are. */
export interface Place {
  readonly serviceName: string
  readonly contactEmail: string
  readonly termsUrl: string
  readonly timeZone: string
  readonly styleSheet: string
}

/** What every page has around it. */
export interface Frame {
  readonly words: PageWords
  readonly place: Place
  /** This page after `/{language}`: where the other languages' links lead. */
  readonly rest: string
}

/** An instant as people write it, in the service's own time zone and with its name. */
export function inTimeZone(instant: string, { words, place }: Frame): string {
  const format = new Intl.DateTimeFormat(words.language === 'en' ? 'en-IE' : words.language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: place.timeZone,
  })
  return `${format.format(new Date(instant))} (${place.timeZone})`
}
