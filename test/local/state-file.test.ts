import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readState, writeState } from '../../local/state-file.ts'
import { aStateFolder } from './a-system.ts'

test('a state is read as it was written, by its owner only, and nothing half-written stays behind', () => {
  const folder = aStateFolder()
  const file = join(folder, 'sign-in.json')
  expect(readState(file)).toBeUndefined()
  writeState(file, { key: 'one' })
  writeState(file, { key: 'two' })
  expect(readState(file)).toEqual({ key: 'two' })
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder)).toEqual(['sign-in.json'])
})

test('a state that cannot be read is not taken for an empty one', () => {
  const file = join(aStateFolder(), 'sign-in.json')
  writeFileSync(file, '{"key":')
  expect(() => readState(file)).toThrow(/sign-in\.json cannot be read .* Begin anew with: npm start -- --fresh$/)
})
