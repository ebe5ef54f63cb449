import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buyersLookBack } from '../../../shared/domain/clocks/buyers-look-back.ts'
import { lookBack } from '../../../shared/dsa/look-back.ts'
import { scaled } from '../../support/scale.ts'
import { anyMoment, anySettings, inZone, later, localDay } from './any-calendar.ts'

describe('whose purchases count when we learn of an illegal product', () => {
  const table: readonly (readonly [string, string, string, string])[] = [
    ['six months back, from the beginning of the day', '2026-11-24T12:00:00.000Z', 'Europe/Dublin', '2026-05-23T23:00:00.000Z'],
    ['from 31 August to the last day of February', '2027-08-31T12:00:00.000Z', 'Europe/Dublin', '2027-02-28T00:00:00.000Z'],
    ['to a leap day', '2028-08-31T12:00:00.000Z', 'Europe/Berlin', '2028-02-28T23:00:00.000Z'],
    ['over the year’s end', '2027-01-15T12:00:00.000Z', 'Europe/Athens', '2026-07-14T21:00:00.000Z'],
    ['to a Sunday: no working day is asked for', '2027-05-29T12:00:00.000Z', 'Europe/Lisbon', '2026-11-29T00:00:00.000Z'],
    ['to a day that begins with the hour left out', '2026-09-29T12:00:00.000Z', 'Atlantic/Azores', '2026-03-29T01:00:00.000Z'],
  ]
  it.each(table)('A32-01: %s', (...[, knownAt, timeZone, from]) => {
    expect(buyersLookBack(knownAt, inZone(timeZone))).toEqual({ basis: 'dsa-32-1', from, to: knownAt })
  })

  it('A32-01: whoever knows later looks back to a later day, which begins where it begins there', () => {
    fc.assert(
      fc.property(anyMoment, anySettings, fc.integer({ min: 0, max: 10 ** 10 }), (knownAt, settings, by) => {
        const { from } = lookBack.parse(buyersLookBack(knownAt, settings))
        expect(buyersLookBack(later(knownAt, by), settings).from >= from).toBe(true)
        expect(localDay(later(from, -1), settings.timeZone) < localDay(from, settings.timeZone)).toBe(true)
      }),
      { numRuns: scaled(5_000) },
    )
  })
})
