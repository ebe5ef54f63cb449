// Bytes and import time of every bundle, against a hello handler and the bare DynamoDB client measured in the same run.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { median, table } from './figures.ts'

const ROUNDS = 5
const dist = join(import.meta.dirname, '../../dist')

interface Bundle {
  readonly name: string
  readonly folder: string
}

/** `npm run bench` line by line: bundle, gzip kB of the code loaded at start, import ms, and the ratio to the bare client. */
export async function benchBundles(): Promise<string> {
  const yardsticks = await buildYardsticks()
  const bundles = [
    ...yardsticks,
    ...readdirSync(dist)
      .filter(isFunction)
      .map((name) => ({ name, folder: join(dist, name) })),
  ]
  const times = new Map(bundles.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round++) for (const bundle of bundles) times.get(bundle.name)?.push(importTime(bundle))
  const client = median(times.get('(bare DynamoDB client)') ?? [])
  const rows = bundles.map(({ name, folder }) => {
    const time = median(times.get(name) ?? [])
    return [name, kilobytes(folder), time.toFixed(1), (time / client).toFixed(2)]
  })
  return table(['bundle', 'gzip kB', 'import ms', '÷ bare client'], rows)
}

const isFunction = (name: string): boolean =>
  !['console', 'assets'].includes(name) && readdirSync(join(dist, name)).includes('handler.mjs')

async function buildYardsticks(): Promise<readonly Bundle[]> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'))
  const sources = {
    '(hello)': 'export const handler = async () => ({ statusCode: 200 })',
    '(bare DynamoDB client)':
      "import { DynamoDBClient } from '@aws-sdk/client-dynamodb'; const client = new DynamoDBClient({ region: 'eu-west-1' }); export const handler = async () => client.config",
  }
  return Promise.all(
    Object.entries(sources).map(async ([name, contents], number) => {
      const outdir = join(folder, String(number))
      await build({
        stdin: { contents, resolveDir: join(import.meta.dirname, '../..'), loader: 'js' },
        outfile: join(outdir, 'handler.mjs'),
        bundle: true,
        minify: true,
        platform: 'node',
        target: 'node24',
        format: 'esm',
        mainFields: ['module', 'main'],
        banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
      })
      return { name, folder: outdir }
    }),
  )
}

/** Everything in the folder but source maps: chunks loaded later count too, so this is an upper bound. */
function kilobytes(folder: string): string {
  const bytes = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.mjs') || file.endsWith('.js'))
    .reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0)
  return (bytes / 1000).toFixed(1)
}

/** Import in a fresh process, as a cold start does. */
function importTime({ folder }: Bundle): number {
  const probe = join(mkdtempSync(join(tmpdir(), 'probe-')), 'probe.mjs')
  const file = pathToFileURL(join(folder, 'handler.mjs')).href
  writeFileSync(
    probe,
    `const from = performance.now(); await import(${JSON.stringify(file)}); process.stdout.write(String(performance.now() - from)); process.exit(0)`,
  )
  const environment = {
    ...process.env,
    AWS_REGION: 'eu-west-1',
    AWS_ACCESS_KEY_ID: 'bench',
    AWS_SECRET_ACCESS_KEY: 'bench',
    POWERTOOLS_DEV: 'false',
  }
  return Number(execFileSync(process.execPath, [probe], { env: environment, encoding: 'utf8' }).trim().split('\n').at(-1))
}
