import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { openCheckpoints } from '../../../local/sources/checkpoints.ts'
import { aStateFolder } from '../a-system.ts'

const aFile = () => join(aStateFolder(), 'stream-positions.json')

test('how far each stream was read outlives a restart', () => {
  const file = aFile()
  const before = openCheckpoints(file)
  before.write('Relay', '41')
  before.write('Relay', '42')
  before.write('Other', '7')
  before.flush()
  const after = openCheckpoints(file)
  expect(['Relay', 'Other', 'Unknown'].map(after.read)).toEqual(['42', '7', undefined])
})

test('it is written by itself a moment later, not at every record', async () => {
  const file = aFile()
  const checkpoints = openCheckpoints(file)
  checkpoints.write('Relay', '1')
  expect(existsSync(file)).toBe(false)
  await vi.waitFor(() => expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ Relay: '1' }))
})

test('a disk that takes nothing stops no stream', () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  const checkpoints = openCheckpoints(join(aStateFolder(), 'not-there', 'positions.json'))
  checkpoints.write('Relay', '1')
  expect(() => checkpoints.flush()).not.toThrow()
  expect(told).toHaveBeenCalledWith(expect.stringContaining('The progress of the streams was not written'))
  told.mockRestore()
})

test('a file that cannot be read fails the start with what to do', () => {
  const file = aFile()
  writeFileSync(file, '{"Relay":')
  expect(() => openCheckpoints(file)).toThrow(/stream-positions\.json cannot be read .*npm start -- --fresh/)
})
