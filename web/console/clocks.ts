import { useEffect, useState } from 'react'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** The present, often enough for what is shown. */
export function useNow(every: number): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every)
    return () => clearInterval(timer)
  }, [every])
  return now
}

/** A span in its two largest units: `1d 4h`, `4h 12m`, `7m`. Never below a minute. */
export function span(milliseconds: number, language: string): string {
  const whole = Math.max(0, milliseconds)
  const [days, hours, minutes] = [Math.floor(whole / DAY), Math.floor(whole / HOUR) % 24, Math.floor(whole / MINUTE) % 60]
  const unit = (count: number, name: 'day' | 'hour' | 'minute') =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(count)
  if (days > 0) return hours > 0 ? `${unit(days, 'day')} ${unit(hours, 'hour')}` : unit(days, 'day')
  if (hours > 0) return minutes > 0 ? `${unit(hours, 'hour')} ${unit(minutes, 'minute')}` : unit(hours, 'hour')
  return unit(minutes, 'minute')
}

/** What is left of a lease: `8:41`. */
export function countdown(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

/** `2 hours ago`, `yesterday`, `3 days ago`. */
export function ago(instant: string, now: number, language: string): string {
  const past = Date.parse(instant) - now
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' })
  if (past > -HOUR) return format.format(Math.round(past / MINUTE), 'minute')
  return past > -DAY ? format.format(Math.round(past / HOUR), 'hour') : format.format(Math.round(past / DAY), 'day')
}

/** In the moderator's own time zone. */
export const written = (instant: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-IE' : language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  )

export const writtenDay = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-IE' : language, { dateStyle: 'medium' }).format(new Date(day))
