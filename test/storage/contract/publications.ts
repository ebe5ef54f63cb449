import { describe, expect, test } from 'vitest'
import { aCaseId } from '../../support/builders.ts'
import type { MakeBench } from './bench.ts'

const named = (n: number) => ({ caseId: aCaseId(), decisionId: `decision-${n}` })

export function publicationsContract(make: MakeBench): void {
  describe('names in the Transparency Database', () => {
    test('a decision keeps the name it first got, whoever asks next', async () => {
      const { publications } = (await make()).stores
      expect(await publications.puidOf(named(0), 'first')).toBe('first')
      expect(await publications.puidOf(named(0), 'second')).toBe('first')
      expect(await publications.puidOf(named(1), 'other')).toBe('other')
    })

    test('of twenty who name it at the same moment, all get one name', async () => {
      const { publications } = (await make()).stores
      const names = await Promise.all(Array.from({ length: 20 }, (_, n) => publications.puidOf(named(0), `name-${n}`)))
      expect(new Set(names).size).toBe(1)
    })
  })
}
