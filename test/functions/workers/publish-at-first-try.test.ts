import { expect, test } from 'vitest'
import { submitStatements } from '../../../shared/delivery/transparency-database.ts'
import type { PublicRecord } from '../../../shared/dsa/transparency-database.ts'
import { after, NOON } from '../../support/builders.ts'
import { COMBINATIONS, generatedDecisions } from '../../support/generated-decisions.ts'
import { scaled } from '../../support/scale.ts'
import { tell } from '../../support/telling.ts'
import { aDatabase } from './publishing.ts'

/** In a full run all combinations of measure, ground, category, automation and source. */
const COUNT = scaled(Math.max(COMBINATIONS, 10_000), 600)

test('the database takes the records of every kind of decision at the first try, a hundred in one call', async () => {
  const clock = { now: NOON }
  const database = aDatabase(() => clock.now)
  let left: PublicRecord[] = []
  const submit = async () => {
    clock.now = after(1, clock.now)
    const submitted = await submitStatements(database.connection, left.splice(0, 100))
    expect(submitted.filter(({ outcome }) => outcome !== 'published')).toEqual([])
  }
  let count = 0
  for (const generated of generatedDecisions(COUNT)) {
    const { records } = await tell(generated)
    expect(records.length, generated.name).toBeGreaterThan(0)
    left = [...left, ...records]
    count += records.length
    while (left.length >= 100) await submit()
  }
  if (left.length > 0) await submit()
  expect(database.calls).toHaveLength(Math.ceil(count / 100))
  const stored = await database.stored()
  expect(new Set(stored.map(({ puid }) => puid)).size).toBe(count)
  expect(stored).toHaveLength(count)
}, 900_000)
