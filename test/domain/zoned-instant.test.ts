import { expect, test } from 'vitest'
import { zonedInstant } from '../../shared/domain/zoned-instant.ts'

const table = [
  ['2026-10-01T08:00:00.000Z', 'Europe/Dublin', '2026-10-01T09:00:00+01:00'],
  ['2026-12-01T08:00:00.000Z', 'Europe/Dublin', '2026-12-01T08:00:00+00:00'],
  ['2026-12-31T23:30:05.000Z', 'Europe/Helsinki', '2027-01-01T01:30:05+02:00'],
  ['2026-10-01T20:00:00.000Z', 'Asia/Kolkata', '2026-10-02T01:30:00+05:30'],
  ['2026-10-01T00:00:00.000Z', 'America/New_York', '2026-09-30T20:00:00-04:00'],
] as const

test.each(table)('A18-02: %s in %s is %s, and stays the same instant', (at, timeZone, local) => {
  expect(zonedInstant(at, timeZone)).toEqual({ at, local, timeZone })
  expect(new Date(local).toISOString()).toBe(at)
})
