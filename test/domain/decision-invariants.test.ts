import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assignCase, giveBackCase } from '../../shared/domain/case.ts'
import type { DecisionSubmission } from '../../shared/dsa/decision.ts'
import type { Reason } from '../../shared/dsa/reason.ts'
import { aCase, aClaimedCase, after, aRestriction, aRuling, aRulingToLeave } from '../support/builders.ts'
import { decide, type Given } from './deciding.ts'

const kinds = ['counterfeit-or-copied', 'unsafe-product', 'scam-or-hidden-offer'] as const
const anyReasons = fc.subarray([...kinds])
const anyRestriction = fc
  .record({ answers: anyReasons, orderId: fc.constantFrom(undefined, undefined, 'order-1', 'order-2') })
  .map(({ answers, orderId }) =>
    aRestriction({ answers, ...(orderId !== undefined && { ground: { type: 'authority-order', orderId } }) }),
  )

/** Mostly one ruling on each allegation, sometimes one too few or too many. */
const rulingsOn = <R extends string>(allegations: readonly Reason[], ...rulings: R[]) =>
  fc
    .record({
      ruled: fc.oneof(
        { weight: 4, arbitrary: fc.constant([...allegations]) },
        { weight: 1, arbitrary: fc.array(fc.constantFrom<Reason[]>(...kinds), { maxLength: 4 }) },
      ),
      rulings: fc.array(fc.constantFrom(...rulings), { minLength: 4, maxLength: 4 }),
    })
    .map((drawn) => drawn.ruled.flatMap((reason, n) => drawn.rulings.slice(n, n + 1).map((ruling) => ({ reason, ruling }))))

const submissionOn = (allegations: readonly Reason[]): fc.Arbitrary<DecisionSubmission> =>
  fc.oneof(
    fc
      .record({
        rulings: rulingsOn(allegations, 'founded', 'not-founded', 'not-reached'),
        restrictions: fc.array(anyRestriction, { minLength: 1, maxLength: 2 }),
      })
      .map((parts) => aRuling({ ...parts, toNotifiers: 'canary' })),
    rulingsOn(allegations, 'not-founded', 'already-gone', 'withdrawn').map((rulings) =>
      aRulingToLeave({ rulings, toNotifiers: 'canary' }),
    ),
  )

const anyState = fc.constantFrom(
  ...[aClaimedCase('maria'), aClaimedCase('maria'), aClaimedCase('jonas'), aCase(), aClaimedCase('maria', { status: 'decided' })],
)
const anyRuling = anyReasons.chain((allegations) =>
  fc.record({
    allegations: fc.constant(allegations),
    submission: submissionOn(allegations),
    state: anyState,
    orders: fc.subarray(['order-1', 'order-2']),
    minute: fc.integer({ min: 0, max: 12 }),
  }),
)
const allowedOnes = (
  check: (
    outcome: Extract<ReturnType<typeof decide>, { allowed: true }>,
    given: Required<Pick<Given, 'state' | 'allegations' | 'orders' | 'minute'>>,
  ) => void,
) => {
  let seen = 0
  const property = fc.property(anyRuling, ({ submission, ...given }) => {
    const outcome = decide(submission, given)
    if (!outcome.allowed) return
    seen += 1
    check(outcome, given)
  })
  fc.assert(property, { numRuns: 2000 })
  expect(seen).toBeGreaterThan(100)
}

describe('whatever is decided', () => {
  it('A16-08: no allegation is left unruled, and none is ruled twice', () => {
    allowedOnes(({ decision }, { allegations }) => {
      expect(decision.rulings.map(({ reason }) => reason).sort()).toEqual([...allegations].sort())
    })
  })

  it('A17-01: no restriction stands without a founded allegation, an order of this case or an own finding', () => {
    allowedOnes(({ decision }, { orders }) => {
      if (decision.outcome === 'no-action') return
      const founded = decision.rulings.filter(({ ruling }) => ruling === 'founded').map(({ reason }) => reason)
      for (const { answers, ground } of decision.restrictions) {
        expect(answers.every((reason) => founded.includes(reason))).toBe(true)
        expect(ground.type !== 'authority-order' || orders.includes(ground.orderId)).toBe(true)
      }
      for (const reason of founded) expect(decision.restrictions.some(({ answers }) => answers.includes(reason))).toBe(true)
    })
  })

  it('only the moderator with a running claim decided', () => {
    allowedOnes((_, { state, minute }) => {
      expect(state).toMatchObject({ status: 'under-review', assignment: { moderatorId: 'maria' } })
      expect(minute).toBeLessThan(10)
    })
  })

  it('facts carry no text of anyone', () => {
    allowedOnes(({ facts }) => {
      expect(JSON.stringify(facts)).not.toMatch(/canary|trade mark|Regulation/)
    })
  })

  it('a decided case never changes again', () => {
    const anyStep = fc.record({
      what: fc.constantFrom('claim', 'take over', 'give back', 'decide'),
      by: fc.constantFrom('maria', 'jonas'),
      minute: fc.integer({ min: 5, max: 60 }),
    })
    const outcome = decide(aRuling())
    if (!outcome.allowed) return expect.unreachable()
    fc.assert(
      fc.property(anyStep, ({ what, by, minute }) => {
        const at = after(minute)
        const claimed = assignCase(outcome.next, { by, at, leaseMinutes: 10, takeOver: what === 'take over' })
        const next =
          what === 'decide'
            ? decide(aRuling(), { state: outcome.next, by, minute })
            : what === 'give back'
              ? giveBackCase(outcome.next, { by, at })
              : claimed
        expect(next).toEqual({ allowed: false, because: 'already-decided' })
      }),
    )
  })
})
