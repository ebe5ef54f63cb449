import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { copyOf, root, type TemporaryCopy } from '../support/temporary-copy.ts'

interface Cruise {
  readonly modules: readonly { readonly source: string }[]
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }[]
  }
}

const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

function cruise(folder: string, ...places: readonly string[]): Cruise {
  const args = [program, '--config', '.dependency-cruiser.mjs', '--output-type', 'json', ...places]
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 28 })
  if (!stdout.startsWith('{')) throw new Error(stderr || stdout)
  return JSON.parse(stdout) as Cruise
}

describe('who may import whom', () => {
  let copy: TemporaryCopy
  const places = ['shared', 'events', 'functions']
  const needed = ['.dependency-cruiser.mjs', 'package.json', 'tsconfig.json', 'notice-and-action.config.ts', ...places]
  const broken = (path: string, text: string): readonly string[] => {
    copy = copyOf(...needed)
    copy.plant(path, text)
    return cruise(copy.folder, ...places)
      .summary.violations.filter(({ from }) => from === path)
      .map(({ rule }) => rule.name)
  }
  afterEach(() => copy.remove())

  it('finds a rule that takes a value from the machinery', () => {
    const text = "import { defineConfig } from '../runtime/settings.ts'\nexport const planted = defineConfig\n"
    expect(broken('shared/domain/planted.ts', text)).toContain('rules')
  })

  it('finds a fact that takes nothing but a type from the machinery', () => {
    const text = "import type { CaseStore } from '../shared/storage/stores.ts'\nexport type Planted = CaseStore\n"
    expect(broken('events/planted.ts', text)).toContain('facts')
  })

  it('finds the AWS SDK in a rule, be it only for a type', () => {
    const text = "import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'\nexport type Planted = DynamoDBClient\n"
    expect(broken('shared/domain/planted.ts', text)).toContain('no-machinery-packages-in-rules')
  })

  it('finds a module of Node in the words', () => {
    const text = "import { randomUUID } from 'node:crypto'\nexport const planted = randomUUID\n"
    expect(broken('shared/dsa/planted.ts', text)).toContain('nothing-of-the-machine')
  })

  it('finds a package other than zod in the words', () => {
    const text = "import { Hono } from 'hono'\nexport const planted = Hono\n"
    expect(broken('shared/dsa/planted.ts', text)).toContain('only-zod-in-words')
  })

  it('finds a function that imports another function', () => {
    copy = copyOf(...needed)
    copy.plant('functions/one/handler.ts', 'export const one = 1\n')
    copy.plant('functions/other/handler.ts', "import { one } from '../one/handler.ts'\nexport const other = one\n")
    const names = cruise(copy.folder, ...places).summary.violations.filter(({ from }) => from.startsWith('functions/other/'))
    expect(names.map(({ rule }) => rule.name)).toEqual(['entry-points'])
  })

  it('finds the AWS SDK in a function', () => {
    const text = "import { SQSClient } from '@aws-sdk/client-sqs'\nexport const planted = SQSClient\n"
    expect(broken('functions/planted/handler.ts', text)).toContain('sdk-and-middy-only-in-machinery')
  })

  it('finds rules that import each other', () => {
    copy = copyOf(...needed)
    copy.plant('shared/domain/one.ts', "import { other } from './other.ts'\nexport const one = () => other\n")
    copy.plant('shared/domain/other.ts', "import { one } from './one.ts'\nexport const other = () => one\n")
    expect(cruise(copy.folder, ...places).summary.violations.map(({ rule }) => rule.name)).toContain('no-circles')
  })
})

// With a compiler that it does not know, dependency-cruiser reads no TypeScript at all and reports success.
it('every TypeScript file of the layers has been read', () => {
  const folders = ['shared', 'events', 'functions', 'infra', 'local']
  const read = new Set(cruise(root, ...folders).modules.map(({ source }) => source))
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => `${folder}/${file}`),
  )
  expect(files.length).toBeGreaterThan(50)
  expect(files.filter((file) => !read.has(file))).toEqual([])
})
