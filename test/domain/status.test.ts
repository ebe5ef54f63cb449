import { describe, expect, it } from 'vitest'
import { followedNotice } from '../../shared/api/bodies.ts'
import { type FollowedCase, type Following, followNotice } from '../../shared/domain/status.ts'
import { aCase, aClaimedCase, aDecision, aDecisionToLeave, after, aNotice, aReference, settings } from '../support/builders.ts'

const one = 'https://shop.example/item/1'
const two = 'https://shop.example/item/2'
const follow = (cases: readonly FollowedCase[], parts: Partial<Following> = {}) =>
  followedNotice.parse(
    followNotice({
      notice: aNotice({ locations: [one, two] }),
      cases,
      receipt: { state: 'confirmed' },
      settings,
      at: after(30),
      ...parts,
    }),
  )
const decidedAt = (locationNumber: number, decision: FollowedCase['decision'] = aDecision()): FollowedCase => ({
  locationNumber,
  state: aCase({ status: 'decided' }),
  decision,
})

describe('following a notice', () => {
  it('A16-10: tells each location for itself', () => {
    const { locations } = follow([decidedAt(1), { locationNumber: 0, state: aClaimedCase(), decision: undefined }])
    expect(locations.map(({ location, status }) => [location, status])).toEqual([
      [one, 'under-review'],
      [two, 'decided'],
    ])
  })

  it('says received until someone looks at it', () => {
    expect(follow([{ locationNumber: 0, state: aCase(), decision: undefined }]).locations.map(({ status }) => status)).toEqual([
      'received',
      'received',
    ])
  })

  it('A16-08: tells the decision with reasons, means and redress, at the notifier’s own location', () => {
    const { locations } = follow([{ ...decidedAt(0), detectedAutomatically: true }])
    expect(locations[0]).toMatchObject({
      location: one,
      status: 'decided',
      decision: {
        outcome: 'restricted',
        rulings: [{ ruling: 'founded' }],
        automatedDetection: true,
        automatedDecision: 'human',
        decidedAt: after(5),
        takesEffectAt: after(5),
      },
    })
    expect(locations[0]?.decision?.redress.map(({ kind }) => kind)).toEqual([
      'internal-complaint',
      'out-of-court-settlement',
      'court',
    ])
    expect(follow([decidedAt(0, aDecisionToLeave())]).locations[0]).toMatchObject({
      status: 'decided',
      decision: { outcome: 'no-action', automatedDetection: false },
    })
  })

  it('tells no decision before it takes effect, because it can still be undone', () => {
    const later = [decidedAt(0, aDecision({ takesEffectAt: after(31) }))]
    expect(follow(later).locations[0]).toEqual({ location: one, status: 'under-review' })
    expect(follow(later, { at: after(31) }).locations[0]?.status).toBe('decided')
  })

  it('A16-07: tells whether the receipt has been sent', () => {
    const told = (state: Following['receipt']['state'], contactable = true) =>
      follow([], { receipt: { state }, notice: aNotice({ contactable }) }).receipt
    expect([told('confirmed'), told('unknown'), told('reserved'), told('failed'), told('unknown', false)]).toEqual([
      'sent',
      'not-yet-sent',
      'not-yet-sent',
      'failed',
      'no-contact-given',
    ])
  })

  it('A16-10: shows nothing of the case, of who decides it or of other notices', () => {
    const state = aClaimedCase('canary-moderator', {
      contentKey: 'content:canary',
      contentId: 'canary',
      location: 'https://shop.example/canary',
    })
    const decided = {
      locationNumber: 1,
      state: { ...state, status: 'decided' as const },
      decision: aDecision({ decidedBy: 'canary', lastNoticeSeen: aReference(99) }),
    }
    const written = JSON.stringify(follow([{ locationNumber: 0, state, decision: undefined }, decided]))
    expect(written).not.toMatch(/canary/)
    expect(written).not.toContain(aReference(99))
  })
})
