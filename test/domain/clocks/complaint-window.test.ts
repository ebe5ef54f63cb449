import { describe, expect, it } from 'vitest'
import { clockOf } from '../../../shared/domain/clocks/clock-of.ts'
import { complaintWindowEnd } from '../../../shared/domain/clocks/complaint-window.ts'
import { redressFor } from '../../../shared/domain/redress.ts'
import { settings } from '../../support/builders.ts'
import { inZone } from './any-calendar.ts'

const { clocks } = settings
const endFor = (informedAt: string, timeZone = 'Europe/Dublin', holidays: readonly string[] = []) =>
  complaintWindowEnd(informedAt, inZone(timeZone, holidays))

describe('how long one person may complain', () => {
  const table: readonly (readonly [string, string, string, string])[] = [
    ['six months on, to the end of the day', '2026-11-24T12:00:00.000Z', 'Europe/Dublin', '2027-05-24T22:59:59.999Z'],
    [
      'from the day on which it is informed, to its last minute',
      '2026-11-24T23:59:59.999Z',
      'Europe/Lisbon',
      '2027-05-24T22:59:59.999Z',
    ],
    ['from 31 August to 28 February', '2028-08-31T12:00:00.000Z', 'Europe/Dublin', '2029-02-28T23:59:59.999Z'],
    ['from 31 August to 29 February of a leap year', '2027-08-31T12:00:00.000Z', 'Europe/Dublin', '2028-02-29T23:59:59.999Z'],
    [
      'from 29 August to 28 February, which is the last day there is',
      '2028-08-29T12:00:00.000Z',
      'Europe/Dublin',
      '2029-02-28T23:59:59.999Z',
    ],
    ['from 31 March to 30 September', '2027-03-31T12:00:00.000Z', 'Europe/Dublin', '2027-09-30T22:59:59.999Z'],
    ['from a leap day to 29 August', '2028-02-29T12:00:00.000Z', 'Europe/Dublin', '2028-08-29T22:59:59.999Z'],
    ['over the year’s end', '2026-12-31T12:00:00.000Z', 'Europe/Athens', '2027-06-30T20:59:59.999Z'],
    ['from winter into summer, in Berlin', '2026-12-01T12:00:00.000Z', 'Europe/Berlin', '2027-06-01T21:59:59.999Z'],
    ['from summer into winter, on the Azores', '2027-06-01T12:00:00.000Z', 'Atlantic/Azores', '2027-12-02T00:59:59.999Z'],
  ]
  it.each(table)('A20-01: %s', (...[, informedAt, timeZone, end]) => {
    expect(endFor(informedAt, timeZone)).toBe(end)
  })

  it('A20-01: a last day on which nobody works is followed by one on which people do', () => {
    expect(endFor('2026-08-31T12:00:00.000Z')).toBe('2027-03-01T23:59:59.999Z')
    expect(endFor('2026-08-31T12:00:00.000Z', 'Europe/Dublin', ['2027-03-01'])).toBe('2027-03-02T23:59:59.999Z')
  })

  it('A20-01: two people who were informed on different days have different windows', () => {
    expect(endFor('2026-11-24T12:00:00.000Z')).not.toBe(endFor('2026-11-25T12:00:00.000Z'))
  })

  it('A20-01: does not end for somebody of whom it is not known that they were informed', () => {
    expect(complaintWindowEnd(undefined, clocks)).toBeUndefined()
  })

  it('A20-01: is as long as the letters say', () => {
    const [complaint] = redressFor(settings)
    expect(complaint).toMatchObject({ kind: 'internal-complaint', months: 6 })
    expect(endFor('2027-06-15T12:00:00.000Z')?.slice(0, 10)).toBe('2027-12-15')
  })

  it('A20-01: rests on the law, ends without anybody’s fault, and is open in its last millisecond', () => {
    const look = (at: string) => clockOf('complaint-window', { startedAt: '2026-11-24T12:00:00.000Z', settings: clocks, at })
    expect(look('2026-11-24T12:00:00.000Z')).toMatchObject({ basis: 'dsa-20-1', state: 'running' })
    expect(look('2027-05-24T22:59:59.999Z')).toMatchObject({ state: 'warned', remaining: 0 })
    expect(look('2027-05-24T23:00:00.000Z')).toMatchObject({ state: 'ended', remaining: -1 })
  })
})
