import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { entryFunctions } from '../../infra/entry-functions.ts'
import { clockFunctions, otherFunctions, workerFunctions } from '../../infra/worker-functions.ts'

const root = join(import.meta.dirname, '..', '..')
const LARGEST_KB = 160

/** What a function loads before its first line: its own file and the chunks that it imports at once, not those it imports later. */
function loadedAtOnce(folder: string, file = 'handler.mjs', seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  const code = readFileSync(join(folder, file), 'utf8')
  for (const [, next = ''] of code.matchAll(/(?:from|import)"\.\/([\w.-]+\.mjs)"/g)) loadedAtOnce(folder, next, seen)
  return seen
}

test('every folder of functions/ is in the table, so that nothing is written and not deployed', () => {
  const written = readdirSync(join(root, 'functions'))
  const deployed = Object.keys({ ...entryFunctions, ...workerFunctions, ...clockFunctions, ...otherFunctions })
  expect(written.toSorted()).toEqual(deployed.toSorted())
})

describe.each(readdirSync(join(root, 'functions')))('%s', (name) => {
  test(`starts with at most ${LARGEST_KB} kB of code, compressed`, () => {
    const folder = join(root, 'dist', name)
    const code = [...loadedAtOnce(folder)].map((file) => readFileSync(join(folder, file)))
    expect(gzipSync(Buffer.concat(code)).length / 1024).toBeLessThanOrEqual(LARGEST_KB)
  })
})
