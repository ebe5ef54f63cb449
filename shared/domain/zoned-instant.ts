import type { Instant } from '../dsa/identifiers.ts'

/** What the clock showed in a zone (IANA name) at an instant, with its distance from UTC: `2026-10-01T09:00:00+01:00`. */
export function zonedInstant(
  at: Instant,
  timeZone: string,
): { readonly at: Instant; readonly local: string; readonly timeZone: string } {
  const date = new Date(at)
  // Swedish writes dates and times in the order of ISO 8601.
  const written = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' }).format(date)
  const named = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'longOffset' }).formatToParts(date)
  const offset = named.find(({ type }) => type === 'timeZoneName')?.value.replace('GMT', '') ?? ''
  return { at, local: `${written.replace(' ', 'T')}${offset === '' ? '+00:00' : offset}`, timeZone }
}
