import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueAfterJoining, movesToChildSafety } from '../../shared/domain/joining.ts'
import { broughtForward, dueFor } from '../../shared/domain/legal-clock.ts'
import { laneOf } from '../../shared/domain/priority.ts'
import type { NotifierKind } from '../../shared/dsa/notice.ts'
import { REASONS, type Reason } from '../../shared/dsa/reason.ts'
import { aCase, after, aJoinedNotice, settings } from '../support/builders.ts'

const { clocks } = settings
const friday = '2026-11-27T15:00:00.000Z'
const onNotice = (reasons: readonly Reason[], notifierKind: NotifierKind = 'person') =>
  dueFor({ lane: laneOf({ origin: 'notice', notifierKind, reasons }), reasons, receivedAt: friday, origin: 'notice' }, clocks)

describe('when a case is due', () => {
  it('GPSR-8: a notice on an unsafe product is due after three working days, because the law says so', () => {
    expect(onNotice(['unsafe-product'])).toEqual({ dueAt: '2026-12-02T23:59:59.999Z', dueBasis: 'gpsr-22-8' })
  })

  it('GPSR-8: a further allegation that threatens nobody does not hide the legal limit', () => {
    expect(onNotice(['counterfeit-or-copied', 'unsafe-product']).dueBasis).toBe('gpsr-22-8')
  })

  it('GPSR-8: medicines and supplements have a target of the house, which is never called law', () => {
    expect(onNotice(['medicine-or-supplement'])).toEqual({ dueAt: after(48 * 60, friday), dueBasis: 'house-target' })
  })

  it('GPSR-8: where two dangers are alleged the earlier limit counts', () => {
    expect(onNotice(['unsafe-product', 'medicine-or-supplement'])).toEqual({
      dueAt: after(48 * 60, friday),
      dueBasis: 'house-target',
    })
  })

  it('A22-01: a trusted flagger waits no longer on an unsafe product than on anything else', () => {
    expect(onNotice(['unsafe-product'], 'trusted-flagger')).toEqual({ dueAt: after(24 * 60, friday), dueBasis: 'house-target' })
    expect(onNotice(['something-else'], 'trusted-flagger')).toEqual({ dueAt: after(24 * 60, friday), dueBasis: 'house-target' })
  })

  it('GPSR-8: our own finding of an unsafe product is not a notice and has a target of the house', () => {
    expect(dueFor({ lane: 'safety', reasons: ['unsafe-product'], receivedAt: friday, origin: 'signal' }, clocks).dueBasis).toBe(
      'house-target',
    )
  })

  it('A09-01: an order is due when it says', () => {
    const effectBy = '2026-11-28T09:00:00.000Z'
    expect(
      dueFor({ lane: 'authority', reasons: ['scam-or-hidden-offer'], receivedAt: friday, origin: 'order', effectBy }, clocks),
    ).toEqual({ dueAt: effectBy, dueBasis: 'order' })
  })

  it('A09-01: an order on product safety without a time is due after two working days (GPSR Art. 22(4))', () => {
    const order = { lane: 'authority', reasons: ['unsafe-product'], receivedAt: friday, origin: 'order' } as const
    expect(dueFor(order, clocks)).toEqual({ dueAt: '2026-12-01T23:59:59.999Z', dueBasis: 'order' })
  })

  it('A09-01: any other order without a time has our shortest target', () => {
    const order = { lane: 'authority', reasons: ['scam-or-hidden-offer'], receivedAt: friday, origin: 'order' } as const
    expect(dueFor(order, clocks)).toEqual({ dueAt: after(24 * 60, friday), dueBasis: 'house-target' })
  })
})

describe('a joining notice', () => {
  it('brings the due instant forward, with what it rests on', () => {
    const state = aCase({ dueAt: after(30 * 24 * 60, friday), dueBasis: 'house-target' })
    const joined = aJoinedNotice({ reasons: ['unsafe-product'], receivedAt: friday })
    expect(dueAfterJoining(state, joined, clocks)).toEqual({ dueAt: '2026-12-02T23:59:59.999Z', dueBasis: 'gpsr-22-8' })
  })

  it('A22-01: brings it forward when its notifier is a trusted flagger', () => {
    const joined = aJoinedNotice({ notifierKind: 'trusted-flagger', receivedAt: friday })
    expect(dueAfterJoining(aCase({ dueAt: after(120 * 60, friday) }), joined, clocks).dueAt).toBe(after(24 * 60, friday))
  })

  it('never puts it back', () => {
    const instants = fc.integer({ min: 0, max: 10_000_000 }).map((minutes) => after(minutes))
    fc.assert(
      fc.property(instants, instants, fc.subarray([...REASONS], { minLength: 1, maxLength: 3 }), (dueAt, receivedAt, reasons) => {
        const now = dueAfterJoining(aCase({ dueAt }), aJoinedNotice({ reasons, receivedAt }), clocks)
        expect(now.dueAt <= dueAt).toBe(true)
      }),
    )
  })

  it('changes nothing when it would be due at the same instant', () => {
    const current = { dueAt: friday, dueBasis: 'gpsr-22-8' } as const
    expect(broughtForward(current, { dueAt: friday, dueBasis: 'house-target' })).toEqual(current)
  })

  it('takes the case to child safety when it is the first to speak of a child', () => {
    expect(movesToChildSafety(aCase(), aJoinedNotice({ reasons: ['child-sexualisation'] }))).toBe(true)
    expect(
      movesToChildSafety(
        aCase({ team: 'child-safety', picturesOff: false }),
        aJoinedNotice({ reasons: ['child-sexualisation'] }),
      ),
    ).toBe(true)
    expect(movesToChildSafety(aCase(), aJoinedNotice())).toBe(false)
    expect(
      movesToChildSafety(aCase({ team: 'child-safety', picturesOff: true }), aJoinedNotice({ reasons: ['child-sexualisation'] })),
    ).toBe(false)
  })
})
