import { expect, test } from 'vitest'
import { scaled } from '../../support/scale.ts'
import { type WorkedOff, workOff } from './working-off.ts'

const COUNT = scaled(100_000, 5000)
/** The backlog fills so many minutes of what the database allows; two workers alone would be done much earlier. */
const MINUTES = 30

function expectAllOnce({ puids, publishedFacts }: WorkedOff) {
  expect(puids).toHaveLength(COUNT)
  expect(new Set(puids).size).toBe(COUNT)
  expect(publishedFacts).toBe(COUNT)
}

/** Of the statements that would have left if every call that the database allows had been made, and full. */
const shareOf = ({ minutes }: WorkedOff, { perMinute, together }: { readonly perMinute: number; readonly together: number }) =>
  COUNT / (Math.ceil(minutes) * perMinute * together)

test('a backlog leaves as fast as the database allows, and no faster', async () => {
  const limits = { together: 100, perMinute: Math.ceil(COUNT / 100 / MINUTES) }
  const done = await workOff({ count: COUNT, ...limits })
  expectAllOnce(done)
  expect(shareOf(done, limits)).toBeGreaterThanOrEqual(0.9)
  expect(shareOf(done, limits)).toBeLessThanOrEqual(1)
}, 900_000)

test('with workers that die, too: nothing is lost, nothing is there twice, and nine tenths of the rate are kept', async () => {
  const limits = { together: 10, perMinute: Math.ceil(COUNT / 10 / MINUTES) }
  const dies = (invocation: number) => invocation % 100 === 37 && invocation < COUNT / 20
  const done = await workOff({ count: COUNT, ...limits, dies })
  expectAllOnce(done)
  expect(done.crashes).toBeGreaterThan(1)
  expect(done.welcome).toBeGreaterThan(COUNT / limits.together)
  expect(shareOf(done, limits)).toBeGreaterThanOrEqual(0.9)
}, 900_000)
