import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningSystem, startSystem } from '../support/running-system.ts'

const root = join(import.meta.dirname, '../..')
let system: RunningSystem

beforeAll(async () => {
  system = await startSystem({ port: 18_740 })
}, 60_000)
afterAll(() => system.stop())

/** The second shell block of the README: the walk-through with curl. */
function walkThrough(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const block = /<!-- walk-through.*-->\n```sh\n([\s\S]+?)```/.exec(readme)?.[1]
  if (!block) throw new Error('README.md has no walk-through')
  return block
}

test('the walk-through of the README does what it says', () => {
  const script = walkThrough().replace(/^API=.*$/m, `API=${system.endpoints.api}`)
  const output = execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, STATE_DIR: system.stateDir },
  })
  const answers = output.trim().split('\n').join('')
  expect(answers).toContain('"reference":"NA-')
  expect(answers).toContain('"outcome":"restricted"')
  expect(answers).toContain('electric shock')
}, 60_000)
