import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cutText, publicText } from '../../shared/domain/public-text.ts'
import { scaled } from '../support/scale.ts'

describe('a text that is too long for the database', () => {
  it('stays whole, but for blanks around it, where it fits', () => {
    expect(cutText('  Live parts can be touched.\n', 26)).toBe('Live parts can be touched.')
  })

  it('ends with its last whole sentence', () => {
    expect(cutText('The housing cracks. Live parts can be touched. Nobody was hurt.', 50)).toBe(
      'The housing cracks. Live parts can be touched. …',
    )
  })

  it('ends with its last whole word where the last sentence ends too early', () => {
    expect(cutText('No. The housing of this lamp cracks under light pressure', 40)).toBe('No. The housing of this lamp cracks …')
  })

  it('is cut through a word only where that is longer than half, and never through a symbol', () => {
    expect(cutText('a'.repeat(30), 10)).toBe(`${'a'.repeat(8)} …`)
    expect(cutText('😀'.repeat(30), 11)).toBe(`${'😀'.repeat(4)} …`)
  })

  it('a point inside a number or an address ends no sentence', () => {
    expect(cutText('It costs 14.90 in shop.example and it cracks easily', 42)).toBe('It costs 14.90 in shop.example and it …')
  })

  it('is never longer than the limit, and begins as it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 3, max: 60 }), (text, limit) => {
        const cut = cutText(text, limit)
        expect(cut.length).toBeLessThanOrEqual(limit)
        expect(text.trim().startsWith(cut.replace(/ …$/, ''))).toBe(true)
        expect(cut.isWellFormed()).toBe(text.isWellFormed())
      }),
      { numRuns: scaled(5000, 300) },
    )
  })

  it('is scrubbed before it is published', () => {
    expect(publicText('Write to ann@mail.example today.', 500)).toBe('Write to […] today.')
  })
})
