import { describe, expect, test } from 'vitest'
import { type CaseToClose, isCaseClosed } from '../../shared/domain/case-closing.ts'
import { closeDuty, isSameClosing } from '../../shared/domain/close-duty.ts'
import { aCase, aDecision, aDecisionToLeave, after } from '../support/builders.ts'
import { aDoneDuty, aDuty } from '../support/duty-builders.ts'

const done = { status: 'done', proof: 'Notification 2026/4711.' } as const
const needless = { status: 'not-applicable', because: 'It was never sold in the Union.' } as const

describe('a duty', () => {
  test('GPSR-12: is done by a person, with what shows it, and history says so without their words', () => {
    const closed = closeDuty(aDuty(), { by: 'pia', closing: done, at: after(60) })
    expect(closed).toMatchObject({
      allowed: true,
      next: { ...aDuty(), ...done, closedAt: after(60), closedBy: 'pia' },
      fact: { type: 'DutyDone', moderatorId: 'pia', dutyId: aDuty().dutyId, at: after(60) },
    })
    expect(JSON.stringify(closed.allowed && closed.fact)).not.toContain('4711')
  })

  test('that does not apply says why', () => {
    const closed = closeDuty(aDuty(), { by: 'pia', closing: needless, at: after(60) })
    expect(closed).toMatchObject({ next: needless, fact: { type: 'DutyNotApplicable', because: 'judged', moderatorId: 'pia' } })
    expect(JSON.stringify(closed.allowed && closed.fact)).not.toContain('sold')
  })

  test('is closed once, however', () => {
    for (const duty of [aDoneDuty(), aDuty(needless)])
      expect(closeDuty(duty, { by: 'jon', closing: done, at: after(70) })).toEqual({
        allowed: false,
        because: 'duty-already-closed',
      })
  })

  test('closed again by the same person with the same words was answered before; by others or otherwise it was not', () => {
    expect(isSameClosing(aDoneDuty(), 'pia', done)).toBe(true)
    expect(isSameClosing(aDoneDuty(), 'jon', done)).toBe(false)
    expect(isSameClosing(aDoneDuty(), 'pia', { ...done, proof: 'Another.' })).toBe(false)
    expect(isSameClosing(aDoneDuty(), 'pia', { status: 'not-applicable', because: done.proof })).toBe(false)
  })
})

describe('a case', () => {
  const restricted: CaseToClose = {
    state: aCase({ status: 'decided' }),
    decision: aDecision({ takesEffectAt: after(6) }),
    acknowledgedAt: after(7),
    duties: [aDoneDuty(), aDuty({ status: 'not-applicable' })],
    dutiesOpened: true,
    at: after(8),
  }

  test('is closed when it is decided, in force, and every duty is done or does not apply', () => {
    expect(isCaseClosed(restricted)).toBe(true)
    expect(isCaseClosed({ ...restricted, duties: [] })).toBe(true)
  })

  test.each<[string, Partial<CaseToClose>]>([
    ['is under review', { state: aCase({ status: 'under-review' }), decision: undefined }],
    ['has lost its reasons', { decision: undefined }],
    ['can still be undone', { at: after(5) }],
    ['is not known to be in force', { acknowledgedAt: undefined }],
    ['has a duty that is open', { duties: [aDoneDuty(), aDuty()] }],
    ['may bring duties that nobody has opened yet', { duties: [], dutiesOpened: false }],
  ])('that %s is not', (_, parts) => {
    expect(isCaseClosed({ ...restricted, ...parts })).toBe(false)
  })

  test('that restricts nothing asks nothing of the platform, unless an earlier restriction has to be lifted', () => {
    const free = { ...restricted, decision: aDecisionToLeave(), acknowledgedAt: undefined, duties: [] }
    expect(isCaseClosed(free)).toBe(true)
    expect(isCaseClosed({ ...free, decision: aDecisionToLeave({ supersedes: 'decision-0' }) })).toBe(false)
  })
})
