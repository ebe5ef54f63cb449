import { describe, expect, it } from 'vitest'
import { clockOf, dueOf } from '../../../shared/domain/clocks/clock-of.ts'
import { after, settings } from '../../support/builders.ts'
import { inZone } from './any-calendar.ts'

const { clocks } = settings

describe('a notice on an unsafe product', () => {
  it('GPSR-8: is due at the end of the third working day, because the law says so', () => {
    const receivedAt = '2026-11-27T15:00:00.000Z'
    expect(clockOf('product-safety-notice', { startedAt: receivedAt, settings: clocks, at: receivedAt })).toMatchObject({
      basis: 'gpsr-22-8',
      dueAt: '2026-12-02T23:59:59.999Z',
      state: 'running',
    })
  })

  const nights: readonly (readonly [string, string, string, string])[] = [
    ['the clocks go forward in Berlin', 'Europe/Berlin', '2027-03-25T12:00:00.000Z', '2027-03-30T21:59:59.999Z'],
    ['the clocks go back in Berlin', 'Europe/Berlin', '2026-10-22T12:00:00.000Z', '2026-10-27T22:59:59.999Z'],
    ['the clocks go forward in Athens', 'Europe/Athens', '2027-03-25T12:00:00.000Z', '2027-03-30T20:59:59.999Z'],
    ['the clocks go back in Lisbon', 'Europe/Lisbon', '2026-10-22T12:00:00.000Z', '2026-10-27T23:59:59.999Z'],
    ['the clocks go back at midnight on the Azores', 'Atlantic/Azores', '2026-10-22T12:00:00.000Z', '2026-10-28T00:59:59.999Z'],
    ['it is tomorrow already in Athens', 'Europe/Athens', '2026-11-23T22:30:00.000Z', '2026-11-27T21:59:59.999Z'],
    ['it is still yesterday on the Azores', 'Atlantic/Azores', '2026-11-24T00:30:00.000Z', '2026-11-27T00:59:59.999Z'],
  ]
  it.each(nights)('GPSR-8: ends with the day of the place of action when %s', (...[, timeZone, receivedAt, dueAt]) => {
    expect(dueOf('product-safety-notice', receivedAt, inZone(timeZone))).toBe(dueAt)
  })

  it('GPSR-8: passes over Christmas and New Year', () => {
    expect(dueOf('product-safety-notice', '2026-12-29T10:00:00.000Z', clocks)).toBe('2027-01-04T23:59:59.999Z')
  })

  it('GPSR-8: knows no pause', () => {
    const timing = { startedAt: '2026-11-23T10:00:00.000Z', settings: clocks, at: '2026-11-24T10:00:00.000Z' }
    const paused = clockOf('product-safety-notice', { ...timing, pauses: [{ from: '2026-11-24T08:00:00.000Z' }] })
    expect(paused).toEqual(clockOf('product-safety-notice', timing))
    expect(paused.state).toBe('running')
  })

  it('GPSR-8: somebody is warned when half of the time has passed', () => {
    const startedAt = '2026-11-23T00:00:00.000Z'
    const look = (at: string) => clockOf('product-safety-notice', { startedAt, settings: clocks, at }).state
    expect(look('2026-11-24T23:59:59.998Z')).toBe('running')
    expect(look('2026-11-25T00:00:00.000Z')).toBe('warned')
  })
})

describe('an order', () => {
  const receivedAt = '2026-11-27T15:00:00.000Z'

  it('GPSR-4: on a dangerous product is due at the end of the second working day', () => {
    const order = clockOf('product-safety-order', { startedAt: receivedAt, settings: clocks, at: receivedAt })
    expect(order).toMatchObject({ basis: 'gpsr-22-4', dueAt: '2026-12-01T23:59:59.999Z' })
  })

  it('A09-01: is due when it says', () => {
    const until = after(90, receivedAt)
    const look = (minutes: number) =>
      clockOf('order-effect', { startedAt: receivedAt, until, settings: clocks, at: after(minutes, receivedAt) })
    expect(look(0)).toMatchObject({ basis: 'order', dueAt: until, warnAt: after(45, receivedAt), state: 'running' })
    expect([44, 45, 90, 91].map((minutes) => look(minutes).state)).toEqual(['running', 'warned', 'warned', 'breached'])
  })

  it('A09-01: whose time was over when it came is late from the beginning', () => {
    const until = after(-60, receivedAt)
    const order = clockOf('order-effect', { startedAt: receivedAt, until, settings: clocks, at: receivedAt })
    expect(order).toMatchObject({ dueAt: until, warnAt: until, state: 'breached', remaining: -3_600_000 })
  })

  it('A09-01: without a time, and its acknowledgement, have the shortest target of the lanes, whatever complaints have', () => {
    const houseTargetHours = { ...clocks.houseTargetHours, complaint: 1 }
    for (const kind of ['lane-authority', 'order-acknowledgement'] as const) {
      expect(dueOf(kind, receivedAt, { ...clocks, houseTargetHours })).toBe(after(24 * 60, receivedAt))
    }
  })

  it('on terrorist content leaves one hour, and somebody is warned after a quarter of it', () => {
    const order = clockOf('terrorist-content-order', { startedAt: receivedAt, settings: clocks, at: receivedAt })
    expect(order).toMatchObject({ basis: 'tco-3-3', dueAt: after(60, receivedAt), warnAt: after(15, receivedAt) })
  })
})
