import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyOf, root, type TemporaryCopy } from '../support/temporary-copy.ts'

interface Finding {
  readonly category: string
  readonly location: { readonly path: string }
}

const lines = (count: number, line: string): string => Array.from({ length: count }, (_, number) => `${line}${number}`).join('\n')

/** Path of the planted file → what it says and the rule that has to object. */
const planted: Readonly<Record<string, readonly [text: string, rule: string]>> = {
  'shared/domain/reads-the-clock.ts': ['export const at = Date.now()\n', 'plugin'],
  'shared/domain/keeps-the-clock.ts': ['export const clock = Date.now\n', 'plugin'],
  'shared/dsa/makes-a-date.ts': ['export const at = new Date()\n', 'plugin'],
  'events/throws-dice.ts': ['export const chance = Math.random()\n', 'plugin'],
  'shared/domain/makes-ids.ts': ['export const id = crypto.randomUUID()\n', 'lint/style/noRestrictedGlobals'],
  'shared/domain/reads-settings.ts': ["export const stage = process.env['STAGE']\n", 'lint/style/noProcessEnv'],
  'shared/domain/takes-the-process.ts': ['export const { env } = process\n', 'lint/style/noRestrictedGlobals'],
  'shared/domain/casts.ts': ['export const words = JSON.parse("[]") as string[]\n', 'plugin'],
  'functions/submit-notice/reads-settings.ts': ["export const stage = process.env['STAGE']\n", 'lint/style/noProcessEnv'],
  'web/pages/reads-settings.ts': ["export const stage = process.env['STAGE']\n", 'lint/style/noProcessEnv'],
  'shared/http/casts-twice.ts': ['export const n = "1" as unknown as number\n', 'plugin'],
  'shared/http/any.ts': ['export const nothing: any = 1\n', 'lint/suspicious/noExplicitAny'],
  'shared/http/default.ts': ['export default 1\n', 'lint/style/noDefaultExport'],
  'shared/http/enum.ts': ['export enum Kind {\n  One,\n}\n', 'lint/style/noEnum'],
  'shared/http/talks.ts': ["console.log('hello')\n", 'lint/suspicious/noConsole'],
  'shared/http/barrel.ts': ["export * from './reply.ts'\n", 'lint/performance/noBarrelFile'],
  'shared/http/NotKebab.ts': ['export const a = 1\n', 'lint/style/useFilenamingConvention'],
  'shared/http/too-long.ts': [`${lines(201, 'export const a')}\n`, 'lint/style/noExcessiveLinesPerFile'],
  'shared/http/long-function.ts': [
    `export function long() {\n${lines(31, '  x.y')}\n}\n`,
    'lint/complexity/noExcessiveLinesPerFunction',
  ],
  'shared/http/many.ts': ['export const many = (a: 1, b: 2, c: 3, d: 4) => a + b + c + d\n', 'lint/complexity/useMaxParams'],
  'shared/http/no-ending.ts': [
    "import { reply } from './reply'\nexport const a = reply\n",
    'lint/correctness/useImportExtensions',
  ],
  'shared/http/reply.ts': ['export class A {\n  constructor(readonly a: string) {}\n}\n', 'lint/style/noParameterProperties'],
  'test/http/mocks.test.ts': ["import { vi } from 'vitest'\nvi.mock('../a.ts')\n", 'plugin'],
  'test/http/skips.test.ts': ["import { it } from 'vitest'\nit.skip('later', () => {})\n", 'lint/suspicious/noSkippedTests'],
}

describe('the linter', () => {
  let copy: TemporaryCopy
  let findings: readonly Finding[]

  beforeAll(() => {
    copy = copyOf('biome.json', 'scripts/lint', '.gitignore')
    for (const [path, [text]] of Object.entries(planted)) copy.plant(path, text)
    copy.plant(
      'shared/domain/tidy.ts',
      "export const kinds = ['a'] as const\nexport const at = (text: string) => new Date(text)\n",
    )
    copy.plant('shared/runtime/config.ts', "export const stage = process.env['STAGE']\n")
    copy.plant('scripts/tidy.ts', "console.log(process.env['STAGE'], Date.now())\n")
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')
    const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', '.']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: copy.folder, encoding: 'utf8' })
    if (!stdout.startsWith('{')) throw new Error(stderr || stdout)
    findings = (JSON.parse(stdout) as { readonly diagnostics: readonly Finding[] }).diagnostics
  })
  afterAll(() => copy.remove())

  const against = (path: string) => findings.filter(({ location }) => location.path === path).map(({ category }) => category)

  it.each(Object.entries(planted))('objects to %s', (path, [, rule]) => {
    expect(against(path)).toContain(rule)
  })

  it('leaves tidy files alone', () => {
    expect(['shared/domain/tidy.ts', 'shared/runtime/config.ts', 'scripts/tidy.ts'].flatMap(against)).toEqual([])
  })
})
