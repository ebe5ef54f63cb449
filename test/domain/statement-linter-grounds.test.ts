import { describe, expect, it } from 'vitest'
import type { PickedGround } from '../../shared/domain/picked-ground.ts'
import { codes, knives, linted, trademark } from './linting.ts'

describe('A17-07: a ground that contradicts itself', () => {
  it.each(['4.2 knives and blades', 'Our terms of use', 'Nutzungsbedingungen', 'AGB, Nutzungsbedingungen'])(
    'is not a law when it is our terms: %s',
    (law) => {
      expect(codes({ ground: { type: 'illegal-content', law } })).toEqual(['/restrictions/0/ground clause-as-law'])
    },
  )

  it('is a law when an act has terms in its name', () => {
    const ground: PickedGround = { type: 'illegal-content', law: 'Directive 93/13/EEC on unfair terms and conditions, Art. 6' }
    expect(codes({ ground })).toEqual([])
  })

  it('is not a clause when it is only an act', () => {
    expect(codes({ ground: { ...knives, clause: 'Regulation (EU) 2023/988, Art. 5' } })).toEqual([
      '/restrictions/0/ground law-as-clause',
    ])
    expect(codes({ ground: { ...knives, clause: 'Article 5' } })).toEqual([])
    expect(codes({ ground: { ...knives, clause: '7.1 Toys (Directive 2009/48/EC)' } })).toEqual([])
  })

  it('is a clause of the terms in force', () => {
    expect(codes({ ground: { ...knives, termsVersion: '2025-01-01' } })).toEqual(['/restrictions/0/ground terms-not-in-force'])
    expect(codes({ ground: knives })).toEqual([])
  })

  it('is one that exists', () => {
    expect(codes({ ground: { ...trademark, groundId: 'gone-1' } })).toEqual(['/restrictions/0/ground unknown-ground'])
    expect(codes({ ground: { ...knives, clauseId: 'gone' } })).toEqual(['/restrictions/0/ground unknown-ground'])
    expect(codes({ ground: { ...trademark, groundId: 'union-trade-mark-9' } })).toEqual([])
    expect(codes({ ground: { ...knives, clauseId: 'knives' } })).toEqual([])
  })

  it('is the one that was picked, or a closer provision of the same act', () => {
    expect(codes({ ground: { ...trademark, groundId: 'gpsr-5' } })).toEqual(['/restrictions/0/ground ground-differs'])
    const closer: PickedGround = { ...trademark, law: 'Regulation (EU) 2017/1001, Art. 9(2)(a)', groundId: 'union-trade-mark-9' }
    expect(codes({ ground: closer })).toEqual([])
  })

  it('is law already', () => {
    const machine: PickedGround = { type: 'illegal-content', law: 'Regulation (EU) 2023/1230, Art. 8' }
    expect(codes({ ground: machine })).toEqual(['/restrictions/0/ground law-not-in-force'])
    expect(codes({ ground: machine }, { day: '2027-01-20' })).toEqual([])
  })

  it('is law wherever it restricts', () => {
    const snus: PickedGround = { type: 'illegal-content', law: 'Directive 2014/40/EU, Art. 17' }
    const [finding] = linted({ ground: snus, territories: 'everywhere-in-the-union' })
    expect(finding).toMatchObject({ code: 'law-not-there', message: expect.stringContaining('not law in SE.') })
    expect(codes({ ground: snus, territories: ['FI', 'SE'] })).toEqual(['/restrictions/0/ground law-not-there'])
    expect(codes({ ground: snus, territories: ['FI', 'NO'] })).toEqual([])
  })
})
