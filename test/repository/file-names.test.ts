import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../support/temporary-copy.ts'

const folders = ['shared', 'events', 'functions', 'infra', 'web', 'local', 'test', 'scripts']
const saysNothing = new Set([
  'index',
  'utils',
  'util',
  'helpers',
  'helper',
  'common',
  'types',
  'constants',
  'misc',
  'service',
  'manager',
])

const sources = folders.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(tsx?|mjs|scss)$/.test(file))
    .map((file) => join(folder, file)),
)

it('no file has a name that says nothing about what is in it', () => {
  expect(sources.length).toBeGreaterThan(50)
  expect(sources.filter((file) => saysNothing.has(basename(file).split('.')[0] ?? ''))).toEqual([])
})

it('every function is a folder named by a verb, with one handler', () => {
  const names = readdirSync(join(root, 'functions'))
  const handlers = sources.filter((file) => /^functions\/[^/]+\/handler\.tsx?$/.test(file))
  expect(handlers.map((file) => file.split('/')[1]).toSorted()).toEqual(names.toSorted())
})
