import { CronExpressionParser } from 'cron-parser'

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 }

/** When a schedule fires next after an instant; undefined when never again. Understands rate(), cron() and at(). */
export function nextTime(expression: string, after: Date, timezone = 'UTC'): Date | undefined {
  const [, kind, argument = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression.trim()) ?? []
  if (kind === 'rate') return new Date(after.getTime() + rateMs(argument, expression))
  if (kind === 'cron') return nextCron(argument, after, timezone)
  if (kind === 'at') {
    const at = instantIn(argument, timezone)
    return at > after ? at : undefined
  }
  throw new Error(`Schedule ${expression} is none of rate(), cron() and at().`)
}

function rateMs(argument: string, expression: string): number {
  const [, count, unit = ''] = /^([1-9]\d*) (minute|hour|day)s?$/.exec(argument) ?? []
  const ms = units[unit]
  if (!count || !ms) throw new Error(`Schedule ${expression} has no rate like "5 minutes".`)
  return Number(count) * ms
}

/** Six fields: minutes, hours, day of month, month, day of week (1 is Sunday), year. */
function nextCron(argument: string, after: Date, timezone: string): Date | undefined {
  const fields = argument.split(/\s+/)
  if (fields.length !== 6) throw new Error(`cron(${argument}) needs six fields.`)
  const [minutes, hours, dayOfMonth, month, dayOfWeek = '*', year = '*'] = fields
  // Days are counted from 0 there; what follows # (which one of the month) or / (every how many) is no day.
  const weekday = dayOfWeek.replace(/(?<![#/\w])[1-7](?=L?\b)/g, (day) => String(Number(day) - 1))
  const expression = [minutes, hours, dayOfMonth, month, weekday].map((field) => (field === '?' ? '*' : field)).join(' ')
  const times = CronExpressionParser.parse(expression, { currentDate: after, tz: timezone })
  const years = yearsOf(year)
  for (let tried = 0; tried < 20_000; tried += 1) {
    const next = times.next().toDate()
    // 02:30 of a night in which the clocks go from 02:00 to 03:00: EventBridge skips that run.
    if (!times.includesDate(next)) continue
    if (!years || years.includes(next.getUTCFullYear())) return next
    if (next.getUTCFullYear() > Math.max(...years)) return undefined
  }
  return undefined
}

function yearsOf(field: string): readonly number[] | undefined {
  if (field === '*') return undefined
  return field.split(',').flatMap((part) => {
    const [first = Number.NaN, last = first] = part.split('-').map(Number)
    return Array.from({ length: last - first + 1 }, (_, offset) => first + offset)
  })
}

/** `2026-11-24T10:00:00` as the clocks of a time zone show it. */
function instantIn(local: string, timezone: string): Date {
  const asUtc = new Date(`${local}Z`)
  if (Number.isNaN(asUtc.getTime())) throw new Error(`at(${local}) is not like at(2026-11-24T10:00:00).`)
  const ahead = (at: Date) =>
    Date.parse(`${at.toLocaleString('sv-SE', { timeZone: timezone }).replace(' ', 'T')}Z`) - at.getTime()
  // The zone's distance from UTC at about that time, and then at that very time: a change may lie between.
  const about = new Date(asUtc.getTime() - ahead(asUtc))
  return new Date(asUtc.getTime() - ahead(about))
}
