import { describe, expect, test } from 'vitest'
import { renewDuties } from '../../shared/domain/renew-duties.ts'
import type { Duty, DutyKind } from '../../shared/dsa/duty.ts'
import { aDecisionToLeave, after, settings } from '../support/builders.ts'
import { aDoneDuty, aDuty } from '../support/duty-builders.ts'

const of = (kind: DutyKind, decision = 'decision-1') => ({ dutyId: `${decision}.${kind}`, decisionId: decision, kind })
const gateway = 'safety-business-gateway'
const second = aDecisionToLeave({ decisionId: 'decision-2', supersedes: 'decision-1', complaintId: 'CO-2222-2222-222' })

function afterRenewal(
  earlier: readonly Duty[],
  {
    owed = [],
    handedOn = [],
    decision = second,
  }: Partial<{ owed: readonly Duty[]; handedOn: readonly string[]; decision: typeof second }> = {},
) {
  const { open, superseded } = renewDuties(decision, { owed, earlier, handedOn, settings, at: after(100) })
  return {
    open: open.map(({ dutyId }) => dutyId),
    superseded: superseded.map(({ next }) => next.dutyId),
    opened: open,
    closed: superseded,
  }
}

describe('a decision that is reversed after a complaint', () => {
  test('A32-01, GPSR-12: leaves nothing open that rested on it: it is superseded, and says by what', () => {
    const { superseded, closed, open } = afterRenewal([aDuty(), aDuty(of('inform-buyers'))])
    expect([superseded, open]).toEqual([['decision-1.safety-business-gateway', 'decision-1.inform-buyers'], []])
    expect(closed[0]).toEqual({
      next: { ...aDuty(), status: 'not-applicable', closedAt: after(100), supersededBy: 'decision-2' },
      fact: {
        type: 'DutyNotApplicable',
        factId: 'decision-1.safety-business-gateway.not-applicable',
        at: after(100),
        caseId: aDuty().caseId,
        decisionId: 'decision-1',
        dutyId: aDuty().dutyId,
        kind: gateway,
        because: 'superseded',
      },
    })
  })

  test('GPSR-12: makes whoever was told learn better, each of them, by the team that told them', () => {
    const told = [aDoneDuty(), aDoneDuty({ ...of('inform-economic-operator'), team: 'legal' })]
    const { open, opened, superseded } = afterRenewal(told)
    expect(open).toEqual(['decision-2.correct.safety-business-gateway', 'decision-2.correct.inform-economic-operator'])
    expect(superseded).toEqual([])
    expect(opened[1]).toMatchObject({
      kind: 'correct-earlier-information',
      corrects: 'decision-1.inform-economic-operator',
      decisionId: 'decision-2',
      causes: ['reversal'],
      team: 'legal',
      status: 'open',
      openedAt: after(100),
      dueAt: after(100 + 48 * 60),
    })
  })

  test('A32-01: buyers whom the platform may have told already learn better too, although nobody said that they were', () => {
    const buyers = aDuty({ ...of('inform-buyers'), lookBack: { basis: 'dsa-32-1', from: after(-9), to: after(5) } })
    const { open, opened, superseded } = afterRenewal([buyers], { handedOn: [buyers.dutyId] })
    expect([open, superseded]).toEqual([['decision-2.correct.inform-buyers'], ['decision-1.inform-buyers']])
    expect(opened[0]?.lookBack).toEqual(buyers.lookBack)
  })

  test('leaves alone what a person has found not to apply', () => {
    expect(afterRenewal([aDuty({ status: 'not-applicable', because: 'It was never sold.' })])).toMatchObject({
      open: [],
      superseded: [],
    })
  })

  test('GPSR-12, A18-01: changes nothing about an accident or a threat: they were told, whatever became of the content', () => {
    const accident = aDuty({ causes: ['accident'] })
    expect(afterRenewal([accident, aDoneDuty({ ...of('inform-trader'), causes: ['accident'] })])).toMatchObject({
      open: [],
      superseded: [],
    })
    const both = { causes: ['dangerous-product' as const, 'accident' as const] }
    expect(afterRenewal([aDuty(both)])).toMatchObject({ open: [], superseded: [] })
    expect(afterRenewal([aDoneDuty(both)]).open).toEqual(['decision-2.correct.safety-business-gateway'])
  })
})

describe('a decision that is only changed in part', () => {
  const owed = [aDuty(of(gateway, 'decision-2'))]

  test('goes on under the duty that is there, open or done', () => {
    expect(afterRenewal([aDuty()], { owed })).toMatchObject({ open: [], superseded: [] })
    expect(afterRenewal([aDoneDuty()], { owed })).toMatchObject({ open: [], superseded: [] })
  })

  test('asks again what did not apply before', () => {
    const before = aDuty({ status: 'not-applicable', because: 'It was never sold.' })
    expect(afterRenewal([before], { owed }).open).toEqual(['decision-2.safety-business-gateway'])
  })

  test('brings duties that the first one did not', () => {
    expect(afterRenewal([], { owed }).open).toEqual(['decision-2.safety-business-gateway'])
  })
})

describe('a decision that is right after all', () => {
  const third = { ...second, decisionId: 'decision-3', supersedes: 'decision-2' }
  const owed = [aDuty(of(gateway, 'decision-3'))]
  const correction = (parts: Partial<Duty> = {}) =>
    aDuty({
      ...of('correct-earlier-information', 'decision-2'),
      dutyId: 'decision-2.correct.safety-business-gateway',
      corrects: aDoneDuty().dutyId,
      causes: ['reversal'],
      ...parts,
    })

  test('needs no correction that nobody has made yet', () => {
    const { open, superseded } = afterRenewal([aDoneDuty(), correction()], { owed, decision: third })
    expect([open, superseded]).toEqual([[], ['decision-2.correct.safety-business-gateway']])
  })

  test('is told anew where the correction was made', () => {
    const { open } = afterRenewal([aDoneDuty(), correction({ status: 'done' })], { owed, decision: third })
    expect(open).toEqual(['decision-3.safety-business-gateway'])
  })

  test('and one that stays wrong is corrected once', () => {
    expect(afterRenewal([aDoneDuty(), correction()], { decision: third })).toMatchObject({ open: [], superseded: [] })
    expect(afterRenewal([aDoneDuty(), correction({ status: 'done' })], { decision: third })).toMatchObject({ open: [] })
  })
})

test('told twice, the same decision opens the same duties, and nothing is closed twice', () => {
  const first = afterRenewal([aDoneDuty()])
  expect(afterRenewal([aDoneDuty()]).opened).toEqual(first.opened)
  const closed = first.closed.map(({ next }) => next)
  expect(afterRenewal([aDoneDuty(), ...closed]).superseded).toEqual([])
})
