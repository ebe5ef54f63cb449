// All checks that read the code without running it. Each is done, whatever the others say; the failures are listed at the end.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { lockfileFindings } from './lockfile-findings.ts'

const root = join(import.meta.dirname, '..')
const packages = join(root, 'node_modules')

interface Outcome {
  readonly passed: boolean
  readonly output: string
}

const tool = (program: string, ...args: readonly string[]): (() => Outcome) => {
  return () => {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, [join(packages, program), ...args], {
      cwd: root,
      encoding: 'utf8',
    })
    return { passed: status === 0, output: `${stdout}${stderr}${error?.message ?? ''}`.trim() }
  }
}

const checks: Readonly<Record<string, () => Outcome>> = {
  'types of everything but the console': tool('typescript7/bin/tsc', '-p', '.'),
  'types of the console': tool('typescript7/bin/tsc', '-p', 'web/console'),
  'format and lint': tool('@biomejs/biome/bin/biome', 'ci', '--colors=off', '--max-diagnostics=50', '--error-on-warnings'),
  'who imports whom': tool('dependency-cruiser/bin/dependency-cruiser.mjs', '--config', '.dependency-cruiser.mjs', ...cruised()),
  'nothing unused': tool('knip/bin/knip.js', '--no-progress', '--no-config-hints'),
  'lockfile and pins': () => {
    const findings = lockfileFindings(root)
    return { passed: findings.length === 0, output: findings.join('\n') }
  },
}

function cruised(): readonly string[] {
  return ['shared', 'events', 'functions', 'infra', 'web', 'local', 'test', 'scripts', 'notice-and-action.config.ts']
}

const failed: string[] = []
for (const [name, check] of Object.entries(checks)) {
  const from = performance.now()
  const { passed, output } = check()
  const seconds = ((performance.now() - from) / 1000).toFixed(1)
  console.log(`${passed ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`)
  if (passed) continue
  failed.push(name)
  console.log(output.replace(/^/gm, '        '))
}
if (failed.length > 0) {
  console.log(`\n${failed.length} of ${Object.keys(checks).length} checks failed: ${failed.join(', ')}.`)
  process.exitCode = 1
}
