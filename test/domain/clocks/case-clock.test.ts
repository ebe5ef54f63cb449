import { describe, expect, it } from 'vitest'
import { caseClock } from '../../../shared/domain/clocks/case-clock.ts'
import { openCase } from '../../../shared/domain/open-case.ts'
import type { Reason } from '../../../shared/dsa/reason.ts'
import { aCase, aCaseId, after, NOON, settings } from '../../support/builders.ts'

const opened = (reasons: readonly Reason[], origin: 'notice' | 'order' = 'notice', effectBy?: string) =>
  openCase(
    {
      caseId: aCaseId(),
      contentKey: 'c',
      location: 'l',
      serviceId: 'shop',
      at: NOON,
      receivedAt: NOON,
      reasons,
      origin,
      effectBy,
    },
    settings.clocks,
  )

describe('the clock of a case', () => {
  it('GPSR-8: says by what its end was computed, and warns halfway', () => {
    const state = opened(['unsafe-product'])
    const clock = caseClock(state, NOON)
    expect(clock).toMatchObject({ kind: 'product-safety-notice', basis: 'gpsr-22-8', dueAt: state.dueAt, state: 'running' })
    expect(caseClock(state, clock.warnAt).state).toBe('warned')
  })

  it('A09-01: of an order is the order’s', () => {
    const state = opened(['scam-or-hidden-offer'], 'order', after(60))
    expect(caseClock(state, after(30))).toMatchObject({ kind: 'order-effect', basis: 'order', state: 'warned' })
    expect(caseClock(state, after(61)).state).toBe('breached')
  })

  it('of any other case is the target of its lane', () => {
    expect(caseClock(opened(['something-else']), NOON)).toMatchObject({ kind: 'lane-rest', basis: 'house-target' })
    expect(caseClock(opened(['medicine-or-supplement']), NOON).kind).toBe('lane-safety')
    expect(caseClock(opened(['something-else'], 'order'), NOON).kind).toBe('lane-authority')
  })

  it('follows an end that a joining notice brought forward', () => {
    const state = aCase({ dueAt: after(40), openedAt: NOON })
    expect(caseClock(state, after(30))).toMatchObject({ dueAt: after(40), warnAt: after(30), state: 'warned' })
  })

  it('stops with the decision', () => {
    const state = aCase({ status: 'decided', dueAt: after(60), decidedAt: after(20) })
    expect(caseClock(state, after(600))).toMatchObject({ state: 'stopped', remaining: 40 * 60_000 })
  })
})
