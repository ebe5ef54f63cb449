// Bytes and import time of every bundle, beside a hello handler and the bare DynamoDB client measured in the same run.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { build } from 'esbuild'
import { median, table, withBar } from './figures.ts'
import { firstCalls } from './first-call.ts'
import { inFreshProcess } from './fresh-process.ts'

const ROUNDS = 7
const LARGEST_KB = 160
const SLOWEST_INTAKE = 1.1
const dist = join(import.meta.dirname, '../../dist')
const functions = join(import.meta.dirname, '../../functions')

interface Bundle {
  readonly name: string
  readonly folder: string
}

export async function benchBundles(): Promise<string> {
  const made = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    const hello = await yardstick(made, 'hello', 'export const handler = async () => ({ statusCode: 200 })')
    const client = await yardstick(made, 'bare DynamoDB client', BARE_CLIENT)
    const bundles = [hello, client, ...readdirSync(functions).map((name) => ({ name, folder: join(dist, name) }))]
    return [await each(bundles, client), await overall(bundles, client)].join('\n\n')
  } finally {
    rmSync(made, { recursive: true })
  }
}

async function each(bundles: readonly Bundle[], client: Bundle): Promise<string> {
  const times = new Map(bundles.map(({ name }) => [name, [] as number[]]))
  for (let round = 0; round < ROUNDS; round++)
    for (const bundle of bundles) times.get(bundle.name)?.push(await inFreshProcess(importOf(bundle)))
  const time = ({ name }: Bundle): number => median(times.get(name) ?? [])
  const rows = bundles.map((bundle) => [
    bundle.name,
    kilobytes(bundle, atStart(bundle)).toFixed(1),
    kilobytes(bundle, everything(bundle)).toFixed(1),
    time(bundle).toFixed(1),
    (time(bundle) / time(client)).toFixed(2),
  ])
  return table(['bundle', 'kB at start', 'kB with what is loaded later', 'import ms', '÷ bare client'], rows)
}

async function overall(bundles: readonly Bundle[], client: Bundle): Promise<string> {
  const largest = Math.max(...bundles.map((bundle) => kilobytes(bundle, atStart(bundle))))
  const handlers = [join(dist, 'submit-notice'), client.folder].map((folder) => join(folder, 'handler.mjs'))
  const [intake = Number.NaN, bare = Number.NaN] = await firstCalls(handlers)
  return table(
    ['figure', 'measured', 'bar', ''],
    [
      ['largest bundle, kB (gzip) loaded at start', ...withBar(largest, { atMost: LARGEST_KB })],
      [
        `intake: import and first call of AWS (${intake.toFixed(0)} ms) ÷ bare client (${bare.toFixed(0)} ms)`,
        ...withBar(intake / bare, { atMost: SLOWEST_INTAKE }, 2),
      ],
    ],
  )
}

/** Reads one item, as the intake's own first call does. */
const BARE_CLIENT = `
  import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb'
  const client = new DynamoDBClient({})
  export const handler = () => client.send(new GetItemCommand({ TableName: 'bench', Key: { pk: { S: 'a' }, sk: { S: 'b' } } }))`

/** Bundled as functions are. */
async function yardstick(made: string, name: string, contents: string): Promise<Bundle> {
  const folder = join(made, name.replaceAll(' ', '-'))
  await build({
    stdin: { contents, resolveDir: join(import.meta.dirname, '../..'), loader: 'js', sourcefile: 'handler.js' },
    outdir: folder,
    entryNames: 'handler',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minify: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
  })
  return { name, folder }
}

const importOf = ({ folder }: Bundle): string => `
  const from = performance.now()
  await import(${JSON.stringify(pathToFileURL(join(folder, 'handler.mjs')).href)})
  process.stdout.write(String(performance.now() - from))
  process.exit(0)`

const kilobytes = ({ folder }: Bundle, files: readonly string[]): number =>
  gzipSync(Buffer.concat(files.map((file) => readFileSync(join(folder, file))))).length / 1024

const everything = ({ folder }: Bundle): readonly string[] => readdirSync(folder).filter((file) => file.endsWith('.mjs'))

/** The handler and the chunks that it imports at once. */
function atStart({ folder }: Bundle): readonly string[] {
  const files = new Set(['handler.mjs'])
  for (const file of files) {
    const code = readFileSync(join(folder, file), 'utf8')
    for (const [, next = ''] of code.matchAll(/(?:from|import)"\.\/([\w.-]+\.mjs)"/g)) files.add(next)
  }
  return [...files]
}
