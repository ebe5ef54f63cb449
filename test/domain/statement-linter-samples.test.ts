import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citationOf } from '../../shared/domain/ground-choice.ts'
import type { PickedGround } from '../../shared/domain/picked-ground.ts'
import { lint } from '../../shared/domain/statement-linter.ts'
import { GROUNDS } from '../../shared/dsa/grounds/catalogue.ts'
import { sentences } from '../../shared/messages/en/grounds.ts'
import { aRestriction, aRuling, aRulingToLeave } from '../support/builders.ts'
import { scaled } from '../support/scale.ts'
import { codes, day, findPersonalData, knives, terms } from './linting.ts'
import { SAMPLE_REASONS } from './sample-reasons.ts'

describe('a reasonable decision', () => {
  const notifiers = ['Jürgen Müller', 'jm@mail.example']

  it('is never held up, in any of the seven languages and on any ground', () => {
    const reasons = fc
      .constantFrom(...Object.values(SAMPLE_REASONS))
      .chain(({ facts, explanations }) =>
        fc.record({ facts: fc.constantFrom(...facts), explanation: fc.constantFrom(...explanations) }),
      )
    const ground = fc.oneof(
      fc
        .constantFrom(...GROUNDS)
        .map((one): PickedGround => ({ type: 'illegal-content', law: citationOf(one), groundId: one.groundId })),
      fc.constant<PickedGround>({ ...knives, clauseId: 'knives' }),
    )
    fc.assert(
      fc.property(reasons, ground, (texts, picked) => {
        const restriction = { ...texts, ground: picked, territories: ['DE', 'FR'] } as const
        expect(codes(restriction, { day: '2028-01-01', findPersonalData, notifiers })).toEqual([])
      }),
      { numRuns: scaled(5_000, 300) },
    )
  })

  it.each(Object.entries(SAMPLE_REASONS))('can tell notifiers its facts or its explanation in %s', (_language, samples) => {
    for (const toNotifiers of [...samples.facts, ...samples.explanations]) {
      expect(lint({ draft: aRulingToLeave({ toNotifiers }), terms, findPersonalData, notifiers })).toEqual([])
    }
  })

  it.each(GROUNDS)('may explain itself in the words of the catalogue: $groundId', (ground) => {
    const { rule, consequence } = sentences[ground.groundId]({ title: citationOf(ground) })
    const picked: PickedGround = { type: 'illegal-content', law: citationOf(ground), groundId: ground.groundId }
    const parts = { day: '2028-01-01', findPersonalData }
    expect(codes({ ground: picked, explanation: `${rule} ${consequence}`, territories: ['DE'] }, parts)).toEqual([])
  })

  it('is what the README sends', () => {
    const ground: PickedGround = { type: 'illegal-content', law: 'Regulation (EU) 2023/988, Art. 5' }
    const texts = {
      facts: 'The housing cracks under light pressure and live parts can be touched.',
      explanation: 'A product that can give an electric shock is not safe and may not be offered.',
    }
    const toNotifiers = 'The product can give an electric shock. It may not be offered in the Union.'
    const draft = { ...aRuling({ toNotifiers }), restrictions: [{ ...aRestriction(), ...texts, ground }] }
    expect(lint({ draft, terms, day, findPersonalData, notifiers })).toEqual([])
  })
})
