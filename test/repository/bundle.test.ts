import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { copyOf, type TemporaryCopy } from '../support/temporary-copy.ts'

let copy: TemporaryCopy
const bundle = (...args: readonly string[]) =>
  spawnSync(process.execPath, ['scripts/bundle.ts', ...args], { cwd: copy.folder, encoding: 'utf8' })
const made = (path: string): string => join(copy.folder, 'dist', path)

beforeEach(() => {
  copy = copyOf('scripts', 'package.json', 'package-lock.json', 'tsconfig.json')
  copy.plant('shared/messages/de.ts', "export const greeting = 'Guten Tag'\n")
  copy.plant(
    'functions/greet-person/handler.ts',
    "export const handler = async () => (await import('../../shared/messages/de.ts')).greeting\n",
  )
  copy.plant('functions/show-page/handler.tsx', 'export const handler = async () => String(<p>Good day</p>)\n')
})
afterEach(() => copy.remove())

it('each function has a folder that works by itself, and loads a language only when it is asked for', async () => {
  expect(bundle().stderr).toBe('')
  const handler = readFileSync(made('greet-person/handler.mjs'), 'utf8')
  expect(handler).not.toContain('Guten Tag')
  const { handler: greet } = (await import(made('greet-person/handler.mjs'))) as { handler: () => Promise<string> }
  const { handler: show } = (await import(made('show-page/handler.mjs'))) as { handler: () => Promise<string> }
  expect([await greet(), await show()]).toEqual(['Guten Tag', '<p>Good day</p>'])
})

it('is not done again when nothing has changed, and done again when something has', () => {
  bundle()
  const first = statSync(made('greet-person/handler.mjs')).mtimeMs
  bundle()
  expect(statSync(made('greet-person/handler.mjs')).mtimeMs).toBe(first)
  copy.plant('shared/messages/de.ts', "export const greeting = 'Servus'\n")
  bundle()
  expect(
    readdirSync(made('greet-person')).some((file) => readFileSync(made(`greet-person/${file}`), 'utf8').includes('Servus')),
  ).toBe(true)
})

it('forgets a function that is gone', () => {
  bundle()
  copy.drop('functions/greet-person')
  bundle()
  expect(readdirSync(made('.')).toSorted()).toEqual(['.made', 'show-page'])
})

it('says which file and line is wrong, and fails', () => {
  copy.plant('functions/greet-person/handler.ts', "import { gone } from './gone.ts'\nexport const handler = gone\n")
  const { status, stderr } = bundle()
  expect(status).toBe(1)
  expect(stderr).toContain('functions/greet-person/handler.ts:1')
})

it('refuses a package that would call require() in Lambda', () => {
  copy.plant('functions/greet-person/old.cjs', "exports.path = require('node:path')\n")
  copy.plant('functions/greet-person/handler.ts', "export { path as handler } from './old.cjs'\n")
  expect(bundle().stderr).toContain('calls require() when it runs')
})

it('puts the configuration into a function as values that were checked once, and is not made where something in it is wrong', () => {
  const settingsFile = 'shared/runtime/service-settings.ts'
  copy.plant(settingsFile, "export const settings = { name: ['shop', 'example'].join('.') }\n")
  const asks = `import { settings } from '../../${settingsFile}'\nexport const handler = async () => settings.name\n`
  copy.plant('functions/say-name/handler.ts', asks)
  expect(bundle().stderr).toBe('')
  const code = readFileSync(made('say-name/handler.mjs'), 'utf8')
  expect(code).toContain('shop.example')
  expect(code).not.toContain('join')
  copy.plant(settingsFile, "throw new Error('service.name needs a correction')\n")
  const { status, stderr } = bundle()
  expect(status).toBe(1)
  expect(stderr).toContain('service.name needs a correction')
})

it('does one function alone when it is named, and says when there is none', () => {
  expect(bundle('--only', 'greet-person').status).toBe(0)
  expect(readdirSync(made('.')).toSorted()).toEqual(['.made', 'greet-person'])
  expect(bundle('--only', 'nobody').stderr).toContain('There is no functions/nobody')
})
