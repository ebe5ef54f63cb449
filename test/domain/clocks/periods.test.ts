import { describe, expect, it } from 'vitest'
import { clockOf, dueOf } from '../../../shared/domain/clocks/clock-of.ts'
import { after, NOON, settings } from '../../support/builders.ts'
import { inZone } from './any-calendar.ts'

const { clocks } = settings
const dublin = inZone('Europe/Dublin')

describe('a dispute before a settlement body', () => {
  it('A21-04: is decided within 90 days, and somebody sees it when it is not', () => {
    const look = (at: string) => clockOf('dispute', { startedAt: '2026-11-24T12:00:00.000Z', settings: clocks, at })
    expect(look(NOON)).toMatchObject({ basis: 'dsa-21-4', dueAt: '2027-02-22T23:59:59.999Z' })
    expect(look('2027-02-23T00:00:00.000Z').state).toBe('breached')
  })

  it('A21-04: is decided within 180 days in all where it is highly complex', () => {
    expect(dueOf('complex-dispute', '2026-11-26T12:00:00.000Z', dublin)).toBe('2027-05-25T22:59:59.999Z')
  })

  it('A21-04: may be decided on Monday where the last day is a Saturday', () => {
    expect(dueOf('dispute', '2026-11-22T12:00:00.000Z', dublin)).toBe('2027-02-22T23:59:59.999Z')
  })
})

describe('the whole service for a seller', () => {
  it('P2B-4: ends 30 days after the seller was told, not earlier', () => {
    const told = '2026-11-24T12:00:00.000Z'
    const look = (at: string) => clockOf('service-termination', { startedAt: told, settings: clocks, at })
    expect(look(told)).toMatchObject({ basis: 'p2b-4-2', dueAt: '2026-12-24T23:59:59.999Z', state: 'running' })
    expect(look('2026-12-24T23:59:59.999Z').state).toBe('warned')
    expect(look('2026-12-25T00:00:00.000Z').state).toBe('ended')
  })

  it('P2B-4: has the whole of its last day also in the night of the changed clocks', () => {
    expect(dueOf('service-termination', '2027-02-26T12:00:00.000Z', inZone('Europe/Berlin'))).toBe('2027-03-29T21:59:59.999Z')
  })

  it('P2B-4: is not ended over Christmas, when the seller could ask nobody', () => {
    expect(dueOf('service-termination', '2026-11-25T12:00:00.000Z', clocks)).toBe('2026-12-28T23:59:59.999Z')
  })
})

describe('a statement of reasons', () => {
  it('A17-02: is due at the latest when the restriction takes effect', () => {
    const until = after(10)
    const look = (minutes: number, stoppedAt?: string) =>
      clockOf('statement-of-reasons', { startedAt: NOON, until, stoppedAt, settings: clocks, at: after(minutes) })
    expect(look(10)).toMatchObject({ basis: 'dsa-17-2', dueAt: until, state: 'warned' })
    expect(look(11).state).toBe('breached')
    expect(look(11, after(9))).toMatchObject({ state: 'stopped', remaining: 60_000 })
  })

  it('A17-02: that left too late says by how much', () => {
    const late = { startedAt: NOON, until: NOON, stoppedAt: after(2), settings: clocks, at: after(60) }
    expect(clockOf('statement-of-reasons', late)).toMatchObject({ state: 'stopped', remaining: -120_000 })
  })
})

describe('what is kept for a time', () => {
  const table: readonly (readonly [string, Parameters<typeof dueOf>[0], string, string])[] = [
    [
      'A30-06: data of a trader, six months after the contract',
      'trader-data',
      '2027-03-31T12:00:00.000Z',
      '2027-09-30T22:59:59.999Z',
    ],
    ['A30-06: data of a trader, over a weekend', 'trader-data', '2026-08-31T12:00:00.000Z', '2027-03-01T23:59:59.999Z'],
    [
      'A39-01: an ad, one year after it was last shown, and over a weekend',
      'ad-repository',
      '2026-05-29T12:00:00.000Z',
      '2027-05-31T22:59:59.999Z',
    ],
    ['a report, five years, and over a weekend', 'published-report', '2027-01-03T12:00:00.000Z', '2032-01-05T23:59:59.999Z'],
    [
      'A24-02: what we told the Transparency Database, 181 days and no longer',
      'public-record-memory',
      '2027-01-03T12:00:00.000Z',
      '2027-07-03T22:59:59.999Z',
    ],
  ]
  it.each(table)('%s', (...[, kind, startedAt, end]) => {
    expect(dueOf(kind, startedAt, dublin)).toBe(end)
    expect(clockOf(kind, { startedAt, settings: dublin, at: after(1, end) }).state).toBe('ended')
  })
})

describe('what is published', () => {
  const table: readonly (readonly [string, Parameters<typeof dueOf>[0], string, string])[] = [
    ['a report on a year, two months after it', 'transparency-report', '2027-12-31T23:59:59.999Z', '2028-02-29T23:59:59.999Z'],
    [
      'a report on half a year, two months after it',
      'transparency-report',
      '2027-06-30T12:00:00.000Z',
      '2027-08-30T22:59:59.999Z',
    ],
    [
      'A24-01: active users, every six months, also where that is a Saturday',
      'active-users',
      '2027-02-28T12:00:00.000Z',
      '2027-08-28T22:59:59.999Z',
    ],
  ]
  it.each(table)('%s', (...[, kind, startedAt, end]) => {
    expect(dueOf(kind, startedAt, dublin)).toBe(end)
    expect(clockOf(kind, { startedAt, settings: dublin, at: after(1, end) }).state).toBe('breached')
  })

  it('is due on its own day, also where that is a Sunday: the extension is not ours to take', () => {
    expect(dueOf('transparency-report', '2026-12-31T12:00:00.000Z', dublin)).toBe('2027-02-28T23:59:59.999Z')
  })
})
