import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clockOf, dueOf } from '../../../shared/domain/clocks/clock-of.ts'
import { clock } from '../../../shared/dsa/clock.ts'
import { scaled } from '../../support/scale.ts'
import {
  anyKind,
  anyMoment,
  anySettings,
  dayAfter,
  isWorkingDay,
  later,
  lawfulKind,
  localDay,
  moment,
  onTheWall,
  restlessKind,
  ruleOf,
} from './any-calendar.ts'

const runs = { numRuns: scaled(5_000) }
const ahead = fc.integer({ min: 0, max: 400 * 86_400_000 })
const pausesFrom = (from: string) =>
  fc.array(fc.tuple(ahead, fc.option(ahead, { nil: undefined })), { maxLength: 4 }).map((pairs) =>
    pairs.map(([begin, length]) => ({
      from: later(from, begin),
      ...(length !== undefined && { until: later(from, begin + length) }),
    })),
  )
const started = fc.tuple(anyMoment, anySettings)

describe('for any start, zone and holidays', () => {
  it('what begins later is never due earlier', () => {
    fc.assert(
      fc.property(anyKind, started, ahead, (kind, [startedAt, settings], by) => {
        expect(dueOf(kind, later(startedAt, by), settings) >= dueOf(kind, startedAt, settings)).toBe(true)
      }),
      runs,
    )
  })

  it('a warning comes before the end and not before the start, and the view keeps its word', () => {
    fc.assert(
      fc.property(anyKind, started, ahead, (kind, [startedAt, settings], by) => {
        const view = clock.parse(clockOf(kind, { startedAt, settings, at: later(startedAt, by) }))
        expect(startedAt < view.warnAt && view.warnAt < view.dueAt).toBe(true)
      }),
      runs,
    )
  })

  it('GPSR-8, A20-01, A21-04, P2B-4: no period of the law is shorter than its days or months, and the last runs to 23:59:59.999', () => {
    fc.assert(
      fc.property(lawfulKind, started, (kind, [startedAt, settings]) => {
        const { length } = ruleOf(kind)
        fc.pre(length.unit !== 'hours')
        const dueAt = dueOf(kind, startedAt, settings)
        const last = localDay(dueAt, settings.timeZone)
        expect(localDay(later(dueAt, 1), settings.timeZone) > last).toBe(true)
        expect(onTheWall(dueAt, settings.timeZone).time).toBe('23:59:59')
        expect(last >= lawful(localDay(startedAt, settings.timeZone), length)).toBe(true)
      }),
      runs,
    )
  })

  it('GPSR-8, GPSR-4, A20-01: whoever may act until the end may do so on a working day', () => {
    fc.assert(
      fc.property(lawfulKind, started, (kind, [startedAt, settings]) => {
        const { length } = ruleOf(kind)
        fc.pre(length.unit === 'working-days' || ('lastDay' in length && length.lastDay === 'working-day'))
        const last = localDay(dueOf(kind, startedAt, settings), settings.timeZone)
        expect(isWorkingDay(last, settings.holidays)).toBe(true)
      }),
      runs,
    )
  })

  it('A20-01, P2B-4: the end is put off only over days on which nobody works, and not by one more', () => {
    fc.assert(
      fc.property(lawfulKind, started, (kind, [startedAt, settings]) => {
        const { length } = ruleOf(kind)
        fc.pre('lastDay' in length)
        const last = localDay(dueOf(kind, startedAt, settings), settings.timeZone)
        for (let day = lawful(localDay(startedAt, settings.timeZone), length); day < last; day = dayAfter(day, 1)) {
          expect(isWorkingDay(day, settings.holidays)).toBe(false)
        }
      }),
      runs,
    )
  })

  it('GPSR-8, P2B-4: no pause moves what the law has set, nor what cannot wait', () => {
    fc.assert(
      fc.property(
        restlessKind,
        started.chain(([from, settings]) => fc.tuple(fc.constant({ startedAt: from, settings }), pausesFrom(from), ahead)),
        (kind, [timing, pauses, by]) => {
          const at = later(timing.startedAt, by)
          expect(clockOf(kind, { ...timing, pauses, at })).toEqual(clockOf(kind, { ...timing, at }))
        },
      ),
      runs,
    )
  })

  it('what was stopped stays as it was, however much later somebody looks', () => {
    fc.assert(
      fc.property(
        anyKind,
        started.chain(([from, settings]) => fc.tuple(fc.constant({ startedAt: from, settings }), pausesFrom(from))),
        fc.tuple(ahead, ahead),
        (kind, [timing, pauses], [stop, on]) => {
          const stoppedAt = later(timing.startedAt, stop)
          const then = clockOf(kind, { ...timing, pauses, stoppedAt, at: stoppedAt })
          expect(then.state).toBe('stopped')
          expect(clockOf(kind, { ...timing, pauses, stoppedAt, at: later(stoppedAt, on) })).toEqual(then)
        },
      ),
      runs,
    )
  })

  it('a pause only ever gives time, and never takes back what was missed', () => {
    fc.assert(
      fc.property(
        started.chain(([from, settings]) => fc.tuple(fc.constant({ startedAt: from, settings }), pausesFrom(from))),
        fc.tuple(ahead, ahead),
        ([timing, pauses], [by, on]) => {
          const look = (milliseconds: number) =>
            clockOf('complaint', { ...timing, pauses, at: later(timing.startedAt, milliseconds) })
          expect(look(by).dueAt >= dueOf('complaint', timing.startedAt, timing.settings)).toBe(true)
          if (look(by).state === 'breached') expect(look(by + on).state).toBe('breached')
          expect(look(by + on).remaining).toBeLessThanOrEqual(look(by).remaining)
        },
      ),
      runs,
    )
  })

  it('time goes by: running, warned, and then over', () => {
    const order = ['running', 'warned', 'breached', 'ended']
    fc.assert(
      fc.property(anyKind, fc.tuple(moment, anySettings), fc.tuple(ahead, ahead), (kind, [startedAt, settings], [by, on]) => {
        const place = (milliseconds: number) =>
          order.indexOf(clockOf(kind, { startedAt, settings, at: later(startedAt, milliseconds) }).state)
        expect(place(by + on)).toBeGreaterThanOrEqual(place(by))
      }),
      runs,
    )
  })
})

/** The last day by the law's own words, without the extension over days on which nobody works: counted on the calendar. */
function lawful(first: string, length: { readonly unit: string; readonly count?: number }): string {
  const count = length.count ?? 0
  if (length.unit !== 'months') return dayAfter(first, count)
  const [year = 0, month = 0, day = 0] = first.split('-').map(Number)
  const [inYear, inMonth] = [year + Math.floor((month - 1 + count) / 12), ((month - 1 + count) % 12) + 1]
  const days = [31, inYear % 4 === 0 ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][inMonth - 1] ?? 0
  return [inYear, String(inMonth).padStart(2, '0'), String(Math.min(day, days)).padStart(2, '0')].join('-')
}
