import { describe, expect, it } from 'vitest'
import { clockOf, dueOf } from '../../../shared/domain/clocks/clock-of.ts'
import { CLOCK_KINDS } from '../../../shared/dsa/clock.ts'
import { duty } from '../../../shared/dsa/duty.ts'
import { after, NOON, settings } from '../../support/builders.ts'
import { LASTING_KINDS, ruleOf } from './any-calendar.ts'

const clocks = { ...settings.clocks, houseTargetHours: { ...settings.clocks.houseTargetHours, complaint: 100 } }
const hours = (count: number) => after(count * 60)

describe('a target of the house', () => {
  const table: readonly (readonly [string, Parameters<typeof dueOf>[0], number])[] = [
    ['A16-07: a receipt leaves within an hour', 'receipt', 1],
    ['A22-01: a trusted flagger is answered first', 'lane-trusted-flagger', 24],
    ['a danger is judged', 'lane-safety', 48],
    ['everybody else is answered', 'lane-rest', 120],
    ['A20-05: a complaint is decided', 'complaint', 100],
    ['A24-02: a decision reaches the Transparency Database', 'public-record', 24],
    ['the platform says within a quarter of an hour that it restricted', 'restriction-acknowledgement', 0.25],
    ['GPSR-12: authorities learn of a dangerous product', 'safety-business-gateway', 24],
    ['A32-01: buyers are told', 'inform-buyers', 48],
    ['A18-01: a suspected crime is reported', 'inform-authority-of-suspected-crime', 24],
  ]
  it.each(table)('%s, and it is not called law', (...[, kind, count]) => {
    const target = clockOf(kind, { startedAt: NOON, settings: clocks, at: NOON })
    expect(target).toMatchObject({ dueAt: hours(count), warnAt: hours(count * 0.75), basis: 'house-target' })
  })

  it('exists for every duty that a decision can bring', () => {
    expect(CLOCK_KINDS).toEqual(expect.arrayContaining([...duty.shape.kind.options]))
  })

  it('is the only thing that hours of the configuration decide', () => {
    const hasty = { ...clocks, houseTargetHours: { 'trusted-flagger': 1, safety: 1, rest: 1, complaint: 1 } }
    const moved = LASTING_KINDS.filter((kind) => dueOf(kind, NOON, clocks) !== dueOf(kind, NOON, hasty))
    expect(moved).toContain('complaint')
    for (const kind of moved) expect(ruleOf(kind).basis).toBe('house-target')
  })
})

describe('while we wait for whoever complained', () => {
  const complaint = (at: number, pauses: readonly (readonly [number, number?])[], stop?: number) =>
    clockOf('complaint', {
      startedAt: NOON,
      settings: clocks,
      at: hours(at),
      ...(stop !== undefined && { stoppedAt: hours(stop) }),
      pauses: pauses.map(([from, until]) => ({ from: hours(from), ...(until !== undefined && { until: hours(until) }) })),
    })

  it('the target stands still, and what remains is what remained', () => {
    expect(complaint(20, [[10]])).toMatchObject({ state: 'paused', remaining: 90 * 3_600_000 })
    expect(complaint(500, [[10]])).toMatchObject({ state: 'paused', remaining: 90 * 3_600_000 })
  })

  it('and have the answer, it goes on, later by as long as it took', () => {
    expect(complaint(40, [[10, 30]])).toMatchObject({ state: 'running', dueAt: hours(120), warnAt: hours(95) })
    expect(complaint(30, [[10, 30]]).state).toBe('running')
  })

  it('twice, both times count, and what they share counts once', () => {
    expect(
      complaint(90, [
        [40, 50],
        [10, 30],
      ]).dueAt,
    ).toBe(hours(130))
    expect(
      complaint(90, [
        [10, 30],
        [20, 40],
      ]).dueAt,
    ).toBe(hours(130))
    expect(
      complaint(90, [
        [10, 40],
        [20, 30],
      ]).dueAt,
    ).toBe(hours(130))
  })

  it('a warning that was given is not taken back', () => {
    expect(complaint(95, [[80, 90]])).toMatchObject({ state: 'warned', warnAt: hours(75), dueAt: hours(110) })
  })

  it('before it came, or after its time, nothing changes', () => {
    expect(complaint(50, [[-20, -10]]).dueAt).toBe(hours(100))
    expect(complaint(50, [[-20, 10]]).dueAt).toBe(hours(110))
    expect(complaint(150, [[101]])).toMatchObject({ state: 'breached', dueAt: hours(100) })
    expect(complaint(50, [[60]])).toMatchObject({ state: 'running', dueAt: hours(100) })
  })

  it('a decision ends it', () => {
    expect(complaint(500, [[10]], 30)).toMatchObject({ state: 'stopped', dueAt: hours(120), remaining: 90 * 3_600_000 })
    expect(complaint(20, [], 30).state).toBe('running')
  })

  it('nobody waits where there is danger, an order or a receipt', () => {
    const pausing = CLOCK_KINDS.filter((kind) => {
      const rule = ruleOf(kind)
      return rule.basis === 'house-target' && rule.mayPause
    })
    expect(pausing).toEqual(['lane-trusted-flagger', 'lane-rest', 'complaint'])
  })
})
