import { describe, expect, test } from 'vitest'
import { type DutyParts, dutiesAfter } from '../../shared/domain/duties.ts'
import { aCase, aDecision, aDecisionToLeave, after, aRestriction, settings } from '../support/builders.ts'
import { aDutySituation, dutyOf, kindsAfter } from '../support/duty-builders.ts'

describe('a threat to life or safety', () => {
  const threat = aDecisionToLeave({ alsoTold: ['threat-to-life'] })
  const addressee = (parts: Partial<DutyParts>) => dutyOf(threat, 'inform-authority-of-suspected-crime', parts).addressee

  test('A18-01: is told to the authorities of the Member States concerned, by legal, and everything is kept', () => {
    expect(dutyOf(threat, 'inform-authority-of-suspected-crime', { countries: ['DE', 'IE', 'DE'] })).toMatchObject({
      addressee: { kind: 'member-states', memberStates: ['DE', 'IE'] },
      team: 'legal',
      preserve: true,
      dueAt: after(5 + 24 * 60),
    })
  })

  test('A18-01: where it is not clear which those are, to those of our establishment, else to Europol', () => {
    const inIreland = { ...settings, service: { ...settings.service, establishedIn: 'IE' as const } }
    expect(addressee({ settings: inIreland })).toEqual({ kind: 'establishment', memberState: 'IE' })
    expect(addressee({ settings: inIreland, countries: ['FR'] })).toEqual({ kind: 'member-states', memberStates: ['FR'] })
    expect(addressee({})).toEqual({ kind: 'europol' })
  })
})

describe('a sexualised child', () => {
  const child = aDecision({
    rulings: [{ reason: 'child-sexualisation', ruling: 'founded' }],
    restrictions: [
      aRestriction({
        answers: ['child-sexualisation'],
        ground: { type: 'illegal-content', law: 'Directive 2011/93/EU, Art. 5' },
      }),
    ],
  })
  const itsCase = { state: aCase({ team: 'child-safety', picturesOff: true }), allegations: ['child-sexualisation'] } as const

  test('A18-01: is told to the hotline or the police, with all that is known kept, by its own team', () => {
    expect(kindsAfter(child, itsCase)).toEqual(['inform-hotline-or-police'])
    expect(dutyOf(child, 'inform-hotline-or-police', itsCase)).toMatchObject({ team: 'child-safety', preserve: true })
  })

  test('A18-01: whatever else follows is seen by that team only', () => {
    const also = {
      ...child,
      restrictions: [aRestriction({ answers: ['unsafe-product'] })],
      alsoTold: ['accident' as const, 'threat-to-life' as const],
    }
    const allegations = ['child-sexualisation', 'unsafe-product'] as const
    const duties = dutiesAfter(also, aDutySituation({ ...itsCase, allegations }))
    expect(duties.length).toBeGreaterThan(5)
    expect(new Set(duties.map(({ team }) => team))).toEqual(new Set(['child-safety']))
    const joined = dutiesAfter(also, aDutySituation({ state: aCase({ team: 'product-safety' }), allegations }))
    expect(new Set(joined.map(({ team }) => team))).toEqual(new Set(['child-safety']))
  })

  test('that was not found is told to nobody', () => {
    const unfounded = aDecisionToLeave({ rulings: [{ reason: 'child-sexualisation', ruling: 'not-founded' }] })
    expect(kindsAfter(unfounded, itsCase)).toEqual([])
  })
})
